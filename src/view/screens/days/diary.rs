//! The diary: a screen for an entry, which then says what comes next, and what stands of it on return.

use yew::prelude::*;

use super::super::page::{back, field};
use super::super::problems::control_id;
use super::kept::outcome;
use super::on;
use crate::days::{Call, Days, Diary, Stop};
use crate::engine::pack::Kind;
use crate::engine::{Answer, Reply};
use crate::i18n::t;
use crate::joined::Joined as _;
use crate::plan::Weight;
use crate::session::{Choice, DaysEvent, Event, Session, Stage};
use crate::view::parts::{button, cells, group, maybe, p, p_as, tag, text};
use crate::view::{Context, Msg};

/// The screen.
pub fn view(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let bar = tag("div", "ac-bar", [back(cx)]);
    match session.diary() {
        Some(Diary::Ask) => group([bar, entry(cx, session, days)]),
        Some(other) => group([bar, after(cx, days, other)]),
        None => group([bar, outcome(cx, days)]),
    }
}

/// What a day is asked.
fn entry(cx: &Context<'_>, session: &Session, days: &Days) -> Html {
    let today = session.seen().date;
    let since = days.last_told(cx.pack).unwrap_or(today).long(cx.words);
    let new = cx.words.fill(t::DAYS_NOTE_NEW, &[("date", &since)]);
    let note = |weight, said, sign| button(weight, cx.text(said), on(cx, DaysEvent::Note(sign)));
    let may_be = [
        note(Weight::Other, t::DAYS_NOTE_YES, Reply::Yes),
        note(Weight::Other, t::DAYS_NOTE_UNSURE, Reply::NotSure),
    ];
    let no = note(Weight::Main, t::DAYS_NOTE_NO, Reply::No);
    let new = [
        cx.heading(1, "ac-h2", text(new)),
        tag("div", "ac-two", may_be),
        tag("div", "ac-btns", [no]),
    ];
    group([
        cx.title_of(text(today.long(cx.words))),
        outcome(cx, days),
        maybe(pain(cx, session)),
        tag("section", "ac-flow ac-tight", new),
        cx.p_as("ac-small", t::DAYS_NOTE_TEXT),
    ])
}

/// The pain, as in a check; what is chosen is an entry's.
fn pain(cx: &Context<'_>, session: &Session) -> Option<Html> {
    let (draft, id) = (session.draft(), cx.pack.roles.pain);
    let question = cx.question(id);
    let Kind::Number(most) = question.kind else { return None };
    let chosen = draft.pain.filter(|(at, _)| at.date == session.seen().date);
    let answer = chosen.map_or(Answer::Unanswered, |(_, pain)| Answer::Value(pain));
    let choose = |pain| {
        let event = DaysEvent::Choose(Choice::Pain(pain));
        cx.send.reform(move |_| Msg::Days(event))
    };
    let missing = draft.tried.then(|| {
        let said = cx.text(t::DAYS_NOTE_MISSING);
        html! { <p class="ac-error" id={MISSING}>{ said }</p> }
    });
    let content = [
        tag("legend", "ac-h2", [cx.text(question.ask)]),
        maybe(missing),
        cells(cx, question.key, most, answer, control_id(cx.pack, id), choose),
    ];
    let described = draft.tried.then(|| MISSING.to_owned());
    Some(field::fieldset("ac-flow ac-tight", described, group(content)))
}

/// The id of what is said where no number is chosen.
const MISSING: &str = "note-error";

/// What an entry comes to: a check that is due, or when it is asked again.
fn after(cx: &Context<'_>, days: &Days, diary: Diary) -> Html {
    let (weight, way, body) = match diary {
        Diary::Check(_) => (Weight::Main, t::DAYS_NOTE_FIRST, outcome(cx, days)),
        Diary::Stop(_) => (Weight::Other, t::DAYS_NOTE_LIST, outcome(cx, days)),
        Diary::Ask | Diary::Done => (Weight::Other, t::DAYS_NOTE_LIST, cx.p(t::DAYS_NOTE_NEXT)),
    };
    let list = button(weight, cx.text(way), cx.on(Event::Back));
    group([
        tag("div", "ac-flow ac-tight", [cx.title_of(text(said(cx, diary))), body]),
        tag("div", "ac-btns", [list]),
    ])
}

/// What is said of it.
fn said(cx: &Context<'_>, diary: Diary) -> String {
    let which = match diary {
        Diary::Check(Call::Rose { from, to }) => {
            let numbers = [("from", &*from.to_string()), ("to", &*to.to_string())];
            return cx.words.fill(t::DAYS_NOTE_ROSE, &numbers);
        }
        Diary::Check(Call::More) => t::DAYS_NOTE_MORE,
        Diary::Check(Call::New) => t::DAYS_NOTE_IS_NEW,
        Diary::Stop(Stop::ToBeSeen) => t::DAYS_NOTE_SEEN,
        Diary::Stop(Stop::Over) => t::DAYS_NOTE_OVER,
        Diary::Stop(Stop::Back) => t::DAYS_NOTE_BACK,
        Diary::Ask => t::DAYS_NOTE_TEXT,
        Diary::Done => t::DAYS_NOTED,
    };
    cx.words.say(which)
}

/// On return: before the way to check again, that it is due.
pub fn due(cx: &Context<'_>, session: &Session) -> Html {
    maybe(match session.diary() {
        Some(diary @ Diary::Check(_)) => {
            Some(tag("p", "", [tag("b", "", [text(said(cx, diary))])]))
        }
        _ => None,
    })
}

/// And behind it, the way to an entry, or why there is none.
pub fn way(cx: &Context<'_>, session: &Session) -> Html {
    match session.diary() {
        Some(Diary::Ask) => {
            let open = on(cx, DaysEvent::Open(Stage::Diary));
            group([
                tag("div", "ac-btns", [button(Weight::Other, cx.text(t::DAYS_NOTE), open)]),
                p_as("ac-small", said(cx, Diary::Ask)),
            ])
        }
        Some(Diary::Done) => {
            p([said(cx, Diary::Done), cx.words.say(t::DAYS_NOTE_NEXT)].joined(" "))
        }
        Some(stop @ Diary::Stop(_)) => p(said(cx, stop)),
        Some(Diary::Check(_)) | None => Html::default(),
    }
}
