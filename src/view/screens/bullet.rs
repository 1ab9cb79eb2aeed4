//! One bullet of the emergency check: yes, not sure, or no.

use yew::prelude::*;

use super::page::{back, progress};
use crate::engine::Reply;
use crate::i18n::t;
use crate::session::{BulletView, Event};
use crate::view::Context;
use crate::view::parts::{Weight, button, group, rich, tag};

/// The screen.
pub fn view(cx: &Context<'_>, view: &BulletView) -> Html {
    let flag = cx.flag(view.flag);
    let go = |weight, text, sign| {
        let event = Event::Bullet(view.flag, sign);
        button(weight, cx.text(text), cx.on(event))
    };
    let ways = [
        go(Weight::Stop, t::SIGN_YES, Reply::Yes),
        go(Weight::Other, t::SIGN_UNSURE, Reply::NotSure),
        go(Weight::Main, t::SIGN_NO, Reply::No),
    ];
    group([
        tag("div", "ac-bar", [back(cx), progress(cx, t::UI_STEP_SIGN, view.step)]),
        cx.title(flag.ask),
        tag("div", "ac-card", [rich(&cx.words.say(flag.text))]),
        tag("div", "ac-btns ac-btns--stack", ways),
    ])
}
