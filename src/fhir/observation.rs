//! Pain and level as Observations, of today and of the days before.

use super::code::{LEVEL, OBSERVED, UCUM, by_patient, by_program, coding, concept, pain};
use super::json::{Json, list, object};
use super::reason::component;
use super::time::{day, instant};
use super::{Content, Told};
use crate::engine::Level;
use crate::engine::pack::{QuestionId, Word};
use crate::gather::Gather;
use crate::joined::Joined as _;
use crate::summary::foot;

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
    all.push(derived(found.with("note", notes(content, told))));
    if let Some((was, version)) = told.before {
        all.push(derived(as_told(content, told, (was, version), now())));
    }
    all
}

/// The level that the patient's screen said: where the two differ the more urgent one is to be acted on.
fn as_told(content: &Content<'_>, told: &Told<'_>, (was, by): (Level, &str), when: When) -> Json {
    let words = told.terms.word(Word::Level);
    let code = coding(OBSERVED, "level-told", "Level that the patient was told");
    let found = coding(LEVEL, was.code(), told.terms.level(was));
    let said = content.words.get(content.pack.level(was).tag);
    let version = [content.pack.id, " ", by].joined("");
    observation(content, concept(code, words), when)
        .with("device", object([("type", "Device".into()), ("display", version.into())]))
        .with("valueCodeableConcept", concept(found, said))
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
    observation(content, concept(pain(content, id), label), when)
        .with("method", object([("text", told.terms.word(Word::Own).into())]))
        .with("performer", list([by_patient()]))
        .with("valueQuantity", quantity)
}

fn level(content: &Content<'_>, told: &Told<'_>, level: Level, when: When) -> Json {
    let code = coding(OBSERVED, "level", Json::NOTHING);
    let found = coding(LEVEL, level.code(), told.terms.level(level));
    let said = content.words.get(content.pack.level(level).tag);
    observation(content, concept(code, told.terms.word(Word::Level)), when)
        .with("device", by_program(content))
        .with("valueCodeableConcept", concept(found, said))
}

fn observation(content: &Content<'_>, code: Json, when: When) -> Json {
    let survey = coding(CATEGORY, "survey", "Survey");
    object([
        ("resourceType", "Observation".into()),
        ("language", content.language.into()),
        ("status", "final".into()),
        ("category", list([concept(survey, "")])),
        ("code", code),
        when,
    ])
}

/// What could make the level higher than it is, and that nobody signed the content, or who.
fn notes(content: &Content<'_>, told: &Told<'_>) -> Json {
    let is_open = told.summary.is_open.then_some(Word::Undecided);
    let is_locked = told.summary.is_locked.then_some(Word::Locked);
    let words = [is_open, is_locked].into_iter().flatten();
    let words = words.map(|word| told.terms.word(word).to_owned());
    let note = |text: String| object([("text", text.into())]);
    Json::List(words.chain([foot(content.pack, told.terms)]).map(note).gather())
}
