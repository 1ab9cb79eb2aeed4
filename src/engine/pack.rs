//! The shape of a content pack. The content compiler writes one as bytes; `decode.rs` reads them.

use std::num::NonZeroU16;

use super::generated::NAMES;
pub use super::rule::{Cond, Duration, Explanation, Fit, Gate, Rule, Tip};

/// A text of the catalogue, as its place in the locale array, which has no text at place 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(NonZeroU16);

impl Text {
    /// The text at this place.
    pub const fn at(place: u16) -> Text {
        match NonZeroU16::new(place) {
            Some(place) => Text(place),
            None => Text(NonZeroU16::MIN),
        }
    }

    /// Its place.
    pub const fn place(self) -> usize {
        self.0.get() as usize
    }
}

/// A question, as its place in [`Pack::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuestionId(pub u8);

/// A bullet of the emergency check, as its place in [`Pack::flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FlagId(pub u8);

/// Everything clinical the product knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Name of the pack, for example `dry-needling`.
    pub id: &'static str,
    /// Version of the content, apart from the program's.
    pub version: &'static str,
    /// Who signed the content off, with the date. `None`: nobody yet, and the product says so.
    pub reviewed_by: Option<&'static str>,
    /// Date (ISO 8601) by which the content must be reviewed again.
    pub review_due: &'static str,
    /// Days after a session near the lung for which the lung watch is shown (D9).
    pub lung_watch_days: u16,
    /// Days after the session by which it should be easing, ascending.
    pub safety_net_days: &'static [u16],
    /// Places whose needling may reach the lung, as bits of `regions`.
    pub lung_places: u32,
    /// How the places are grouped on the screen: heading, and the first option under it.
    pub parts: &'static [(Text, u16)],
    /// The places as said in "dry needling in my …", in the order of the options of `regions`.
    pub spoken: &'static [Text],
    /// All questions.
    pub questions: &'static [Question],
    /// The bullets of the emergency check, in the order shown.
    pub flags: &'static [Flag],
    /// The screens of the check, in asking order.
    pub screens: &'static [Page],
    /// Safety questions offered before a tip.
    pub safety: &'static [Page],
    /// All rules.
    pub rules: &'static [Rule],
    /// The likely causes, most likely first.
    pub explanations: &'static [Explanation],
    /// How long it lasts, in the order tried.
    pub durations: &'static [Duration],
    /// What to do, in the order shown.
    pub tips: &'static [Tip],
}

impl Pack {
    /// The question with this id. Ids are made by the compiler, so there always is one.
    #[inline(never)]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        // INVARIANT: ids are in range (tests/it/pack.rs: every_id_is_in_range).
        #[expect(clippy::indexing_slicing, reason = "ids are written by the content compiler")]
        &self.questions[id.0 as usize]
    }

    /// The bullet with this id.
    #[inline(never)]
    pub fn flag(&self, id: FlagId) -> &'static Flag {
        #[expect(clippy::indexing_slicing, reason = "ids are written by the content compiler")]
        &self.flags[id.0 as usize]
    }

    /// Ids of all questions, in order.
    pub fn question_ids(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..self.questions.len() as u8).map(QuestionId)
    }

    /// Ids of all bullets of the emergency check, in order.
    pub fn flag_ids(&self) -> impl Iterator<Item = FlagId> + use<> {
        (0..self.flags.len() as u8).map(FlagId)
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the options, ordered from least to most serious.
    Scale,
    /// One of the options, in no order.
    Choice,
    /// A whole number from 0 to this.
    Number(u16),
    /// Any of the options.
    Set,
}

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in content files, case files and the JavaScript API.
    pub key: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The options; none for numbers.
    pub options: &'static [Choice],
    /// Whether it must be answered before anything can be called harmless (D5).
    pub red_flag: bool,
    /// The option that "I am not sure" counts as; without one it stays unknown.
    pub not_sure: Option<u16>,
    /// The option that says "not sure" itself.
    pub own_not_sure: Option<u16>,
    /// Whether it may be skipped. No rule reads such a question.
    pub optional: bool,
    /// Asked only if all of these hold.
    pub ask_when: &'static [Fit],
    /// The bullet of the emergency check that covers its worst options.
    pub flag: Option<Cover>,
    /// Short name, for lists and messages.
    pub label: Text,
    /// The question itself, as the legend of its controls.
    pub ask: Text,
    /// What to say when the answer is missing.
    pub error: Text,
    /// The row that is ticked to say "I have this".
    pub tick: Option<Text>,
    /// A line of help under the question.
    pub hint: Option<Text>,
    /// Why it is asked, on demand.
    pub why: Option<Text>,
    /// The answer as a sentence of the patient's, with the number as `{n}` (numbers only).
    pub said: Option<Text>,
}

/// An option of a question.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where its name stands in [`NAMES`].
    pub name_place: u16,
    /// Its words.
    pub text: Text,
}

impl Choice {
    /// Its name in content files, case files and the JavaScript API.
    pub fn key(&self) -> &'static str {
        name(self.name_place)
    }
}

/// The check never says these names, so a patient's program goes without the table.
fn name(place: u16) -> &'static str {
    NAMES.get(usize::from(place)).copied().unwrap_or_default()
}

/// Which bullet of the emergency check covers a question, and from which option on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The bullet.
    pub flag: FlagId,
    /// "I have none of these" denies this option and all above it.
    pub from: u16,
}

/// A bullet of the emergency check.
#[derive(Debug, PartialEq, Eq)]
pub struct Flag {
    /// Where its name stands in [`NAMES`].
    pub name_place: u16,
    /// Its words.
    pub text: Text,
    /// The question when the bullets are asked one by one.
    pub ask: Text,
    /// Short name, for lists.
    pub short: Text,
}

impl Flag {
    /// Its name in the JavaScript API, after `sign_`.
    pub fn key(&self) -> &'static str {
        name(self.name_place)
    }
}

/// How the questions of a page are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One below the other.
    List,
    /// Tick what you have; each tick opens its scale. `none` is the row that denies them all.
    Signs {
        /// "No, I do not have any of these".
        none: Text,
    },
}

/// Under which heading "Check your answers" lists a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The needling session.
    Session,
    /// The pain.
    Pain,
    /// Other signs.
    Signs,
    /// The patient.
    You,
}

/// The questions that share a screen.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name in content files.
    pub key: &'static str,
    /// Its heading on "Check your answers".
    pub group: Group,
    /// Its layout.
    pub layout: Layout,
    /// The questions, in order.
    pub questions: &'static [QuestionId],
    /// Its heading.
    pub title: Text,
    /// Its short name.
    pub short: Text,
    /// A line of help under the heading.
    pub hint: Option<Text>,
}
