//! What decides where a session goes next: sessions with the same key behave alike.

use std::sync::OnceLock;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Layout, Page, PageId};
use aftercheck::engine::{Answers, Level, Reply, advise, asked, assess, one_fits};
use aftercheck::session::{PageView, Screen, Session, Stage};

use crate::subject::calm;

/// The abstract state of a session. Left out is what only the words of a screen depend on: which sign
/// is there, how bad it is, how long the way behind is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    stage: u8,
    ahead: bool,
    reviewed: bool,
    urgent: bool,
    /// The level if all that is still open turns out to be nothing: L0, L1, or more.
    least: u8,
    /// Whether a result offers tips, and with them safety questions.
    advice: bool,
    /// The emergency list: whether it was answered, and by which signs.
    list: [bool; 4],
    /// What decides which questions are asked, as far as it does, and the day as far as it is counted.
    answers: Vec<u8>,
    /// The first page that lacks an answer, and whether there are others. Until the review only this
    /// page counts: all before it are complete, and each after it will be passed.
    open: (Option<PageId>, bool),
    /// On a page: something is missing and was pointed out; all denied; one ticked without an answer,
    /// one ticked with one.
    here: [bool; 4],
    /// On a page of signs whether any, on another page how many questions lack an answer.
    missing: u8,
}

/// The key of a session.
pub fn key(session: &Session) -> Key {
    let answers = session.answers();
    let view = page(session);
    let shows_advice = matches!(session.stage(), Stage::Result | Stage::Safety(_));
    let counts = |id: &PageId| {
        let here = session.stage() == Stage::Page(*id);
        let page = PACK.page(*id);
        (session.is_reviewed() || here) && page.is_some_and(|page| is_open(session, page))
    };
    let mut open = PACK.page_ids().filter(counts);
    let any = |sign: Reply| PACK.flag_ids().any(|id| answers.flag(id) == sign);
    Key {
        stage: code(session.stage()),
        ahead: session.trail().len() > usize::from(session.depth()) + 1,
        reviewed: session.is_reviewed(),
        urgent: session.is_emergency(),
        least: (assess(&PACK, &calmest(answers)).level as u8).min(Level::ContactNow as u8),
        advice: shows_advice && advise(&PACK, answers, &assess(&PACK, answers)).is_some(),
        list: [
            answers.emergency == Reply::Yes,
            any(Reply::Unanswered),
            any(Reply::NotSure),
            any(Reply::Yes),
        ],
        answers: deciding().iter().map(|fit| told(fit, answers)).collect(),
        open: (open.next(), open.next().is_some()),
        here: view.as_ref().map(here).unwrap_or_default(),
        missing: view.as_ref().map(missing).unwrap_or_default(),
    }
}

/// The conditions under which questions are asked, each once.
fn deciding() -> &'static [Fit] {
    static FITS: OnceLock<Vec<Fit>> = OnceLock::new();
    FITS.get_or_init(|| {
        let counted = Fit::Is(Cond::AtLeast(PACK.roles.days, PACK.counted_days + 1));
        let mut fits = vec![counted];
        for fit in PACK.questions.iter().flat_map(|question| question.ask_when) {
            if !fits.contains(fit) {
                fits.push(*fit);
            }
        }
        fits
    })
}

/// Whether a condition holds, or what it is about was not answered.
fn told(fit: &Fit, answers: &Answers) -> u8 {
    let about = match *fit {
        Fit::Is(Cond::AtLeast(id, _))
        | Fit::AtMost(id, _)
        | Fit::Has(id, _)
        | Fit::Unanswered(id) => Some(id),
        Fit::Is(Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. }) => None,
    };
    let open = about.is_some_and(|id| !answers.get(id).is_answered());
    if open { 0 } else { 1 + u8::from(one_fits(&PACK, &[std::slice::from_ref(fit)], answers)) }
}

/// The answers with the mildest one for each that is still open.
fn calmest(answers: &Answers) -> Answers {
    static CALM: OnceLock<Answers> = OnceLock::new();
    let calm = CALM.get_or_init(calm);
    let mut all = answers.clone();
    for id in PACK.question_ids().filter(|id| !answers.get(*id).is_answered()) {
        all.set(id, calm.get(id));
    }
    all
}

/// The page a session is on, if it is on one.
pub fn page(session: &Session) -> Option<PageView> {
    // Asking for the screen of a result would work out all of the advice.
    match session.stage() {
        Stage::Page(_) | Stage::Safety(_) => match session.screen() {
            Screen::Page(view) => Some(view),
            Screen::Start
            | Screen::Bullet(_)
            | Screen::Review
            | Screen::Result(_)
            | Screen::Staff
            | Screen::Apart
            | Screen::Pause => None,
        },
        Stage::Start
        | Stage::Bullet(_)
        | Stage::Review
        | Stage::Result
        | Stage::Staff
        | Stage::Summary
        | Stage::Keep
        | Stage::Course
        | Stage::Copy
        | Stage::Diary
        | Stage::Own => None,
    }
}

/// A number for each screen, growing along the way.
pub fn code(stage: Stage) -> u8 {
    match stage {
        Stage::Start => 0,
        Stage::Bullet(id) => 1 + id.0,
        Stage::Page(id) => 40 + id.0,
        Stage::Review => 80,
        Stage::Result => 100,
        Stage::Staff => 110,
        Stage::Keep => 111,
        Stage::Course => 112,
        Stage::Copy => 113,
        Stage::Diary => 114,
        Stage::Own => 115,
        Stage::Summary => 116,
        Stage::Safety(id) => 120 + id.0,
    }
}

/// Whether a page lacks an answer that must be given.
pub fn is_open(session: &Session, page: &Page) -> bool {
    let answers = session.answers();
    page.questions.iter().any(|id| {
        let question = PACK.question(*id);
        let must = !question.optional && !answers.get(*id).is_answered();
        must && asked(&PACK, question, answers)
    })
}

fn here(view: &PageView) -> [bool; 4] {
    let signs = view.page.layout != Layout::List;
    let ticked = |answered: bool| {
        signs && view.fields.iter().any(|f| f.ticked && f.answer.is_answered() == answered)
    };
    [!view.problems.is_empty(), view.denied, ticked(false), ticked(true)]
}

fn missing(view: &PageView) -> u8 {
    let must = view.fields.iter().filter(|field| !PACK.question(field.question).optional);
    let open = must.filter(|field| !field.answer.is_answered()).count() as u8;
    if view.page.layout == Layout::List { open } else { open.min(1) }
}
