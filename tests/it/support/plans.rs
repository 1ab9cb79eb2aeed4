//! What the plan of a result says.

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, assess};
use aftercheck::i18n::{Date, Extent};
use aftercheck::plan::{Id, Plan, SafetyNet, Say, Section, When, result};
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

/// The section of this name, if the result has it.
fn section<'a>(plan: &'a Plan, name: &str) -> Option<&'a Section> {
    let place = content().sections[0].iter().position(|section| section == name);
    plan.section(Id(place.expect("there is such a section") as u8))
}

pub fn has(plan: &Plan, name: &str) -> bool {
    section(plan, name).is_some()
}

/// What the result screen of a session has.
pub fn shown(session: &Session) -> Box<ResultView> {
    let Screen::Result(view) = session.screen() else { panic!("{:?}", session.stage()) };
    view
}

/// By when it should be better.
pub fn safety_net(session: &Session) -> SafetyNet {
    SafetyNet::of(session.pack(), session.answers(), Some(session.seen().date))
}

/// Whether breathing is to be watched, and until when if the day is known.
pub fn lung_watch(plan: &Plan) -> Option<Option<Date>> {
    let [dated, undated] = ["result.lung_title", "result.lung_title_undated"].map(text);
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
