//! Paragraphs. They stand in every view, and a call is shorter in the program than markup is
//! (docs/PERFORMANCE.md).

use yew::prelude::*;

/// A paragraph.
#[inline(never)]
pub fn p(text: String) -> Html {
    html! { <p>{ text }</p> }
}

/// A paragraph with a class.
#[inline(never)]
pub fn p_as(class: &'static str, text: String) -> Html {
    html! { <p Class={class}>{ text }</p> }
}
