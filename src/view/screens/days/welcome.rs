//! On return, below the emergency list: the last advice, and the way to check again.

use yew::prelude::*;

use super::copy::way;
use super::diary;
use super::kept::{kept, outcome, unreadable};
use super::{link, on};
use crate::days::{Days, Opened};
use crate::i18n::t;
use crate::plan::Weight;
use crate::record::Check;
use crate::session::{DaysEvent, Session};
use crate::view::Context;
use crate::view::parts::{button, group, maybe, p, tag};

pub fn view(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let said = outcome(cx, days);
    let back = match (&days.kept, &days.unreadable) {
        (Some(kept), _) => back(cx, session, days, kept.record.checks.last()),
        (None, Some(why)) => unreadable(cx, why),
        // What the link brought can be kept instead.
        (None, None) if matches!(session.linked(), Some(Opened::Copy(_))) => Html::default(),
        (None, None) => tag("p", "ac-links", [way(cx)]),
    };
    let brought = session.linked().map(|opened| link::view(cx, days, opened));
    tag("section", "ac-flow ac-tight", [said, maybe(brought), back])
}

fn back(cx: &Context<'_>, session: &Session, days: &Days, last: Option<&Check>) -> Html {
    let again = button(Weight::Main, cx.text(t::DAYS_AGAIN), on(cx, DaysEvent::Again));
    group([
        cx.heading(1, "ac-h2", cx.text(t::DAYS_WELCOME)),
        maybe(last.map(|check| p(was(cx, days, check)))),
        diary::due(cx, session),
        tag("div", "ac-btns", [again]),
        cx.p_as("ac-small", t::DAYS_AGAIN_TEXT),
        diary::way(cx, session),
        kept(cx, days),
    ])
}

/// What the last check came to then.
pub fn was(cx: &Context<'_>, days: &Days, check: &Check) -> String {
    let level = cx.words.say(cx.pack.level(check.level).title);
    let pain = days.pain(cx.pack, check).map(|pain| pain.to_string());
    let said = [("date", &*check.moment.date.long(cx.words)), ("level", &*level)];
    let mut said = cx.words.fill(t::DAYS_WAS, &said);
    if let Some(pain) = pain {
        said.push(' ');
        said.push_str(&cx.words.fill(t::DAYS_PAIN, &[("n", &pain)]));
    }
    said
}
