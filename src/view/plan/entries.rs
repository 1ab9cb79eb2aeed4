//! What only an explained result has, and the leaflet: tips, causes and stretches of time.

use yew::prelude::*;

use super::lines;
use crate::i18n::t;
use crate::plan::{Block, Line, Stretch};
use crate::view::Context;
use crate::view::parts::{group, icon, mark, maybe, tag, tag_of, text};

/// Lines with a badge: an icon or a number.
pub fn draw(cx: &Context<'_>, block: Block, all: &[Line], drawn: &mut Html) {
    let (name, class) = match (block == Block::Tips, block == Block::Causes) {
        (true, _) => ("ul", super::line::TIGHT),
        (false, true) => ("ol", ""),
        (false, false) => ("ol", super::line::TIGHT),
    };
    let mut items = Vec::new();
    for line in all {
        let Line::Block(Block::Entry(badge, title), inner) = line else { continue };
        let badge = match badge {
            Some(which) => icon(*which),
            None => text((items.len() + 1).to_string()),
        };
        let content = [cx.heading(2, "ac-h3", cx.text(*title)), lines(cx, inner)];
        items.push(tag("li", "", [tag("span", "ac-badge", [badge]), tag("div", class, content)]));
    }
    *drawn = tag_of(name, "ac-tips", items);
}

/// A stretch of time, and whether the patient is in it.
pub fn stretch(cx: &Context<'_>, stretch: &Stretch, drawn: &mut Html) {
    let here = stretch.here;
    let pill = || group([mark(" "), tag("span", "ac-pill", [cx.text(t::ADVICE_HERE)])]);
    let title = tag("b", "", [cx.text(stretch.title)]);
    let title = tag("p", "", [title, maybe(here.then(pill))]);
    *drawn =
        html! { <li aria-current={here.then_some("step")}>{ title }{ cx.p(stretch.text) }</li> };
}
