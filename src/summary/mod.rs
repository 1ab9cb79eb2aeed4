//! What a patient hands over: what was told, what it came to and what was advised, as ids.
//!
//! One value for the page, the text, the paper and the reader. Who reads it has [`Terms`], and the patient's own words
//! beside them. What is there, denied, in doubt and not asked stay apart; nothing is made milder, and nobody's name is
//! in it.
//!
//! [`Terms`]: crate::engine::pack::Terms

mod course;
mod line;
mod lines;
mod risks;
mod signs;
mod term;
mod text;

pub use course::Visit;
pub use line::{Item, Line, Rank};
pub use lines::lines;
pub use text::{MOST_LETTERS, Who, foot, head, text};

use crate::engine::pack::{Pack, QuestionId};
use crate::engine::{Answer, Answers, Assessment, Level, Offer, Reason, Span, advise};
use crate::gather::Gather;
use crate::i18n::{Date, Moment, treatment_date};
use crate::plan::{Sign, Staff, deciding_answers, staff};
use crate::record::Dated;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// When it was made.
    pub made: Moment,
    /// What it came to, with the days before.
    pub level: Level,
    /// The ids of the rules and decisions that it rests on.
    pub rules: Vec<&'static str>,
    /// The questions whose answers decided.
    pub decides: Vec<QuestionId>,
    /// The rules about the days before that decided with, as places in the pack.
    pub by_course: Vec<(u16, Span)>,
    /// Rows that are ticked without saying how bad it is.
    pub ticked: Vec<QuestionId>,
    /// Whether answers are missing that could call for more.
    pub is_open: bool,
    /// Whether there are earlier checks that could not be read, and count for nothing here.
    pub is_locked: bool,
    /// The day of the treatment, and how many days ago that was.
    pub treated: Option<Date>,
    pub days: Option<u16>,
    /// What is there, denied, in doubt and not asked, and the risks.
    pub staff: Staff,
    /// All that was told about the pain, in asking order.
    pub pain: Vec<(QuestionId, Answer)>,
    /// The signs that were told at each check since this day.
    pub since: Vec<(QuestionId, Date)>,
    /// The days before.
    pub course: Vec<Visit>,
    pub health: Answer,
    pub age: Answer,
    /// The answers to safety questions that were asked.
    pub safety: Vec<(QuestionId, Answer)>,
    /// The tips, as places in the pack, and whether each was offered.
    pub tips: Vec<(usize, bool)>,
    /// What the clinic asked besides, each with its answer. No record has it.
    pub own: Vec<String>,
    /// Whether that called for more than the check.
    pub raised: Option<Raised>,
}

/// What raised a level, in the clinic's words and the patient's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// What the check comes to.
    pub from: Level,
    pub ask: String,
    pub answer: String,
}

impl Summary {
    /// What these answers came to when they were given, `made`; `before` is what checks and entries told until then.
    pub fn of(
        pack: &Pack,
        answers: &Answers,
        assessment: &Assessment,
        made: Moment,
        before: &[Dated],
    ) -> Summary {
        let staff = staff(pack, answers, assessment, made.date);
        let told = |ids: &[QuestionId]| -> Vec<(QuestionId, Answer)> {
            ids.iter().map(|id| (*id, answers.get(*id))).gather()
        };
        let mut pain = Vec::new();
        for page in pack.screens.iter().filter(|page| term::is_of_pain(page)) {
            told(page.questions).into_iter().gather_into(&mut pain);
        }
        let mut safety = Vec::new();
        for page in pack.safety {
            told(page.questions).into_iter().gather_into(&mut safety);
        }
        let since = |sign: &Sign| {
            course::since(pack, (sign.question, sign.answer), before)
                .map(|date| (sign.question, date))
        };
        let decides = deciding_answers(pack, answers, assessment);
        let of_course = |reason: &Reason| match reason {
            Reason::Course(place, span) => Some((*place, *span)),
            _ => None,
        };
        let mut rules: Vec<&str> = Vec::new();
        for reason in &assessment.reasons {
            let id = reason.id(pack);
            if !rules.contains(&id) {
                rules.push(id);
            }
        }
        Summary {
            made,
            decides: decides.iter().map(|(id, _)| *id).gather(),
            by_course: assessment.reasons.iter().filter_map(of_course).gather(),
            ticked: Vec::new(),
            is_locked: false,
            health: answers.get(pack.roles.risks),
            level: assessment.level,
            rules,
            is_open: assessment.is_open(),
            treated: treatment_date(pack, answers, made.date),
            days: answers.number(pack.roles.days),
            since: staff.signs.iter().filter_map(since).gather(),
            staff,
            pain,
            course: course::visits(pack, before),
            age: answers.get(pack.roles.age),
            safety,
            tips: tips(pack, answers, assessment),
            own: Vec::new(),
            raised: None,
        }
    }
}

/// Each tip that is shown.
fn tips(pack: &Pack, answers: &Answers, assessment: &Assessment) -> Vec<(usize, bool)> {
    let Some(advice) = advise(pack, answers, assessment) else { return Vec::new() };
    let place = |shown| pack.tips.iter().position(|tip| std::ptr::eq(tip, shown));
    let one = |it: &crate::engine::TipAdvice| {
        let offered = match it.offer {
            Offer::Yes => true,
            // Nothing was advised yet.
            Offer::AskFirst => return None,
            Offer::Unsure | Offer::No(_) => false,
        };
        place(it.tip).map(|place| (place, offered))
    };
    advice.tips.iter().filter_map(one).gather()
}
