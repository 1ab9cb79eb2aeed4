//! Case files: answers of real and written patients, with the levels that are acceptable.
//!
//! The form is that of `tests/cases/cases.json`. As its note says, a case leaves out defaults: an
//! omitted scale was asked and denied (its first option), an omitted number is 0, omitted risks
//! are none, an omitted region means that the patient did not know; `null` was not answered. Answers
//! that contradict each other are refused: whichever was taken could be the milder one.

use std::collections::BTreeMap;
use std::fmt;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Answer, Answers, Input, Level, q};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

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

/// Why a case file cannot be read. Names the case and the key.
#[derive(Debug, PartialEq, Eq)]
pub struct CaseError(String);

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CaseError {}

#[derive(Deserialize)]
struct File {
    cases: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    #[serde(deserialize_with = "each_once")]
    answers: BTreeMap<String, Value>,
    expected_min: String,
    expected_max: String,
}

/// The key under which case files list risks and age groups together.
const MODIFIERS: &str = "mods";

/// Reads a case file: an object with the list `cases`, or that list alone.
///
/// # Errors
/// The JSON is not of the form of `tests/cases/cases.json`, a key or a value is unknown, or answers contradict
/// each other.
pub fn read(json: &str) -> Result<Vec<Case>, CaseError> {
    let is_list = json.trim_start().starts_with('[');
    let entries: Result<Vec<Entry>, _> = match is_list {
        true => serde_json::from_str(json),
        false => serde_json::from_str(json).map(|file: File| file.cases),
    };
    let entries = entries.map_err(|error| {
        CaseError(format!("not a case file: {error}; see tests/cases/cases.json"))
    })?;
    if entries.is_empty() {
        return Err(CaseError(
            "not a case file: it has no case; see tests/cases/cases.json".into(),
        ));
    }
    entries.into_iter().map(case).collect()
}

/// Reads answers as one types them: `skin=red_warm risks=diabetes,smoker breath=-`, with `-` for one that
/// was not given. What is left out is denied, as in a case file.
///
/// # Errors
/// A word is no `question=answer`, a key or a value is unknown, or a question is answered twice.
pub fn read_line(line: &str) -> Result<Answers, CaseError> {
    let mut given = BTreeMap::new();
    for word in line.split_whitespace() {
        let (key, text) = word
            .split_once('=')
            .ok_or_else(|| CaseError(format!("\"{word}\" is no answer; write question=answer")))?;
        if given.insert(key.to_owned(), typed(key, text)).is_some() {
            return Err(CaseError(format!("\"{key}\" is answered twice; keep one of them")));
        }
    }
    answers(&given).map_err(CaseError)
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

/// A map in which no key stands twice. serde_json itself would take the last.
fn each_once<'de, D: Deserializer<'de>>(json: D) -> Result<BTreeMap<String, Value>, D::Error> {
    struct Each;
    impl<'de> Visitor<'de> for Each {
        type Value = BTreeMap<String, Value>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("answers by the keys of their questions")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut all = BTreeMap::new();
            while let Some((key, value)) = map.next_entry::<String, Value>()? {
                if all.contains_key(&key) {
                    let text = format!("\"{key}\" is answered twice; keep one of them");
                    return Err(serde::de::Error::custom(text));
                }
                all.insert(key, value);
            }
            Ok(all)
        }
    }
    json.deserialize_map(Each)
}

fn case(entry: Entry) -> Result<Case, CaseError> {
    let fail = |message: String| CaseError(format!("case {}: {message}", entry.id));
    let level = |code: &str| {
        let names = || Level::ALL.map(Level::code).join(", ");
        Level::from_code(code)
            .ok_or_else(|| fail(format!("unknown level \"{code}\"; use {}", names())))
    };
    let answers = answers(&entry.answers).map_err(fail)?;
    Ok(Case {
        least: level(&entry.expected_min)?,
        most: level(&entry.expected_max)?,
        id: entry.id,
        answers,
    })
}

fn answers(given: &BTreeMap<String, Value>) -> Result<Answers, String> {
    let mut answers = defaults();
    for (key, value) in given {
        match key.as_str() {
            MODIFIERS if given.contains_key("risks") || given.contains_key("age") => {
                return Err(format!(
                    "\"{MODIFIERS}\" says what \"risks\" or \"age\" says; keep one"
                ));
            }
            MODIFIERS => modifiers(&mut answers, value)?,
            _ => answers.read(&PACK, key, &input(value)).map_err(|error| error.to_string())?,
        }
    }
    // An empty list of places means the same as none at all: the patient did not know.
    if answers.get(q::REGIONS) == Answer::Set(0) {
        answers.set(q::REGIONS, Answer::NotSure);
    }
    Ok(answers)
}

/// Every question answered with its least serious answer; the places not known. The emergency list
/// as a whole is left open: each of its signs has its own answer, so that `null` shows.
pub fn defaults() -> Answers {
    let mut answers = Answers::default();
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let answer = match question.kind {
            _ if question.optional => Answer::Unanswered,
            _ if id == q::REGIONS => Answer::NotSure,
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
    let names: Vec<&str> = match value {
        Value::Array(list) => {
            list.iter().map(Value::as_str).collect::<Option<_>>().ok_or_else(wrong)?
        }
        Value::Null => {
            answers.set(q::RISKS, Answer::Unanswered);
            answers.set(q::AGE, Answer::Unanswered);
            return Ok(());
        }
        _ => return Err(wrong()),
    };
    let is_age = |name: &&str| PACK.question(q::AGE).options.iter().any(|o| o.key() == *name);
    let (ages, risks): (Vec<&str>, Vec<&str>) = names.into_iter().partition(is_age);
    answers.read(&PACK, "risks", &Input::List(risks)).map_err(|error| error.to_string())?;
    if let [one, other, ..] = ages[..] {
        return Err(format!("a patient is not both \"{one}\" and \"{other}\"; keep one"));
    }
    for age in ages {
        answers.read(&PACK, "age", &Input::Text(age)).map_err(|error| error.to_string())?;
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
