//! A passcode: offered before something is kept, and asked for where what is kept is locked.

use yew::prelude::*;

use super::kept::{delete, outcome};
use super::on;
use crate::days::{Days, Sealed};
use crate::engine::Level;
use crate::i18n::{Text, t};
use crate::plan::Weight;
use crate::session::{DaysEvent, Session, Stage};
use crate::view::Context;
use crate::view::parts::{button, details, group, maybe, p_as, tag};

/// Where what is kept would stand. An emergency is no moment for it, and nothing makes it more urgent.
pub fn stands_at(session: &Session) -> bool {
    match session.stage() {
        Stage::Start | Stage::Keep | Stage::Course | Stage::Diary => true,
        Stage::Result => session.assessment().level < Level::Emergency,
        _ => false,
    }
}

/// The choice of one, folded.
pub fn offer(cx: &Context<'_>, days: &Days) -> Html {
    let said = [t::DAYS_CODE_TEXT, t::DAYS_CODE_FORGET, t::DAYS_CODE_AWAY].map(|it| cx.p(it));
    let again = field(cx, t::DAYS_CODE_AGAIN, "new-password", None);
    let again = html! { <div data-again="">{ again }</div> };
    let first = field(cx, t::DAYS_CODE, "new-password", days.said_of_code());
    let content = group([first, again, group(said)]);
    tag("div", "ac-rows", [details(cx.text(t::DAYS_CODE_ADD), content)])
}

/// The field, and the button that tries it.
pub fn ask(cx: &Context<'_>, days: &Days) -> Html {
    let unlock = button(Weight::Main, cx.text(t::DAYS_UNLOCK), on(cx, DaysEvent::Unlock));
    let field = field(cx, t::DAYS_CODE, "current-password", days.said_of_code());
    group([field, tag("div", "ac-btns", [unlock])])
}

/// What is kept is locked: it can be unlocked, or deleted.
pub fn locked(cx: &Context<'_>, session: &Session, days: &Days, lock: &Sealed) -> Html {
    let whole = matches!(session.stage(), Stage::Keep | Stage::Course | Stage::Diary);
    let back = whole.then(|| tag("div", "ac-bar", [super::super::page::back(cx)]));
    let wait = Some(lock.wait(session.seen())).filter(|minutes| *minutes > 0);
    let wait = wait
        .map(|minutes| p_as("", cx.words.fill(t::DAYS_CODE_WAIT, &[("n", &minutes.to_string())])));
    let until = cx.words.fill(t::DAYS_KEPT, &[("date", &lock.until.long(cx.words))]);
    let title = match whole {
        true => cx.title(t::DAYS_LOCKED),
        false => cx.heading(1, "ac-h2", cx.text(t::DAYS_LOCKED)),
    };
    let content = [
        group([title, cx.p(t::DAYS_LOCKED_TEXT), outcome(cx, days)]),
        group([maybe(wait), ask(cx, days)]),
        group([p_as("ac-small", until), delete(cx)]),
    ];
    group([maybe(back), tag("section", "ac-flow ac-tight", content)])
}

/// The id of what is said of a passcode.
const SAID: &str = "code-error";

fn field(cx: &Context<'_>, name: Text, autocomplete: &'static str, said: Option<Text>) -> Html {
    let (described, invalid) = (said.map(|_| SAID), said.map(|_| "true"));
    let said = said.map(|said| html! { <p class="ac-error" id={SAID}>{ cx.text(said) }</p> });
    let name = tag("b", "", [cx.text(name)]);
    let field = html! {
        <input
            type="password" {autocomplete} autocapitalize="none"
            aria-describedby={described} aria-invalid={invalid}
        />
    };
    group([maybe(said), tag("label", "ac-field", [name, field])])
}
