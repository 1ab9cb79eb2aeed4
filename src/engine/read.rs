//! Answers from outside (JavaScript, case files), checked against the pack.

use super::pack::{FlagId, Kind, Pack, Question};
use super::{Answer, Answers, Reply};
use crate::joined::Joined as _;

/// A value from outside, in the shape of JSON.
pub enum Input<'a> {
    /// Not answered.
    Null,
    /// A whole number.
    Number(u16),
    /// An option, or `not_sure`.
    Text(&'a str),
    /// Options of a set.
    List(Vec<&'a str>),
    /// Anything else, for example a fraction or an object.
    Other,
}

/// Why answers could not be read: names the key, and says what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(String);

/// The name of the emergency list as a whole.
const EMERGENCY: &str = "emergency";
/// What stands before the name of a bullet of the emergency list.
const SIGN: &str = "sign_";
/// The answers to the emergency list and its bullets.
const REPLIES: [(&str, Reply); 3] =
    [("no", Reply::No), ("not_sure", Reply::NotSure), ("yes", Reply::Yes)];

impl Answers {
    /// Stores one answer under the key of its question, `emergency`, or `sign_` with a bullet's key.
    pub fn read(&mut self, pack: &Pack, key: &str, input: &Input<'_>) -> Result<(), ReadError> {
        if key == EMERGENCY {
            self.emergency = sign(key, input)?;
            return Ok(());
        }
        if let Some(name) = key.strip_prefix(SIGN) {
            let place = pack.flags.iter().position(|flag| flag.key() == name);
            let id = place.ok_or_else(|| unknown_key(pack, key))?;
            self.set_flag(FlagId(id as u8), sign(key, input)?);
            return Ok(());
        }
        let found = pack.question_ids().find(|id| pack.question(*id).key == key);
        let id = found.ok_or_else(|| unknown_key(pack, key))?;
        let question = pack.question(id);
        self.set(id, answer(question, input).ok_or_else(|| bad_value(question))?);
        Ok(())
    }
}

fn sign(key: &str, input: &Input<'_>) -> Result<Reply, ReadError> {
    match input {
        Input::Null => Some(Reply::Unanswered),
        Input::Text(text) => REPLIES.iter().find(|(name, _)| name == text).map(|(_, sign)| *sign),
        Input::Number(_) | Input::List(_) | Input::Other => None,
    }
    .ok_or_else(|| {
        let allowed = "\" must be no, not_sure or yes, or null when it was not answered";
        ReadError(["\"", key, allowed].joined(""))
    })
}

fn answer(question: &Question, input: &Input<'_>) -> Option<Answer> {
    let place = |text: &str| question.options.iter().position(|option| option.key() == text);
    match (question.kind, input) {
        (_, Input::Null) => Some(Answer::Unanswered),
        (Kind::Number(most), Input::Number(n)) => (*n <= most).then_some(Answer::Value(*n)),
        (Kind::Scale | Kind::Choice, Input::Text(text)) => match place(text) {
            Some(place) => Some(Answer::Value(place as u16)),
            None => (*text == "not_sure").then_some(Answer::NotSure),
        },
        (Kind::Set, Input::Text("not_sure")) => Some(Answer::NotSure),
        (Kind::Set, Input::List(names)) => {
            let add = |set: u32, name: &&str| Some(set | 1 << place(name)?);
            names.iter().try_fold(0, add).map(Answer::Set)
        }
        _ => None,
    }
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    /// The error in words.
    pub fn message(&self) -> &str {
        &self.0
    }
}

/// No question has this name.
fn unknown_key(pack: &Pack, key: &str) -> ReadError {
    let mut text = ["there is no question \"", key, "\"; use ", EMERGENCY].joined("");
    for flag in pack.flags {
        text.push_str(", ");
        text.push_str(SIGN);
        text.push_str(flag.key());
    }
    for question in pack.questions {
        text.push_str(", ");
        text.push_str(question.key);
    }
    ReadError(text)
}

/// The question does not take this value.
fn bad_value(question: &Question) -> ReadError {
    let mut text = ["\"", question.key, "\" must be "].joined("");
    push_allowed(question, &mut text);
    text.push_str(", or null when it was not answered");
    ReadError(text)
}

fn push_allowed(question: &Question, text: &mut String) {
    match question.kind {
        Kind::Number(most) => {
            text.push_str("a whole number from 0 to ");
            text.push_str(&most.to_string());
            return;
        }
        Kind::Set => text.push_str("not_sure or a list of "),
        Kind::Scale | Kind::Choice => text.push_str("not_sure or one of "),
    }
    for (place, option) in question.options.iter().enumerate() {
        text.push_str(if place == 0 { "" } else { ", " });
        text.push_str(option.key());
    }
}
