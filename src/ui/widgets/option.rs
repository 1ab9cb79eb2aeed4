//! Rows to choose from: native radio buttons and checkboxes whose whole row is the target.

use yew::prelude::*;

use super::{renewed, tag};
use crate::session;
use crate::ui::Context;

/// Whether one row can be chosen, or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One of the rows with this name.
    One(&'static str),
    /// Any.
    Any,
}

/// A row.
#[inline(never)]
pub fn option(
    cx: &Context<'_>,
    pick: Pick,
    chosen: bool,
    id: Option<String>,
    text: String,
    event: session::Event,
) -> Html {
    let (kind, name) = match pick {
        Pick::One(name) => ("radio", Some(name)),
        Pick::Any => ("checkbox", None),
    };
    html! {
        <label class="ac-opt" part="option">
            <input type={kind} {name} {id} checked={chosen} onchange={cx.on_change(event)} />
            { renewed("span", text) }
        </label>
    }
}

/// A box of rows.
#[inline(never)]
pub fn options(rows: Html) -> Html {
    tag("div", "ac-opts", [rows])
}
