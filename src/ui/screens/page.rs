//! A page of questions.

mod field;
mod rows;

use yew::prelude::*;

use super::problems::summary;
use crate::engine::PACK;
use crate::engine::pack::{Layout, QuestionId};
use crate::i18n::{Text, t};
use crate::session::{Event, Field, PageView, Step};
use crate::ui::Context;
use crate::ui::widgets::{
    ButtonLook, CallLook, Icon, button, details, emergency_call, icon, p, p_as,
};

/// The screen.
pub fn view(cx: &Context<'_>, view: &PageView) -> Html {
    let first = view.fields.first().map_or(QuestionId(0), |field| field.question);
    html! {
        <>
            <div class="ac-bar">
                { back(cx) }
                if let Some(step) = view.step {
                    { progress(cx, t::UI_STEP, step) }
                }
            </div>
            { summary(cx, &view.problems, first) }
            { questions(cx, view) }
            <div class="ac-btns">{ go_on(cx, view) }</div>
        </>
    }
}

fn questions(cx: &Context<'_>, view: &PageView) -> Html {
    let page = view.page;
    let title = || cx.title(cx.words.say(page.title));
    let hint = || page.hint.map(|hint| p_as("ac-muted", cx.words.say(hint)));
    match (page.layout, view.fields.as_slice()) {
        (Layout::Signs { none }, _) => rows::signs(cx, view, none),
        (Layout::List, [only]) => field::view(cx, view, only, Some(title())),
        (Layout::List, many) => {
            let skip = |one: &&Field| PACK.question(one.question).optional && !view.safety;
            let (more, must): (Vec<&Field>, Vec<&Field>) = many.iter().partition(skip);
            let fields = |some: Vec<&Field>| -> Html {
                some.into_iter().map(|one| field::view(cx, view, one, None)).collect()
            };
            html! {
                <>
                    <div class="ac-flow ac-tight">{ title() }{ hint() }</div>
                    { fields(must) }
                    if !more.is_empty() {
                        { details(cx.words.say(t::UI_OPTIONAL), fields(more)) }
                    }
                </>
            }
        }
    }
}

fn go_on(cx: &Context<'_>, view: &PageView) -> Html {
    let (look, text) = match (view.alarm, view.safety) {
        (true, _) => (ButtonLook::Stop, t::UI_SEE_NOW),
        (false, true) => (ButtonLook::Main, t::UI_DONE),
        (false, false) => (ButtonLook::Main, t::UI_CONTINUE),
    };
    let words = cx.words.say(text);
    button(look, html! { <span key={words.clone()}>{ words }</span> }, cx.on(Event::Continue))
}

/// What an emergency answer brings at once, beside it. The screen does not jump by itself: with the
/// keyboard, options are passed through on the way to another one (WCAG 3.2.2).
pub(super) fn alarm(cx: &Context<'_>, view: &PageView) -> Html {
    let words = cx.words;
    html! {
        <div class="ac-care ac-care--l4" data-alarm="">
            <div class="ac-care__top ac-flow ac-tight">
                <p class="ac-tag">{ icon(Icon::Octagon) }<span>{ words.say(t::ALARM_TITLE) }</span></p>
            </div>
            <div class="ac-care__body ac-flow">
                { emergency_call(cx, CallLook::OnRed) }
                if let Some(reason) = view.alarm_reason {
                    { renewed(words.say(reason)) }
                }
                { p(words.say(t::ALARM_TEXT)) }
            </div>
        </div>
    }
}

/// A paragraph whose words change while its screen stays. Another text is another element: in one that the browser
/// has translated a change would not be seen.
fn renewed(text: String) -> Html {
    html! { <p key={text.clone()}>{ text }</p> }
}

/// The way back.
pub(super) fn back(cx: &Context<'_>) -> Html {
    html! {
        <button type="button" class="ac-link" onclick={cx.on(Event::Back)}>
            { icon(Icon::Back) }
            { cx.words.say(t::UI_BACK) }
        </button>
    }
}

/// How far the patient is.
pub(super) fn progress(cx: &Context<'_>, text: Text, step: Step) -> Html {
    let (now, of) = (step.now.to_string(), step.of.to_string());
    html! {
        <label class="ac-tag ac-small" part="progress">
            { cx.words.fill(text, &[("n", &now), ("count", &of)]) }
            <progress max={of} value={now}></progress>
        </label>
    }
}
