//! The only markup in texts: `**bold**`.

use yew::prelude::*;

use super::{group_of, tag, text};

/// A text with its bold parts.
pub fn rich(words: &str) -> Html {
    let mut parts = Vec::new();
    // Each `**` is two of these; the search for a text of two would bring 1 kB into the program.
    for (place, part) in words.split('*').enumerate() {
        match place % 4 {
            0 => parts.push(text(part.to_owned())),
            2 => parts.push(tag("b", "", [text(part.to_owned())])),
            _ => {}
        }
    }
    group_of(parts)
}
