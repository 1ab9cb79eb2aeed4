//! The advice. What to do comes first, then when to get help sooner, then everything else.

mod care;
mod cause;
mod net;
mod phone;
mod sooner;
mod tips;
mod told;

pub use cause::timeline;
pub use sooner::CONTACT;
use yew::prelude::*;

use crate::engine::Level;
use crate::i18n::t;
use crate::session::{Event, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, Icon, button, icon, link_button, p, section};

/// The screen.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    let emergency = view.assessment.level == Level::Emergency;
    html! {
        <>
            { care::card(cx, view) }
            { sooner::view(cx, view) }
            // Far below the place of the button that led here.
            if emergency {
                { mistake(cx) }
            }
            if let Some(advice) = &view.advice {
                { tips::view(cx, advice) }
                { cause::duration(cx, view, advice) }
                { cause::causes(cx, advice) }
                { cause::normal(cx) }
            }
            { told::view(cx, view) }
            { talk(cx, view) }
            { done(cx, view, emergency) }
        </>
    }
}

fn mistake(cx: &Context<'_>) -> Html {
    let text = html! { <>{ icon(Icon::Back) }{ cx.words.say(t::ADVICE_MISTAKE) }</> };
    html! { <div class="ac-btns">{ button(ButtonLook::Other, text, cx.on(Event::Mistake)) }</div> }
}

/// S17 and S27, in every result: what the practitioner can do, and to talk openly with them.
fn talk(cx: &Context<'_>, view: &ResultView) -> Html {
    let first = match (view.assessment.level.allows_self_care(), &view.advice) {
        (false, _) => Some(t::TALK_AFTER),
        (true, None) => Some(t::TIP_TALK_TEXT),
        // It stands among the tips.
        (true, Some(_)) => None,
    };
    let text = first.into_iter().chain([t::TALK_TEXT]);
    let text = text.map(|text| p(cx.words.say(text)));
    section(cx, cx.words.say(t::TALK_TITLE), html! { <>{ for text }</> })
}

/// When it was checked, that it can be wrong, and what can be done with it.
fn done(cx: &Context<'_>, view: &ResultView, emergency: bool) -> Html {
    let words = cx.words;
    let when = [("date", &*view.checked.date.long(words)), ("time", &*view.checked.clock())];
    let link = |text, event| link_button(words.say(text).into(), cx.on(event));
    html! {
        <div class="ac-flow ac-tight">
            <p class="ac-small">{ words.fill(t::ADVICE_CHECKED, &when) }{ " " }{ words.say(t::RESULT_FOOTER) }</p>
            <p class="ac-links">
                if !emergency {
                    { link(t::ADVICE_CHANGE_ANSWERS, Event::ChangeAnswers) }
                }
                { link(t::ADVICE_RESTART, Event::Restart) }
                { link(t::ADVICE_CLEAR, Event::Clear) }
            </p>
        </div>
    }
}
