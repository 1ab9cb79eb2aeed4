//! Titled cards, lists, and what opens on demand.

use yew::prelude::*;

use super::{maybe, tag, tag_of};
use crate::gather::Gather;
use crate::view::Context;

/// A card, with a heading one level below the screen's if it has a title.
pub fn card(cx: &Context<'_>, title: Option<Html>, content: Html) -> Html {
    html! {
        <section class="ac-card ac-flow ac-snug" part="card">
            { maybe(title.map(|title| cx.plain_heading(1, "ac-h2", title))) }
            { content }
        </section>
    }
}

/// A card about when to get help, with parts of its own. No page can restyle or hide it.
pub fn help_section(cx: &Context<'_>, title: Option<Html>, content: Html) -> Html {
    let title = maybe(title.map(|title| cx.heading(1, "ac-h2", title)));
    tag("section", "ac-card ac-flow ac-snug", [title, content])
}

/// A bulleted list.
pub fn list(items: Vec<Html>) -> Html {
    tag_of("ul", "ac-list", items.into_iter().map(|item| tag("li", "", [item])).gather())
}

/// Something that opens on demand.
pub fn details(summary: Html, content: Html) -> Html {
    let summary = tag("summary", "", [summary]);
    tag("details", "ac-more", [summary, tag("div", "ac-flow ac-tight", [content])])
}
