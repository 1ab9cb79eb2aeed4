//! A plan, drawn: its sections and lines as markup, with the words of a language.

mod call;
mod entries;
mod line;
mod remind;
pub(super) mod timer;

pub use line::draw as line;

use yew::prelude::*;

use super::Context;
use super::parts::{card, group_of, help_section, iconed, keyed, tag, text};
use crate::engine::Level;
use crate::gather::Gather;
use crate::i18n::Text;
use crate::plan::{Call, Icon, Kind, Line, Plan, Section};

/// All sections of a result. Each stays the same element for as long as the result has it.
pub fn sections(cx: &Context<'_>, plan: &Plan) -> Html {
    let one = |section: &Section| keyed(section.id.0, draw(cx, section, plan.level));
    group_of(plan.sections.iter().map(one).gather())
}

/// The sections of the leaflet.
pub fn leaflet(cx: &Context<'_>, sections: &[Section]) -> Html {
    group_of(sections.iter().map(|one| draw(cx, one, Level::SelfCare)).gather())
}

/// A section. The care card looks as its level does.
fn draw(cx: &Context<'_>, section: &Section, level: Level) -> Html {
    let title = section.title.as_ref().map(|title| text(title.in_words(cx.pack, cx.words)));
    let content = lines(cx, &section.lines);
    match section.kind {
        Kind::Card => return card(cx, title, content),
        Kind::Help => return help_section(cx, title, content),
        Kind::Care(..) | Kind::Warning | Kind::Prose | Kind::Bare => {}
    }
    let title = title.unwrap_or_default();
    match section.kind {
        Kind::Care(icon, tag) => {
            care(class(level), head(cx, icon, tag, title, &section.top), content)
        }
        Kind::Warning => {
            let title = cx.heading(1, "ac-h2", title);
            tag("section", "ac-card ac-flow ac-tight", [title, content])
        }
        Kind::Prose => tag("div", "ac-flow ac-prose", [content]),
        Kind::Card | Kind::Help | Kind::Bare => content,
    }
}

/// Lines, one below the other. A call stays the same link when others come around it: it may have the focus, or a
/// finger on it.
fn lines(cx: &Context<'_>, lines: &[Line]) -> Html {
    let mut place = Call::KINDS;
    let one = |line: &Line| {
        place = place.wrapping_add(1);
        keyed(
            if let Line::Call(whom, _) = line { whom.kind() } else { place },
            line::draw(cx, line),
        )
    };
    group_of(lines.iter().map(one).gather())
}

fn class(level: Level) -> &'static str {
    match level {
        Level::SelfCare => "ac-care ac-care--l0",
        Level::Message => "ac-care ac-care--l1",
        Level::ContactNow => "ac-care ac-care--l2",
        Level::MedicalToday => "ac-care ac-care--l3",
        Level::Emergency => "ac-care ac-care--l4",
    }
}

/// What stands above the way to help; the title is the screen's.
fn head(cx: &Context<'_>, icon: Icon, name: Text, title: Html, top: &[Line]) -> Html {
    let name = tag("p", "ac-tag", [iconed(icon, cx.text(name))]);
    tag("div", "ac-care__top ac-flow ac-tight", [name, cx.title_of(title), lines(cx, top)])
}

fn care(class: &'static str, head: Html, content: Html) -> Html {
    tag("section", class, [head, tag("div", "ac-care__body ac-flow", [content])])
}
