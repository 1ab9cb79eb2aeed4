//! Rows to choose from: native radio buttons and checkboxes whose whole row is the target.

use yew::prelude::*;

use super::{renewed, tag};
use crate::session;
use crate::view::Context;

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
    let control = control(kind, name, id, chosen, None, cx.on_change(event));
    labelled("ac-opt", control, renewed("span", text))
}

/// The control itself, and what it is called where its row does not say enough.
#[inline(never)]
pub fn control(
    kind: &'static str,
    name: Option<&'static str>,
    id: Option<String>,
    chosen: bool,
    label: Option<String>,
    onchange: Callback<yew::Event>,
) -> Html {
    html! { <input type={kind} {name} {id} checked={chosen} aria-label={label} {onchange} /> }
}

/// A control within the row or cell that is tapped.
#[inline(never)]
pub fn labelled(class: &'static str, control: Html, text: Html) -> Html {
    html! { <label Class={class} part="option">{ control }{ text }</label> }
}

/// A box of rows.
#[inline(never)]
pub fn options(rows: Html) -> Html {
    tag("div", "ac-opts", [rows])
}
