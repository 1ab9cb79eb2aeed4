//! What a tap on a link does before the browser follows it. No script of the page can read answers in an address that is
//! drawn.

use yew::prelude::*;

use super::days;
use crate::browser::link;
use crate::engine::pack::Pack;

/// Leads to this address instead.
pub fn follow(address: String) -> Callback<MouseEvent> {
    Callback::from(move |tap| link::follow(&tap, &address))
}

/// Saves what is stored by then: another tab may have added to it.
pub fn save(pack: &'static Pack) -> Callback<MouseEvent> {
    Callback::from(move |tap| days::save(&tap, pack))
}
