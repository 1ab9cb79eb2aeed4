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
    let class = match look {
        Look::Main => "ac-btn",
        Look::Other => "ac-btn ac-btn--alt",
        Look::Stop => "ac-btn ac-btn--stop",
    };
    html! { <button type="button" class={class} part="button" onclick={onclick}>{ text }</button> }
}

/// A button that looks like a link.
pub fn link_button(text: Html, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="ac-link" onclick={onclick}>{ text }</button> }
}
