//! The plan of a result, as `assess` returns it: texts by their keys, without words.

use aftercheck::engine::Answer;
use aftercheck::engine::pack::{Pack, QuestionId};
use aftercheck::i18n::{Text, t};
use aftercheck::joined::Joined as _;
use aftercheck::plan::{Action, Block, Call, Kind, Line, Plan, Run, Say, Section};
use serde::Serialize;

#[derive(Serialize)]
pub struct SectionOut {
    kind: &'static str,
    says: Vec<SayOut>,
    lines: Vec<LineOut>,
}

#[derive(Serialize)]
struct LineOut {
    kind: &'static str,
    says: Vec<SayOut>,
    lines: Vec<LineOut>,
}

#[derive(Default, Serialize)]
struct SayOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    labels: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
}

/// The sections that say something. What only a screen can do, such as "Start again", is left out.
pub fn sections(pack: &Pack, plan: &Plan) -> Vec<SectionOut> {
    let section = |section: &Section| SectionOut {
        kind: kind(section.kind),
        says: section.title.iter().map(|title| say(pack, title)).collect(),
        lines: lines(pack, &section.top).into_iter().chain(lines(pack, &section.lines)).collect(),
    };
    let all = plan.sections.iter().map(section);
    all.filter(|section| !section.lines.is_empty()).collect()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Care(..) => "care",
        Kind::Help => "help",
        Kind::Warning => "warning",
        Kind::Card => "card",
        Kind::Prose => "prose",
        Kind::Bare => "bare",
    }
}

fn lines(pack: &Pack, all: &[Line]) -> Vec<LineOut> {
    all.iter().filter_map(|one| line(pack, one)).collect()
}

fn line(pack: &Pack, line: &Line) -> Option<LineOut> {
    let texts = |texts: &[Text]| texts.iter().map(|text| say(pack, &Say::Text(*text))).collect();
    let (kind, says, inner) = match line {
        Line::Text(_, runs) => {
            ("text", runs.iter().map(|Run(_, said)| say(pack, said)).collect(), &[][..])
        }
        Line::Heading(_, title) => ("heading", vec![say(pack, title)], &[][..]),
        Line::Block(block, inner) => {
            let (kind, title) = named(*block)?;
            (kind, texts(title.as_slice()), inner.as_slice())
        }
        Line::Bullets => ("emergency_list", Vec::new(), &[][..]),
        Line::Stretch(stretch) => {
            let kind = if stretch.here { "stretch_here" } else { "stretch" };
            (kind, texts(&[stretch.title, stretch.text]), &[][..])
        }
        Line::Call(whom, _) => {
            let (kind, instead) = called(*whom)?;
            (kind, texts(instead.as_slice()), &[][..])
        }
        Line::Button(button) => match button.action {
            Action::AskSafety(_) => ("safety_questions", texts(&[button.text]), &[][..]),
            Action::Staff
            | Action::Mistake
            | Action::ChangeAnswers
            | Action::Restart
            | Action::Clear
            | Action::Own => return None,
        },
        Line::SourcesPage => return None,
    };
    Some(LineOut { kind, says, lines: lines(pack, inner) })
}

/// The name of a block, and its title; none for what only a screen has.
fn named(block: Block) -> Option<(&'static str, Option<Text>)> {
    Some(match block {
        Block::List => ("list", None),
        Block::Tight | Block::Rows => ("group", None),
        Block::Fold(title) => ("fold", Some(title)),
        Block::Tips => ("tips", None),
        Block::Causes | Block::Entries => ("causes", None),
        Block::Entry(_, title) => ("entry", Some(title)),
        Block::Course | Block::Timeline => ("timeline", None),
        Block::Links
        | Block::Picture(..)
        | Block::Fields
        | Block::Link(_)
        | Block::Remind
        | Block::Timer(..) => return None,
    })
}

/// Nobody has told this program a clinic's hours.
fn called(whom: Call) -> Option<(&'static str, Option<Text>)> {
    Some(match whom {
        Call::Ambulance => ("call_ambulance", None),
        Call::Urgent => ("call_urgent", None),
        Call::NoAnswer(instead) => ("call_urgent", Some(instead)),
        Call::Clinic => ("call_clinic", None),
        Call::OutOfHours => return None,
        Call::Crisis => ("call_crisis", None),
    })
}

fn say(pack: &Pack, said: &Say) -> SayOut {
    let text = |text: Text| Some(key(text));
    let labels = |all: &[Text]| all.iter().map(|label| key(*label)).collect();
    let none = SayOut::default;
    match said {
        Say::Text(which) | Say::Dated(which, _) | Say::Timed(which, _) => {
            SayOut { text: text(*which), ..none() }
        }
        Say::Labelled(which, all) => SayOut { text: text(*which), labels: labels(all), ..none() },
        Say::Answer(id, given) => answer(pack, *id, *given),
        Say::Would(change, _) => {
            SayOut { level: Some(change.level.code()), ..answer(pack, change.question, change.to) }
        }
        // `assess` knows no days before, and no clinic.
        Say::Course(..) | Say::Said(_) | Say::Own(..) => none(),
        Say::Rule(rule) => SayOut { rule: Some(rule.id), ..none() },
        Say::Decision(id) => SayOut { rule: Some(id), ..none() },
        Say::Quote(quote) => match &quote.decided {
            Some(decided) => say(pack, decided),
            None => none(),
        },
    }
}

fn answer(pack: &Pack, id: QuestionId, given: Answer) -> SayOut {
    let question = pack.question(id);
    let option = |place: u32| question.options.get(place as usize).map(|option| option.key());
    let said = match given {
        Answer::Unanswered => None,
        Answer::NotSure => Some("not_sure".to_owned()),
        Answer::Value(value) => {
            Some(option(value.into()).map_or_else(|| value.to_string(), str::to_owned))
        }
        Answer::Set(chosen) => {
            let places = (0..u32::BITS).filter(|place| chosen >> place & 1 != 0);
            Some(places.filter_map(option).collect::<Vec<_>>().joined(" "))
        }
    };
    SayOut { question: Some(question.key), answer: said, ..SayOut::default() }
}

/// The key of a text in the language files.
fn key(text: Text) -> &'static str {
    t::KEYS.split(' ').nth(text.place()).unwrap_or_default()
}
