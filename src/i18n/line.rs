//! A line of somebody else's words: without marks that nobody sees, and kept from the words around it.

use super::phone::cleaned;
use crate::joined::Joined as _;

/// How many characters.
pub fn letters(text: &str) -> usize {
    // As bytes of UTF-8: those that go on with a letter are no other one.
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).fold(0, |count, _| count + 1)
}

/// On one line, and without what changes the direction of the words around it.
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for c in cleaned(text).chars() {
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}

/// Between marks that keep its own direction from the words around it, as in `clinic_name`; ASCII has none.
// In two parts of the program.
#[inline(always)]
pub fn isolated(line: &str) -> String {
    let marks =
        if line.bytes().all(|byte| byte < 0x80) { ["", ""] } else { ["\u{2068}", "\u{2069}"] };
    [marks[0], line, marks[1]].joined("")
}
