//! HL7 FHIR R4: the check as a Questionnaire, and what a patient told as a Bundle. Text out; nothing is read.
//!
//! **Link ids.** An item of a question is `q` and its identity number, a bullet of the emergency list `b` and its own, an
//! option `q12-3`: those numbers never get another meaning ([`Identity`]), whereas a key can: when the words of a question
//! come to mean something else, it keeps its key and gets another number. A page has no number, and its group no answer:
//! the group is named by the page's key.
//!
//! **Not sure, none, not answered.** "Not sure" is a coded answer to every question with options; "none of these" is one to
//! every set. What was not answered is absent. No answer of either kind becomes a "no".
//!
//! **Shown and hidden.** `enableWhen` says what the engine says about each answer by itself. Answers to a question that is
//! not asked are left out, as the check drops them.
//!
//! **No rules.** Neither they nor the way to a level are exported as expressions: that would be a second engine, which
//! nobody has proved. A level stands in the Bundle as it was found, with the sentences of what decided.
//!
//! **Times.** `Provenance.recorded` has to have a zone, so whoever exports says theirs. Of earlier days only the day is
//! known, and only the day is told.
//!
//! **Nobody's name.** There is no Patient resource and no subject. Who reported is a reference that holds words alone.
//!
//! [`Identity`]: crate::record::Identity

mod bundle;
mod code;
mod emergency;
mod enable;
mod item;
mod json;
mod observation;
mod option;
mod questionnaire;
mod reason;
mod response;
mod time;

pub use bundle::response;
pub use questionnaire::questionnaire;

use crate::engine::pack::{Pack, Terms};
use crate::engine::{Answers, Assessment, Level};
use crate::i18n::Words;
use crate::record::Identity;
use crate::summary::Summary;

/// What is asked, and in which words.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// With the rules of the course, where days before count.
    pub pack: &'a Pack,
    pub identity: &'a Identity,
    pub words: &'a Words,
    /// The language of the words, as a tag (BCP 47).
    pub language: &'a str,
}

/// What was told, and what it came to.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub answers: &'a Answers,
    pub assessment: &'a Assessment,
    /// Of these answers: when they were given, and the days before.
    pub summary: &'a Summary,
    /// What the patient was told, and by which version, where that was kept.
    pub before: Option<(Level, &'a str)>,
    /// Of who reads it.
    pub terms: &'a Terms,
    /// By how many minutes local time was ahead of UTC.
    pub zone: i16,
    /// A number that no other export has. It names the resources and says nothing of the patient.
    pub id: u128,
}
