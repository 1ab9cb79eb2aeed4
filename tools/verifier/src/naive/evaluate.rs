//! The level of some answers, and the rules behind it.

use aftercheck::engine::pack::{FlagId, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply};

use super::Naive;
use super::content::{Condition, Question};
use super::course::Holds;

/// What the second opinion comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// 0 to 4.
    pub level: u8,
    /// Places of the rules that hold for certain and call for this level.
    pub rules: Vec<usize>,
    /// Whether rules that are still open call for it as well (D5).
    pub open: bool,
}

/// The most that a rule can call for while it is still open: "contact now" (D5).
const OPEN_AT_MOST: u8 = 2;
/// "Not sure" about a red flag (D5).
const NOT_SURE: u8 = 3;
/// A sign of the emergency list (D6).
const EMERGENCY: u8 = 4;

/// The mildest and the worst that an answer can still turn out to be.
type Range = (u16, u16);

/// The answers, and the range of each.
#[derive(Clone, Copy)]
struct Known<'a> {
    answers: &'a Answers,
    ranges: &'a [Range],
}

impl Known<'_> {
    fn range(&self, question: usize) -> Range {
        self.ranges.get(question).copied().unwrap_or_default()
    }
}

impl Naive {
    /// The same with one rule alone.
    pub fn only(&self, rule: usize) -> Naive {
        let rules = self.rules.get(rule).cloned().into_iter().collect();
        Naive {
            questions: self.questions.clone(),
            rules,
            bullets: self.bullets,
            named: self.named,
            course: Vec::new(),
        }
    }

    /// The highest level that anything calls for.
    pub fn evaluate(&self, answers: &Answers) -> Opinion {
        let (mut certain, mut open) = (self.signs(answers), self.unanswered(answers));
        let mut held = Vec::new();
        let ranges = self.ranges(answers);
        let known = Known { answers, ranges: &ranges };
        for (place, rule) in self.rules.iter().enumerate() {
            if rule.when.iter().all(|condition| self.is_certain(condition, known)) {
                certain = certain.max(rule.level);
                held.push(place);
            } else if rule.when.iter().all(|condition| self.is_possible(condition, known)) {
                open = open.max(rule.level.min(OPEN_AT_MOST));
            }
        }
        let level = certain.max(open);
        let decides = |place: &usize| {
            level > 0 && self.rules.get(*place).is_some_and(|rule| rule.level == level)
        };
        held.retain(decides);
        Opinion { level, rules: held, open: level > 0 && open == level }
    }

    /// Whether all of these hold for certain, and whether they may.
    pub(super) fn today(&self, conditions: &[Condition], answers: &Answers) -> Holds {
        let ranges = self.ranges(answers);
        let known = Known { answers, ranges: &ranges };
        Holds {
            certain: conditions.iter().all(|condition| self.is_certain(condition, known)),
            possible: conditions.iter().all(|condition| self.is_possible(condition, known)),
        }
    }

    /// The mildest that an answer can still turn out to be.
    pub(super) fn lowest(&self, question: usize, answers: &Answers) -> u16 {
        self.range(question, answers).0
    }

    fn ranges(&self, answers: &Answers) -> Vec<Range> {
        (0..self.questions.len()).map(|place| self.range(place, answers)).collect()
    }

    /// A red flag that is asked must be answered, by itself (D5): the emergency list answers no question (D11).
    fn unanswered(&self, answers: &Answers) -> u8 {
        let open = self.questions.iter().enumerate().any(|(place, question)| {
            let answered = said(place, answers) != Answer::Unanswered;
            question.red_flag && !answered && self.is_asked(question, answers)
        });
        if open { OPEN_AT_MOST } else { 0 }
    }

    /// Whether what decides it can still turn out so that it is asked.
    fn is_asked(&self, question: &Question, answers: &Answers) -> bool {
        question.asked_from.iter().all(|(other, from)| self.range(*other, answers).1 >= *from)
    }

    /// The emergency list, and doubt about red flags.
    fn signs(&self, answers: &Answers) -> u8 {
        let mut level = 0;
        for bullet in 0..self.bullets {
            level = level.max(match bullet_of(bullet, answers) {
                Reply::Yes => EMERGENCY,
                Reply::NotSure => NOT_SURE,
                Reply::Unanswered if answers.emergency == Reply::NotSure => NOT_SURE,
                Reply::No | Reply::Unanswered => 0,
            });
        }
        if answers.emergency == Reply::Yes {
            level = EMERGENCY;
        }
        for (place, question) in self.questions.iter().enumerate() {
            let unsure = answers.get(QuestionId(place as u8)) == Answer::NotSure;
            if unsure && question.red_flag && question.unsure_at.is_none() {
                level = level.max(NOT_SURE);
            }
        }
        level
    }

    /// The mildest and the worst that the answer to a question can still turn out to be.
    fn range(&self, place: usize, answers: &Answers) -> Range {
        let Some(question) = self.questions.get(place) else { return (0, 0) };
        let worst = match question.options.len() {
            0 => question.max,
            options => options as u16 - 1,
        };
        match answers.get(QuestionId(place as u8)) {
            Answer::Value(value) => (value, value),
            Answer::NotSure => question.unsure_at.map_or((0, worst), |at| (at, at)),
            Answer::Set(_) => (0, worst),
            Answer::Unanswered if self.is_asked(question, answers) => (0, worst),
            Answer::Unanswered => (0, 0),
        }
    }

    fn is_certain(&self, condition: &Condition, known: Known<'_>) -> bool {
        let answers = known.answers;
        match condition {
            Condition::AtLeast(question, from) => known.range(*question).0 >= *from,
            Condition::Extra(more) => {
                let (now, before) = self.pain(known);
                i32::from(now.0) - i32::from(before.1) >= *more
            }
            Condition::Places(group) => match said(self.named.places, answers) {
                // D8: not knowing where counts as everywhere.
                Answer::Set(0) | Answer::NotSure | Answer::Unanswered | Answer::Value(_) => true,
                Answer::Set(places) => places & group != 0,
            },
            Condition::Risks(risks, ages) => {
                matches!(said(self.named.risks, answers), Answer::Set(set) if set & risks != 0)
                    || matches!(said(self.named.age, answers), Answer::Value(age) if ages >> age & 1 != 0)
            }
        }
    }

    fn is_possible(&self, condition: &Condition, known: Known<'_>) -> bool {
        let answers = known.answers;
        match condition {
            Condition::AtLeast(question, from) => known.range(*question).1 >= *from,
            Condition::Extra(more) => {
                let (now, before) = self.pain(known);
                // Cautious: without pain now it stays open, even if no pain could be so much more.
                let unknown = said(self.named.pain, answers) == Answer::Unanswered;
                unknown || i32::from(now.1) - i32::from(before.0) >= *more
            }
            Condition::Places(_) => self.is_certain(condition, known),
            Condition::Risks(risks, ages) => {
                let open = |question, group: u32| {
                    let unknown = [Answer::Unanswered, Answer::NotSure];
                    group != 0 && unknown.contains(&said(question, answers))
                };
                self.is_certain(condition, known)
                    || open(self.named.risks, *risks)
                    || open(self.named.age, *ages)
            }
        }
    }

    /// What pain now and pain before can be.
    fn pain(&self, known: Known<'_>) -> (Range, Range) {
        (known.range(self.named.pain), known.range(self.named.pain_before))
    }
}

fn said(question: usize, answers: &Answers) -> Answer {
    answers.get(QuestionId(question as u8))
}

/// What was said of a bullet: by itself, or by "none of these" to the whole list (D6).
fn bullet_of(bullet: usize, answers: &Answers) -> Reply {
    match (answers.own_flag(FlagId(bullet as u8)), answers.emergency) {
        (Reply::Unanswered, Reply::No) => Reply::No,
        (own, _) => own,
    }
}
