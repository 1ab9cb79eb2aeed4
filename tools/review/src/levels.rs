//! What each answer calls for: alone, with all else denied, and together with others.

use std::collections::BTreeMap;
use std::fmt;

use aftercheck::engine::pack::{Cond, Kind, Pack, Question, QuestionId, Rule};
use aftercheck::engine::{Answer, Answers, Level, assess};

use crate::html::{Cell, links};
use crate::words::short;

/// An answer to a question.
pub struct Row {
    pub question: QuestionId,
    /// The key of its option, a number from which on it counts, `not_sure` or `open`.
    pub key: String,
    pub calls: Calls,
}

/// What it calls for.
pub struct Calls {
    pub alone: Level,
    /// Rules that call for more together with other answers, by level.
    pub with: BTreeMap<Level, Vec<&'static str>>,
}

impl Calls {
    pub fn most(&self) -> Level {
        self.with.keys().last().copied().unwrap_or(self.alone).max(self.alone)
    }
}

impl fmt::Display for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(short(self.alone))?;
        for (level, rules) in &self.with {
            write!(f, "; {} with {}", short(*level), rules.join(" "))?;
        }
        Ok(())
    }
}

impl Calls {
    /// The same with links to the rules.
    pub fn cell(&self) -> Cell {
        let mut html = short(self.alone).to_owned();
        for (level, rules) in &self.with {
            let rules = links("rule-", rules.iter().copied());
            html.push_str(&format!("; {} with {}", short(*level), rules.0));
        }
        Cell(html)
    }
}

/// Not answered at all, in the name of a row.
pub const OPEN: &str = "open";
/// "I am not sure", likewise.
pub const NOT_SURE: &str = "not_sure";

/// Every answer that can be given to a question. A number has a row for each value at which a rule begins.
pub fn rows(pack: &Pack, id: QuestionId) -> Vec<Row> {
    let question = pack.question(id);
    let options = || question.options.iter().map(|option| option.key().to_owned());
    let mut rows: Vec<(String, Answer)> = match question.kind {
        Kind::Scale | Kind::Choice => {
            options().zip(0_u16..).map(|(key, place)| (key, Answer::Value(place))).collect()
        }
        Kind::Set => options().zip(0..).map(|(key, bit)| (key, Answer::Set(1 << bit))).collect(),
        Kind::Number(_) => begins(pack, id).map(|n| (n.to_string(), Answer::Value(n))).collect(),
    };
    if !question.optional {
        // Where an option says "not sure" itself, its row is there.
        if question.own_not_sure.is_none() {
            rows.push((NOT_SURE.to_owned(), Answer::NotSure));
        }
        rows.push((OPEN.to_owned(), Answer::Unanswered));
    }
    let row = |(key, answer)| Row { question: id, key, calls: calls(pack, id, answer) };
    rows.into_iter().map(row).collect()
}

/// The row of a number, also where no rule begins at it.
pub fn at(pack: &Pack, id: QuestionId, number: u16) -> Row {
    let calls = calls(pack, id, Answer::Value(number));
    Row { question: id, key: number.to_string(), calls }
}

/// 0, and where rules begin to hold.
fn begins(pack: &Pack, id: QuestionId) -> impl Iterator<Item = u16> {
    let conds = pack.rules.iter().flat_map(|rule| rule.when);
    let mut values: Vec<u16> = conds
        .filter_map(|cond| match cond {
            Cond::AtLeast(other, least) if *other == id => Some(*least),
            Cond::AtLeast(..) | Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. } => None,
        })
        .chain([0])
        .collect();
    values.sort_unstable();
    values.dedup();
    values.into_iter()
}

fn calls(pack: &Pack, id: QuestionId, answer: Answer) -> Calls {
    let mut answers = well(pack);
    answers.set(id, answer);
    let alone = assess(pack, &answers).level;
    let mut with: BTreeMap<Level, Vec<&'static str>> = BTreeMap::new();
    for rule in pack.rules.iter().filter(|rule| rule.level > alone && needs(pack, rule, id, answer))
    {
        with.entry(rule.level).or_default().push(rule.id);
    }
    Calls { alone, with }
}

/// Whether a rule asks for this answer among others.
fn needs(pack: &Pack, rule: &Rule, id: QuestionId, answer: Answer) -> bool {
    let set =
        |bits: u32, role| id == role && matches!(answer, Answer::Set(chosen) if chosen & bits != 0);
    rule.when.iter().any(|cond| match *cond {
        Cond::AtLeast(other, least) => {
            other == id && matches!(answer, Answer::Value(value) if value >= least && least > 0)
        }
        Cond::Extra(_) => false,
        Cond::Places(places) => set(places, pack.roles.places),
        Cond::Risks { risks, age } => {
            let old = matches!(answer, Answer::Value(value) if age >> value & 1 != 0);
            set(risks, pack.roles.risks) || (id == pack.roles.age && old)
        }
    })
}

/// A patient who denied everything, treated at a place that no rule names.
fn well(pack: &Pack) -> Answers {
    let mut answers = Answers::default();
    answers.emergency = aftercheck::engine::Reply::No;
    for id in pack.question_ids() {
        let question: &Question = pack.question(id);
        let denied = match question.kind {
            _ if question.optional => Answer::Unanswered,
            _ if id == pack.roles.places => Answer::Set(1 << quiet(pack)),
            Kind::Set => Answer::Set(0),
            Kind::Scale | Kind::Choice | Kind::Number(_) => Answer::Value(0),
        };
        answers.set(id, denied);
    }
    answers
}

/// The place of the fewest rules.
fn quiet(pack: &Pack) -> usize {
    let rules = |bit: &usize| {
        let conds = pack.rules.iter().flat_map(|rule| rule.when);
        conds.filter(|cond| matches!(cond, Cond::Places(places) if places >> bit & 1 != 0)).count()
    };
    (0..pack.question(pack.roles.places).options.len()).min_by_key(rules).unwrap_or_default()
}
