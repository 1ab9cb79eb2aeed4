//! Paragraphs.

use yew::prelude::*;

use super::{tag, text};

/// A paragraph.
#[inline(never)]
pub fn p(words: String) -> Html {
    tag("p", "", [text(words)])
}

/// A paragraph with a class.
#[inline(never)]
pub fn p_as(class: &'static str, words: String) -> Html {
    tag("p", class, [text(words)])
}
