//! Likely causes, how long it lasts and what to do: only where nothing serious is open.

use super::condition::{Truth, fit, fits};
use super::pack::{Duration, Explanation, Gate, Pack, SafetyId, Tip};
use super::{Answer, Answers, Assessment};
use crate::gather::Gather;

/// At most this many causes are named (specification, 4.2).
const MOST_CAUSES: usize = 3;

/// What may be said besides the level, at L0 to L2.
pub struct Advice {
    /// Two or three likely causes, or none: never one alone.
    pub explanations: Vec<&'static Explanation>,
    /// How long it usually lasts.
    pub durations: Vec<&'static Duration>,
    /// What to do, and what to leave.
    pub tips: Vec<TipAdvice>,
}

/// A tip, offered or withheld.
pub struct TipAdvice {
    /// The tip.
    pub tip: &'static Tip,
    /// Whether it is offered.
    pub offer: Offer,
    /// Its safety questions, and whether they are answered.
    pub safety: Option<(SafetyId, bool)>,
}

/// Whether a tip is offered.
pub enum Offer {
    /// It is.
    Yes,
    /// Its safety questions must be answered first.
    AskFirst,
    /// Its safety questions were answered with "not sure".
    Unsure,
    /// It is not: these gates hold, or cannot be told (then with `None`).
    No(Vec<Option<&'static Gate>>),
}

/// Causes, duration and tips, or nothing where they would be false comfort: at L3 and L4 (D7),
/// while something serious is still open (D5), and under 16 (D10).
pub fn advise(pack: &Pack, answers: &Answers, assessment: &Assessment) -> Option<Advice> {
    may_advise(pack, answers, assessment).then(|| Advice {
        explanations: explanations(pack, answers),
        durations: durations(pack, answers),
        tips: tips(pack, answers),
    })
}

/// Whether there is anything to [`advise`].
pub fn may_advise(pack: &Pack, answers: &Answers, assessment: &Assessment) -> bool {
    let silent =
        !assessment.level.allows_self_care() || assessment.is_open() || is_under_16(pack, answers);
    !silent
}

/// Whether the patient is under 16, for whom there are only the lists (D10).
pub fn is_under_16(pack: &Pack, answers: &Answers) -> bool {
    answers.get(pack.roles.age) == Answer::Value(pack.roles.child)
}

/// The day after the treatment by which it should be easing: the first that is still to come.
pub fn safety_net_day(pack: &Pack, answers: &Answers) -> Option<u16> {
    let today = answers.number(pack.roles.days)?;
    pack.safety_net_days.iter().copied().find(|day| *day > today)
}

fn explanations(pack: &Pack, answers: &Answers) -> Vec<&'static Explanation> {
    let holds = |e: &&Explanation| fits(pack, e.when, answers) == Truth::Yes;
    let mut found: Vec<_> = pack.explanations.iter().filter(holds).gather();
    if let [only] = found.as_slice() {
        let joins = |e: &&Explanation| {
            e.id != only.id
                && !e.filler_when.is_empty()
                && fits(pack, e.filler_when, answers) == Truth::Yes
        };
        found.extend(pack.explanations.iter().filter(joins));
    }
    if found.len() == 1 {
        found.clear();
    }
    found.truncate(MOST_CAUSES);
    found
}

fn durations(pack: &Pack, answers: &Answers) -> Vec<&'static Duration> {
    let holds = |d: &&Duration| fits(pack, d.when, answers) == Truth::Yes;
    let first = pack.durations.iter().filter(|d| !d.also).find(holds);
    first.into_iter().chain(pack.durations.iter().filter(|d| d.also).filter(holds)).gather()
}

fn tips(pack: &Pack, answers: &Answers) -> Vec<TipAdvice> {
    let fits_now = |tip: &&Tip| fits(pack, tip.when, answers) == Truth::Yes;
    let answered = |page: SafetyId| {
        let page = pack.safety_page(page);
        page.is_some_and(|page| page.questions.iter().all(|id| answers.get(*id).is_answered()))
    };
    let advise = |tip: &'static Tip| TipAdvice {
        tip,
        offer: offer(pack, tip, answers),
        safety: tip.needs.or(tip.ask).map(|page| (page, answered(page))),
    };
    pack.tips.iter().filter(fits_now).map(advise).gather()
}

/// Whether something speaks against a tip, or may.
pub fn is_withheld(pack: &Pack, tip: &Tip, answers: &Answers) -> bool {
    matches!(offer(pack, tip, answers), Offer::Unsure | Offer::No(_))
}

/// A gate that cannot be told withholds like one that holds (H6: default off).
fn offer(pack: &Pack, tip: &Tip, answers: &Answers) -> Offer {
    let mut closed = Vec::new();
    for gate in tip.gates {
        match fit(pack, &gate.when, answers) {
            Truth::Yes => closed.push(Some(gate)),
            Truth::Unknown if !closed.iter().any(Option::is_none) => closed.push(None),
            Truth::Unknown | Truth::No => {}
        }
    }
    if closed.iter().any(Option::is_some) {
        return Offer::No(closed);
    }
    let questions = |page: Option<SafetyId>| {
        page.and_then(|page| pack.safety_page(page)).map_or(&[][..], |page| page.questions)
    };
    let (needed, offered) = (questions(tip.needs), questions(tip.ask));
    if needed.iter().chain(offered).any(|id| answers.get(*id) == Answer::NotSure) {
        Offer::Unsure
    } else if needed.iter().any(|id| !answers.get(*id).is_answered()) {
        Offer::AskFirst
    } else if closed.is_empty() {
        Offer::Yes
    } else {
        Offer::No(closed)
    }
}
