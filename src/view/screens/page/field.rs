//! One question with its controls: a list to choose from, a scale from 0 to 10, or places to tick.

use yew::prelude::*;

use super::super::problems::{control_id, error_id, message, problem_text};
use super::alarm;
use crate::engine::Answer;
use crate::engine::pack::{Choice, Kind, OptionId, Pack, Part, Phrase, Question, QuestionId};
use crate::gather::Gather;
use crate::i18n::t;
use crate::session::{Event, Field, PageView, Problem};
use crate::view::Context;
use crate::view::parts::{Pick, details, group, group_of, maybe, option, options, scale, tag};

/// A fieldset. A question that is alone on its page has the page's heading in its legend.
pub fn view(cx: &Context<'_>, page: &PageView, field: &Field, title: Option<Html>) -> Html {
    let id = field.question;
    let question = cx.question(id);
    let alone = title.is_some();
    let legend = match title {
        Some(title) => tag("legend", "", [title]),
        None => tag("legend", "ac-h2", [cx.text(question.ask)]),
    };
    let mut content = vec![legend];
    let hints = [question.hint, page.page.hint.filter(|_| alone)];
    let hints = hints.into_iter().flatten();
    hints.map(|hint| cx.p_as("ac-muted", hint)).gather_into(&mut content);
    content.extend([
        maybe(question.why.map(|why| details(cx.text(t::UI_WHY), cx.p(why)))),
        maybe(field.problem.then(|| {
            let said = problem_text(cx, Problem::Question(id));
            message(cx, error_id(cx.pack, id), said)
        })),
        controls(cx, page, field, question),
    ]);
    let class = if alone { "ac-flow" } else { "ac-flow ac-tight" };
    let body = fieldset(class, field.problem.then(|| error_id(cx.pack, id)), group_of(content));
    group([invalid(field, body), maybe(field.alarm.then(|| alarm(cx, page)))])
}

/// The box around a question, with a line where its answer is missing. The line stands at a box of its own: a
/// fieldset's begins at the middle of its legend.
pub fn invalid(field: &Field, content: Html) -> Html {
    tag("div", if field.problem { "ac-invalid" } else { "" }, [content])
}

/// A group of controls, and the id of what describes them.
#[inline(never)]
pub fn fieldset(class: &'static str, described: Option<String>, content: Html) -> Html {
    html! { <fieldset Class={class} aria-describedby={described}>{ content }</fieldset> }
}

fn controls(cx: &Context<'_>, page: &PageView, field: &Field, question: &'static Question) -> Html {
    let id = field.question;
    match question.kind {
        Kind::Number(_) if id == cx.pack.roles.days => days(cx, page, field),
        Kind::Number(most) => scale(cx, id, most, field.answer, control_id(cx.pack, id)),
        Kind::Scale | Kind::Choice => options(choices(cx, field, question, 0)),
        Kind::Set if id == cx.pack.roles.places => places(cx, field, question),
        Kind::Set => set(cx, page, field, question),
    }
}

/// The options of a scale from `skip` on, and "I am not sure" where the scale has no such option.
pub fn choices(cx: &Context<'_>, field: &Field, question: &'static Question, skip: u16) -> Html {
    let id = field.question;
    let pick = Pick::One(question.key);
    let row = |(place, choice): (u16, &Choice)| {
        let chosen = field.answer == Answer::Value(place);
        let control = (place == skip).then(|| control_id(cx.pack, id));
        option(cx, pick, chosen, control, cx.words.say(choice.text), Event::Choose(id, place))
    };
    let own = question.own_not_sure.is_some();
    let unsure = question.kind == Kind::Scale && !own && (skip > 0 || question.not_sure.is_some());
    let shown = (0_u16..).zip(question.options).filter(|(place, _)| *place >= skip);
    let mut rows = shown.map(row).gather();
    let chosen = field.answer == Answer::NotSure;
    let not_sure =
        || option(cx, pick, chosen, None, cx.words.say(t::UI_NOT_SURE), Event::NotSure(id));
    rows.push(maybe(unsure.then(not_sure)));
    group_of(rows)
}

/// Today, yesterday, … with weekday and date.
fn days(cx: &Context<'_>, page: &PageView, field: &Field) -> Html {
    let row = |days: u16| {
        let date = page.today.plus(-i32::from(days)).long(cx.words);
        let text = match days {
            0 => t::WHEN_TODAY,
            1 => t::WHEN_YESTERDAY,
            _ if days > cx.pack.counted_days => Phrase::LongAgoOption.text(),
            _ => t::WHEN_DAYS,
        };
        let text = cx.words.fill(text, &[("date", &date), ("n", &days.to_string())]);
        let chosen = field.answer == Answer::Value(days);
        let control = (days == 0).then(|| control_id(cx.pack, field.question));
        let event = Event::Choose(field.question, days);
        option(cx, Pick::One(cx.pack.question(field.question).key), chosen, control, text, event)
    };
    options(group_of((0..=cx.pack.counted_days + 1).map(row).gather()))
}

/// The places, grouped by body part.
fn places(cx: &Context<'_>, field: &Field, question: &'static Question) -> Html {
    let ends = cx.pack.parts.iter().skip(1).map(|part| part.first);
    let ends = ends.chain([question.options.len() as u16]);
    let part = |(part, end): (&Part, u16)| {
        let ticks = ticks(cx, field, question, part.first..end);
        let legend = tag("legend", "ac-h3", [cx.text(part.heading)]);
        tag("fieldset", "ac-flow ac-tight", [legend, tag("div", "ac-opts ac-opts--cols", [ticks])])
    };
    let unsure = field.answer == Answer::NotSure;
    let event = Event::NotSure(field.question);
    let or = [
        tag("legend", "ac-h3", [cx.text(t::UI_OR)]),
        options(option(cx, Pick::Any, unsure, None, cx.words.say(t::UI_NOT_SURE_WHERE), event)),
        cx.p_as("ac-small", t::UI_NOT_SURE_WHERE_HINT),
    ];
    let mut parts = cx.pack.parts.iter().zip(ends).map(part).gather();
    parts.push(tag("fieldset", "ac-flow ac-tight", or));
    group_of(parts)
}

fn ticks(
    cx: &Context<'_>,
    field: &Field,
    question: &'static Question,
    range: std::ops::Range<u16>,
) -> Html {
    let id = field.question;
    let row = |(place, choice): (u16, &Choice)| {
        let chosen = matches!(field.answer, Answer::Set(set) if set >> place & 1 != 0);
        let control = (place == 0).then(|| control_id(cx.pack, id));
        option(
            cx,
            Pick::Any,
            chosen,
            control,
            cx.words.say(choice.text),
            Event::Toggle(id, OptionId(place as u8)),
        )
    };
    let rows = (0_u16..).zip(question.options).filter(|(place, _)| range.contains(place));
    group_of(rows.map(row).gather())
}

/// Ticks, and below them "none of these" and "I am not sure" where an answer is needed.
fn set(cx: &Context<'_>, page: &PageView, field: &Field, question: &'static Question) -> Html {
    let id = field.question;
    let all = 0..question.options.len() as u16;
    let needed = page.safety || !question.optional;
    let none = field.answer == Answer::Set(0);
    let unsure = field.answer == Answer::NotSure;
    let row = |chosen, text, event| option(cx, Pick::Any, chosen, None, cx.words.say(text), event);
    let others = || {
        options(group([
            row(none, t::UI_NONE_OF_THESE, Event::NoneOfSet(id)),
            row(unsure, t::UI_NOT_SURE, Event::NotSure(id)),
        ]))
    };
    group([options(ticks(cx, field, question, all)), maybe(needed.then(others))])
}

/// Whether a question is shown as a row that is ticked, without degrees.
pub fn is_plain_sign(pack: &Pack, id: QuestionId) -> bool {
    pack.question(id).options.len() == 2
}
