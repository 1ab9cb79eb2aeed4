//! The only markup in texts: `**bold**`.

use yew::prelude::*;

use super::{group_of, tag, text};
use crate::gather::Gather;

/// A text with its bold parts.
pub fn rich(words: &str) -> Html {
    // Each `**` is two of these; the search for a text of two would bring 1 kB into the program.
    let parts = words.split('*').step_by(2).enumerate();
    let parts = parts.map(|(place, part)| match place % 2 {
        0 => text(part.to_owned()),
        _ => tag("b", "", [text(part.to_owned())]),
    });
    group_of(parts.gather())
}
