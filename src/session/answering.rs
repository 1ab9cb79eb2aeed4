//! Answers to the questions of a page.

use super::{Effect, Notice, Session};
use crate::engine::pack::{Kind, OptionId, Page, QuestionId};
use crate::engine::{Answer, asked};

impl Session {
    /// The questions of a page that apply, given the answers so far.
    pub(super) fn asked_on(&self, page: &Page) -> impl Iterator<Item = QuestionId> {
        let applies = |id: &&QuestionId| asked(self.pack, self.pack.question(**id), &self.answers);
        page.questions.iter().filter(applies).copied()
    }

    /// Whether a page asks anything.
    // As with `page_of`.
    #[inline(never)]
    pub(super) fn asks(&self, page: &Page) -> bool {
        self.asked_on(page).next().is_some()
    }

    /// Whether the question is on the screen now.
    pub(super) fn is_here(&self, id: QuestionId) -> bool {
        self.page_of(self.stage()).is_some_and(|page| self.asked_on(page).any(|q| q == id))
    }

    pub(super) fn choose(&mut self, id: QuestionId, value: u16) -> Vec<Effect> {
        let question = self.pack.question(id);
        let fits = match question.kind {
            Kind::Number(most) => value <= most,
            Kind::Scale | Kind::Choice => usize::from(value) < question.options.len(),
            Kind::Set => false,
        };
        if fits { self.answer(id, Answer::Value(value)) } else { Vec::new() }
    }

    /// A radio button among the options of a scale; a checkbox, on or off, below those of a set.
    pub(super) fn not_sure(&mut self, id: QuestionId) -> Vec<Effect> {
        match self.pack.question(id).kind {
            Kind::Set => self.switch(id, Answer::NotSure),
            Kind::Scale | Kind::Choice => self.answer(id, Answer::NotSure),
            Kind::Number(_) => Vec::new(),
        }
    }

    pub(super) fn toggle(&mut self, id: QuestionId, option: OptionId) -> Vec<Effect> {
        let question = self.pack.question(id);
        if question.kind != Kind::Set || usize::from(option.0) >= question.options.len() {
            return Vec::new();
        }
        let before = match self.answers.get(id) {
            Answer::Set(chosen) => chosen,
            Answer::Unanswered | Answer::NotSure | Answer::Value(_) => 0,
        };
        match before ^ (1 << option.0) {
            // Unticking the last one is not the same as saying "none of these".
            0 => self.answer(id, Answer::Unanswered),
            chosen => self.answer(id, Answer::Set(chosen)),
        }
    }

    /// Sets an answer, or takes it back if it is the one already.
    pub(super) fn switch(&mut self, id: QuestionId, to: Answer) -> Vec<Effect> {
        if self.pack.question(id).kind != Kind::Set {
            return Vec::new();
        }
        let same = self.answers.get(id) == to;
        self.answer(id, if same { Answer::Unanswered } else { to })
    }

    /// Stores an answer to a question that is on the screen.
    pub(super) fn answer(&mut self, id: QuestionId, answer: Answer) -> Vec<Effect> {
        if !self.is_here(id) {
            return Vec::new();
        }
        let calm = !self.is_emergency();
        self.answers.set(id, answer);
        let mut effects = self.changed();
        if calm && self.is_emergency() {
            effects.extend([Effect::ShowAlarm, Effect::Announce(Notice::Alarm)]);
        }
        effects
    }

    /// After a changed answer: what no longer applies is dropped, what lay ahead is forgotten.
    pub(super) fn changed(&mut self) -> Vec<Effect> {
        for id in self.pack.question_ids() {
            if !asked(self.pack, self.pack.question(id), &self.answers) {
                self.answers.set(id, Answer::Unanswered);
                self.ticked.set(id, false);
            }
        }
        self.drop_ahead();
        Vec::new()
    }
}
