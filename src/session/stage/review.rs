//! Check your answers.

use super::Stage;
use crate::engine::pack::{FlagId, Page, PageId, QuestionId};
use crate::engine::{Answer, Reply, assess};
use crate::gather::Gather;
use crate::i18n::Date;
use crate::session::Session;

/// Check your answers.
pub struct ReviewView {
    /// The pages that apply.
    pub pages: Vec<ReviewPage>,
    /// The bullets of the emergency check that are not denied.
    pub doubts: Vec<(FlagId, Reply)>,
    /// Whether the emergency check was answered in full.
    pub signs_answered: bool,
    /// Today.
    pub today: Date,
}

/// A page on "Check your answers".
pub struct ReviewPage {
    /// Its id.
    pub id: PageId,
    /// The page.
    pub page: &'static Page,
    /// Its answered questions.
    pub answers: Vec<(QuestionId, Answer)>,
}

impl Session {
    /// What to list; the part does it that draws the list.
    pub fn review(&self) -> ReviewView {
        let view = |(id, page): (PageId, &'static Page)| {
            let answered = self.asked_on(page).map(|id| (id, self.answers.get(id)));
            let answers = answered.filter(|(_, answer)| answer.is_answered()).gather();
            ReviewPage { id, page, answers }
        };
        let applies = |(id, _): &(PageId, _)| self.applies(*id);
        let signs = self.pack.flag_ids().map(|id| (id, self.answers.flag(id)));
        ReviewView {
            pages: self.pack.page_ids().zip(self.pack.screens).filter(applies).map(view).gather(),
            doubts: signs.filter(|(_, sign)| *sign > Reply::No).gather(),
            signs_answered: self.list_answered(),
            today: self.seen.date,
        }
    }

    /// The advice; but a changed answer, or the days that passed, may have opened questions.
    pub(super) fn after_review(&self) -> Stage {
        // No advice waits for an answer that cannot change it.
        if !assess(self.pack, &self.answers).is_undecided() {
            return Stage::Result;
        }
        self.open_page().map_or(Stage::Result, Stage::Page)
    }
}
