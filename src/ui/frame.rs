//! What stands on every screen: the clinic's name, the help strip, and who reviewed the content.

use yew::prelude::*;

use super::Context;
use super::widgets::{Icon, details, icon, list, p_as};
use crate::engine::PACK;
use crate::i18n::{Words, t};

/// A screen in its frame. Another `depth` is another screen: nothing that was opened or scrolled on the
/// one before is taken over.
pub fn frame(cx: &Context<'_>, depth: u16, content: Html) -> Html {
    let key = depth.to_string();
    let content = html! { <>{ content }{ foot(cx) }</> };
    let content = match cx.look.own_page {
        true => html! { <main {key} class="ac-main">{ content }</main> },
        false => {
            let label = cx.words.say(t::UI_CHECK);
            html! { <section {key} class="ac-main" aria-label={label}>{ content }</section> }
        }
    };
    html! { <>{ header(cx) }{ content }{ strip(cx) }</> }
}

fn header(cx: &Context<'_>) -> Html {
    let clinic = cx.words.clinic().name.clone();
    let what = cx.words.say(t::UI_WHAT);
    let inside = html! {
        <div class="ac-top__in">
            <span class="ac-mark">{ icon(Icon::Mark) }</span>
            if let Some(clinic) = clinic {
                <span>{ clinic }</span>
                <span class="ac-top__what">{ what }</span>
            } else {
                <span>{ what }</span>
            }
        </div>
    };
    match cx.look.own_page {
        true => html! { <header class="ac-top">{ inside }</header> },
        false => html! { <div class="ac-top">{ inside }</div> },
    }
}

/// The strip: the same two ways to help, in the same place, on every screen.
fn strip(cx: &Context<'_>) -> Html {
    let row = |class: &'static str, link: Option<String>, content: Html| match link {
        Some(link) => html! { <a Class={class} href={link}>{ content }</a> },
        None => html! { <div Class={class}>{ content }</div> },
    };
    let badge = |which: Icon| html! { <span class="ac-badge">{ icon(which) }</span> };
    let words = cx.words;
    let emergency = html! {
        <>
            { badge(Icon::Phone) }
            <span>{ words.say(t::UI_EMERGENCY) }{ " " }<b>{ words.say(t::UI_CALL) }</b></span>
        </>
    };
    let own = words.clinic();
    // A link dials; on paper, and where there is none, the number itself has to stand there.
    let (class, number) = match &own.phone {
        Some(phone) => ("ac-paper", Some(phone.shown())),
        None => ("", own.phone_text.clone()),
    };
    let clinic = html! {
        <>
            { badge(Icon::Speech) }
            <span>
                { words.say(t::UI_CONTACT) }{ " " }<b>{ words.say(t::UI_YOUR_CLINIC) }</b>
                if let Some(number) = number {
                    <span Class={class}>{ " " }{ number }</span>
                }
            </span>
        </>
    };
    let clinic_link = own.phone.as_ref().map(|phone| phone.link());
    html! {
        <nav class="ac-strip" aria-label={words.say(t::UI_HELP)}>
            <div class="ac-strip__in">
                { row("ac-help ac-sos", words.emergency().map(|phone| phone.link()), emergency) }
                { row("ac-help", clinic_link, clinic) }
            </div>
        </nav>
    }
}

/// On every screen: who reviewed the content, and what the check is for.
pub fn foot(cx: &Context<'_>) -> Html {
    html! {
        <div class="ac-foot ac-flow ac-tight">
            { review_status(cx) }
            { intended_use(cx) }
        </div>
    }
}

/// Who reviewed the content, and which version it is.
fn review_status(cx: &Context<'_>) -> Html {
    p_as("ac-small", review_sentence(cx.words))
}

/// The same in words alone.
pub fn review_sentence(words: &Words) -> String {
    let status = match PACK.reviewed_by {
        None => words.say(t::DRAFT_UNREVIEWED),
        Some(reviewer) => words.fill(t::DRAFT_REVIEWED, &[("reviewer", reviewer)]),
    };
    let pack = words.fill(
        t::DRAFT_PACK,
        &[("pack", words.get(t::PACK_NAME)), ("version", PACK.version), ("due", PACK.review_due)],
    );
    [&status, " ", &pack].concat()
}

/// The intended use (specification, section 9), one tap away.
fn intended_use(cx: &Context<'_>) -> Html {
    let lines = [
        t::USE_TEXT_1,
        t::USE_TEXT_2,
        t::USE_TEXT_3,
        t::USE_TEXT_4,
        t::USE_TEXT_5,
        t::USE_TEXT_6,
        t::USE_NOT_FOR,
    ];
    let items = lines.map(|line| cx.words.say(line).into()).into();
    details(cx.words.say(t::USE_TITLE), list(items))
}
