//! Buttons.

use yew::prelude::*;

/// How much a button stands out. Only one on a screen is [`Look::Main`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The way on.
    Main,
    /// Another way.
    Other,
    /// To the emergency advice.
    Stop,
}

/// A button.
pub fn button(look: Look, text: Html, onclick: Callback<MouseEvent>) -> Html {
    // What is urgent has no `part`, so that no page can restyle it.
    let (class, part) = match look {
        Look::Main => ("ac-btn", Some("button")),
        Look::Other => ("ac-btn ac-btn--alt", Some("button")),
        Look::Stop => ("ac-btn ac-btn--stop", None),
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
