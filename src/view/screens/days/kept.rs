//! Below a result: to keep it, or until when it is kept, and the way to delete everything.

use yew::prelude::*;

use super::copy::save;
use super::on;
use crate::days::{Days, Outcome};
use crate::engine::Level;
use crate::i18n::t;
use crate::plan::Weight;
use crate::record::Unreadable;
use crate::session::{DaysEvent, Session, Stage};
use crate::view::Context;
use crate::view::parts::{button, details, group, link_button, mark, maybe, p_as, tag};

pub fn view(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let said = outcome(cx, days);
    let rows = match &days.kept {
        Some(_) => kept(cx, days),
        // An emergency is no moment for it.
        None if session.assessment().level >= Level::Emergency => return said,
        // It would be dated today.
        None if session.is_old() => return said,
        None => {
            let keep = on(cx, DaysEvent::Open(Stage::Keep));
            let keep = tag("p", "", [link_button(cx.text(t::DAYS_KEEP), keep)]);
            return group([said, keep]);
        }
    };
    tag("div", "ac-flow ac-tight", [said, rows])
}

/// Until when it is kept, how it went, and the way to delete everything.
pub fn kept(cx: &Context<'_>, days: &Days) -> Html {
    let date = days.kept.as_ref().map(|kept| kept.until.long(cx.words)).unwrap_or_default();
    let course = link_button(cx.text(t::DAYS_COURSE), on(cx, DaysEvent::Open(Stage::Course)));
    group([
        p_as("ac-small", cx.words.fill(t::DAYS_KEPT, &[("date", &date)])),
        tag("p", "ac-links", [course, mark(" "), save(cx, days)]),
        delete(cx),
    ])
}

/// The way to delete everything: it opens, says what would be lost, and only then has the button.
pub fn delete(cx: &Context<'_>) -> Html {
    let yes = button(Weight::Other, cx.text(t::DAYS_DELETE_YES), on(cx, DaysEvent::Delete));
    let asks = group([cx.p(t::DAYS_DELETE_TEXT), tag("div", "ac-btns", [yes])]);
    tag("div", "ac-rows", [details(cx.text(t::DAYS_DELETE), asks)])
}

/// What came of the last attempt, where something has to be known of it.
pub fn outcome(cx: &Context<'_>, days: &Days) -> Html {
    let quiet = matches!(days.outcome, Some(Outcome::Kept | Outcome::Noted));
    // What is said of a passcode stands beside its field.
    let to_know = days.said().filter(|_| !quiet && days.said_of_code().is_none());
    maybe(to_know.map(|said| tag("p", "", [tag("b", "", [cx.text(said)])])))
}

/// That what is stored cannot be used.
pub fn unreadable(cx: &Context<'_>, why: &Unreadable) -> Html {
    let said = match why {
        Unreadable::Newer(_) => t::DAYS_NEWER,
        Unreadable::OtherPack(_) => t::DAYS_OTHER,
        Unreadable::NoRecord | Unreadable::TooLong | Unreadable::Damaged | Unreadable::Cut => {
            t::DAYS_UNREADABLE
        }
    };
    group([cx.p(said), delete(cx)])
}
