//! The state of one check.

use super::Stage;
use super::days::Given;
use crate::engine::pack::{Pack, QuestionSet};
use crate::engine::{Answers, Level, assess};
use crate::i18n::{Date, Moment};
use crate::plan::treatment_date;

/// One check: the answers, and the way through it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub(super) pack: &'static Pack,
    pub(super) answers: Answers,
    /// The screens visited, in order; what lies behind `at` is for the browser's Forward.
    pub(super) trail: Vec<Stage>,
    pub(super) at: usize,
    /// Signs that are ticked and whose follow-up question is open.
    pub(super) ticked: QuestionSet,
    /// Continue was pressed here and something is missing.
    pub(super) tried: bool,
    /// "Check your answers" was reached: from now on Continue leads back to it.
    pub(super) reviewed: bool,
    /// The host page was told that the check was started.
    pub(super) started: bool,
    /// Answers are hidden until somebody goes on.
    pub(super) paused: bool,
    /// The latest moment it knows of. Days are counted from here, so it is never before one from which
    /// they were counted: a clock moved back makes nothing milder.
    pub(super) seen: Moment,
    pub(super) given: Option<Given>,
    pub(super) checked: Moment,
}

impl Session {
    /// A new check by a pack, at its emergency list.
    pub fn new(pack: &'static Pack, now: Moment) -> Session {
        Session {
            pack,
            answers: Answers::default(),
            trail: vec![Stage::Start],
            at: 0,
            ticked: QuestionSet::default(),
            tried: false,
            reviewed: false,
            started: false,
            paused: false,
            seen: now,
            given: None,
            checked: now,
        }
    }

    /// The pack it goes by.
    pub fn pack(&self) -> &'static Pack {
        self.pack
    }

    /// The answers so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The screen the patient is on.
    pub fn stage(&self) -> Stage {
        self.trail.get(self.at).copied().unwrap_or(Stage::Start)
    }

    /// The screens visited, in order; behind the one at [`Session::depth`] those that the browser's
    /// Forward leads to.
    pub fn trail(&self) -> &[Stage] {
        &self.trail
    }

    /// Whether "Check your answers" was reached.
    pub fn is_reviewed(&self) -> bool {
        self.reviewed
    }

    /// How many screens lie before this one.
    pub fn depth(&self) -> u16 {
        self.at as u16
    }

    /// The latest moment it knows of. "Today" and "yesterday" in the answers count from here.
    pub fn seen(&self) -> Moment {
        self.seen
    }

    /// When the level of the result was last assessed anew.
    pub fn checked(&self) -> Moment {
        self.checked
    }

    /// The day of the treatment, if it is known to the day.
    pub fn treatment_date(&self) -> Option<Date> {
        treatment_date(self.pack, &self.answers, self.seen.date)
    }

    /// Whether the answers so far are an emergency by themselves (D6).
    pub fn is_emergency(&self) -> bool {
        assess(self.pack, &self.answers).level == Level::Emergency
    }
}
