//! The timer of a tip: a button, and once it is started what is left, the end and whether it sounds then.

use std::cell::Cell;

use yew::prelude::*;

use crate::i18n::{Text, Words, t};
use crate::joined::Joined as _;
use crate::session::Event;
use crate::timer::{Face, Said, Sound, Tap};
use crate::view::parts::{
    Weight, button, control, group, labelled, maybe, p_as, renewed, tag, text,
};
use crate::view::{Context, Msg};

thread_local! {
    /// The one that was started, and in which words: those of its widget.
    static SHOWN: Cell<Option<(*const Words, Face)>> = const { Cell::new(None) };
    /// What was tapped, until the check that it wakes has heard of it.
    pub static TAPPED: Cell<Option<Tap>> = const { Cell::new(None) };
}

/// A tap. A message of its own would be one of the first program, which has no room for it.
pub fn tap(tap: Tap) -> Msg {
    let _ = TAPPED.try_with(|cell| cell.set(Some(tap)));
    Msg::Event(Event::Wake)
}

/// What the widget with these words shows from now on; at first each shows that it can be started.
pub fn show(face: Option<(&Words, Face)>) {
    let face = face.map(|(words, face)| (std::ptr::from_ref(words), face));
    // As in `view::timer`.
    let _ = SHOWN.try_with(|cell| cell.set(face));
}

fn shown(cx: &Context<'_>) -> Option<Face> {
    let (_, face) = SHOWN
        .try_with(Cell::get)
        .ok()
        .flatten()
        .filter(|(words, _)| std::ptr::eq(*words, cx.words))?;
    Some(face)
}

/// What it says.
pub fn say(words: &Words, said: Said, end: u16, over: Text) -> String {
    let time = words.language().clock(end);
    match said {
        Said::Left(minutes) => {
            words.fill(t::TIMER_LEFT, &[("n", &minutes.to_string()), ("time", &time)])
        }
        Said::Last => words.fill(t::TIMER_LAST, &[("time", &time)]),
        Said::Over => words.say(over),
        Said::Ended => {
            [&words.say(over), " ", &words.fill(t::TIMER_ENDED, &[("time", &time)])].joined("")
        }
    }
}

/// The row of its tip. It stays open where the timer was started: the page may have been away meanwhile.
pub fn row(cx: &Context<'_>, title: Html, content: Html) -> Html {
    let open = shown(cx).is_some();
    html! {
        <details class="ac-more" {open}>
            { tag("summary", "", [title]) }
            { tag("div", "ac-flow ac-tight", [content]) }
        </details>
    }
}

pub fn draw(cx: &Context<'_>, minutes: u8, over: Text) -> Html {
    let face = shown(cx);
    let said = face.and_then(|face| Some((face, face.said?)));
    let running = said.is_some_and(|(_, said)| matches!(said, Said::Left(_) | Said::Last));
    let (words, tap) = match running {
        true => (cx.words.say(t::TIMER_STOP), Tap::Stop),
        false => {
            let start = cx.words.fill(t::TIMER_START, &[("n", &minutes.to_string())]);
            (start, Tap::Start)
        }
    };
    let line = said.map(|(face, said)| {
        let said = tag("b", "", [renewed("span", say(cx.words, said, face.end, over))]);
        html! { <p role="timer">{ said }</p> }
    });
    // The same button stays, and with it the focus.
    let onclick = on(cx, tap);
    group([
        maybe(line),
        tag("div", "ac-btns", [button(Weight::Other, renewed("span", words), onclick)]),
        maybe(face.filter(|_| running).map(|face| sound(cx, face.sound))),
    ])
}

/// Whether it sounds at the end: off until it is asked for.
fn sound(cx: &Context<'_>, sound: Sound) -> Html {
    if sound == Sound::Missing {
        return cx.p_as("ac-small", t::TIMER_NO_SOUND);
    }
    let change = on(cx, Tap::Sound);
    let control = control("checkbox", None, None, sound == Sound::On, None, change);
    let label = text(cx.words.say(t::TIMER_SOUND));
    group([
        labelled("ac-opt", control, tag("span", "", [label])),
        p_as("ac-small", cx.words.say(t::TIMER_HEAR)),
    ])
}

fn on<E>(cx: &Context<'_>, tap: Tap) -> Callback<E> {
    cx.send.reform(move |_| self::tap(tap))
}
