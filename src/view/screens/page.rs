//! A page of questions.

pub mod field;
mod rows;

use yew::prelude::*;

use super::problems::summary;
use crate::engine::pack::{Layout, Phrase, QuestionId};
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::session::{Event, Field, PageView, Step};
use crate::view::Context;
use crate::view::parts::{
    Icon, Weight, button, details, emergency_call, group, group_of, icon, iconed, link_button,
    maybe, renewed, tag, tag_of, text,
};

/// The screen.
pub fn view(cx: &Context<'_>, view: &PageView) -> Html {
    let first = view.fields.first().map_or(QuestionId(0), |field| field.question);
    let progress = maybe(view.step.map(|step| progress(cx, t::UI_STEP, step)));
    group([
        tag("div", "ac-bar", [back(cx), progress]),
        summary(cx, &view.problems, first),
        questions(cx, view),
        tag("div", "ac-btns", [go_on(cx, view)]),
    ])
}

fn questions(cx: &Context<'_>, view: &PageView) -> Html {
    let page = view.page;
    let title = cx.title(page.title);
    match (page.layout, view.fields.as_slice()) {
        (Layout::Signs { none }, _) => rows::signs(cx, view, none),
        (Layout::List, [only]) => field::view(cx, view, only, Some(title)),
        (Layout::List, many) => {
            let skip = |one: &&Field| cx.question(one.question).optional && !view.safety;
            let (more, must): (Vec<&Field>, Vec<&Field>) = many.iter().partition(skip);
            let fields = |some: Vec<&Field>| {
                group_of(some.into_iter().map(|one| field::view(cx, view, one, None)).gather())
            };
            let optional = |more| details(cx.text(Phrase::Optional.text()), fields(more));
            let mut head = vec![title];
            head.extend(page.hint.map(|hint| cx.p_as("ac-muted", hint)));
            group([
                tag_of("div", "ac-flow ac-tight", head),
                fields(must),
                maybe(Some(more).filter(|more| !more.is_empty()).map(optional)),
            ])
        }
    }
}

fn go_on(cx: &Context<'_>, view: &PageView) -> Html {
    let (weight, text) = match (view.alarm, view.safety) {
        (true, _) => (Weight::Stop, t::UI_SEE_NOW),
        (false, true) => (Weight::Main, t::UI_DONE),
        (false, false) => (Weight::Main, t::UI_CONTINUE),
    };
    button(weight, renewed("span", cx.words.say(text)), cx.on(Event::Continue))
}

/// What an emergency answer brings at once, beside it. The screen does not jump by itself: with the
/// keyboard, options are passed through on the way to another one (WCAG 3.2.2).
pub(super) fn alarm(cx: &Context<'_>, view: &PageView) -> Html {
    let title = tag("p", "ac-tag", [iconed(Icon::Octagon, cx.text(t::ALARM_TITLE))]);
    let body = [
        emergency_call(cx, Weight::OnRed),
        maybe(view.alarm_reason.map(|reason| renewed("p", cx.words.say(reason)))),
        cx.p(t::ALARM_TEXT),
    ];
    html! {
        <div class="ac-care ac-care--l4" data-alarm="">
            { tag("div", "ac-care__top ac-flow ac-tight", [title]) }
            { tag("div", "ac-care__body ac-flow", body) }
        </div>
    }
}

/// The way back.
pub(super) fn back(cx: &Context<'_>) -> Html {
    link_button(group([icon(Icon::Back), cx.text(t::UI_BACK)]), cx.on(Event::Back))
}

/// How far the patient is.
pub(super) fn progress(cx: &Context<'_>, which: Text, step: Step) -> Html {
    let (now, of) = (step.now.to_string(), step.of.to_string());
    let words = text(cx.words.fill(which, &[("n", &now), ("count", &of)]));
    html! {
        <label class="ac-tag ac-small" part="progress">
            { words }
            <progress max={of} value={now}></progress>
        </label>
    }
}
