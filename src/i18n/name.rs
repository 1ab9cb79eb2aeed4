//! The clinic's name as it stands in a sentence.

use super::phone::{cleaned, short};
use crate::gather::Gather as _;
use crate::joined::Joined as _;

/// The longest name, in characters.
const LONGEST: usize = 80;

/// A name on one line, without marks that nobody sees, and not too long. One that may run from right to left
/// stands between marks that keep its direction from the words around it, as `<bdi>` does in markup (Unicode
/// Standard Annex 9, FSI and PDI); ASCII cannot.
pub fn clinic_name(typed: &str) -> Option<String> {
    let mut name = String::new();
    // A soft hyphen is no hyphen here.
    for c in cleaned(&typed.split('\u{ad}').gather().joined("")).chars() {
        if c != ' ' || !name.ends_with(' ') {
            name.push(c);
        }
    }
    let name = short(name, LONGEST)?;
    Some(if name.is_ascii() { name } else { ["\u{2068}", &name, "\u{2069}"].joined("") })
}
