//! Which questions of a page apply now, and which still lack an answer.

use super::{Session, Stage};
use crate::engine::pack::{Layout, Page, QuestionId};
use crate::engine::{Answer, asked};
use crate::gather::Gather;

/// Something that must be answered before the page can be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// This question has no answer.
    Question(QuestionId),
    /// Neither a sign nor "none of these" is ticked.
    Nothing,
}

impl Session {
    /// The questions of a page that apply, given the answers so far.
    pub(super) fn asked_on(&self, page: &Page) -> impl Iterator<Item = QuestionId> {
        let applies = |id: &&QuestionId| asked(self.pack, self.pack.question(**id), &self.answers);
        page.questions.iter().filter(applies).copied()
    }

    /// The page of a stage, if it has one.
    // Put in place of each call it is more for the patient than all the calls.
    #[inline(never)]
    pub(super) fn page_of(&self, stage: Stage) -> Option<&'static Page> {
        match stage {
            Stage::Page(place) => self.pack.screens.get(place as usize),
            Stage::Safety(place) => self.pack.safety.get(place as usize),
            Stage::Start | Stage::Sign(_) | Stage::Review | Stage::Result => None,
        }
    }

    /// What is missing on the page of this stage.
    pub(super) fn problems(&self, stage: Stage) -> Vec<Problem> {
        let Some(page) = self.page_of(stage) else { return Vec::new() };
        match page.layout {
            Layout::List => {
                let must = |id: &QuestionId| {
                    matches!(stage, Stage::Safety(_)) || !self.pack.question(*id).optional
                };
                let open = |id: &QuestionId| !self.answers.get(*id).is_answered();
                self.asked_on(page).filter(must).filter(open).map(Problem::Question).gather()
            }
            Layout::Signs { .. } => {
                let unfinished =
                    |id: &QuestionId| self.is_ticked(*id) && !self.answers.get(*id).is_answered();
                let open: Vec<_> =
                    self.asked_on(page).filter(unfinished).map(Problem::Question).gather();
                let touched = self.asked_on(page).any(|id| self.is_ticked(id));
                if open.is_empty() && !touched && !self.denied(page) {
                    return vec![Problem::Nothing];
                }
                open
            }
        }
    }

    /// Whether "No, I do not have any of these" is ticked.
    pub(super) fn denied(&self, page: &Page) -> bool {
        self.asked_on(page).all(|id| self.answers.get(id) == Answer::Value(0))
    }

    /// Whether every question of the page that must be answered is.
    pub(super) fn is_complete(&self, place: u8) -> bool {
        let stage = Stage::Page(place);
        let Some(page) = self.page_of(stage) else { return true };
        let must = |id: &QuestionId| !self.pack.question(*id).optional;
        self.asked_on(page).filter(must).all(|id| self.answers.get(id).is_answered())
    }
}
