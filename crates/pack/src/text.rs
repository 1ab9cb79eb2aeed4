//! Texts, which stand in the languages' own files.

use std::num::NonZeroU16;

use crate::bytes::{Coded, Reader, Writer};

/// A text of the catalogue, as its place in the locale array, which has no text at place 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(NonZeroU16);

impl Text {
    /// The text at this place.
    pub const fn at(place: u16) -> Text {
        match NonZeroU16::new(place) {
            Some(place) => Text(place),
            None => Text(NonZeroU16::MIN),
        }
    }

    /// Its place.
    pub const fn place(self) -> usize {
        self.0.get() as usize
    }
}

impl Coded for Text {
    fn encode(&self, to: &mut Writer) {
        Some(*self).encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        Option::<Text>::decode(from).unwrap_or(Text::at(1))
    }
}

impl Coded for Option<Text> {
    fn encode(&self, to: &mut Writer) {
        let Some(Text(text)) = self else { return to.number(0_u32) };
        let next = to.text + 1;
        to.number(match text.get().checked_sub(next) {
            Some(after) => 2 * u32::from(after) + 1,
            None => 2 * u32::from(next - text.get()),
        });
        to.text = to.text.max(text.get());
    }

    fn decode(from: &mut Reader) -> Self {
        let code = from.number();
        let half = (code / 2) as u16;
        let text = if code.is_multiple_of(2) { from.text + 1 - half } else { from.text + 1 + half };
        if code != 0 && text > from.text {
            from.text = text;
        }
        (code != 0).then_some(Text::at(text))
    }
}
