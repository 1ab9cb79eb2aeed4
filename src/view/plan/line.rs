//! The lines of a section.

use yew::prelude::*;

use super::call::call;
use super::{entries, lines};
use crate::gather::Gather;
use crate::i18n::t;
use crate::plan::{Action, Block, Button, Icon, Line, Rank, Run, Stretch, Style, Tone, Weight};
use crate::session::{Event, Stage};
use crate::view::Context;
use crate::view::parts::{
    button, details, emergency_list, group, group_of, icon, iconed, link_button, list, mark, maybe,
    tag, tagged, text,
};

/// A line.
pub fn draw(cx: &Context<'_>, line: &Line) -> Html {
    match line {
        Line::Text(style, runs) => paragraph(*style, sentences(cx, runs)),
        Line::Heading(rank, say) => heading(cx, *rank, text(say.in_words(cx.pack, cx.words))),
        Line::Block(which, inner) => block(cx, *which, inner),
        Line::Bullets => emergency_list(cx),
        Line::Stretch(which) => {
            let mut drawn = Html::default();
            stretch(cx, which, &mut drawn);
            drawn
        }
        Line::Call(whom, weight) => call(cx, *whom, *weight),
        Line::Button(which) => action_button(cx, which),
        Line::SourcesPage => {
            maybe(cx.placement.sources.as_ref().map(|link| sources_page(cx, link)))
        }
    }
}

fn block(cx: &Context<'_>, block: Block, inner: &[Line]) -> Html {
    let (name, class) = match block {
        Block::List => return list(inner.iter().map(|item| bullet(cx, item)).gather()),
        Block::Tips
        | Block::Causes
        | Block::Course
        | Block::Entries
        | Block::Timer(..)
        | Block::Picture(..)
        | Block::Fields
        | Block::Link(_)
        | Block::Remind => {
            let mut drawn = Html::default();
            entries(cx, block, inner, &mut drawn);
            return drawn;
        }
        Block::Fold(title) => return details(cx.text(title), lines(cx, inner)),
        Block::Tight => ("div", TIGHT),
        // An entry alone is drawn by what it is an entry of.
        Block::Rows | Block::Entry(..) => ("div", "ac-rows"),
        Block::Timeline => ("ol", "ac-time"),
        Block::Links => ("p", "ac-links"),
    };
    tag(name, class, [lines(cx, inner)])
}

/// The class of a group with little room between its lines.
pub(super) const TIGHT: &str = "ac-flow ac-tight";

/// What stands in a bullet: the sentences of a line, without a paragraph around them.
fn bullet(cx: &Context<'_>, item: &Line) -> Html {
    if let Line::Text(_, runs) = item { sentences(cx, runs) } else { draw(cx, item) }
}

/// One sentence after another.
fn sentences(cx: &Context<'_>, runs: &[Run]) -> Html {
    let mut parts = Vec::new();
    for Run(tone, say) in runs {
        if !parts.is_empty() {
            parts.push(mark(" "));
        }
        let said = text(say.in_words(cx.pack, cx.words));
        parts.push(match tone {
            Tone::Plain => said,
            Tone::Strong => tag("b", "", [said]),
            Tone::Small => tag("span", "ac-small", [said]),
        });
    }
    group_of(parts)
}

fn paragraph(style: Style, content: Html) -> Html {
    let class = match style {
        Style::Plain => "",
        Style::Small => "ac-small",
        Style::Muted => "ac-muted",
        Style::Quote => "ac-say",
        Style::Calendar => return tagged(Icon::Calendar, content),
    };
    tag("p", class, [content])
}

fn heading(cx: &Context<'_>, rank: Rank, content: Html) -> Html {
    let (below, class, icon) = match rank {
        Rank::Section => (1, "ac-h2", None),
        Rank::Card => (1, "ac-h3", None),
        Rank::Part => (2, "ac-h3", None),
        Rank::Help(icon) => (2, "ac-h3 ac-tag", Some(icon)),
        Rank::Emergency => (2, "ac-h3 ac-tag ac-sos", Some(Icon::Octagon)),
    };
    let content = match icon {
        Some(icon) => iconed(icon, content),
        None => content,
    };
    cx.heading(below, class, content)
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000003",
    "__wasm_split_00explain00_export_00000000000000000000000000000003":
    fn entries(cx: &Context<'_>, block: Block, all: &[Line], drawn: &mut Html) = entries::draw
);

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000004",
    "__wasm_split_00explain00_export_00000000000000000000000000000004":
    fn stretch(cx: &Context<'_>, which: &Stretch, drawn: &mut Html) = entries::stretch
);

fn action_button(cx: &Context<'_>, which: &Button) -> Html {
    let words = match which.about {
        Some(about) => cx.text_about(which.text, cx.words.say(about)),
        None => cx.text(which.text),
    };
    let words = match which.action {
        Action::Mistake => group([icon(Icon::Back), words]),
        Action::Staff
        | Action::ChangeAnswers
        | Action::Restart
        | Action::Clear
        | Action::AskSafety(_)
        | Action::Own => words,
    };
    let click = cx.on(event(which.action));
    match which.weight {
        Weight::Link => link_button(words, click),
        weight @ (Weight::Main | Weight::Other | Weight::Stop | Weight::OnRed) => {
            tag("div", "ac-btns", [button(weight, words, click)])
        }
    }
}

fn event(action: Action) -> Event {
    match action {
        Action::Mistake => Event::Mistake,
        Action::ChangeAnswers => Event::Open(Stage::Review),
        Action::Restart => Event::Restart,
        Action::Clear => Event::Clear,
        Action::AskSafety(page) => Event::Open(Stage::Safety(page)),
        Action::Staff => Event::Open(Stage::Staff),
        Action::Own => Event::Open(Stage::Own),
    }
}

fn sources_page(cx: &Context<'_>, link: &str) -> Html {
    html! {
        <a class="ac-link" href={link.to_owned()} target="_blank" rel="noopener">
            { cx.text(t::ADVICE_SOURCES_PAGE) }
        </a>
    }
}
