//! The days before, read plainly: every condition by what it says, over a list of checks.

use std::collections::{BTreeMap, HashMap};

use aftercheck::engine::pack::QuestionId;
use aftercheck::engine::{Answer, Answers};
use serde::Deserialize;

use super::Naive;
use super::content::{Condition, Groups, level};

/// Checks before now, in the order in which they were made: how many days ago each says it was, and its answers.
pub type Checks = [(i32, Answers)];

/// A rule about the days before.
#[derive(Clone)]
pub struct Rule {
    pub id: String,
    /// What it calls for: 0 to 4, or an option of the trend.
    calls: Calls,
    before: Vec<Before>,
    today: Vec<Condition>,
}

#[derive(Clone, Copy)]
enum Calls {
    Level(u8),
    /// The question, and its option.
    Trend(usize, u16),
}

/// What is asked of the days before: a number, or a sign and what became of it.
#[derive(Clone)]
enum Before {
    Number(String, i32),
    Sign(String, usize, u16),
}

#[derive(Deserialize)]
pub struct Row {
    id: String,
    level: Option<String>,
    trend: Option<String>,
    when: Vec<String>,
}

/// Whether something holds at the best and at the worst that today's answers can still turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    pub certain: bool,
    pub possible: bool,
}

impl From<bool> for Holds {
    fn from(holds: bool) -> Holds {
        Holds { certain: holds, possible: holds }
    }
}

impl Naive {
    pub(super) fn course_rule(
        &self,
        row: Row,
        trend: usize,
        names: &HashMap<String, usize>,
        groups: &Groups,
    ) -> Result<Rule, String> {
        let calls = match (&row.level, &row.trend) {
            (Some(name), _) => Calls::Level(level(name)?),
            (None, option) => {
                let key = self.questions.get(trend).map_or("", |question| &question.key);
                let option = option.as_deref().unwrap_or_default();
                Calls::Trend(trend, self.at_least(&format!("{key} >= {option}"), names)?.1)
            }
        };
        let (mut before, mut today) = (Vec::new(), Vec::new());
        for text in &row.when {
            let (word, rest) = text.split_once(' ').unwrap_or_default();
            match word {
                "rise" | "rising_days" | "days_not_falling" | "worst" | "since_first" => {
                    let number = rest.trim_start_matches(">= ").parse();
                    before.push(Before::Number(word.into(), number.map_err(|_| text.clone())?));
                }
                "came" | "went" | "back" => {
                    let (question, from) = self.at_least(rest, names)?;
                    before.push(Before::Sign(word.into(), question, from));
                }
                _ => today.push(self.condition(text, names, groups)?),
            }
        }
        Ok(Rule { id: row.id, calls, before, today })
    }

    /// The level with the days before.
    pub fn evaluate_with(&self, checks: &Checks, answers: &Answers) -> u8 {
        let mut highest = self.evaluate(answers).level;
        let mut measured = answers.clone();
        for sure in [true, false] {
            let mut raised = measured.clone();
            for rule in &self.course {
                let holds = self.whole(rule, checks, answers);
                if let Calls::Trend(question, option) = rule.calls
                    && if sure { holds.certain } else { holds.possible }
                    && self.lowest(question, &raised) < option
                {
                    raised.set(QuestionId(question as u8), Answer::Value(option));
                }
            }
            let level = self.evaluate(&raised).level;
            highest = highest.max(if sure { level } else { level.min(2) });
            if sure {
                measured = raised;
            }
        }
        for rule in &self.course {
            let Calls::Level(level) = rule.calls else { continue };
            let holds = self.whole(rule, checks, &measured);
            highest = match holds {
                Holds { certain: true, .. } => highest.max(level),
                Holds { possible: true, .. } => highest.max(level.min(2)),
                Holds { .. } => highest,
            };
        }
        highest
    }

    fn whole(&self, rule: &Rule, checks: &Checks, answers: &Answers) -> Holds {
        let today = self.today(&rule.today, answers);
        let before = self.before(rule, checks, answers);
        Holds {
            certain: today.certain && before.certain,
            possible: today.possible && before.possible,
        }
    }

    /// Whether what a rule asks of the days before holds.
    pub fn before(&self, rule: &Rule, checks: &Checks, answers: &Answers) -> Holds {
        let all = rule.before.iter().map(|one| match one {
            Before::Number(word, least) => self.number(word, *least, checks, answers),
            Before::Sign(word, question, from) => {
                self.sign(word, (*question, *from), checks, answers)
            }
        });
        all.fold(true.into(), |both: Holds, one| Holds {
            certain: both.certain && one.certain,
            possible: both.possible && one.possible,
        })
    }

    fn number(&self, word: &str, least: i32, checks: &Checks, answers: &Answers) -> Holds {
        let ago = days_ago(checks);
        let pain = |answers: &Answers| match answers.get(QuestionId(self.named.pain as u8)) {
            Answer::Value(pain) => Some(i32::from(pain)),
            Answer::Unanswered | Answer::NotSure | Answer::Set(_) => None,
        };
        let told: Vec<(i32, i32)> = (ago.iter().zip(checks))
            .filter_map(|(ago, (_, answers))| Some((*ago, pain(answers)?)))
            .collect();
        match word {
            "worst" => return told.iter().any(|(_, pain)| *pain >= least).into(),
            "since_first" => return ago.first().is_some_and(|ago| *ago >= least).into(),
            _ => {}
        }
        let Some(now) = pain(answers) else {
            return Holds { certain: false, possible: !told.is_empty() };
        };
        // By day: what was told last on it. The first is the longest ago.
        let days: BTreeMap<i32, i32> =
            told.iter().filter(|(ago, _)| *ago > 0).map(|(ago, pain)| (-ago, *pain)).collect();
        let mut course: Vec<(i32, i32)> = days.into_iter().collect();
        let last = course.last().map(|(_, pain)| *pain);
        course.push((0, now));
        // How many of the last steps are like this.
        let steps = |like: fn(i32, i32) -> bool| {
            let fits = |pair: &&[(i32, i32)]| matches!(pair, [a, b] if like(a.1, b.1));
            course.windows(2).rev().take_while(fits).count()
        };
        match word {
            "rise" => {
                let today = told.iter().filter(|(ago, _)| *ago == 0).map(|(_, pain)| *pain);
                let from = today.chain(last).min();
                from.is_some_and(|from| now - from >= least).into()
            }
            "rising_days" => (steps(|a, b| a < b) as i32 >= least).into(),
            _ => {
                let first = course.len() - 1 - steps(|a, b| a <= b);
                let days = course.get(first).map_or(0, |(day, _)| -day);
                (days >= least).into()
            }
        }
    }

    fn sign(&self, word: &str, sign: (usize, u16), checks: &Checks, answers: &Answers) -> Holds {
        let condition = [Condition::AtLeast(sign.0, sign.1)];
        let ago = days_ago(checks);
        let mut told: Vec<(i32, bool)> = Vec::new();
        for (ago, (_, answers)) in ago.into_iter().zip(checks) {
            let there = self.today(&condition, answers);
            if there.certain == there.possible {
                told.push((ago, there.certain));
            }
        }
        // Since the end of the last day before today.
        let start = told.iter().rposition(|(ago, _)| *ago > 0).unwrap_or(0);
        let lately = |there: bool| told.iter().skip(start).any(|one| one.1 == there);
        let there = self.today(&condition, answers);
        let (before, now) = match word {
            "came" => (lately(false), there),
            "went" => (lately(true), Holds { certain: !there.possible, possible: !there.certain }),
            _ => {
                let went = (0..told.len()).any(|at| {
                    let (first, rest) = told.split_at(at);
                    first.iter().any(|one| one.1) && rest.iter().any(|one| !one.1)
                });
                (went, there)
            }
        };
        Holds { certain: before && now.certain, possible: before && now.possible }
    }
}

/// How many days ago each check was: none later than one after it, or than today.
fn days_ago(checks: &Checks) -> Vec<i32> {
    let from = |place: usize| checks.iter().skip(place).map(|(ago, _)| *ago).max();
    (0..checks.len()).map(|place| from(place).unwrap_or(0).max(0)).collect()
}
