//! Titled cards, lists, and what opens on demand.

use yew::prelude::*;

use crate::ui::Context;

/// A card with a heading one level below the screen's.
pub fn section(cx: &Context<'_>, title: String, content: Html) -> Html {
    html! {
        <section class="ac-card ac-flow" part="card">
            { cx.plain_heading(1, "ac-h2", title.into()) }
            { content }
        </section>
    }
}

/// A card about when to get help, with parts of its own. No page can restyle or hide it.
pub fn help_section(cx: &Context<'_>, title: String, content: Html) -> Html {
    html! {
        <section class="ac-card ac-flow ac-loose">
            { cx.heading(1, "ac-h2", title.into()) }
            { content }
        </section>
    }
}

/// A bulleted list.
pub fn list(items: Vec<Html>) -> Html {
    html! { <ul class="ac-list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// Something that opens on demand.
pub fn details(summary: String, content: Html) -> Html {
    html! {
        <details class="ac-more">
            <summary>{ summary }</summary>
            <div class="ac-flow ac-tight">{ content }</div>
        </details>
    }
}
