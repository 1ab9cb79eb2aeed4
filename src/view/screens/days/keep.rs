//! "Keep this on your phone?": what, where, until when and who could see it, before anything is kept.

use yew::prelude::*;

use super::super::page::back;
use super::kept::outcome;
use super::{on, passcode};
use crate::days::{Days, Term};
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::plan::Weight;
use crate::session::{Choice, DaysEvent, Event, Session};
use crate::view::parts::{button, control, group, labelled, options, tag, tag_of, text};
use crate::view::{Context, Msg};

pub fn view(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let end = |term: Term| {
        let end = term.end(session.pack(), session.answers(), session.seen().date);
        end.long(cx.words)
    };
    let until = cx.words.fill(t::DAYS_UNTIL_TEXT, &[("date", &end(days.term))]);
    let facts = [
        fact(cx, t::DAYS_WHAT, cx.words.say(t::DAYS_WHAT_TEXT)),
        fact(cx, t::DAYS_WHERE, cx.words.say(t::DAYS_WHERE_TEXT)),
        fact(cx, t::DAYS_UNTIL, until),
        fact(cx, t::DAYS_WHO, cx.words.say(t::DAYS_WHO_TEXT)),
    ];
    let row = |term: Term| {
        let change = cx.send.reform(move |_| Msg::Days(DaysEvent::Choose(Choice::Term(term))));
        let control = control("radio", Some("until"), None, days.term == term, None, change);
        labelled("ac-opt", control, text(end(term)))
    };
    let rows = options(group([Term::Longest, Term::Shorter].map(row)));
    let legend = tag("legend", "ac-h2", [cx.text(t::DAYS_CHOOSE)]);
    let keep = on(cx, DaysEvent::Keep);
    group([
        tag("div", "ac-bar", [back(cx)]),
        tag("div", "ac-flow ac-tight", [cx.title(t::DAYS_TITLE), cx.p(t::DAYS_NOTHING)]),
        outcome(cx, days),
        tag("div", "ac-card", [tag_of("dl", "ac-facts", facts.into_iter().gather())]),
        tag("fieldset", "", [legend, rows]),
        passcode::offer(cx, days),
        tag(
            "div",
            "ac-btns",
            [
                button(Weight::Main, cx.text(t::DAYS_KEEP_IT), keep),
                button(Weight::Other, cx.text(t::DAYS_NO), cx.on(Event::Back)),
            ],
        ),
    ])
}

fn fact(cx: &Context<'_>, name: Text, said: String) -> Html {
    let name = tag("dt", "", [tag("b", "", [cx.text(name)])]);
    tag("div", "", [name, tag("dd", "", [text(said)])])
}
