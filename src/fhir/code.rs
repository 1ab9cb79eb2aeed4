//! Codes, and what items are called.

use super::Content;
use super::json::{Json, list, object};
use crate::engine::pack::{FlagId, Kind, QuestionId};
use crate::joined::Joined as _;

/// Answers that are no option of a question.
const REPLY: &str = "urn:aftercheck:reply";
pub(super) const LEVEL: &str = "urn:aftercheck:level";
/// What an Observation is of, where no other code says it.
pub(super) const OBSERVED: &str = "urn:aftercheck:observed";

/// "Pain severity - 0-10 verbal numeric rating [Score] - Reported": <https://loinc.org/72514-3>.
const PAIN: &str = "72514-3";
const PAIN_NAME: &str = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
/// The scale that the code is for.
const PAIN_MOST: u16 = 10;

pub(super) const UCUM: &str = "http://unitsofmeasure.org";

/// A code with its words.
pub(super) fn coding(system: &str, code: impl Into<Json>, display: impl Into<Json>) -> Json {
    object([("system", system.into()), ("code", code.into()), ("display", display.into())])
}

/// "No", "not sure" and their like.
pub(super) fn reply(code: &str, display: &str) -> Json {
    coding(REPLY, code, display)
}

/// A concept with one code, and with a text where that says more.
pub(super) fn concept(coding: Json, text: impl Into<Json>) -> Json {
    object([("coding", list([coding])), ("text", text.into())])
}

/// An extension with one value.
pub(super) fn extension(url: &str, name: &'static str, value: Json) -> Json {
    object([("url", url.into()), (name, value)])
}

/// A reference to whoever answered: words, and no identity.
pub(super) fn by_patient() -> Json {
    object([("type", "Patient".into()), ("display", "Patient, not identified".into())])
}

/// A reference to this program, with the versions that say what it would do again.
pub(super) fn by_program(content: &Content<'_>) -> Json {
    let (program, pack) = (env!("CARGO_PKG_VERSION"), content.pack);
    let name = ["aftercheck ", program, ", ", pack.id, " ", pack.version].joined("");
    object([("type", "Device".into()), ("display", name.into())])
}

/// The code of pain, now or before the treatment: only where it is on the scale that the code means.
pub(super) fn pain(content: &Content<'_>, id: QuestionId) -> Json {
    let roles = &content.pack.roles;
    let is_pain = id == roles.pain || id == roles.pain_before;
    match content.pack.question(id).kind {
        Kind::Number(PAIN_MOST) if is_pain => coding("http://loinc.org", PAIN, PAIN_NAME),
        Kind::Number(_) | Kind::Scale | Kind::Choice | Kind::Set => Json::NOTHING,
    }
}

impl Content<'_> {
    /// A name of this pack's own: numbers and rules of another pack mean something else.
    pub(super) fn name(&self, of: &str) -> String {
        ["urn:aftercheck:", self.pack.id, ":", of].joined("")
    }

    /// The item of a question.
    pub(super) fn link(&self, id: QuestionId) -> Option<String> {
        Some(["q", &self.identity.of(id)?.number.to_string()].joined(""))
    }

    /// The item of a bullet of the emergency list.
    pub(super) fn bullet(&self, id: FlagId) -> Option<String> {
        let number = self.identity.bullets.get(usize::from(id.0))?;
        Some(["b", &number.to_string()].joined(""))
    }

    /// An option of a question.
    pub(super) fn option(&self, id: QuestionId, place: u16) -> Option<Json> {
        let number = self.identity.of(id)?.options.get(usize::from(place))?;
        let code = [&*self.link(id)?, "-", &number.to_string()].joined("");
        let text = self.pack.question(id).options.get(usize::from(place))?.text;
        Some(coding(&self.name("option"), code, self.words.say(text)))
    }
}
