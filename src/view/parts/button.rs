//! Buttons.

use yew::prelude::*;

use crate::plan::Weight;

/// A button.
pub fn button(weight: Weight, text: Html, onclick: Callback<MouseEvent>) -> Html {
    // What is urgent has no `part`, so that no page can restyle it.
    let (class, part) = match weight {
        Weight::Main => ("ac-btn", Some("button")),
        Weight::Other => ("ac-btn ac-btn--alt", Some("button")),
        Weight::Stop | Weight::OnRed | Weight::Link => ("ac-btn ac-btn--stop", None),
    };
    any_button(class, part, text, onclick)
}

/// A button that looks like a link.
pub fn link_button(text: Html, onclick: Callback<MouseEvent>) -> Html {
    any_button("ac-link", None, text, onclick)
}

#[inline(never)]
fn any_button(
    class: &'static str,
    part: Option<&'static str>,
    text: Html,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! { <button type="button" Class={class} {part} {onclick}>{ text }</button> }
}
