//! A page of signs: rows to tick, each with its question how bad it is.

use crate::engine::Answer;
use crate::engine::pack::{Layout, Page, QuestionId};
use crate::gather::Gather;
use crate::session::{Effect, Session};

impl Session {
    /// The page of signs that the patient is on, if it is one.
    fn signs_page(&self) -> Option<&'static Page> {
        self.page_of(self.stage()).filter(|page| page.layout != Layout::List)
    }

    pub(in crate::session) fn tick(&mut self, id: QuestionId) -> Vec<Effect> {
        if self.signs_page().is_none() {
            return Vec::new();
        }
        let on = !self.is_ticked(id);
        if self.is_here(id) {
            self.ticked.set(id, on);
        }
        // A sign without degrees is answered by its tick.
        let only_one = self.pack.question(id).options.len() == 2;
        self.answer(id, if on && only_one { Answer::Value(1) } else { Answer::Unanswered })
    }

    pub(in crate::session) fn no_signs(&mut self) -> Vec<Effect> {
        let Some(page) = self.signs_page() else { return Vec::new() };
        let to = if self.denied(page) { Answer::Unanswered } else { Answer::Value(0) };
        let ids: Vec<QuestionId> = self.asked_on(page).gather();
        for id in ids {
            self.ticked.set(id, false);
            self.answers.set(id, to);
        }
        self.changed()
    }

    /// Whether "None of these" is ticked.
    pub(super) fn denied(&self, page: &Page) -> bool {
        self.asked_on(page).all(|id| self.answers.get(id) == Answer::Value(0))
    }

    /// Whether a sign's row is ticked.
    pub fn is_ticked(&self, id: QuestionId) -> bool {
        self.ticked.has(id) || matches!(self.answers.get(id), Answer::NotSure | Answer::Value(1..))
    }

    /// The signs that were seen and not ticked are denied.
    pub(super) fn settle(&mut self) {
        let Some(page) = self.signs_page() else { return };
        let ids: Vec<QuestionId> = self.asked_on(page).gather();
        for id in ids {
            if !self.is_ticked(id) {
                self.answers.set(id, Answer::Value(0));
            }
            self.ticked.set(id, false);
        }
    }
}
