//! A line of the summary: what it is about, and its items.

use crate::engine::Answer;
use crate::engine::pack::{QuestionId, Word};

/// Items under one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub word: Word,
    pub items: Vec<Item>,
    /// How many were left out.
    pub left_out: u16,
}

/// Something that was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// In the terms of who reads it.
    pub term: String,
    /// What the patient said, where the patient's words stand beside it.
    pub said: Option<(QuestionId, Answer)>,
    pub rank: Rank,
}

/// What a text that is too long leaves out first: the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What was denied or not asked, and is no warning sign.
    Minor,
    /// What was advised, which the level tells in short.
    Advised,
    /// A warning sign that was denied.
    Denied,
    /// A risk that was denied.
    NoRisk,
    /// A warning sign that was not asked.
    NotAsked,
    /// An earlier day, and the rules behind the level.
    Course,
    /// How the pain is, besides how strong.
    Pain,
    /// A risk that is there, or that nobody knows of.
    Risk,
    /// A sign on which the level does not rest, and that calls for no doctor by itself.
    Sign,
    /// Never left out: the level, the treatment, how strong the pain is, what decided, and what calls for a doctor or is in
    /// doubt.
    Always,
}
