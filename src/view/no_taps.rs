//! In the place of `taps.rs` where there is no browser: on static pages nothing is tapped.

use std::rc::Rc;

use yew::prelude::*;

use super::Msg;
use super::screens::summary::Give;
use crate::engine::pack::{Pack, Terms};
use crate::i18n::{Moment, Text};
use crate::own::Told;
use crate::summary::Line;

pub fn said() -> Option<Text> {
    None
}

pub fn begin_summary() {}

pub fn can_share() -> bool {
    false
}

pub fn has_form() -> bool {
    false
}

pub fn give(
    _: Give,
    _: (&'static Pack, Terms),
    _: (Moment, &Rc<Vec<Line>>, &Rc<str>),
    _: &str,
    _: &Callback<Msg>,
) -> Callback<MouseEvent> {
    Callback::noop()
}

pub fn follow(_: String) -> Callback<MouseEvent> {
    Callback::noop()
}

pub fn choose_own(_: usize, _: Told, _: &Callback<Msg>) -> Callback<yew::Event> {
    Callback::noop()
}

pub fn note_own(_: usize) -> Callback<InputEvent> {
    Callback::noop()
}

pub fn type_own(_: usize, _: &Callback<Msg>) -> Callback<yew::Event> {
    Callback::noop()
}

pub fn save(_: &'static Pack) -> Callback<MouseEvent> {
    Callback::noop()
}
