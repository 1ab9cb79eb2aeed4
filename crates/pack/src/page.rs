//! The screens of questions.

use crate::bytes::{Coded, Reader, Writer};
use crate::{QuestionId, Text};

/// A page, as its place in [`crate::Pack::screens`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u8);

/// A page of safety questions, as its place in [`crate::Pack::safety`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SafetyId(pub u8);

coded! {
    /// The questions that share a screen.
    pub struct Page {
        /// Its name in content files.
        pub key: &'static str,
        /// Its heading on "Check your answers".
        pub group: Group,
        /// Its heading.
        pub title: Text,
        /// Its layout.
        pub layout: Layout,
        /// Its short name.
        pub short: Text,
        /// A line of help under the heading.
        pub hint: Option<Text>,
        /// The questions, in order.
        pub questions: &'static [QuestionId],
    }
}

/// Under which heading "Check your answers" lists a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The treatment.
    Treatment,
    /// The pain.
    Pain,
    /// Other signs.
    Signs,
    /// The patient.
    You,
}

/// How the questions of a page are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One below the other.
    List,
    /// Tick what you have; each tick opens its scale. `none` is the row that denies them all.
    Signs {
        /// "None of these".
        none: Text,
    },
}

impl Coded for Option<SafetyId> {
    fn encode(&self, to: &mut Writer) {
        self.map(|id| id.0).encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        Option::<u8>::decode(from).map(SafetyId)
    }
}

impl Coded for Group {
    fn encode(&self, to: &mut Writer) {
        to.number(*self as u8);
    }

    fn decode(from: &mut Reader) -> Self {
        match from.number() {
            0 => Group::Treatment,
            1 => Group::Pain,
            2 => Group::Signs,
            _ => Group::You,
        }
    }
}

impl Coded for Layout {
    fn encode(&self, to: &mut Writer) {
        match *self {
            Layout::List => None,
            Layout::Signs { none } => Some(none),
        }
        .encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        Option::<Text>::decode(from).map_or(Layout::List, |none| Layout::Signs { none })
    }
}
