//! What only an explained result has, and the leaflet: tips, causes and stretches of time.

use yew::prelude::*;

use super::remind::remind;
use super::{lines, timer};
use crate::gather::Gather;
use crate::i18n::t;
use crate::joined::Joined as _;
use crate::plan::{Block, Icon, Line, Link, Stretch};
use crate::view::Context;
use crate::view::parts::{details, drawing, group, iconed, mark, maybe, tag, tag_of, text};

/// Entries, which open on demand or are there in full.
pub fn draw(cx: &Context<'_>, block: Block, all: &[Line], drawn: &mut Html) {
    *drawn = match block {
        Block::Entries => in_full(cx, all),
        Block::Course => course(cx, all),
        Block::Remind => remind(cx, all),
        Block::Timer(minutes, over) => timer::draw(cx, minutes, over),
        Block::Picture(which, caption) => drawing(which, cx.text(caption)),
        Block::Fields => fields(cx, all),
        Block::Link(it) => link(it),
        _ => tag_of("div", "ac-rows", rows(cx, all)),
    };
}

/// Each with its number: an icon would be most of what the hosted page has to load for it.
fn in_full(cx: &Context<'_>, all: &[Line]) -> Html {
    let mut items = Vec::new();
    for line in all {
        let Line::Block(Block::Entry(_, title), inner) = line else { continue };
        let badge = text((items.len() + 1).to_string());
        let content = [cx.heading(2, "ac-h3", cx.text(*title)), lines(cx, inner)];
        let content = tag("div", super::line::TIGHT, content);
        items.push(tag("li", "", [tag("span", "ac-badge", [badge]), content]));
    }
    tag_of("ol", "ac-tips", items)
}

fn rows(cx: &Context<'_>, all: &[Line]) -> Vec<Html> {
    let mut rows = Vec::new();
    for line in all {
        if let Line::Block(Block::Entry(badge, title), inner) = line {
            let is_timer = |line: &Line| matches!(line, Line::Block(Block::Timer(..), _));
            let (title, content) = (titled(*badge, cx.text(*title)), lines(cx, inner));
            rows.push(match inner.iter().any(is_timer) {
                true => timer::row(cx, title, content),
                false => details(title, content),
            });
        }
    }
    rows
}

fn titled(badge: Option<Icon>, title: Html) -> Html {
    match badge {
        Some(which) => iconed(which, title),
        None => title,
    }
}

/// A link of the clinic's, with where it leads.
fn link(it: &Link) -> Html {
    let place = tag("bdi", "ac-small", [text([" (", &it.place, ")"].joined(""))]);
    // Two words, and no text.
    let rel = ["noopener", "noreferrer"].joined(" ");
    let link = html! {
        <a class="ac-link" href={it.href.clone()} target="_blank" {rel}>
            { text(it.text.clone()) }
        </a>
    };
    group([link, place])
}

/// Lines to write on, each under what it is about.
fn fields(cx: &Context<'_>, all: &[Line]) -> Html {
    let row = |line: &Line| {
        let about = tag("dt", "", [lines(cx, std::slice::from_ref(line))]);
        tag("div", "", [about, tag("dd", "", [tag("br", "", [])])])
    };
    tag_of("dl", "ac-facts", all.iter().map(row).gather())
}

/// The stretch of time that the patient is in; it opens to all of them.
fn course(cx: &Context<'_>, all: &[Line]) -> Html {
    let here = all.iter().find_map(|line| match line {
        Line::Stretch(stretch) if stretch.here => Some(titled_stretch(cx, stretch)),
        _ => None,
    });
    let stretches = tag("ol", "ac-time", [lines(cx, all)]);
    tag("div", "ac-rows", [details(here.unwrap_or_default(), stretches)])
}

/// Its title, and whether the patient is in it.
fn titled_stretch(cx: &Context<'_>, stretch: &Stretch) -> Html {
    let pill = || group([mark(" "), tag("span", "ac-pill", [cx.text(t::ADVICE_HERE)])]);
    let title = tag("b", "", [cx.text(stretch.title)]);
    tag("span", "", [title, maybe(stretch.here.then(pill))])
}

/// A stretch of time.
pub fn stretch(cx: &Context<'_>, stretch: &Stretch, drawn: &mut Html) {
    let (title, here) = (titled_stretch(cx, stretch), stretch.here);
    *drawn = html! {
        <li aria-current={here.then_some("step")}>
            { tag("p", "", [title]) }
            { cx.p(stretch.text) }
        </li>
    };
}
