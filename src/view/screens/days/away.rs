//! Below a result where nothing can be kept, as in a clinic's page: the way to go on at the hosted page.

use yew::prelude::*;

use crate::engine::Level;
use crate::i18n::{Extent, t};
use crate::joined::Joined as _;
use crate::session::{Session, Stage};
use crate::view::parts::{tag, text};
use crate::view::taps::follow;
use crate::view::{Context, link};

/// Nothing where the address of the hosted page is not known, and in an emergency: that is no moment for it.
pub fn view(cx: &Context<'_>, session: &Session) -> Option<Html> {
    let level = session.assessment().level;
    let shows = session.stage() == Stage::Result && !session.is_paused() && !session.is_old();
    if !shows || level >= Level::Emergency || cx.extent() != Extent::Whole {
        return None;
    }
    let page = cx.placement.hosted_page()?;
    let (_, host) = page.split_once("://")?;
    let host = host.split('/').next()?.split('@').next_back()?;
    let link = link::of(session, session.seen())?;
    let onclick = follow([page, &link].joined(""));
    let said = text(cx.words.fill(t::DAYS_AWAY, &[("label", host)]));
    let way = html! {
        <a
            class="ac-link" href={page.to_owned()} target="_blank" rel="noreferrer"
            referrerpolicy="no-referrer" {onclick}
        >
            { said }
        </a>
    };
    let lines = [
        tag("p", "", [way]),
        cx.p_as("ac-small", t::DAYS_AWAY_TEXT),
        cx.p_as("ac-small", t::DAYS_AWAY_BLOCKED),
    ];
    Some(tag("div", "ac-flow ac-tight", lines))
}
