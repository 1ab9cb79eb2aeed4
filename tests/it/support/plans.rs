//! What the plan of a result says.

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, Level, assess, is_under_16};
use aftercheck::i18n::{Date, Extent, Text};
use aftercheck::plan::{Block, Id, Line, Plan, Run, SafetyNet, Say, Section, When, result};
use aftercheck::session::{ResultView, Screen, Session};

use crate::support::fixtures::{content, now, text};

/// What is said of these answers today.
pub fn of(answers: &Answers) -> Plan {
    in_texts(answers, Extent::Whole)
}

/// The same in as many texts as are there.
pub fn in_texts(answers: &Answers, texts: Extent) -> Plan {
    let when = When { today: Some(now().date), ..When::default() };
    result(&PACK, answers, &assess(&PACK, answers), &when, texts)
}

/// Whether something may soothe these (D7, D10).
pub fn may_soothe(answers: &Answers) -> bool {
    let found = assess(&PACK, answers);
    found.level <= Level::ContactNow
        && found.undecided < Some(Level::MedicalToday)
        && !is_under_16(&PACK, answers)
}

/// The section of this name, if the result has it.
fn section<'a>(plan: &'a Plan, name: &str) -> Option<&'a Section> {
    let place = content().sections[0].iter().position(|section| section == name);
    plan.section(Id(place.expect("there is such a section") as u8))
}

pub fn has(plan: &Plan, name: &str) -> bool {
    section(plan, name).is_some()
}

/// The care card, and when to get help sooner.
#[cfg(feature = "static-pages")]
pub fn urgent(plan: &Plan) -> (&Section, &Section) {
    let named = |name| section(plan, name).expect("it stands in every result");
    (named("care"), named("sooner"))
}

/// What the result screen of a session has.
pub fn shown(session: &Session) -> Box<ResultView> {
    let Screen::Result(view) = session.screen() else { panic!("{:?}", session.stage()) };
    view
}

/// The day that tells whether the clinic is to be called.
pub fn net(answers: &Answers, today: Date) -> Option<Date> {
    SafetyNet::of(&PACK, answers, Some(today)).day(today)
}

/// By when it should be better.
pub fn safety_net(session: &Session) -> SafetyNet {
    SafetyNet::of(session.pack(), session.answers(), Some(session.seen().date))
}

/// Whether breathing is to be watched, and until when if the day is known.
pub fn lung_watch(plan: &Plan) -> Option<Option<Date>> {
    let [dated, undated] = ["watch.lung.title", "watch.lung.undated"].map(text);
    plan.says().iter().find_map(|say| match say {
        Say::Dated(text, date) if *text == dated => Some(Some(*date)),
        Say::Text(text) if *text == undated => Some(None),
        _ => None,
    })
}

/// The answers that are named as those that decided.
pub fn deciding_answers(plan: &Plan) -> Vec<Say> {
    let section = section(plan, "why").expect("it stands in every result");
    section.says().into_iter().filter(|say| matches!(say, Say::Answer(..))).collect()
}

/// The signs that may come, each with the level under whose heading it stands.
pub fn signs(plan: &Plan) -> Vec<(Text, Level)> {
    let mut found = Vec::new();
    if plan.level.allows_self_care() {
        under(&section(plan, "sooner").expect("in every result").lines, &mut None, &mut found);
    }
    found
}

fn is_name(bullet: &Line) -> bool {
    let Line::Text(_, runs) = bullet else { return false };
    let is_it = |text: Text| PACK.flags.iter().any(|flag| flag.short == text);
    matches!(runs.as_slice(), [Run(_, Say::Text(text))] if is_it(*text))
}

fn under(lines: &[Line], level: &mut Option<Level>, found: &mut Vec<(Text, Level)>) {
    let heads = [
        ("advice.call_if", Level::Emergency),
        ("advice.today_if", Level::MedicalToday),
        ("advice.contact_if", Level::ContactNow),
    ];
    for line in lines {
        let said = match line {
            Line::Heading(_, Say::Text(text)) => *text,
            Line::Text(_, runs) => match runs.as_slice() {
                [Run(_, Say::Text(text))] => *text,
                _ => continue,
            },
            // Of the emergency list in short.
            Line::Block(Block::List, bullets) if bullets.iter().all(is_name) => continue,
            Line::Block(Block::List, bullets) => {
                let level = level.expect("a list of signs stands under a level");
                found.extend(bullets.iter().map(|bullet| match bullet {
                    Line::Text(_, runs) => match runs.as_slice() {
                        [Run(_, Say::Text(text))] => (*text, level),
                        other => panic!("{other:?} is no sign"),
                    },
                    other => panic!("{other:?} is no sign"),
                }));
                continue;
            }
            Line::Block(block, inner) => {
                let head = heads.iter().find(|it| *block == Block::Fold(text(it.0)));
                under(inner, &mut head.map(|it| it.1), found);
                continue;
            }
            _ => continue,
        };
        if let Some((_, head)) = heads.iter().find(|(key, _)| text(key) == said) {
            *level = Some(*head);
        }
    }
}
