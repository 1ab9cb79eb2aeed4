//! One bullet of the emergency check: yes, not sure, or no.

use yew::prelude::*;

use super::page::{back, progress};
use crate::engine::{PACK, Sign};
use crate::i18n::t;
use crate::session::{Event, SignView};
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, button, rich};

/// The screen.
pub fn view(cx: &Context<'_>, view: &SignView) -> Html {
    let words = cx.words;
    let flag = PACK.flag(view.flag);
    let go = |look, text, sign| {
        let event = Event::Sign(view.flag, sign);
        button(look, words.say(text).into(), cx.on(event))
    };
    html! {
        <>
            <div class="ac-bar">{ back(cx) }{ progress(cx, t::UI_STEP_SIGN, view.step) }</div>
            { cx.title(words.say(flag.ask)) }
            <div class="ac-card">{ rich(&words.say(flag.text)) }</div>
            <div class="ac-btns ac-btns--stack">
                { go(ButtonLook::Stop, t::SIGN_YES, Sign::Yes) }
                { go(ButtonLook::Other, t::SIGN_UNSURE, Sign::NotSure) }
                { go(ButtonLook::Main, t::SIGN_NO, Sign::No) }
            </div>
        </>
    }
}
