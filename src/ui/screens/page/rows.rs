//! Signs to tick; each tick opens the question how bad it is.

use yew::prelude::*;

use super::super::problems::{control_id, error_id, message, problem_text};
use super::alarm;
use super::field::{choices, is_plain_sign};
use crate::engine::PACK;
use crate::i18n::Text;
use crate::session::{Event, Field, PageView, Problem};
use crate::ui::Context;
use crate::ui::widgets::{Pick, option, options};

/// The fieldset of all rows, with the page's heading in its legend.
pub fn signs(cx: &Context<'_>, view: &PageView, none: Text) -> Html {
    let words = cx.words;
    let nothing = view.problems.contains(&Problem::Nothing);
    let text = words.say(none);
    html! {
        <fieldset class="ac-flow" aria-describedby={nothing.then_some("ac-nothing")}>
            <legend class="ac-flow ac-tight">
                { cx.title(words.say(view.page.title)) }
                if let Some(hint) = view.page.hint {
                    <span class="ac-tag ac-tag--plain ac-muted">{ words.say(hint) }</span>
                }
            </legend>
            if nothing {
                { message(cx, "ac-nothing".into(), problem_text(cx, Problem::Nothing)) }
            }
            { options(view.fields.iter().map(|field| row(cx, view, field)).collect()) }
            { options(option(cx, Pick::Any, view.denied, None, text, Event::NoSigns)) }
        </fieldset>
    }
}

fn row(cx: &Context<'_>, view: &PageView, field: &Field) -> Html {
    let id = field.question;
    let tick = PACK.question(id).tick.map_or_else(String::new, |tick| cx.words.say(tick));
    // The summary leads to what lacks an answer: the follow-up if it is open, else the row.
    let open = field.ticked && !is_plain_sign(id);
    let control = (!open).then(|| control_id(id));
    html! {
        <>
            { option(cx, Pick::Any, field.ticked, control, tick, Event::Tick(id)) }
            if open {
                { follow_up(cx, field) }
            }
            if field.alarm {
                { alarm(cx, view) }
            }
        </>
    }
}

fn follow_up(cx: &Context<'_>, field: &Field) -> Html {
    let question = PACK.question(field.question);
    let error = error_id(field.question);
    let described = field.problem.then(|| error.clone());
    html! {
        <div class="ac-follow">
            <div Class={field.problem.then_some("ac-invalid")}>
                <fieldset class="ac-flow ac-tight" aria-describedby={described}>
                    <legend class="ac-h3">{ cx.words.say(question.ask) }</legend>
                    if field.problem {
                        { message(cx, error, cx.words.say(question.error)) }
                    }
                    <div>{ choices(cx, field, question, 1) }</div>
                </fieldset>
            </div>
        </div>
    }
}
