//! A page of questions.

use super::{Problem, Screen, Stage};
use crate::engine::pack::{Layout, Page, PageId, QuestionId};
use crate::engine::{Answer, Level, assess};
use crate::gather::Gather;
use crate::i18n::{Date, Text};
use crate::session::{Effect, Session};

/// How far the patient is: this screen, of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// From 1.
    pub now: u8,
    /// Screens in all, as things stand.
    pub of: u8,
}

/// A page of questions.
pub struct PageView {
    /// The page.
    pub page: &'static Page,
    /// How far; none for safety questions.
    pub step: Option<Step>,
    /// The questions that apply, in order.
    pub fields: Vec<Field>,
    /// Whether "None of these" is ticked.
    pub denied: bool,
    /// What is missing, once Continue was pressed.
    pub problems: Vec<Problem>,
    /// What was answered is an emergency by itself.
    pub alarm: bool,
    /// Why, in words for the patient.
    pub alarm_reason: Option<Text>,
    /// Today.
    pub today: Date,
    /// Whether these are safety questions before a tip.
    pub safety: bool,
}

/// A question on a page.
pub struct Field {
    /// The question.
    pub question: QuestionId,
    /// Its answer so far.
    pub answer: Answer,
    /// Whether its row is ticked (signs).
    pub ticked: bool,
    /// Whether it lacks an answer, once Continue was pressed.
    pub problem: bool,
    /// Whether this answer makes it an emergency.
    pub alarm: bool,
}

impl Session {
    pub(super) fn page(&self, id: PageId) -> Screen {
        let page = self.pack.page(id);
        page.map_or(Screen::Start, |page| Screen::Page(self.page_view(page, Some(self.step(id)))))
    }

    /// How far a page is among those that apply.
    fn step(&self, id: PageId) -> Step {
        let applies = |id: &PageId| self.applies(*id);
        let before = self.pack.page_ids().take(id.0.into()).filter(applies).count() as u8;
        Step { now: before + 1, of: self.pack.page_ids().filter(applies).count() as u8 }
    }

    pub(super) fn page_view(&self, page: &'static Page, step: Option<Step>) -> PageView {
        let problems = self.shown_problems();
        let alarm = self.alarm(page);
        let field = |id: QuestionId| Field {
            question: id,
            answer: self.answers.get(id),
            ticked: self.is_ticked(id),
            problem: problems.contains(&Problem::Question(id)),
            alarm: alarm == Some(id),
        };
        PageView {
            page,
            step,
            fields: self.asked_on(page).map(field).gather(),
            denied: page.layout != Layout::List && self.denied(page),
            alarm: alarm.is_some(),
            alarm_reason: alarm
                .and_then(|_| assess(self.pack, &self.answers).first_rule(self.pack))
                .map(|r| r.reason),
            today: self.seen.date,
            safety: step.is_none(),
            problems,
        }
    }

    /// The question of the page whose answer makes it an emergency: the first without which it
    /// would not be one, or else the last that is answered.
    fn alarm(&self, page: &Page) -> Option<QuestionId> {
        if !self.is_emergency() {
            return None;
        }
        let calm_without = |id: &QuestionId| {
            let mut other = self.answers.clone();
            other.set(*id, Answer::Unanswered);
            assess(self.pack, &other).level < Level::Emergency
        };
        let serious = |id: &QuestionId| self.is_ticked(*id) || page.layout == Layout::List;
        let here: Vec<QuestionId> = self.asked_on(page).filter(serious).gather();
        here.iter().copied().find(calm_without).or(here.last().copied())
    }

    pub(super) fn leave_page(&mut self, id: PageId) -> Vec<Effect> {
        // D6: an emergency stops the questions, whatever else is open on the page.
        if self.is_emergency() {
            return self.go(Stage::Result);
        }
        let open = self.finish();
        if open.is_empty() { self.go(self.page_from(PageId(id.0 + 1))) } else { open }
    }

    /// The next page from this one on, or the review; once that was seen, what is open before it.
    pub(super) fn page_from(&self, first: PageId) -> Stage {
        let page = if self.reviewed {
            self.open_page()
        } else {
            self.pack.page_ids().find(|id| *id >= first && self.is_asked(*id))
        };
        page.map_or(Stage::Review, Stage::Page)
    }

    /// Whether a page asks anything that is not taken over from the days before.
    fn is_asked(&self, id: PageId) -> bool {
        let page = self.pack.page(id);
        page.is_some_and(|page| self.asked_on(page).any(|id| !self.carried.has(id)))
    }

    /// The first page that lacks an answer.
    pub(super) fn open_page(&self) -> Option<PageId> {
        self.pack.page_ids().find(|id| self.applies(*id) && !self.is_complete(*id))
    }

    /// Whether a page, as things stand, asks anything.
    pub(super) fn applies(&self, id: PageId) -> bool {
        self.pack.page(id).is_some_and(|page| self.asks(page))
    }
}
