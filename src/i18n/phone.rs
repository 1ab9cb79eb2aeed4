//! Phone numbers as people type and paste them: what is shown, and what is dialled.

use crate::gather::Gather as _;
use crate::joined::Joined as _;

/// A phone number that can be dialled. www/element/phone.js has the same rule for when the program
/// cannot run; tests/phones.json holds both to the same examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    shown: String,
    dialled: String,
}

impl Phone {
    /// Takes 2 to 20 digits with spaces and dashes of any kind and `+ . / ( )`, 40 characters in all. Shown
    /// and not dialled are an extension, and the `(0)` of "+44 (0)20 …": behind the code of a country it must
    /// not be.
    pub fn parse(text: &str) -> Option<Phone> {
        // One that is longer ends in an ellipsis, which is no part of a number.
        let shown = short(cleaned(text), LONGEST)?;
        let number = without_extension(&shown);
        let abroad = ["+", "(+", "00"].iter().any(|start| number.starts_with(start));
        let mut dialled = String::new();
        let mut slash = false;
        for part in number.split('(') {
            let zero = part.split_once(')').filter(|(inside, _)| abroad && inside.trim() == "0");
            for c in zero.map_or(part, |(_, rest)| rest).chars() {
                match c {
                    // Two numbers, not one.
                    '0' if slash => return None,
                    '0'..='9' => {
                        dialled.push(c);
                        slash = false;
                    }
                    '+' if dialled.is_empty() => dialled.push(c),
                    '/' => slash = true,
                    ' ' | '.' | ')' => {}
                    _ if is_dash(c) => {}
                    _ => return None,
                }
            }
        }
        let phone = Phone { shown, dialled };
        (2..=20).contains(&phone.digits().len()).then_some(phone)
    }

    /// What cannot be dialled, for the patient to read: without marks that nobody sees, and not too long.
    pub fn as_text(text: &str) -> Option<String> {
        short(cleaned(text), LONGEST)
    }

    /// The number as typed, with no-break spaces so that it stays on one line.
    pub fn shown(&self) -> String {
        self.shown.split(' ').gather().joined("\u{a0}")
    }

    /// What is dialled, without the plus.
    pub(super) fn digits(&self) -> &str {
        self.dialled.trim_start_matches('+')
    }

    /// What stands behind the plus, or the 00 in its place: it begins with the code of a country.
    pub(super) fn behind_plus(&self) -> Option<&str> {
        self.dialled.strip_prefix('+').or(self.dialled.strip_prefix("00"))
    }

    /// The link that dials it: digits, and nothing that a phone could take for a command.
    pub fn link(&self) -> String {
        ["tel:", &self.dialled].joined("")
    }
}

/// The longest number as it is written, in characters.
const LONGEST: usize = 40;

/// At most so many characters, the last an ellipsis where some are gone; nothing is none.
pub(super) fn short(mut text: String, longest: usize) -> Option<String> {
    if let Some((end, _)) = text.char_indices().nth(longest) {
        text.truncate(end);
        text.pop();
        text.push('…');
    }
    (!text.is_empty()).then_some(text)
}

/// One kind of space, and no marks that nobody sees: the control and format characters that editors and
/// address books put in (Unicode's Cc and Cf, but for those that are drawn).
pub fn cleaned(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        _ if c.is_whitespace() => Some(' '),
        '\u{ad}' => Some('-'),
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        _ => Some(c),
    });
    let text: String = kept.collect();
    text.trim().to_owned()
}

/// Dashes of every kind.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// What stands before "ext. 5", "x5" or "#5".
fn without_extension(text: &str) -> &str {
    let inside = text.strip_suffix(')').unwrap_or(text);
    let rest = inside.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = rest.trim_end_matches([' ', '.', ':']);
    let word = ["extension", "extn", "ext", "x", "#"].iter().find_map(|word| {
        let (before, end) = before.split_at_checked(before.len().checked_sub(word.len())?)?;
        end.eq_ignore_ascii_case(word).then_some(before)
    });
    match word {
        Some(before) if (1..=6).contains(&(inside.len() - rest.len())) => {
            before.trim_end_matches([' ', ',', '('])
        }
        _ => text,
    }
}
