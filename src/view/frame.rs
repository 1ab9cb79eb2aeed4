//! What stands on every screen: the clinic's name, the help strip, and who reviewed the content.

use yew::prelude::*;

use super::Context;
use super::parts::{Icon, details, group, icon, mark, maybe, p_as, tag, text};
use crate::engine::pack::{Pack, Phrase};
use crate::i18n::{Text, Words, t};
use crate::joined::Joined as _;

/// A screen in its frame. Another `depth` is another screen: nothing that was opened or scrolled on the
/// one before is taken over.
pub fn frame(cx: &Context<'_>, depth: u16, content: Html) -> Html {
    group([
        header(cx, depth == 0 && cx.placement.own_page),
        main(cx, depth, content),
        strip(cx, clinic(cx)),
    ])
}

/// The same without a header, and with something else in the place of the clinic.
pub fn bare(cx: &Context<'_>, depth: u16, content: Html, other: Html) -> Html {
    // Something in the header's place, for the rows of the grid.
    group([tag("div", "", []), main(cx, depth, content), strip(cx, other)])
}

fn main(cx: &Context<'_>, depth: u16, content: Html) -> Html {
    let key = depth.to_string();
    let content = group([content, foot(cx)]);
    match cx.placement.own_page {
        true => html! { <main {key} class="ac-main">{ content }</main> },
        false => {
            let label = cx.words.say(Phrase::Check.text());
            html! { <section {key} class="ac-main" aria-label={label}>{ content }</section> }
        }
    }
}

/// What it is for stands on the first screen of a page of its own at any width.
fn header(cx: &Context<'_>, first: bool) -> Html {
    let what = cx.text(Phrase::After.text());
    let clinic = cx.words.clinic().name.clone().map(text);
    let names = match clinic {
        Some(clinic) if first => tag("div", "", [clinic, purpose(cx, Some(what))]),
        Some(clinic) => group([tag("span", "", [clinic]), tag("span", "ac-top__what", [what])]),
        None if first => tag("div", "", [what, purpose(cx, None)]),
        None => tag("span", "", [what]),
    };
    let name = match cx.placement.own_page {
        true => "header",
        false => "div",
    };
    let mark = tag("span", "ac-mark", [icon(Icon::Mark)]);
    tag(name, "ac-top", [tag("div", "ac-top__in", [mark, names])])
}

fn purpose(cx: &Context<'_>, what: Option<Html>) -> Html {
    let what = what.map(|what| group([what, mark(". ")]));
    tag("div", "ac-small", [maybe(what), cx.text(Phrase::Intro.text())])
}

/// The strip: the same two ways to help, in the same place, on every screen; the emergency call never gives way.
fn strip(cx: &Context<'_>, other: Html) -> Html {
    let emergency = [cx.text(t::UI_EMERGENCY), mark(" "), bold(cx, t::UI_CALL)];
    let emergency = group([badge(Icon::Phone), tag("span", "", emergency)]);
    let link = cx.words.emergency().map(|phone| phone.link());
    let rows = [row("ac-help ac-sos", link, emergency), other];
    html! {
        <nav class="ac-strip" aria-label={cx.words.say(t::UI_HELP)}>
            { tag("div", "ac-strip__in", rows) }
        </nav>
    }
}

fn clinic(cx: &Context<'_>) -> Html {
    let own = cx.words.clinic();
    // A link dials; on paper, and where there is none, the number itself has to stand there.
    let (class, number) = match &own.phone {
        Some(phone) => ("ac-paper", Some(phone.shown())),
        None => ("", own.phone_text.clone()),
    };
    let number = number.map(|number| group([mark(" "), tag("bdi", class, [text(number)])]));
    let clinic = [cx.text(t::UI_CONTACT), mark(" "), bold(cx, t::UI_YOUR_CLINIC), maybe(number)];
    let clinic = group([badge(Icon::Speech), tag("span", "", clinic)]);
    row("ac-help", own.phone.as_ref().map(|phone| phone.link()), clinic)
}

fn row(class: &'static str, link: Option<String>, content: Html) -> Html {
    match link {
        Some(link) => html! { <a Class={class} href={link}>{ content }</a> },
        None => tag("div", class, [content]),
    }
}

fn badge(which: Icon) -> Html {
    tag("span", "ac-badge", [icon(which)])
}

fn bold(cx: &Context<'_>, which: Text) -> Html {
    tag("b", "", [cx.text(which)])
}

/// On every screen: who reviewed the content, and what the check is for.
pub fn foot(cx: &Context<'_>) -> Html {
    let status = p_as("ac-small", review_status(cx.pack, cx.words));
    tag("div", "ac-foot ac-flow ac-tight", [status, intended_use(cx)])
}

/// Who reviewed the content.
fn review_status(pack: &Pack, words: &Words) -> String {
    match pack.reviewed_by {
        None => words.say(t::DRAFT_UNREVIEWED),
        Some(reviewer) => words.fill(t::DRAFT_REVIEWED, &[("reviewer", reviewer)]),
    }
}

/// Which content it is.
fn version(pack: &Pack, words: &Words) -> String {
    let name = words.get(Phrase::Name.text());
    let content = [("pack", name), ("version", pack.version), ("due", pack.review_due)];
    words.fill(t::DRAFT_PACK, &content)
}

/// Who reviewed the content, and which version it is.
pub fn review_sentence(pack: &Pack, words: &Words) -> String {
    [&review_status(pack, words), " ", &version(pack, words)].joined("")
}

/// The intended use (specification, section 9) and the version, one tap away.
fn intended_use(cx: &Context<'_>) -> Html {
    let version = p_as("ac-small", version(cx.pack, cx.words));
    let content = group([cx.list(cx.pack.intended_use), version]);
    details(cx.text(Phrase::Use.text()), content)
}
