//! What a tap on a link does before the browser follows it. No script of the page can read answers in an address that is
//! drawn.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::screens::summary::Give;
use super::{Msg, days, own};
use crate::browser::{field, form, hand_over, link, now, picture};
use crate::engine::pack::{Pack, Terms};
use crate::gather::Gather;
use crate::i18n::{Date, Moment, Text, t};
use crate::joined::Joined as _;
use crate::own::Told;
use crate::part::in_part;
use crate::reminders::encoded;
use crate::session::{Event, is_fresh};
use crate::summary::{Line, Who, text};

/// Leads to this address instead.
pub fn follow(address: String) -> Callback<MouseEvent> {
    Callback::from(move |tap| link::follow(&tap, &address))
}

/// Saves what is stored by then: another tab may have added to it.
pub fn save(pack: &'static Pack) -> Callback<MouseEvent> {
    Callback::from(move |tap| days::save(&tap, pack))
}

/// Chooses an answer to a question of the clinic's.
pub fn choose_own(place: usize, told: Told, send: &Callback<Msg>) -> Callback<yew::Event> {
    send.reform(move |_| {
        own::tell(place, told.clone());
        Msg::Event(Event::Wake)
    })
}

/// What is being typed as one.
pub fn note_own(place: usize) -> Callback<InputEvent> {
    Callback::from(move |typed: InputEvent| {
        own::tell(place, Told::Typed(field::value(&typed).unwrap_or_default()));
    })
}

/// What was typed as one.
pub fn type_own(place: usize, send: &Callback<Msg>) -> Callback<yew::Event> {
    send.reform(move |change| {
        own::tell(place, Told::Typed(field::value(&change).unwrap_or_default()));
        Msg::Event(Event::Wake)
    })
}

thread_local! {
    /// What came of the last attempt to copy or share.
    static SAID: Cell<Option<Text>> = const { Cell::new(None) };
}

/// What came of the last attempt.
pub fn said() -> Option<Text> {
    SAID.get()
}

/// Nothing was tried yet.
pub fn begin_summary() {
    SAID.set(None);
}

/// Whether other programs of the device can be offered a text.
pub fn can_share() -> bool {
    hand_over::can_share()
}

/// Whether the page around the check offers a field for it.
pub fn has_form() -> bool {
    form::has_field()
}

/// Gives the summary, with who the patient says to be. A tap that a script makes up gives nothing.
pub fn give(
    how: Give,
    (pack, terms): (&'static Pack, Terms),
    (made, lines, own): (Moment, &Rc<Vec<Line>>, &Rc<str>),
    title: &str,
    send: &Callback<Msg>,
) -> Callback<MouseEvent> {
    let (lines, own, title, send) = (lines.clone(), own.clone(), title.to_owned(), send.clone());
    Callback::from(move |tap: MouseEvent| {
        if !hand_over::is_tap(&tap) {
            return;
        }
        // The page was left open, and nothing has drawn it since.
        if !is_fresh(made, now()) {
            return say(&send, None);
        }
        let born = hand_over::typed(&tap, "[data-who=born]").unwrap_or_default();
        let name = hand_over::typed(&tap, "[data-who=name]").unwrap_or_default();
        let told = text(pack, made, &lines, &terms, &Who { name, born: date(&born) });
        let told = [&*told, &*own].joined("");
        // What is said again is heard again.
        say(&send, None);
        let send = send.clone();
        match how {
            Give::Copy => hand_over::copy(&told, move |worked| {
                say(&send, Some(if worked { t::SUMMARY_COPIED } else { t::SUMMARY_NOT_DONE }));
            }),
            Give::Share => hand_over::share(&told, move || say(&send, Some(t::SUMMARY_NOT_DONE))),
            Give::Print => hand_over::print(),
            Give::File => by_link(&tap, "", &told),
            Give::Picture => match picture::jpeg(&told) {
                Some(address) => by_link(&tap, &address, ""),
                None => say(&send, Some(t::SUMMARY_NOT_DONE)),
            },
            Give::Form => {
                let worked = form::put(&tap, &told);
                say(&send, Some(if worked { t::SUMMARY_PLACED } else { t::SUMMARY_NOT_DONE }));
                if !worked {
                    return;
                }
            }
            Give::Mail => by_link(&tap, &title, &told),
        }
        // Last: what listens there can change nothing of it.
        form::tell(&tap);
    })
}

fn say(send: &Callback<Msg>, said: Option<Text>) {
    SAID.set(said);
    // Only to draw it.
    send.emit(Msg::Event(Event::Wake));
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000f",
    "__wasm_split_00explain00_export_0000000000000000000000000000000f":
    fn by_link(tap: &MouseEvent, subject: &str, told: &str) = by_link_to
);

/// As an e-mail with this subject, without one as a file, and a picture by its address, which has no text.
fn by_link_to(tap: &MouseEvent, subject: &str, told: &str) {
    if told.is_empty() {
        let picture = [("href", subject), ("download", "aftercheck-summary.jpg")];
        return link::instead(tap, &picture);
    }
    // As RFC 6068 asks for, and as old editors of text do.
    let lines: Vec<&str> = told.split('\n').gather();
    let told = encoded(&lines.joined("\r\n"));
    if subject.is_empty() {
        let address = ["data:text/plain;charset=utf-8,", &told].joined("");
        link::instead(tap, &[("href", &address), ("download", "aftercheck-summary.txt")]);
    } else {
        let address = ["mailto:?subject=", &*encoded(subject), "&body=", &told].joined("");
        // Where mail is a page this one would be gone, and the answers with it.
        link::instead(tap, &[("href", &address), ("target", "_blank")]);
    }
}

/// As a date field has it: 1980-02-03.
fn date(typed: &str) -> Option<Date> {
    let mut parts = [0_u16; 3];
    let mut place = 0;
    for byte in typed.bytes() {
        match (byte, parts.get_mut(place)) {
            (b'-', _) => place += 1,
            (b'0'..=b'9', Some(part)) => {
                *part = part.saturating_mul(10).saturating_add(u16::from(byte - b'0'));
            }
            _ => return None,
        }
    }
    let [year, month, day] = parts;
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let date = Date::new(year.into(), month, day);
    // There is no other such day.
    (date.parts() == (year.into(), month, day) && year > 999).then_some(date)
}
