//! The only markup in texts: `**bold**`.

use yew::prelude::*;

/// A text with its bold parts.
pub fn rich(text: &str) -> Html {
    let parts = text.split("**").enumerate();
    parts
        .map(|(place, part)| match place % 2 {
            0 => html! { { part.to_owned() } },
            _ => html! { <b>{ part.to_owned() }</b> },
        })
        .collect()
}
