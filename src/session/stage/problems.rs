//! What a page of questions still lacks.

use super::Stage;
use crate::engine::pack::{Layout, PageId, QuestionId};
use crate::gather::Gather;
use crate::session::{Effect, Notice, Session};

/// Something that must be answered before the page can be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// This question has no answer.
    Question(QuestionId),
    /// Neither a sign nor "none of these" is ticked.
    Nothing,
}

impl Session {
    /// What is missing on the page of this stage.
    fn problems(&self, stage: Stage) -> Vec<Problem> {
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

    /// Problems to show: only after Continue was pressed, and only those that still stand.
    pub(super) fn shown_problems(&self) -> Vec<Problem> {
        if self.tried { self.problems(self.stage()) } else { Vec::new() }
    }

    /// Continue was pressed: points out what is missing; if nothing is, what was not ticked is denied.
    pub(super) fn finish(&mut self) -> Vec<Effect> {
        let problems = self.problems(self.stage());
        if problems.is_empty() {
            self.settle();
            return Vec::new();
        }
        self.tried = true;
        vec![Effect::FocusProblems, Effect::Announce(Notice::Problems(problems.len() as u8))]
    }

    /// Whether every question of the page that must be answered is.
    pub(super) fn is_complete(&self, id: PageId) -> bool {
        let Some(page) = self.pack.page(id) else { return true };
        let must = |id: &QuestionId| !self.pack.question(*id).optional;
        self.asked_on(page).filter(must).all(|id| self.answers.get(id).is_answered())
    }
}
