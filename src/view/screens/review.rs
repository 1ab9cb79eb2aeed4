//! Check your answers: each with a way to change it.

use yew::prelude::*;

use super::page::back;
use crate::engine::pack::{Group, Kind, Layout, QuestionId};
use crate::engine::{Answer, Reply};
use crate::gather::Gather;
use crate::i18n::{Extent, Text, t};
use crate::session::{Event, ReviewPage, ReviewView, Session, Stage};
use crate::view::Context;
use crate::view::parts::{Weight, button, group_of, link_button, maybe, p, tag, tag_of, text};

/// The headings, in the order shown.
const GROUPS: [(Group, Text); 4] = [
    (Group::Treatment, t::REVIEW_SESSION),
    (Group::Pain, t::REVIEW_PAIN),
    (Group::Signs, t::REVIEW_SIGNS),
    (Group::You, t::REVIEW_YOU),
];

/// The screen.
pub fn view(cx: &Context<'_>, session: &Session) -> Html {
    // Without what lists them the way goes on.
    let listed = cx.extent() == Extent::Whole;
    let hint = if listed { t::REVIEW_HINT } else { t::REVIEW_UNLISTED };
    let head = [cx.title(t::REVIEW_TITLE), cx.p_as("ac-muted", hint)];
    let go_on = button(Weight::Main, cx.text(t::REVIEW_ADVICE), cx.on(Event::Continue));
    let mut content = vec![tag("div", "ac-bar", [back(cx)]), tag("div", "ac-flow ac-tight", head)];
    if listed {
        answers(cx, session, &mut content);
    }
    content.push(tag("div", "ac-btns", [go_on]));
    group_of(content)
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000002",
    "__wasm_split_00explain00_export_00000000000000000000000000000002":
    fn answers(cx: &Context<'_>, session: &Session, content: &mut Vec<Html>) = groups
);

fn groups(cx: &Context<'_>, session: &Session, content: &mut Vec<Html>) {
    let view = session.review();
    let groups = GROUPS.iter().map(|(group, title)| section(cx, &view, *group, *title));
    groups.gather_into(content);
}

fn section(cx: &Context<'_>, view: &ReviewView, group: Group, title: Text) -> Html {
    let pages = view.pages.iter().filter(|row| row.page.group == group);
    let mut facts = vec![maybe((group == Group::Signs).then(|| emergency_row(cx, view)))];
    pages.map(|page| rows(cx, view, page)).gather_into(&mut facts);
    let facts = tag_of("dl", "ac-facts", facts);
    let card = html! { <div class="ac-card" part="card">{ facts }</div> };
    tag("section", "ac-flow ac-tight", [cx.heading(1, "ac-h2", cx.text(title)), card])
}

/// A page of signs is one row; any other page has a row a question.
fn rows(cx: &Context<'_>, view: &ReviewView, row: &ReviewPage) -> Html {
    let ReviewPage { id, page, answers } = row;
    let change = Event::Open(Stage::Page(*id));
    if page.layout == Layout::List {
        let row = |(id, answer): &(QuestionId, Answer)| {
            let label = cx.words.say(cx.question(*id).label);
            fact(cx, label, said(cx, view, *id, *answer), change)
        };
        return group_of(answers.iter().map(row).gather());
    }
    let has = answers.iter().filter(|(_, answer)| *answer != Answer::Value(0));
    let mut lines: Vec<String> = has.flat_map(|(id, answer)| cx.sentence(*id, *answer)).gather();
    if lines.is_empty() {
        let text = if answers.is_empty() { t::REVIEW_OPEN } else { t::REVIEW_NONE };
        lines.push(cx.words.say(text));
    }
    fact(cx, cx.words.say(page.short), lines, change)
}

fn said(cx: &Context<'_>, view: &ReviewView, id: QuestionId, answer: Answer) -> Vec<String> {
    match (cx.question(id).kind, answer) {
        (Kind::Set, Answer::Set(0)) => vec![cx.words.say(t::REVIEW_NONE)],
        (_, Answer::Value(days)) if id == cx.pack.roles.days && days <= cx.pack.counted_days => {
            let mut lines = cx.sentence(id, answer);
            lines.push(view.today.plus(-i32::from(days)).long(cx.words));
            lines
        }
        _ => cx.sentence(id, answer),
    }
}

fn emergency_row(cx: &Context<'_>, view: &ReviewView) -> Html {
    let words = cx.words;
    let doubt = |(id, sign): &(_, Reply)| {
        let short = words.say(cx.flag(*id).short);
        match sign {
            Reply::NotSure => words.fill(t::UI_NOT_SURE_ABOUT, &[("label", &short)]),
            Reply::Yes | Reply::No | Reply::Unanswered => short,
        }
    };
    let mut lines: Vec<String> = view.doubts.iter().map(doubt).gather();
    if lines.is_empty() {
        let text = if view.signs_answered { t::REVIEW_NONE } else { t::REVIEW_OPEN };
        lines.push(words.say(text));
    }
    fact(cx, words.say(t::REVIEW_EMERGENCY), lines, Event::Open(Stage::Start))
}

fn fact(cx: &Context<'_>, label: String, lines: Vec<String>, change: Event) -> Html {
    let what = cx.text_about(t::REVIEW_CHANGE, label.clone());
    let fact = [
        tag("dt", "ac-small", [text(label)]),
        tag_of("dd", "", lines.into_iter().map(p).gather()),
        tag("dd", "ac-change", [link_button(what, cx.on(change))]),
    ];
    tag("div", "", fact)
}
