//! Cases with days before: `before` lists the checks that were made, each `days_ago` and with its answers. There, what
//! is left out was not answered. A case can do without.

use aftercheck::content::PACK;
use aftercheck::course::History;
use aftercheck::engine::{Answers, assess};
use aftercheck::i18n::Date;
use aftercheck::record::Dated;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{Case, CaseError, Entry, Given, case, entries, in_order, line};

/// A case with the checks before it.
pub struct CourseCase {
    /// The answers of today, and the levels with all that was before.
    pub case: Case,
    /// In the order in which they were made.
    pub before: Vec<Before>,
    /// The rule that alone decides it.
    pub rule: Option<String>,
}

/// A check of an earlier day, or of earlier today.
pub struct Before {
    pub days_ago: u16,
    pub answers: Answers,
}

#[derive(Deserialize)]
struct Row<'a> {
    id: String,
    rule: Option<String>,
    #[serde(borrow, default)]
    before: Vec<BeforeRow<'a>>,
    #[serde(borrow, deserialize_with = "in_order")]
    answers: Vec<(String, &'a RawValue)>,
    #[serde(borrow)]
    expected_min: &'a RawValue,
    #[serde(borrow)]
    expected_max: &'a RawValue,
}

#[derive(Deserialize)]
struct BeforeRow<'a> {
    days_ago: u16,
    #[serde(borrow, deserialize_with = "in_order")]
    answers: Vec<(String, &'a RawValue)>,
}

/// Reads a file of such cases.
///
/// # Errors
/// As [`crate::read`].
pub fn read_course(json: &str) -> Result<Vec<CourseCase>, CaseError> {
    let rows: Vec<Row<'_>> = entries(json, "course.json")?;
    rows.into_iter().map(|row| course_case(json, row)).collect()
}

impl CourseCase {
    /// Its checks, as of some day.
    pub fn history(&self) -> History {
        let today = Date::new(2026, 11, 23);
        let checks = self.told(today).into_iter().map(|(day, (answers, _))| (day, answers));
        History::new(today, checks.collect())
    }

    /// What its checks told until today, with the level of each by itself.
    pub fn told(&self, today: Date) -> Vec<Dated> {
        let told = |it: &Before| {
            let level = assess(&PACK, &it.answers).level;
            (today.plus(-i32::from(it.days_ago)), (it.answers.clone(), Some(level)))
        };
        self.before.iter().map(told).collect()
    }
}

fn course_case(json: &str, row: Row<'_>) -> Result<CourseCase, CaseError> {
    let Row { id, rule, before, answers, expected_min, expected_max } = row;
    let mut checks = Vec::new();
    for check in &before {
        let mut given = Given::new(Answers::default());
        for (key, value) in &check.answers {
            let read = serde_json::from_str(value.get()).unwrap_or_default();
            given.add(key, &read).map_err(|message| {
                CaseError(format!("case {id}, line {}: {message}", line(json, value)))
            })?;
        }
        checks.push(Before { days_ago: check.days_ago, answers: given.answers });
    }
    let case = case(json, &Entry { id, answers, expected_min, expected_max })?;
    Ok(CourseCase { case, before: checks, rule })
}
