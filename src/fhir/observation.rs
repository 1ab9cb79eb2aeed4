//! Pain and level as Observations, of today and of the days before.

use super::code::{LEVEL, OBSERVED, UCUM, by_patient, by_program, coding, concept, pain};
use super::json::{Json, list, object};
use super::reason::component;
use super::time::{day, instant};
use super::{Content, Told};
use crate::engine::Level;
use crate::engine::pack::{QuestionId, Word};
use crate::gather::Gather;

const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const SCORE: &str = "{score}";

/// When something was so: the field, and what stands in it.
type When = (&'static str, Json);

/// All of them: those of earlier days first. `response` is what today's are derived from.
pub(super) fn all(content: &Content<'_>, told: &Told<'_>, response: &str) -> Vec<Json> {
    let (roles, summary) = (&content.pack.roles, told.summary);
    let mut all = Vec::new();
    for visit in &summary.course {
        let when = || ("effectiveDateTime", day(visit.date).into());
        let of_pain = |score| pain_score(content, told, roles.pain, score, when());
        visit.pain.map(of_pain).into_iter().gather_into(&mut all);
        visit.level.map(|it| level(content, told, it, when())).into_iter().gather_into(&mut all);
    }
    let derived =
        |it: Json| it.with("derivedFrom", list([object([("reference", response.into())])]));
    let now = || ("effectiveDateTime", instant(summary.made, told.zone).into());
    // Without the day of the treatment, pain before it could be read as pain of today.
    let until = summary.treated.map(|treated| object([("end", day(treated).into())]));
    let before = until.zip(told.answers.number(roles.pain_before));
    if let Some((until, score)) = before {
        let when = ("effectivePeriod", until);
        all.push(derived(pain_score(content, told, roles.pain_before, score, when)));
    }
    if let Some(score) = told.answers.number(roles.pain) {
        all.push(derived(pain_score(content, told, roles.pain, score, now())));
    }
    let reasons = told.assessment.reasons.iter().map(|reason| component(content, told, *reason));
    let found =
        level(content, told, summary.level, now()).with("component", Json::List(reasons.gather()));
    all.push(derived(found.with("note", notes(told))));
    all
}

fn pain_score(
    content: &Content<'_>,
    told: &Told<'_>,
    id: QuestionId,
    score: u16,
    when: When,
) -> Json {
    let label = content.words.say(content.pack.question(id).label);
    let quantity = object([
        ("value", score.into()),
        ("unit", SCORE.into()),
        ("system", UCUM.into()),
        ("code", SCORE.into()),
    ]);
    observation(content, told, concept(pain(content, id), label), when)
        .with("performer", list([by_patient()]))
        .with("valueQuantity", quantity)
}

fn level(content: &Content<'_>, told: &Told<'_>, level: Level, when: When) -> Json {
    let code = coding(OBSERVED, "level", Json::NOTHING);
    let found = coding(LEVEL, level.code(), told.terms.level(level));
    let said = content.words.get(content.pack.level(level).tag);
    observation(content, told, concept(code, told.terms.word(Word::Level)), when)
        .with("device", by_program(content))
        .with("valueCodeableConcept", concept(found, said))
}

fn observation(content: &Content<'_>, told: &Told<'_>, code: Json, when: When) -> Json {
    let survey = coding(CATEGORY, "survey", "Survey");
    object([
        ("resourceType", "Observation".into()),
        ("language", content.language.into()),
        ("status", "final".into()),
        ("category", list([concept(survey, "")])),
        ("code", code),
        when,
        ("method", object([("text", told.terms.word(Word::Own).into())])),
    ])
}

/// What could make the level higher than it is.
fn notes(told: &Told<'_>) -> Json {
    let is_open = told.summary.is_open.then_some(Word::Undecided);
    let is_locked = told.summary.is_locked.then_some(Word::Locked);
    let note = |word| object([("text", told.terms.word(word).into())]);
    Json::List([is_open, is_locked].into_iter().flatten().map(note).gather())
}
