//! `assess`: the engine for integrators and tests, without any UI.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{
    Answer, Answers, Change, Input, Offer, Reason, TipAdvice, advise, lung_watch, milder, worse,
};
use aftercheck::i18n::Extent;
use aftercheck::joined::Joined as _;
use aftercheck::plan::{self, When};
use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::plan::{SectionOut, sections};
use crate::strings::strings;

/// More than any set has options.
const LONGEST: usize = 100;

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
    plan: Vec<SectionOut>,
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
    let pack = &PACK;
    let answers = read(pack, answers)?;
    let found = aftercheck::engine::assess(pack, &answers);
    let advice = advise(pack, &answers, &found);
    let tip =
        |tip: &TipAdvice| TipOut { id: tip.tip.key(), offered: matches!(tip.offer, Offer::Yes) };
    let output = Output {
        level: found.level.code(),
        reasons: found.reasons.iter().map(|r| reason(pack, *r)).collect(),
        undecided: found.undecided.map(|level| level.code()),
        lung_watch: lung_watch(pack, &answers),
        explanations: advice.iter().flat_map(|a| &a.explanations).map(|e| e.id).collect(),
        tips: advice.iter().flat_map(|advice| &advice.tips).map(tip).collect(),
        worse: worse(pack, &answers).iter().map(|c| change(pack, c)).collect(),
        milder: milder(pack, &answers).iter().map(|c| change(pack, c)).collect(),
        plan: sections(
            pack,
            &plan::result(pack, &answers, &found, &When::default(), Extent::Whole),
        ),
        pack: PackOut {
            id: pack.id,
            version: pack.version,
            reviewed_by: pack.reviewed_by,
            review_due: pack.review_due,
        },
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    output.serialize(&serializer).map_err(|_| JsError::new("the assessment could not be passed on"))
}

fn reason(pack: &Pack, reason: Reason) -> ReasonOut {
    ReasonOut {
        id: reason.id(pack),
        questions: reason.questions(pack).iter().map(|id| pack.question(*id).key).collect(),
        sources: reason.rule(pack).map_or_else(Vec::new, |rule| rule.sources.split(' ').collect()),
    }
}

fn change(pack: &Pack, change: &Change) -> ChangeOut {
    let question = pack.question(change.question);
    let to = match change.to {
        Answer::Value(value) => match question.options.get(value as usize) {
            Some(option) => option.key().to_owned(),
            None => value.to_string(),
        },
        Answer::Unanswered | Answer::NotSure | Answer::Set(_) => String::new(),
    };
    ChangeOut { question: question.key, to, level: change.level.code() }
}

fn read(pack: &Pack, object: &JsValue) -> Result<Answers, JsError> {
    let fail = |text: &str| JsError::new(text);
    if !is_plain(object) {
        return Err(fail("answers must be a plain object with an answer for each key"));
    }
    // A getter or proxy may throw. What is thrown past this program would leave its memory in use,
    // so everything that can throw is caught here.
    let keys = Reflect::own_keys(object)
        .map_err(|_| fail("the keys of the answers cannot be read; pass a plain object"))?;
    let mut answers = Answers::default();
    for name in keys.iter() {
        // A symbol is no name of a question.
        let Some(key) = name.as_string() else { continue };
        let value = Reflect::get(object, &name)
            .map_err(|_| fail(&["\"", &key, "\" cannot be read; pass a plain value"].joined("")))?;
        let text = value.as_string();
        let list = strings(&value, LONGEST);
        let input = match (&text, &list, value.as_f64()) {
            _ if value.is_null() || value.is_undefined() => Input::Null,
            (Some(text), _, _) => Input::Text(text),
            (_, Some(list), _) => Input::List(list.iter().map(String::as_str).collect()),
            (_, _, Some(number)) if number.fract() == 0.0 && (0.0..65536.0).contains(&number) => {
                Input::Number(number as u16)
            }
            _ => Input::Other,
        };
        answers.read(pack, &key, &input).map_err(|error| fail(error.message()))?;
    }
    Ok(answers)
}

/// Whether all answers are the object's own: those of a Map, a promise or a class would be passed
/// over in silence. The prototype of a plain object has none itself, in every frame.
fn is_plain(object: &JsValue) -> bool {
    let parent = |object: &JsValue| Reflect::get_prototype_of(object).ok();
    let is_root = |parent: Object| parent.is_null();
    object.is_object()
        && parent(object).is_some_and(|own| own.is_null() || parent(&own).is_some_and(is_root))
}
