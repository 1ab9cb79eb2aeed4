//! Everything that can happen to a session, sense or nonsense.

use aftercheck::content::PACK;
use aftercheck::engine::Reply;
use aftercheck::engine::pack::{FlagId, Kind, OptionId, PageId, QuestionId, SafetyId};
use aftercheck::session::{Event, Session, Stage};

use super::key::page;
use crate::space::REPLIES;

/// Numbers on both sides of what decides what is asked or which rule holds, and one that no question takes.
const NUMBERS: [u16; 7] = [0, 1, 3, 7, 8, 10, u16::MAX];

/// All events worth trying on a session: each answer to each question on its screen, everything the
/// screen offers, and of what it does not offer one of each kind.
pub fn events(session: &Session) -> Vec<Event> {
    let mut all = vec![
        Event::Continue,
        Event::Back,
        Event::Mistake,
        Event::NoSigns,
        Event::Restart,
        Event::Clear,
        Event::Wake,
    ];
    all.extend(REPLIES.map(Event::Emergency));
    let flag = match session.stage() {
        Stage::Bullet(flag) => flag,
        Stage::Start
        | Stage::Page(_)
        | Stage::Review
        | Stage::Result
        | Stage::Safety(_)
        | Stage::Staff
        | Stage::Summary
        | Stage::Keep
        | Stage::Course
        | Stage::Copy
        | Stage::Diary
        | Stage::Own => FlagId(0),
    };
    all.extend(REPLIES.map(|sign| Event::Bullet(flag, sign)));
    all.push(Event::Bullet(FlagId(flag.0 + 1), Reply::Yes));
    all.extend(stages().map(Event::Open));
    let depth = session.depth();
    let last = session.trail().len() as u16;
    all.extend([0, depth.saturating_sub(1), depth + 1, last, u16::MAX].map(Event::Travel));
    let view = page(session);
    let here: Vec<QuestionId> =
        view.iter().flat_map(|view| &view.fields).map(|field| field.question).collect();
    here.iter().for_each(|id| answers(*id, &mut all));
    // Questions of other screens: a scale, a number and a set.
    let absent = (0..PACK.questions.len() as u8).map(QuestionId).filter(|id| !here.contains(id));
    for kind in [Kind::Scale, Kind::Number(10), Kind::Set] {
        let other = absent.clone().find(|id| PACK.question(*id).kind == kind);
        other.into_iter().for_each(|id| answers(id, &mut all));
    }
    all
}

/// What some screen offers besides the next one, and of pages one more than there are.
fn stages() -> impl Iterator<Item = Stage> {
    let pages = (0..=PACK.screens.len() as u8).map(|place| Stage::Page(PageId(place)));
    let safety = (0..=PACK.safety.len() as u8).map(|place| Stage::Safety(SafetyId(place)));
    let days = [Stage::Keep, Stage::Course, Stage::Copy, Stage::Diary];
    [Stage::Start, Stage::Review, Stage::Staff, Stage::Summary, Stage::Own]
        .into_iter()
        .chain(days)
        .chain(pages)
        .chain(safety)
}

/// Every answer to a question, and those it does not take.
fn answers(id: QuestionId, all: &mut Vec<Event>) {
    let question = PACK.question(id);
    let options = question.options.len() as u16;
    all.extend([Event::NotSure(id), Event::Tick(id), Event::NoneOfSet(id)]);
    match question.kind {
        Kind::Number(_) => {
            all.extend(NUMBERS.map(|n| Event::Choose(id, n)));
            let long = PACK.counted_days + 1;
            let other = id == PACK.roles.days && !NUMBERS.contains(&long);
            all.extend(other.then_some(Event::Choose(id, long)));
        }
        Kind::Scale | Kind::Choice => all.extend((0..=options).map(|n| Event::Choose(id, n))),
        Kind::Set => {
            all.extend(
                [0, 1, options as u8 - 1, options as u8, u8::MAX]
                    .map(|n| Event::Toggle(id, OptionId(n))),
            );
        }
    }
}
