//! The text form of a record: base64 with the alphabet for addresses (RFC 4648, section 5), without padding; or digits,
//! which no such text of a record consists of.

use super::Record;
use super::bytes::{MOST_BYTES, Unreadable};
use super::digits::bytes_of_digits;
use crate::engine::pack::Pack;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Record {
    /// Its text, of letters, digits, `-` and `_`.
    pub fn to_text(&self) -> String {
        letters(&self.to_bytes())
    }

    /// The record in this text. Spaces and line breaks do not count: mail programs put them in.
    ///
    /// # Errors
    /// What it is instead.
    pub fn from_text(text: &str, pack: &Pack) -> Result<Record, Unreadable> {
        // Spaces included, so that nobody makes a phone read for minutes.
        if text.len() > 2 * MOST_BYTES {
            return Err(Unreadable::TooLong);
        }
        let read = |bytes: Vec<u8>| Record::from_bytes(&bytes, pack);
        let found = bytes_of_digits(text).or_else(|| bytes(text)).map(read);
        match found {
            Some(found) if !matches!(found, Err(Unreadable::Damaged)) => found,
            // Digits or a letter too few give other bytes at the end, or none.
            found => match before_end(text).map(read) {
                Some(Err(Unreadable::Cut)) => Err(Unreadable::Cut),
                _ => found.unwrap_or(Err(Unreadable::NoRecord)),
            },
        }
    }
}

/// What the whole groups of a text stand for.
fn before_end(text: &str) -> Option<Vec<u8>> {
    let text: String = text.chars().filter(|it| !it.is_ascii_whitespace()).collect();
    let whole = |group| text.get(..text.len() / group * group);
    whole(10).and_then(bytes_of_digits).or_else(|| whole(4).and_then(bytes))
}

/// These bytes as letters, digits, `-` and `_`.
pub fn letters(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for sextet in 0..=three.len() {
            let place = bits >> (18 - 6 * sextet) & 63;
            text.push(ALPHABET.get(place as usize).copied().unwrap_or(b'A').into());
        }
    }
    text
}

/// The bytes of such a text. `None` if it has other characters than these and spaces, or if bits are left over.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    let sextets: Option<Vec<u32>> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| ALPHABET.iter().position(|it| *it == byte).map(|place| place as u32))
        .collect();
    let mut bytes = Vec::new();
    for four in sextets?.chunks(4) {
        let bits = four.iter().fold(0, |bits, sextet| bits << 6 | sextet) << (6 * (4 - four.len()));
        let whole = four.len() * 6 / 8;
        if whole == 0 || bits & 0xff_ffff >> (8 * whole) != 0 {
            return None;
        }
        bytes.extend((0..whole).map(|place| (bits >> (16 - 8 * place)) as u8));
    }
    Some(bytes)
}
