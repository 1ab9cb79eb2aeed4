//! Links that dial. They carry the number and nothing of the answers.

use yew::prelude::*;

use super::{Icon, icon};
use crate::i18n::Phone;

/// A big button that dials a number.
pub fn call_link(class: &'static str, phone: &Phone, text: String) -> Html {
    html! {
        <a class={classes!("ac-btn", class)} part="button" href={phone.link()}>
            { icon(Icon::Phone) }
            { text }
        </a>
    }
}
