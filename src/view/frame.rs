//! What stands on every screen: the clinic's name, the help strip, and who reviewed the content.

use yew::prelude::*;

use super::Context;
use super::parts::{Icon, details, group, icon, mark, maybe, p_as, tag, text};
use crate::engine::pack::{Pack, Phrase};
use crate::i18n::{Words, t};

/// A screen in its frame. Another `depth` is another screen: nothing that was opened or scrolled on the
/// one before is taken over.
pub fn frame(cx: &Context<'_>, depth: u16, content: Html) -> Html {
    let key = depth.to_string();
    let content = group([content, foot(cx)]);
    let content = match cx.placement.own_page {
        true => html! { <main {key} class="ac-main">{ content }</main> },
        false => {
            let label = cx.words.say(Phrase::Check.text());
            html! { <section {key} class="ac-main" aria-label={label}>{ content }</section> }
        }
    };
    group([header(cx), content, strip(cx)])
}

fn header(cx: &Context<'_>) -> Html {
    let what = cx.text(Phrase::After.text());
    let names = match &cx.words.clinic().name {
        Some(clinic) => {
            group([tag("span", "", [text(clinic.clone())]), tag("span", "ac-top__what", [what])])
        }
        None => group([tag("span", "", [what])]),
    };
    let name = match cx.placement.own_page {
        true => "header",
        false => "div",
    };
    let mark = tag("span", "ac-mark", [icon(Icon::Mark)]);
    tag(name, "ac-top", [tag("div", "ac-top__in", [mark, names])])
}

/// The strip: the same two ways to help, in the same place, on every screen.
fn strip(cx: &Context<'_>) -> Html {
    let row = |class: &'static str, link: Option<String>, content: Html| match link {
        Some(link) => html! { <a Class={class} href={link}>{ content }</a> },
        None => tag("div", class, [content]),
    };
    let badge = |which| tag("span", "ac-badge", [icon(which)]);
    let words = cx.words;
    let bold = |which| tag("b", "", [cx.text(which)]);
    let emergency = [cx.text(t::UI_EMERGENCY), mark(" "), bold(t::UI_CALL)];
    let emergency = group([badge(Icon::Phone), tag("span", "", emergency)]);
    let own = words.clinic();
    // A link dials; on paper, and where there is none, the number itself has to stand there.
    let (class, number) = match &own.phone {
        Some(phone) => ("ac-paper", Some(phone.shown())),
        None => ("", own.phone_text.clone()),
    };
    let number = number.map(|number| group([mark(" "), tag("bdi", class, [text(number)])]));
    let clinic = [cx.text(t::UI_CONTACT), mark(" "), bold(t::UI_YOUR_CLINIC), maybe(number)];
    let clinic = group([badge(Icon::Speech), tag("span", "", clinic)]);
    let rows = [
        row("ac-help ac-sos", words.emergency().map(|phone| phone.link()), emergency),
        row("ac-help", own.phone.as_ref().map(|phone| phone.link()), clinic),
    ];
    html! {
        <nav class="ac-strip" aria-label={words.say(t::UI_HELP)}>
            { tag("div", "ac-strip__in", rows) }
        </nav>
    }
}

/// On every screen: who reviewed the content, and what the check is for.
pub fn foot(cx: &Context<'_>) -> Html {
    tag("div", "ac-foot ac-flow ac-tight", [review_status(cx), intended_use(cx)])
}

/// Who reviewed the content, and which version it is.
fn review_status(cx: &Context<'_>) -> Html {
    p_as("ac-small", review_sentence(cx.pack, cx.words))
}

/// The same in words alone.
pub fn review_sentence(pack: &Pack, words: &Words) -> String {
    let status = match pack.reviewed_by {
        None => words.say(t::DRAFT_UNREVIEWED),
        Some(reviewer) => words.fill(t::DRAFT_REVIEWED, &[("reviewer", reviewer)]),
    };
    let name = words.get(Phrase::Name.text());
    let content = [("pack", name), ("version", pack.version), ("due", pack.review_due)];
    [&status, " ", &words.fill(t::DRAFT_PACK, &content)].concat()
}

/// The intended use (specification, section 9), one tap away.
fn intended_use(cx: &Context<'_>) -> Html {
    details(cx, Phrase::Use.text(), cx.list(cx.pack.intended_use))
}
