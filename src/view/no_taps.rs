//! In the place of `taps.rs` where there is no browser: on static pages nothing is tapped.

use yew::prelude::*;

use crate::engine::pack::Pack;

pub fn follow(_: String) -> Callback<MouseEvent> {
    Callback::noop()
}

pub fn save(_: &'static Pack) -> Callback<MouseEvent> {
    Callback::noop()
}
