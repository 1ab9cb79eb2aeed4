//! The days after: what stands below the emergency list on return, below a result, and screens of its own. All of it is
//! in a part of the program.

mod away;
mod copy;
mod diary;
mod keep;
mod kept;
mod link;
mod passcode;
mod welcome;

use yew::prelude::*;

use super::{own, summary};
use crate::course::Chart;
use crate::days::{Days, Diary};
use crate::i18n::Extent;
use crate::part::in_part;
use crate::session::{DaysEvent, Session, Stage};
use crate::view::parts::{group, tag};
use crate::view::{Context, Msg};

in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000b",
    "__wasm_split_00explain00_export_0000000000000000000000000000000b":
    pub fn add(cx: &Context<'_>, session: &Session, drawn: &mut Html) = added
);

/// The summary, or the way to it, and what stands below a screen where something can be kept, or elsewhere can be.
fn added(cx: &Context<'_>, session: &Session, drawn: &mut Html) {
    let [mut summary, mut after] = [Html::default(), Html::default()];
    let shows = cx.extent() == Extent::Whole && !session.is_paused();
    if shows {
        summary::add(cx, session, &mut summary);
    }
    if shows && session.stage() == Stage::Own {
        own::draw(cx, session, drawn);
        return;
    }
    if session.days().is_some() {
        draw(cx, session, &mut after);
    } else if let Some(away) = away::view(cx, session) {
        after = away;
    }
    let way = shows && session.stage() == Stage::Result && !session.is_old();
    let free = |days: &Days| days.kept.is_none() && days.lock.is_none();
    *drawn = match session.days().is_some_and(free) {
        // One line, where both fit.
        true if way => tag("div", "ac-bar", [summary, after]),
        _ => group([summary, after]),
    };
}

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000004",
    "__wasm_split_00days00_export_00000000000000000000000000000004":
    fn draw(cx: &Context<'_>, session: &Session, drawn: &mut Html) = draw_on
);

/// What stands below a screen, where something can be kept.
fn draw_on(cx: &Context<'_>, session: &Session, drawn: &mut Html) {
    // Without its texts it would be blank.
    let shows = !session.is_paused() && cx.extent() == Extent::Whole;
    let Some(days) = session.days().filter(|_| shows) else { return };
    if let Some(lock) = days.lock.as_ref().filter(|_| passcode::stands_at(session)) {
        *drawn = passcode::locked(cx, session, days, lock);
        return;
    }
    *drawn = match session.stage() {
        Stage::Start => welcome::view(cx, session, days),
        Stage::Result => kept::view(cx, session, days),
        Stage::Keep => keep::view(cx, session, days),
        Stage::Course => course(cx, session, days),
        Stage::Copy => copy::view(cx, days),
        Stage::Diary => diary::view(cx, session, days),
        Stage::Bullet(_)
        | Stage::Page(_)
        | Stage::Review
        | Stage::Safety(_)
        | Stage::Staff
        | Stage::Summary
        | Stage::Own => return,
    };
}

/// How it went.
fn course(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let mut drawn = Html::default();
    if let Some(kept) = &days.kept
        && let Some(mut chart) =
            Chart::of(cx.pack, days.identity, &kept.record, session.seen().date)
    {
        // Nothing soothes where a check is due.
        chart.comfort &= !matches!(session.diary(), Some(Diary::Check(_)));
        super::course::draw(cx, days.chart, &chart, &mut drawn);
    }
    let links = tag("p", "ac-links", [copy::save(cx, days)]);
    let back = tag("div", "ac-bar", [super::page::back(cx)]);
    group([back, kept::outcome(cx, days), drawn, links, kept::delete(cx)])
}

/// A tap.
fn on(cx: &Context<'_>, event: DaysEvent) -> Callback<MouseEvent> {
    cx.send.reform(move |_| Msg::Days(event))
}
