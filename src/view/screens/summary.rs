//! What is handed over: the ways to give it, and all of it in a clinician's terms beside the patient's words. In a part of
//! the program.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::code::{code, way};
use super::own;
use super::page::back;
use crate::days::Code;
use crate::engine::pack::{QuestionId, Terms, Word};
use crate::engine::{Answer, Level};
use crate::gather::Gather;
use crate::i18n::{Moment, Text, t};
use crate::joined::Joined as _;
use crate::part::in_part;
use crate::plan::{Call, Line as PlanLine, Weight};
use crate::session::{Event, Session, Stage};
use crate::summary::{Item, Line, Rank, Summary, Who, foot, head, lines, text as as_text};
use crate::view::parts::{
    button, details, group, group_of, link_button, list, mark, maybe, p_as, tag, tag_of, text,
};
use crate::view::{Context, plan, taps};

/// A way to hand a summary over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Give {
    Copy,
    Share,
    File,
    Picture,
    Mail,
    Print,
    /// Into a field of the page around the check.
    Form,
}

/// The way to it, or the screen. The part that explains makes the summary, and lets go of it.
pub fn add(cx: &Context<'_>, session: &Session, drawn: &mut Html) {
    match session.stage() {
        // It would be dated today.
        Stage::Result if !session.is_old() => begin(cx, drawn),
        Stage::Summary => match session.summary() {
            Some(summary) => draw(cx, &summary, &code(cx, session, &summary), drawn),
            None => too_old(cx, drawn),
        },
        _ => {}
    }
}

/// The answers were given too long ago to be handed over now.
fn too_old(cx: &Context<'_>, drawn: &mut Html) {
    let said = [cx.title(t::SUMMARY_TITLE), cx.p(t::OLD_TITLE)];
    let bar = tag("div", "ac-bar", [back(cx)]);
    *drawn = group([bar, tag("div", "ac-flow ac-tight", said)]);
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000001",
    "__wasm_split_00share00_export_00000000000000000000000000000001":
    fn draw(cx: &Context<'_>, summary: &Summary, code: &Option<Code>, drawn: &mut Html) = view
);

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000002",
    "__wasm_split_00share00_export_00000000000000000000000000000002":
    fn begin(cx: &Context<'_>, drawn: &mut Html) = way_to
);

/// Below a result.
fn way_to(cx: &Context<'_>, drawn: &mut Html) {
    taps::begin_summary();
    let way = link_button(cx.text(t::SUMMARY_WAY), cx.on(Event::Open(Stage::Summary)));
    *drawn = tag("p", "", [way]);
}

thread_local! {
    static TERMS: Cell<Option<Terms>> = const { Cell::new(None) };
}

/// What clinicians call things is known.
pub fn know(terms: Terms) {
    TERMS.set(Some(terms));
}

fn view(cx: &Context<'_>, summary: &Summary, code: &Option<Code>, drawn: &mut Html) {
    let Some(terms) = TERMS.get() else { return };
    let mut lines = lines(cx.pack, summary, &terms);
    if let (Some(raised), Some(level)) = (&summary.raised, lines.first_mut()) {
        level.items.push(own::raised(cx, raised));
    }
    let lines = Rc::new(lines);
    let own = own::answers(cx, summary);
    let head = [cx.title(t::SUMMARY_TITLE), nobody(cx), call(cx, summary.level)];
    let head = [tag("div", "ac-bar", [back(cx)]), tag("div", "ac-flow ac-tight ac-screen", head)];
    let told = as_text(cx.pack, summary.made, &lines, &terms, &Who::default());
    let told = as_lines(&[&*told, &*own].joined(""));
    let told = tag("div", "ac-rows ac-screen", [details(cx.text(t::SUMMARY_AS_TEXT), told)]);
    let code = code.as_ref().and_then(|code| way(cx, code));
    let ways = ways(cx, &terms, (summary.made, &lines, &own), code);
    let whole = whole(cx, &terms, summary.made, &lines);
    *drawn = group([group(head), ways, group([whole, own::card(cx, summary), told])]);
}

/// Nothing was sent: who thinks so would wait for a call that never comes.
fn nobody(cx: &Context<'_>) -> Html {
    let nobody = tag("b", "", [cx.text(t::SUMMARY_NOBODY)]);
    tag("p", "", [nobody, mark(" "), cx.text(t::SUMMARY_CHOOSE)])
}

/// Where it is urgent the call comes first.
fn call(cx: &Context<'_>, level: Level) -> Html {
    let (whom, weight) = match level {
        Level::Emergency => (Call::Ambulance, Weight::Stop),
        Level::MedicalToday => (Call::Urgent, Weight::Stop),
        Level::SelfCare | Level::Message | Level::ContactNow => return Html::default(),
    };
    group([cx.p(t::SUMMARY_FIRST), plan::line(cx, &PlanLine::Call(whom, weight))])
}

/// The ways to give it. Each is a tap of the patient's.
fn ways(
    cx: &Context<'_>,
    terms: &Terms,
    told: (Moment, &Rc<Vec<Line>>, &Rc<str>),
    code: Option<Html>,
) -> Html {
    let title = cx.words.say(t::SUMMARY_TITLE);
    let way = |weight, text: Text, tap: Give| {
        button(weight, cx.text(text), taps::give(tap, (cx.pack, *terms), told, &title, &cx.send))
    };
    let share = taps::can_share().then(|| way(Weight::Other, t::SUMMARY_SHARE, Give::Share));
    let mail =
        group([cx.p(t::SUMMARY_MAIL_TEXT), way(Weight::Other, t::SUMMARY_MAIL_OPEN, Give::Mail)]);
    let said = taps::said().map(|it| tag("b", "", [cx.text(it)]));
    let status = html! { <p class="ac-screen" role="status">{ maybe(said) }</p> };
    let form = taps::has_form().then(|| {
        let way = way(Weight::Other, t::SUMMARY_FORM, Give::Form);
        tag("div", "ac-flow ac-snug ac-screen", [way, cx.p_as("ac-small", t::SUMMARY_FORM_TEXT)])
    });
    let buttons = [
        way(Weight::Main, t::SUMMARY_COPY, Give::Copy),
        maybe(share),
        way(Weight::Other, t::SUMMARY_SAVE, Give::File),
        way(Weight::Other, t::SUMMARY_PICTURE, Give::Picture),
        way(Weight::Other, t::SUMMARY_PRINT, Give::Print),
    ];
    let mail = tag("div", "ac-screen", [details(cx.text(t::SUMMARY_MAIL), mail)]);
    // On paper a name can be filled in by hand.
    let more = [maybe(code), mail, details(cx.text(t::SUMMARY_ADD), who(cx))];
    let buttons = tag("div", "ac-btns ac-screen", buttons);
    group([status, buttons, maybe(form), tag("div", "ac-rows", more)])
}

/// Who the patient is, for this summary alone. It is read at the tap that gives the summary, and kept nowhere.
fn who(cx: &Context<'_>) -> Html {
    let field = |name: Text, id: &'static str, kind: &'static str| {
        let name = tag("b", "", [cx.text(name)]);
        let field = html! { <input type={kind} data-who={id} autocomplete="off" /> };
        tag("label", "ac-field", [name, field])
    };
    group([
        cx.p_as("ac-screen", t::SUMMARY_ADD_TEXT),
        field(t::SUMMARY_NAME, "name", "text"),
        field(t::SUMMARY_BORN, "born", "date"),
    ])
}

/// With more of the patient's sentences the summary would not fit on one page: paper then has the terms alone.
const MOST_ON_PAPER: usize = 14;

/// All of it: what the patient said stands beside what is there; the rest is a paragraph each.
fn whole(cx: &Context<'_>, terms: &Terms, made: Moment, lines: &[Line]) -> Html {
    let said = lines.iter().flat_map(|line| &line.items).filter(|item| item.said.is_some());
    let quote = if said.count() > MOST_ON_PAPER { "ac-muted ac-screen" } else { "ac-muted" };
    let one = |line: &Line| {
        let title = [terms.word(line.word), ": "].joined("");
        let items: Vec<Html> = line.items.iter().map(|item| in_words(cx, item, quote)).gather();
        // Of what is there each stands for itself.
        if matches!(line.word, Word::Signs | Word::NotSure) && items.len() > 1 {
            return group([p_as("", title), list(items)]);
        }
        let mut all = vec![text(title)];
        for (place, item) in items.into_iter().enumerate() {
            if place > 0 {
                all.push(mark("; "));
            }
            all.push(item);
        }
        tag_of("p", "", all)
    };
    let head = cx.heading(1, "ac-h2", text(head(made, terms)));
    let foot = p_as("ac-small", foot(cx.pack, terms));
    let lines = lines.iter().map(one).gather();
    tag("section", "ac-card ac-flow ac-tight", [head, group_of(lines), foot])
}

/// A term, and what the patient said, in this class.
fn in_words(cx: &Context<'_>, item: &Item, quote: &'static str) -> Html {
    let term = text(item.term.clone());
    let term = if item.rank == Rank::Always { tag("b", "", [term]) } else { term };
    let said = item.said.map(|(id, answer)| {
        let mut said = String::new();
        sentences(cx, id, answer, &mut said);
        tag("span", quote, [mark(" "), text(["\u{201c}", &*said, "\u{201d}"].joined(""))])
    });
    group([term, maybe(said)])
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000010",
    "__wasm_split_00explain00_export_00000000000000000000000000000010":
    fn sentences(cx: &Context<'_>, id: QuestionId, answer: Answer, said: &mut String) = say
);

fn say(cx: &Context<'_>, id: QuestionId, answer: Answer, said: &mut String) {
    *said = cx.sentence(id, answer).joined(" ");
}

fn as_lines(told: &str) -> Html {
    group_of(told.split('\n').map(|line| p_as("", line.to_owned())).gather())
}
