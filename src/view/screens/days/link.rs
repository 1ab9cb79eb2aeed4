//! On the first screen, below the emergency list: what a link brought, before it is kept.

use yew::prelude::*;

use super::copy::offer;
use super::on;
use crate::days::{Days, Opened};
use crate::i18n::t;
use crate::plan::Weight;
use crate::session::DaysEvent;
use crate::view::Context;
use crate::view::parts::{button, tag};

pub fn view(cx: &Context<'_>, days: &Days, opened: &Opened) -> Html {
    let Opened::Copy(copy) = opened else {
        return tag("p", "", [tag("b", "", [cx.text(opened.link_text())])]);
    };
    let buttons = [
        button(Weight::Main, cx.text(t::DAYS_KEEP_IT), on(cx, DaysEvent::Take)),
        button(Weight::Other, cx.text(t::DAYS_LEAVE), on(cx, DaysEvent::Leave)),
    ];
    offer(cx, days, copy, (t::DAYS_LINK, cx.p(t::DAYS_LINK_TEXT)), buttons)
}
