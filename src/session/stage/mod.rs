//! Where in the check the patient is. A stage is a file here: what it shows, what it takes, what comes after it.

mod bullet;
mod days;
mod diary;
mod job;
mod own;
mod page;
mod pause;
mod problems;
mod result;
mod review;
mod safety;
mod signs;
mod staff;
mod start;
mod summary;

pub use bullet::BulletView;
pub(super) use days::raise;
pub use days::{Choice, DaysEvent, Store};
pub use job::Job;
pub use page::{Field, PageView, Step};
pub use problems::Problem;
pub use result::ResultView;
pub use review::{ReviewPage, ReviewView};

use super::{Effect, Session};
use crate::engine::pack::{FlagId, Page, PageId, SafetyId};
use crate::hours::Hours;
use crate::i18n::{Extent, Moment};

/// One screen of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The emergency check.
    Start,
    /// One bullet of the emergency check.
    Bullet(FlagId),
    /// A page of questions.
    Page(PageId),
    /// Check your answers.
    Review,
    /// The advice.
    Result,
    /// Safety questions before a tip.
    Safety(SafetyId),
    /// The card for staff.
    Staff,
    /// What is handed over to whoever treats the patient.
    Summary,
    /// What is kept and until when, before it is.
    Keep,
    /// How it went.
    Course,
    /// To open a copy.
    Copy,
    /// An entry of the diary.
    Diary,
    /// The clinic's own questions.
    Own,
}

/// What to show.
pub enum Screen {
    /// The emergency check.
    Start,
    /// One bullet of it.
    Bullet(BulletView),
    /// A page of questions.
    Page(PageView),
    /// Check your answers.
    Review,
    /// The advice.
    Result(Box<ResultView>),
    /// The card for staff.
    Staff,
    /// One that a part of the program draws by itself: the summary, and those of the days after.
    Apart,
    /// Go on, or start again?
    Pause,
}

impl Screen {
    /// How far the patient is, where that can be said.
    pub fn step(&self) -> Option<Step> {
        match self {
            Screen::Page(view) => view.step,
            Screen::Bullet(view) => Some(view.step),
            Screen::Start
            | Screen::Review
            | Screen::Result(_)
            | Screen::Staff
            | Screen::Apart
            | Screen::Pause => None,
        }
    }
}

impl Session {
    /// The screen to show now, when all texts are there.
    pub fn screen(&self) -> Screen {
        self.screen_in(Extent::Whole, None)
    }

    /// The same in as many texts as are there, with a clinic's hours and the time now. Without words for its safety
    /// questions and the card for staff the result stays.
    pub fn screen_in(&self, texts: Extent, hours: Option<(&Hours, Moment)>) -> Screen {
        match self.stage() {
            _ if self.paused => Screen::Pause,
            Stage::Safety(_) | Stage::Staff | Stage::Summary | Stage::Own
                if texts == Extent::First =>
            {
                self.result(texts, hours)
            }
            Stage::Start => Screen::Start,
            Stage::Bullet(id) => Screen::Bullet(self.bullet(id)),
            Stage::Page(id) => self.page(id),
            Stage::Safety(id) => self.safety(id),
            Stage::Review => Screen::Review,
            Stage::Result => self.result(texts, hours),
            Stage::Staff => Screen::Staff,
            Stage::Summary
            | Stage::Keep
            | Stage::Course
            | Stage::Copy
            | Stage::Diary
            | Stage::Own => Screen::Apart,
        }
    }

    /// The questions of a stage, if it asks any.
    // Put in place of each call it is more for the patient than all the calls.
    #[inline(never)]
    pub(super) fn page_of(&self, stage: Stage) -> Option<&'static Page> {
        match stage {
            Stage::Page(id) => self.pack.page(id),
            Stage::Safety(id) => self.pack.safety_page(id),
            Stage::Start
            | Stage::Bullet(_)
            | Stage::Review
            | Stage::Result
            | Stage::Staff
            | Stage::Summary
            | Stage::Keep
            | Stage::Course
            | Stage::Copy
            | Stage::Diary
            | Stage::Own => None,
        }
    }

    /// Whether the screen now leads to this one, besides the next.
    pub(super) fn offers(&self, stage: Stage) -> bool {
        match stage {
            Stage::Start => self.stage() == Stage::Review,
            Stage::Page(id) => self.stage() == Stage::Review && self.applies(id),
            Stage::Review => self.stage() == Stage::Result,
            Stage::Safety(id) => self.stage() == Stage::Result && self.offers_safety(id),
            Stage::Staff => self.stage() == Stage::Result && self.offers_staff(),
            Stage::Summary => self.stage() == Stage::Result && self.offers_summary(),
            Stage::Own => self.stage() == Stage::Result && self.offers_own(),
            // Opened by a tap of its own: DaysEvent::Open.
            Stage::Bullet(_)
            | Stage::Result
            | Stage::Keep
            | Stage::Course
            | Stage::Copy
            | Stage::Diary => false,
        }
    }

    /// Continue.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        match self.stage() {
            Stage::Page(id) => self.leave_page(id),
            Stage::Safety(_) => self.leave_safety(),
            Stage::Own => self.travel(self.at.saturating_sub(1)),
            Stage::Review => self.go(self.after_review()),
            Stage::Start | Stage::Bullet(_) | Stage::Result => Vec::new(),
            Stage::Staff | Stage::Summary => Vec::new(),
            Stage::Keep | Stage::Course | Stage::Copy | Stage::Diary => Vec::new(),
        }
    }

    /// A stage was reached by going on.
    pub(super) fn reached(&mut self, stage: Stage) {
        match stage {
            Stage::Review => self.reviewed = true,
            Stage::Result => self.checked = self.seen,
            Stage::Start
            | Stage::Bullet(_)
            | Stage::Page(_)
            | Stage::Safety(_)
            | Stage::Staff
            | Stage::Summary
            | Stage::Keep
            | Stage::Course
            | Stage::Copy
            | Stage::Diary
            | Stage::Own => {}
        }
    }
}
