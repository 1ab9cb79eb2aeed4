//! All that is handed over in one Bundle, and where it comes from.

use super::code::{by_patient, by_program, coding, concept};
use super::json::{Json, list, object};
use super::observation;
use super::response::resource;
use super::time::{instant, uuid};
use super::{Content, Told};
use crate::gather::Gather;

const PARTICIPANT: &str = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

/// The Bundle, as JSON: a QuestionnaireResponse, Observations of pain and level, and their Provenance.
pub fn response(content: &Content<'_>, told: &Told<'_>) -> String {
    let name = |place| uuid(told.id, place);
    let mut entries = vec![resource(content, told)];
    observation::all(content, told, &name(0)).into_iter().gather_into(&mut entries);
    let targets = (0_u16..).zip(&entries).map(|(place, _)| name(place)).gather();
    entries.push(provenance(content, told, targets));
    let entry =
        |(place, resource)| object([("fullUrl", name(place).into()), ("resource", resource)]);
    let made = instant(told.summary.made, told.zone);
    object([
        ("resourceType", "Bundle".into()),
        ("type", "collection".into()),
        ("timestamp", made.into()),
        ("entry", Json::List((0_u16..).zip(entries).map(entry).gather())),
    ])
    .to_text()
}

/// A patient told it, nobody checked it, and this program put it together.
fn provenance(content: &Content<'_>, told: &Told<'_>, targets: Vec<String>) -> Json {
    let target = |name: String| object([("reference", name.into())]);
    object([
        ("resourceType", "Provenance".into()),
        ("language", content.language.into()),
        ("target", Json::List(targets.into_iter().map(target).gather())),
        ("recorded", instant(told.summary.made, told.zone).into()),
        (
            "agent",
            list([
                agent("author", "Author", by_patient()),
                agent("assembler", "Assembler", by_program(content)),
            ]),
        ),
    ])
}

fn agent(code: &str, display: &str, who: Json) -> Json {
    object([("type", concept(coding(PARTICIPANT, code, display), "")), ("who", who)])
}
