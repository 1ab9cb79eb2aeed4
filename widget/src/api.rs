//! `assess`: the engine for integrators and tests, without any UI.

use aftercheck::engine::{
    Answer, Answers, Change, Input, PACK, Reason, advise, lung_watch, milder, worse,
};
use aftercheck::engine::{Offer, TipAdvice};
use js_sys::{Array, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Output {
    level: &'static str,
    reasons: Vec<ReasonOut>,
    /// The level that answers still missing could call for.
    undecided: Option<&'static str>,
    lung_watch: bool,
    explanations: Vec<&'static str>,
    tips: Vec<TipOut>,
    worse: Vec<ChangeOut>,
    milder: Vec<ChangeOut>,
    pack: PackOut,
}

#[derive(Serialize)]
struct ReasonOut {
    id: &'static str,
    questions: Vec<&'static str>,
    sources: Vec<&'static str>,
}

#[derive(Serialize)]
struct TipOut {
    id: &'static str,
    offered: bool,
}

#[derive(Serialize)]
struct ChangeOut {
    question: &'static str,
    to: String,
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PackOut {
    id: &'static str,
    version: &'static str,
    reviewed_by: Option<&'static str>,
    review_due: &'static str,
}

/// Assesses answers given as a plain object. A question that is left out was not answered.
///
/// # Errors
/// An unknown question or value; the message names the key and what is allowed.
#[wasm_bindgen(skip_typescript)]
pub fn assess(answers: &JsValue) -> Result<JsValue, JsError> {
    let answers = read(answers)?;
    let found = aftercheck::engine::assess(&answers);
    let advice = advise(&answers, &found);
    let tip =
        |tip: &TipAdvice| TipOut { id: tip.tip.key, offered: matches!(tip.offer, Offer::Yes) };
    let output = Output {
        level: found.level.code(),
        reasons: found.reasons.iter().map(reason).collect(),
        undecided: found.undecided.map(|level| level.code()),
        lung_watch: lung_watch(&answers),
        explanations: advice.iter().flat_map(|a| &a.explanations).map(|e| e.id).collect(),
        tips: advice.iter().flat_map(|advice| &advice.tips).map(tip).collect(),
        worse: worse(&answers).iter().map(change).collect(),
        milder: milder(&answers).iter().map(change).collect(),
        pack: PackOut {
            id: PACK.id,
            version: PACK.version,
            reviewed_by: PACK.reviewed_by,
            review_due: PACK.review_due,
        },
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    output.serialize(&serializer).map_err(|_| JsError::new("the assessment could not be passed on"))
}

fn reason(reason: &Reason) -> ReasonOut {
    ReasonOut {
        id: reason.id(),
        questions: reason.questions().iter().map(|id| PACK.question(*id).key).collect(),
        sources: reason.rule().map_or_else(Vec::new, |rule| rule.sources.split(' ').collect()),
    }
}

fn change(change: &Change) -> ChangeOut {
    let question = PACK.question(change.question);
    let to = match change.to {
        Answer::Value(value) => match question.options.get(value as usize) {
            Some(option) => option.key.to_owned(),
            None => value.to_string(),
        },
        Answer::Unanswered | Answer::NotSure | Answer::Set(_) => String::new(),
    };
    ChangeOut { question: question.key, to, level: change.level.code() }
}

fn read(object: &JsValue) -> Result<Answers, JsError> {
    let fail = |text: &str| JsError::new(text);
    if !object.is_object() || Array::is_array(object) {
        return Err(fail("answers must be an object such as { breath: \"none\", pain_now: 4 }"));
    }
    let mut answers = Answers::default();
    for entry in Object::entries(object.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        let text = value.as_string();
        let list: Option<Vec<String>> = Array::is_array(&value)
            .then(|| Array::from(&value).iter().map(|item| item.as_string()).collect())
            .flatten();
        let input = match (&text, &list, value.as_f64()) {
            _ if value.is_null() || value.is_undefined() => Input::Null,
            (Some(text), _, _) => Input::Text(text),
            (_, Some(list), _) => Input::List(list.iter().map(String::as_str).collect()),
            (_, _, Some(number)) if number.fract() == 0.0 && (0.0..65536.0).contains(&number) => {
                Input::Number(number as u16)
            }
            _ => Input::Other,
        };
        answers.read(&key, &input).map_err(|error| fail(&error.message()))?;
    }
    Ok(answers)
}
