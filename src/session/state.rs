//! The state of one check.

use super::age::Given;
use super::{Stage, stage};
use crate::days::Days;
use crate::engine::pack::{Pack, QuestionSet};
use crate::engine::{Answers, Assessment, Level, assess};
use crate::i18n::{Date, Moment};
use crate::own::Asked;
use crate::plan::treatment_date;

/// One check: the answers, and the way through it so far.
#[derive(Clone, Debug)]
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
    /// The days before, where the patient asked to keep them or can do so.
    pub(super) days: Option<&'static Days>,
    /// Another check of this page is another visit.
    pub(super) visit: u8,
    /// The questions whose answers another check has taken over. A page of such alone is passed over.
    pub(super) carried: QuestionSet,
    /// The clinic's own questions, and what was told there: no answers of the check.
    pub(super) own: Option<&'static Asked>,
}

/// Two checks are the same by the same pack. To compare packs item by item would take longer than all the rest.
impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        let Session {
            pack,
            answers,
            trail,
            at,
            ticked,
            tried,
            reviewed,
            started,
            paused,
            seen,
            given,
            checked,
            days,
            visit,
            carried,
            own,
        } = self;
        std::ptr::eq(*pack, other.pack)
            && *answers == other.answers
            && *trail == other.trail
            && (*at, *ticked) == (other.at, other.ticked)
            && (*tried, *reviewed) == (other.tried, other.reviewed)
            && (*started, *paused) == (other.started, other.paused)
            && (*seen, *given, *checked) == (other.seen, other.given, other.checked)
            && (days, visit, carried) == (&other.days, &other.visit, &other.carried)
            && *own == other.own
    }
}

impl Eq for Session {}

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
            days: None,
            visit: 0,
            carried: QuestionSet::default(),
            own: None,
        }
    }

    /// The pack it goes by.
    pub fn pack(&self) -> &'static Pack {
        self.pack
    }

    /// Goes on with the same pack and its citations. One with the rules of the course has them already.
    pub fn cite(&mut self, pack: &'static Pack) {
        if self.pack.course.0.is_empty() {
            self.pack = pack;
        }
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

    /// How urgent it is: the answers, with the days before where they are known; or what the clinic's own questions call for,
    /// if that is more.
    pub fn assessment(&self) -> Assessment {
        self.weighed().0
    }

    /// That, and whether the clinic's own questions call for more than the rest.
    pub(super) fn weighed(&self) -> (Assessment, bool) {
        let mut found = assess(self.pack, &self.answers);
        if self.days.is_some() {
            stage::raise(self, &mut found);
        }
        let raised = self.own.is_some_and(|own| own.raise(&mut found));
        (found, raised)
    }

    /// Whether the answers are hidden until somebody goes on.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// Whether each result is kept on this device.
    pub fn keeps(&self) -> bool {
        self.days.is_some_and(|days| days.kept.is_some())
    }

    /// Whether the answers so far are an emergency by themselves (D6).
    pub fn is_emergency(&self) -> bool {
        assess(self.pack, &self.answers).level == Level::Emergency
    }
}
