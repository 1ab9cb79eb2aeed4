//! What each screen may show, as ids and numbers. The words come later.

use super::fields::Problem;
use super::{Session, Stage};
use crate::engine::pack::{FlagId, Layout, Page, QuestionId};
use crate::engine::{Answer, Assessment, Level, Sign, assess};
use crate::gather::Gather;
use crate::i18n::{Date, Extent, Text};
use crate::plan::{self, Plan, When};

/// The screen to show.
pub enum Screen {
    /// The emergency check.
    Start,
    /// One bullet of it.
    Sign(SignView),
    /// A page of questions.
    Page(PageView),
    /// Check your answers.
    Review(ReviewView),
    /// The advice.
    Result(Box<ResultView>),
    /// Go on, or start again?
    Pause,
}

/// How far the patient is: this screen, of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// From 1.
    pub now: u8,
    /// Screens in all, as things stand.
    pub of: u8,
}

/// One bullet of the emergency check.
pub struct SignView {
    /// The bullet.
    pub flag: FlagId,
    /// What was answered before.
    pub answer: Sign,
    /// How far.
    pub step: Step,
}

/// A page of questions.
pub struct PageView {
    /// The page.
    pub page: &'static Page,
    /// How far; none for safety questions.
    pub step: Option<Step>,
    /// The questions that apply, in order.
    pub fields: Vec<Field>,
    /// Whether "No, I do not have any of these" is ticked.
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

/// Check your answers.
pub struct ReviewView {
    /// The pages that apply.
    pub pages: Vec<ReviewPage>,
    /// The bullets of the emergency check that are not denied.
    pub doubts: Vec<(FlagId, Sign)>,
    /// Whether the emergency check was answered in full.
    pub signs_answered: bool,
    /// Today.
    pub today: Date,
}

/// A page on "Check your answers".
pub struct ReviewPage {
    /// Its place in the pack.
    pub place: u8,
    /// The page.
    pub page: &'static Page,
    /// Its answered questions.
    pub answers: Vec<(QuestionId, Answer)>,
}

/// The advice.
pub struct ResultView {
    /// The level and its reasons.
    pub assessment: Assessment,
    /// What it goes by.
    pub when: When,
    /// What is said.
    pub plan: Plan,
}

impl Session {
    /// The screen to show now, when all texts are there.
    pub fn screen(&self) -> Screen {
        self.screen_in(Extent::Whole)
    }

    /// The same in as many texts as are there. Without words for its safety questions the result stays.
    pub fn screen_in(&self, texts: Extent) -> Screen {
        match self.stage() {
            _ if self.paused => Screen::Pause,
            Stage::Safety(_) if texts == Extent::First => {
                Screen::Result(Box::new(self.result_view(texts)))
            }
            Stage::Start => Screen::Start,
            Stage::Sign(place) => Screen::Sign(self.sign_view(place)),
            Stage::Page(place) => match self.pack.screens.get(place as usize) {
                Some(page) => Screen::Page(self.page_view(page, Some(self.step(place)))),
                None => Screen::Start,
            },
            Stage::Safety(place) => match self.pack.safety.get(place as usize) {
                Some(page) => Screen::Page(self.page_view(page, None)),
                None => Screen::Start,
            },
            Stage::Review => Screen::Review(self.review_view()),
            Stage::Result => Screen::Result(Box::new(self.result_view(texts))),
        }
    }

    fn sign_view(&self, place: u8) -> SignView {
        let flag = FlagId(place);
        let step = Step { now: place + 1, of: self.pack.flags.len() as u8 };
        SignView { flag, answer: self.answers.flag(flag), step }
    }

    /// How far a page is among those that apply.
    fn step(&self, place: u8) -> Step {
        let applies = |page: &&Page| self.asked_on(page).next().is_some();
        let before = self.pack.screens.iter().take(place as usize).filter(applies).count() as u8;
        Step { now: before + 1, of: self.pack.screens.iter().filter(applies).count() as u8 }
    }

    fn page_view(&self, page: &'static Page, step: Option<Step>) -> PageView {
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

    fn review_view(&self) -> ReviewView {
        let view = |(place, page): (u8, &'static Page)| {
            let answered = self.asked_on(page).map(|id| (id, self.answers.get(id)));
            let answers = answered.filter(|(_, answer)| answer.is_answered()).gather();
            ReviewPage { place, page, answers }
        };
        let applies = |(_, page): &(u8, &Page)| self.asked_on(page).next().is_some();
        let signs = self.pack.flag_ids().map(|id| (id, self.answers.flag(id)));
        ReviewView {
            pages: (0_u8..).zip(self.pack.screens).filter(applies).map(view).gather(),
            doubts: signs.filter(|(_, sign)| *sign > Sign::No).gather(),
            signs_answered: self.signs_answered(),
            today: self.seen.date,
        }
    }

    fn result_view(&self, texts: Extent) -> ResultView {
        let assessment = assess(self.pack, &self.answers);
        let when = When {
            today: Some(self.seen.date),
            checked: Some(self.checked),
            answered: self.old_at(self.checked, assessment.level),
            old: self.old_at(self.seen, assessment.level),
        };
        let plan = plan::result(self.pack, &self.answers, &assessment, &when, texts);
        ResultView { assessment, when, plan }
    }
}
