//! What speaks for the rules: patients with their levels, wordings with what they may mean, and what must not be missed.

use aftercheck::engine::pack::{Pack, Rule};
use aftercheck::engine::{Answers, Reason, assess, rule_holds};
use case_file::{Case, CaseError};
use serde::Deserialize;
use serde_json::value::RawValue;

/// A case with its story.
pub struct Story {
    pub case: Case,
    /// What is told of the patient, and where it is from.
    pub told: String,
    /// As it stands in its file, to see whether it is another one.
    pub as_written: String,
    /// Rules that hold and decide the level.
    pub decide: Vec<&'static str>,
}

#[derive(Deserialize)]
struct File {
    cases: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    story: String,
    #[serde(default)]
    rationale: String,
    #[serde(default)]
    citation: String,
    rule: Option<String>,
    answers: Box<RawValue>,
    expected_min: String,
    expected_max: String,
}

/// An option in the words of clinicians, where the file has them.
#[derive(Deserialize)]
pub struct Finding {
    pub key: String,
    pub option: String,
    #[serde(default)]
    pub clinical: String,
    #[serde(default)]
    pub may_mean: String,
}

#[derive(Deserialize)]
pub struct Conditions {
    pub note: String,
    pub conditions: Vec<Condition>,
}

/// What must not be missed.
#[derive(Deserialize)]
pub struct Condition {
    pub id: String,
    pub condition: String,
    pub group: String,
    pub window: String,
    pub source: String,
    pub typical: Picture,
    pub atypical: Picture,
}

/// How it is told, and the level below which the check would be wrong.
#[derive(Deserialize)]
pub struct Picture {
    pub answers: Telling,
    pub least: String,
    pub rules: Vec<String>,
}

/// Answers, and the line in which they stand in their file.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct Telling {
    pub line: String,
    pub answers: Answers,
}

impl TryFrom<String> for Telling {
    type Error = CaseError;

    fn try_from(line: String) -> Result<Telling, CaseError> {
        case_file::read_line(&line).map(|answers| Telling { line, answers })
    }
}

pub fn cases(pack: &Pack, json: &str) -> Result<Vec<Story>, String> {
    let cases = case_file::read(json).map_err(|error| error.to_string())?;
    // The form was checked; a bare list has no stories.
    let told = serde_json::from_str(json).map_or_else(|_| Vec::new(), |file: File| file.cases);
    let mut told = told.into_iter();
    let story = |case: Case| {
        let (words, as_written) = told.next().map_or_else(Default::default, words);
        let found = assess(pack, &case.answers);
        let rule = |reason: &Reason| reason.rule(pack).map(|rule| rule.id);
        let decide = found.reasons.iter().filter_map(rule).collect();
        Story { case, told: words, as_written, decide }
    };
    Ok(cases.into_iter().map(story).collect())
}

fn words(told: Told) -> (String, String) {
    let Told { answers, expected_min, expected_max, .. } = &told;
    let as_written = format!("{expected_min} {expected_max} {answers}");
    let alone = told.rule.map_or_else(String::new, |rule| format!("{rule} alone decides."));
    let parts = [told.story, told.rationale, told.citation, alone];
    let words: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (words.join(" "), as_written)
}

/// The cases that a rule decides.
pub fn of_rule<'a>(rule: &Rule, cases: &'a [Story]) -> impl Iterator<Item = &'a Story> {
    let id = rule.id;
    cases.iter().filter(move |story| story.decide.contains(&id))
}

/// The rules that hold for a case, also those below the deciding level.
pub fn holding(pack: &Pack, case: &Case) -> Vec<&'static str> {
    let holds = |rule: &&Rule| rule_holds(pack, rule, &case.answers);
    pack.rules.iter().filter(holds).map(|rule| rule.id).collect()
}
