//! What decides where a session goes next: sessions with the same key behave alike.

use aftercheck::engine::pack::{Layout, Page};
use aftercheck::engine::{Answer, PACK, Sign, advise, assess, asked, q};
use aftercheck::session::{PageView, Screen, Session, Stage};

/// The abstract state of a session. Left out is what only the words of a screen depend on: which sign
/// is there, how bad it is, how long the way behind is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    stage: u8,
    ahead: bool,
    reviewed: bool,
    urgent: bool,
    advice: bool,
    /// The emergency list: whether it was answered, and by which signs.
    list: [bool; 4],
    /// Pain, trend and day, as far as they decide what is asked.
    answers: [u8; 3],
    /// The first page that lacks an answer, and whether there are others. Until the review only this
    /// page counts: all before it are complete, and each after it will be passed.
    open: (Option<usize>, bool),
    /// On a page: something is missing and was pointed out; all denied; one ticked without an answer,
    /// one ticked with one; one without an answer.
    here: [bool; 5],
}

/// The key of a session.
pub fn key(session: &Session) -> Key {
    let answers = session.answers();
    let found = assess(answers);
    let counts = |place: &usize| {
        let here = session.stage() == Stage::Page(*place as u8);
        let page = PACK.screens.get(*place);
        (session.is_reviewed() || here) && page.is_some_and(|page| is_open(session, page))
    };
    let mut open = (0..PACK.screens.len()).filter(counts);
    let number = |id, from: u16| match answers.number(id) {
        None => 0,
        Some(n) if n < from => 1,
        Some(_) => 2,
    };
    let trend = match answers.get(q::TREND) {
        Answer::Unanswered => 0,
        Answer::Value(0) => 1,
        Answer::Value(_) | Answer::NotSure | Answer::Set(_) => 2,
    };
    let any = |sign: Sign| PACK.flag_ids().any(|id| answers.flag(id) == sign);
    Key {
        stage: code(session.stage()),
        ahead: session.trail().len() > usize::from(session.depth()) + 1,
        reviewed: session.is_reviewed(),
        urgent: session.is_emergency(),
        advice: advise(answers, &found).is_some(),
        list: [
            answers.emergency == Sign::Yes,
            any(Sign::Unanswered),
            any(Sign::NotSure),
            any(Sign::Yes),
        ],
        answers: [number(q::PAIN_NOW, 1), trend, number(q::DAYS_SINCE, 8)],
        open: (open.next(), open.next().is_some()),
        here: page(session).map(|view| here(&view)).unwrap_or_default(),
    }
}

/// The page a session is on, if it is on one.
pub fn page(session: &Session) -> Option<PageView> {
    // Asking for the screen of a result would work out all of the advice.
    match session.stage() {
        Stage::Page(_) | Stage::Safety(_) => match session.screen() {
            Screen::Page(view) => Some(view),
            Screen::Start | Screen::Sign(_) | Screen::Review(_) | Screen::Result(_) => None,
        },
        Stage::Start | Stage::Sign(_) | Stage::Review | Stage::Result => None,
    }
}

/// A number for each screen, growing along the way.
pub fn code(stage: Stage) -> u8 {
    match stage {
        Stage::Start => 0,
        Stage::Sign(place) => 1 + place,
        Stage::Page(place) => 40 + place,
        Stage::Review => 80,
        Stage::Result => 100,
        Stage::Safety(place) => 120 + place,
    }
}

/// Whether a page lacks an answer that must be given.
pub fn is_open(session: &Session, page: &Page) -> bool {
    let answers = session.answers();
    page.questions.iter().any(|id| {
        let question = PACK.question(*id);
        let must = !question.optional && !answers.get(*id).is_answered();
        must && asked(question, answers)
    })
}

fn here(view: &PageView) -> [bool; 5] {
    let signs = view.page.layout != Layout::List;
    let ticked = |answered: bool| {
        signs && view.fields.iter().any(|f| f.ticked && f.answer.is_answered() == answered)
    };
    let unanswered = view.fields.iter().any(|field| !field.answer.is_answered());
    [!view.problems.is_empty(), view.denied, ticked(false), ticked(true), unanswered]
}
