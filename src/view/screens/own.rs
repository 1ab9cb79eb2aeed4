//! The clinic's own questions, and what a summary and the card for staff say of them. In parts of the program.

use std::rc::Rc;

use yew::prelude::*;

use super::page::back;
use super::page::field::fieldset;
use crate::engine::Level;
use crate::gather::Gather;
use crate::i18n::t;
use crate::joined::Joined as _;
use crate::own::{Asked, Kind, Question, Told};
use crate::part::in_part;
use crate::plan::Say;
use crate::session::{Event, Session};
use crate::summary::{Item, Raised, Rank, Summary};
use crate::view::parts::{
    Weight, button, control, emergency_call, group, group_of, labelled, list, maybe, options, p_as,
    renewed, tag, text, text_field,
};
use crate::view::{Context, taps};

/// The names of the groups of choices.
const NAMES: [&str; 5] = ["own-1", "own-2", "own-3", "own-4", "own-5"];

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000007",
    "__wasm_split_00share00_export_00000000000000000000000000000007":
    pub fn draw(cx: &Context<'_>, session: &Session, drawn: &mut Html) = drawn_on
);

/// The screen.
fn drawn_on(cx: &Context<'_>, session: &Session, drawn: &mut Html) {
    if let Some(asked) = session.own() {
        *drawn = view(cx, session, asked);
    }
}

fn view(cx: &Context<'_>, session: &Session, asked: &Asked) -> Html {
    let places = asked.own.questions.iter().zip(NAMES).enumerate();
    let one = |(place, (question, name))| field(cx, asked, place, question, name);
    let fields = places.map(one).gather();
    let urgent = session.assessment().level == Level::Emergency;
    let reason = reason(cx, session).map(|it| renewed("p", it));
    let call = urgent.then(|| emergency_call(cx, Weight::Stop));
    let call = call.map(|it| html! { <div role="alert">{ it }</div> });
    group([
        tag("div", "ac-bar", [back(cx)]),
        tag("div", "ac-flow ac-tight", [cx.title(t::OWN_QUESTIONS), cx.p(t::OWN_HINT)]),
        // Above what is being answered: an emergency stands first.
        maybe(call),
        html! { <div role="status">{ maybe(reason) }</div> },
        group_of(fields),
        tag("div", "ac-btns", [button(Weight::Main, cx.text(t::UI_DONE), cx.on(Event::Back))]),
    ])
}

fn field(
    cx: &Context<'_>,
    asked: &Asked,
    place: usize,
    question: &'static Question,
    name: &'static str,
) -> Html {
    let ask = tag("b", "", [text(question.ask.clone())]);
    match &question.kind {
        Kind::Choice { choices, .. } => {
            let row = |told: Told, words: String| {
                let chosen = *asked.told(place) == told;
                let change = taps::choose_own(place, told, &cx.send);
                let control = control("radio", Some(name), None, chosen, None, change);
                labelled("ac-opt", control, renewed("span", words))
            };
            let mut rows = Vec::new();
            for (choice, words) in choices.iter().enumerate() {
                rows.push(row(Told::Choice(choice), words.clone()));
            }
            rows.push(row(Told::Nothing, cx.words.say(t::OWN_NOTHING)));
            let legend = tag("legend", "", [ask]);
            fieldset("ac-flow ac-tight", None, group([legend, options(group_of(rows))]))
        }
        Kind::Number { unit, .. } => {
            let unit = (!unit.is_empty()).then(|| text([" (", unit, ")"].joined("")));
            let wrong = asked.is_no_number(place).then(|| cx.p_as("ac-error", t::OWN_NUMBER));
            let said = html! { <div role="status">{ maybe(wrong) }</div> };
            group([typed(cx, asked, place, group([ask, maybe(unit)]), "decimal"), said])
        }
        Kind::Text => typed(cx, asked, place, ask, "text"),
    }
}

fn typed(cx: &Context<'_>, asked: &Asked, place: usize, ask: Html, mode: &'static str) -> Html {
    let typed = match asked.told(place) {
        Told::Typed(typed) => typed.as_str(),
        Told::Nothing | Told::Choice(_) => "",
    };
    let change = taps::type_own(place, &cx.send);
    let field = text_field(mode, typed, taps::note_own(place), change);
    tag("label", "ac-field", [ask, field])
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000009",
    "__wasm_split_00share00_export_00000000000000000000000000000009":
    fn give_reason(cx: &Context<'_>, session: &Session, said: &mut Option<String>) = given
);

/// The same for another part of the program.
pub fn reason_apart(cx: &Context<'_>, session: &Session) -> Option<String> {
    let mut said = None;
    give_reason(cx, session, &mut said);
    said
}

fn given(cx: &Context<'_>, session: &Session, said: &mut Option<String>) {
    *said = reason(cx, session);
}

/// Why the clinic asks for more than the check, if it does.
fn reason(cx: &Context<'_>, session: &Session) -> Option<String> {
    let asked = session.own()?;
    let reason = asked.reason(session.assessed().level)?;
    Some(Say::Answered(reason).in_words(cx.pack, cx.words))
}

/// For the level of a summary.
pub fn raised(cx: &Context<'_>, raised: &Raised) -> Item {
    let from = raised.from.code().split_once('_').map_or("", |(short, _)| short);
    let values = [("level", from), ("label", &*raised.ask), ("answer", &*raised.answer)];
    Item { term: cx.words.fill(t::OWN_FROM_LEVEL, &values), said: None, rank: Rank::Always }
}

/// Behind the short text of a summary: where it is cut, nothing of the check's is gone.
pub fn answers(cx: &Context<'_>, summary: &Summary) -> Rc<str> {
    let mut all = String::new();
    if !summary.own.is_empty() {
        all.push('\n');
        all.push_str(&cx.words.say(t::OWN_ASKED));
    }
    for line in &summary.own {
        all.push('\n');
        all.push_str(line);
    }
    all.into()
}

/// The same on the screen and on paper.
pub fn card(cx: &Context<'_>, summary: &Summary) -> Html {
    if summary.own.is_empty() {
        return Html::default();
    }
    let title = p_as("", cx.words.say(t::OWN_ASKED));
    let mut items = Vec::new();
    for line in &summary.own {
        items.push(text(line.clone()));
    }
    tag("section", "ac-card ac-flow ac-tight", [title, list(items)])
}
