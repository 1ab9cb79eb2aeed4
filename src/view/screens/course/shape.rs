//! The levels in a picture: a shape and a letter each, all in the colour of the text.

use yew::prelude::*;

use crate::engine::Level;
use crate::i18n::{Text, t};
use crate::view::Context;

/// The letter of a level.
pub fn letter(level: Level) -> Text {
    match level {
        Level::SelfCare => t::COURSE_LETTER_L0,
        Level::Message => t::COURSE_LETTER_L1,
        Level::ContactNow => t::COURSE_LETTER_L2,
        Level::MedicalToday => t::COURSE_LETTER_L3,
        Level::Emergency => t::COURSE_LETTER_L4,
    }
}

/// A circle, a rounded square, a diamond, a triangle, an octagon; each in 32 by 32 around the middle.
fn path(level: Level) -> &'static str {
    match level {
        Level::SelfCare => "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0Z",
        Level::Message => {
            "M-8-12H8a4 4 0 0 1 4 4V8a4 4 0 0 1-4 4H-8a4 4 0 0 1-4-4V-8a4 4 0 0 1 4-4Z"
        }
        Level::ContactNow => "M0-16 16 0 0 16-16 0Z",
        Level::MedicalToday => "M0-17 17 12H-17Z",
        Level::Emergency => "M-6.2-15H6.2L15-6.2V6.2L6.2 15H-6.2L-15 6.2V-6.2Z",
    }
}

/// A shape with its letter, around the middle of what holds it.
pub fn shape(cx: &Context<'_>, level: Level) -> Html {
    let y = if level == Level::MedicalToday { "8" } else { "5.5" };
    html! {
        <>
            <path d={path(level)} fill="none" stroke="currentColor" stroke-width="2" />
            <text {y} font-size="16" font-weight="700" text-anchor="middle">
                { cx.text(letter(level)) }
            </text>
        </>
    }
}
