//! The emergency check. The same markup is the head of the leaflet, so that going live moves nothing.

use yew::prelude::*;

use crate::engine::Sign;
use crate::i18n::t;
use crate::session::Event;
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, Icon, button, emergency_card, tagged};

/// The screen.
pub fn view(cx: &Context<'_>) -> Html {
    let words = cx.words;
    let go = |look, text, sign| button(look, words.say(text).into(), cx.on(Event::Emergency(sign)));
    let have =
        html! { <div class="ac-btns">{ go(ButtonLook::Stop, t::START_HAVE, Sign::Yes) }</div> };
    html! {
        <>
            <div class="ac-flow ac-tight">
                { cx.title(words.say(t::PACK_TITLE)) }
                <p>{ words.say(t::PACK_INTRO) }</p>
                <p class="ac-small">{ words.say(t::UI_YOUNG) }</p>
            </div>
            { emergency_card(cx, have) }
            <div class="ac-btns">
                { go(ButtonLook::Main, t::START_NONE, Sign::No) }
                { go(ButtonLook::Other, t::START_UNSURE, Sign::NotSure) }
            </div>
            { promise(cx) }
        </>
    }
}

/// Privacy, and for whom it is.
fn promise(cx: &Context<'_>) -> Html {
    html! {
        <div class="ac-flow ac-tight">
            { tagged(Icon::Lock, "ac-tag--plain", cx.words.say(t::UI_PRIVACY).into()) }
            <p class="ac-small">{ cx.words.say(t::UI_AUDIENCE) }</p>
        </div>
    }
}
