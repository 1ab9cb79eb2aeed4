//! After the page was long out of sight: whoever holds the phone now sees no answers, and the emergency list.

use yew::prelude::*;

use crate::i18n::t;
use crate::session::Event;
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, CallLook, button, emergency_call, emergency_card, p};

/// The screen.
pub fn view(cx: &Context<'_>) -> Html {
    let words = cx.words;
    let go = |look, text, event| button(look, words.say(text).into(), cx.on(event));
    html! {
        <>
            <div class="ac-flow ac-tight">
                { cx.title(words.say(t::PAUSE_TITLE)) }
                { p(words.say(t::PAUSE_TEXT)) }
            </div>
            <div class="ac-btns">
                { go(ButtonLook::Main, t::PAUSE_GO_ON, Event::GoOn) }
                { go(ButtonLook::Other, t::ADVICE_RESTART, Event::Restart) }
            </div>
            { emergency_card(cx, emergency_call(cx, CallLook::Other)) }
        </>
    }
}
