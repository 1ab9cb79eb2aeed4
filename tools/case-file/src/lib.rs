//! Case files: answers of real and written patients, with the levels that are acceptable.
//!
//! The form is that of `tests/cases/cases.json`. As its note says, a case leaves out defaults: an
//! omitted scale was asked and denied (its first option), an omitted number is 0, omitted risks
//! are none, an omitted region means that the patient did not know; `null` was not answered. Answers
//! that contradict each other are refused: whichever was taken could be the milder one.

mod course;

use std::collections::BTreeSet;
use std::fmt;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Answer, Answers, Input, Level};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

pub use course::{Before, CourseCase, read_course};

/// A case: answers, and the levels between which the assessment must lie.
#[derive(Clone)]
pub struct Case {
    pub id: String,
    pub answers: Answers,
    /// Below it someone could come to harm.
    pub least: Level,
    /// Above it is too much alarm.
    pub most: Level,
}

/// Why a case file cannot be read. Names the case, the line and the key.
#[derive(Debug, PartialEq, Eq)]
pub struct CaseError(String);

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CaseError {}

#[derive(Deserialize)]
struct File<T> {
    cases: Vec<T>,
}

/// As it stands in the file, so that an error can say where.
#[derive(Deserialize)]
struct Entry<'a> {
    id: String,
    #[serde(borrow, deserialize_with = "in_order")]
    answers: Vec<(String, &'a RawValue)>,
    #[serde(borrow)]
    expected_min: &'a RawValue,
    #[serde(borrow)]
    expected_max: &'a RawValue,
}

/// The key under which case files list risks and age groups together.
const MODIFIERS: &str = "mods";

/// Reads a case file: an object with the list `cases`, or that list alone.
///
/// # Errors
/// The JSON is not of the form of `tests/cases/cases.json`, a key or a value is unknown, or answers contradict
/// each other.
pub fn read(json: &str) -> Result<Vec<Case>, CaseError> {
    let entries: Vec<Entry<'_>> = entries(json, "cases.json")?;
    entries.iter().map(|entry| case(json, entry)).collect()
}

/// The entries of a case file of either form; `like` is one that is right.
fn entries<'a, T: Deserialize<'a>>(json: &'a str, like: &str) -> Result<Vec<T>, CaseError> {
    let wrong = |what: &str| CaseError(format!("not a case file: {what}; see tests/cases/{like}"));
    let entries: Result<Vec<T>, _> = match is_list(json) {
        true => serde_json::from_str(json),
        false => serde_json::from_str(json).map(|file: File<T>| file.cases),
    };
    let entries = entries.map_err(|error| wrong(&error.to_string()))?;
    if entries.is_empty() { Err(wrong("it has no case")) } else { Ok(entries) }
}

fn is_list(json: &str) -> bool {
    json.trim_start().starts_with('[')
}

/// Reads answers as one types them: `skin=red_warm risks=diabetes,lung_disease breath=-`, with `-` for one that
/// was not given. What is left out is denied, as in a case file.
///
/// # Errors
/// A word is no `question=answer`, a key or a value is unknown, or a question is answered twice.
pub fn read_line(line: &str) -> Result<Answers, CaseError> {
    read_onto(defaults(), line)
}

/// The same, before what somebody else answered.
///
/// # Errors
/// As above.
pub fn read_onto(before: Answers, line: &str) -> Result<Answers, CaseError> {
    let mut given = Given::new(before);
    for word in line.split_whitespace() {
        let (key, text) = word
            .split_once('=')
            .ok_or_else(|| CaseError(format!("\"{word}\" is no answer; write question=answer")))?;
        given.add(key, &typed(key, text)).map_err(CaseError)?;
    }
    Ok(given.answers)
}

/// A typed answer in the shape of JSON.
fn typed(key: &str, text: &str) -> Value {
    let is_set =
        key == MODIFIERS || PACK.questions.iter().any(|it| it.key == key && it.kind == Kind::Set);
    match text.parse::<u16>() {
        _ if text == "-" => Value::Null,
        Ok(number) => number.into(),
        Err(_) if is_set && text != "not_sure" => {
            text.split(',').filter(|name| !name.is_empty()).collect()
        }
        Err(_) => text.into(),
    }
}

fn case(json: &str, entry: &Entry<'_>) -> Result<Case, CaseError> {
    let fail = |line: usize, message: &str| {
        CaseError(format!("case {}, line {line}: {message}", entry.id))
    };
    let level = |part: &RawValue| {
        let code: String = serde_json::from_str(part.get()).unwrap_or_default();
        let names = || Level::ALL.map(Level::code).join(", ");
        let wrong = || format!("unknown level \"{code}\"; use {}", names());
        Level::from_code(&code).ok_or_else(|| fail(line(json, part), &wrong()))
    };
    let mut given = Given::new(defaults());
    for (key, value) in &entry.answers {
        let read: Value = serde_json::from_str(value.get()).unwrap_or_default();
        given.add(key, &read).map_err(|message| fail(line(json, value), &message))?;
    }
    Ok(Case {
        id: entry.id.clone(),
        answers: given.answers,
        least: level(entry.expected_min)?,
        most: level(entry.expected_max)?,
    })
}

/// The line on which a part of the file begins.
fn line(json: &str, part: &RawValue) -> usize {
    let before = (part.get().as_ptr() as usize).saturating_sub(json.as_ptr() as usize);
    json.bytes().take(before).filter(|byte| *byte == b'\n').count() + 1
}

/// Answers as they stand in the file, also where a key stands twice: a map would keep the last.
fn in_order<'de, D: Deserializer<'de>>(json: D) -> Result<Vec<(String, &'de RawValue)>, D::Error> {
    struct InOrder;
    impl<'de> Visitor<'de> for InOrder {
        type Value = Vec<(String, &'de RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("answers by the keys of their questions")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut all = Vec::new();
            while let Some(entry) = map.next_entry()? {
                all.push(entry);
            }
            Ok(all)
        }
    }
    json.deserialize_map(InOrder)
}

/// Answers that were read so far, and under which keys.
struct Given {
    answers: Answers,
    keys: BTreeSet<String>,
}

impl Given {
    fn new(answers: Answers) -> Given {
        Given { answers, keys: BTreeSet::new() }
    }

    fn add(&mut self, key: &str, value: &Value) -> Result<(), String> {
        if !self.keys.insert(key.to_owned()) {
            return Err(format!("\"{key}\" is answered twice; keep one of them"));
        }
        let [risks, age] = [PACK.roles.risks, PACK.roles.age].map(|id| PACK.question(id).key);
        let has = |key: &str| self.keys.contains(key);
        if has(MODIFIERS) && (has(risks) || has(age)) {
            return Err(format!(
                "\"{MODIFIERS}\" says what \"{risks}\" or \"{age}\" says; keep one"
            ));
        }
        if key == MODIFIERS {
            return modifiers(&mut self.answers, value);
        }
        self.answers.read(&PACK, key, &input(value)).map_err(|error| error.to_string())?;
        // An empty list of places means the same as none at all: the patient did not know.
        if self.answers.get(PACK.roles.places) == Answer::Set(0) {
            self.answers.set(PACK.roles.places, Answer::NotSure);
        }
        Ok(())
    }
}

/// Every question answered with its least serious answer; the places not known. The emergency list
/// as a whole is left open: each of its signs has its own answer, so that `null` shows.
pub fn defaults() -> Answers {
    let mut answers = Answers::default();
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let answer = match question.kind {
            _ if question.optional => Answer::Unanswered,
            _ if id == PACK.roles.places => Answer::NotSure,
            Kind::Set => Answer::Set(0),
            Kind::Scale | Kind::Choice | Kind::Number(_) => Answer::Value(0),
        };
        answers.set(id, answer);
    }
    answers
}

/// Risks and age groups, which stand in one list.
fn modifiers(answers: &mut Answers, value: &Value) -> Result<(), String> {
    let wrong = || format!("\"{MODIFIERS}\" must be a list of risks or null");
    let [risks_id, age_id] = [PACK.roles.risks, PACK.roles.age];
    let names: Vec<&str> = match value {
        Value::Array(list) => {
            list.iter().map(Value::as_str).collect::<Option<_>>().ok_or_else(wrong)?
        }
        Value::Null => {
            answers.set(risks_id, Answer::Unanswered);
            answers.set(age_id, Answer::Unanswered);
            return Ok(());
        }
        _ => return Err(wrong()),
    };
    let is_age = |name: &&str| PACK.question(age_id).options.iter().any(|o| o.key() == *name);
    let (ages, risks): (Vec<&str>, Vec<&str>) = names.into_iter().partition(is_age);
    let key = |id| PACK.question(id).key;
    answers.read(&PACK, key(risks_id), &Input::List(risks)).map_err(|error| error.to_string())?;
    if let [one, other, ..] = ages[..] {
        return Err(format!("a patient is not both \"{one}\" and \"{other}\"; keep one"));
    }
    for age in ages {
        answers.read(&PACK, key(age_id), &Input::Text(age)).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// A JSON value as the engine reads it.
fn input(value: &Value) -> Input<'_> {
    match value {
        Value::Null => Input::Null,
        Value::String(text) => Input::Text(text),
        Value::Number(number) => {
            let whole = number.as_u64().and_then(|n| u16::try_from(n).ok());
            whole.map_or(Input::Other, Input::Number)
        }
        Value::Array(list) => {
            let names: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            names.map_or(Input::Other, Input::List)
        }
        Value::Bool(_) | Value::Object(_) => Input::Other,
    }
}
