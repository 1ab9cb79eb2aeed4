//! One event at a time: the next session, and what it asks for.

use super::fields::Problem;
use super::{Effect, Event, HostEvent, Notice, Session, Stage};
use crate::engine::pack::{FlagId, Kind, Layout, QuestionId};
use crate::engine::{Answer, Answers, Sign, asked};
use crate::gather::Gather;
use crate::i18n::Moment;

impl Session {
    /// What comes of an event. Total: events that make no sense here change nothing.
    pub fn update(&self, event: Event, now: Moment) -> (Session, Vec<Effect>) {
        let mut next = self.clone();
        // The label of a day was tapped as it was drawn: it is counted before time passes.
        let drawn = matches!(event, Event::Choose(id, _) if id == self.pack.roles.days);
        if !drawn {
            next.pass(now);
        }
        let before = next.answers.clone();
        let mut effects = next.apply(event, now);
        let answered = next.answers != before;
        if drawn {
            next.pass(now);
        }
        if answered {
            next.date_answers();
        }
        if next.is_old()
            && !next.paused
            && !(self.is_old() && !self.paused && self.seen.date == next.seen.date)
        {
            effects.push(Effect::Announce(Notice::Old));
        }
        (next, effects)
    }

    fn apply(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        if self.paused && !matches!(event, Event::GoOn | Event::Restart | Event::Clear) {
            return Vec::new();
        }
        match event {
            Event::Emergency(sign) => self.emergency(sign),
            Event::Sign(flag, sign) => self.sign(flag, sign),
            Event::Choose(id, value) => self.choose(id, value),
            Event::NotSure(id) => self.not_sure(id),
            Event::Toggle(id, bit) => self.toggle(id, bit),
            Event::NoneOfSet(id) => self.switch(id, Answer::Set(0)),
            Event::Tick(id) => self.tick(id),
            Event::NoSigns => self.no_signs(),
            Event::Continue => self.advance(),
            Event::Back => self.travel(self.at.saturating_sub(1)),
            Event::Mistake => self.mistake(),
            Event::ChangeSigns if self.stage() == Stage::Review => self.go(Stage::Start),
            Event::ChangePage(place) if self.stage() == Stage::Review => {
                match self.pack.screens.get(place as usize) {
                    Some(page) if self.asked_on(page).next().is_some() => {
                        self.go(Stage::Page(place))
                    }
                    Some(_) | None => Vec::new(),
                }
            }
            Event::ChangeAnswers if self.stage() == Stage::Result => self.go(Stage::Review),
            Event::AskSafety(place) if self.stage() == Stage::Result && self.has_advice() => {
                match self.pack.safety.get(place as usize) {
                    Some(_) => self.go(Stage::Safety(place)),
                    None => Vec::new(),
                }
            }
            Event::ChangeSigns
            | Event::ChangePage(_)
            | Event::ChangeAnswers
            | Event::AskSafety(_) => Vec::new(),
            Event::Restart | Event::Clear => {
                *self = Session::new(self.pack, now);
                vec![
                    Effect::FocusHeading,
                    Effect::Announce(Notice::Cleared),
                    Effect::Tell(HostEvent::Cleared),
                ]
            }
            // On the first screen there is nothing to hide.
            Event::Return if self.at > 0 || self.answers != Answers::default() => {
                self.paused = true;
                vec![Effect::FocusHeading, Effect::Announce(Notice::Paused)]
            }
            Event::GoOn if self.paused => {
                self.paused = false;
                vec![Effect::FocusHeading, Effect::Announce(Notice::Step)]
            }
            Event::Wake | Event::Return | Event::GoOn => Vec::new(),
            Event::Travel(depth) => self.travel(depth.into()),
        }
    }

    fn emergency(&mut self, sign: Sign) -> Vec<Effect> {
        if self.stage() != Stage::Start || sign == Sign::Unanswered {
            return Vec::new();
        }
        self.answers.emergency = sign;
        match sign {
            Sign::Yes => self.go(Stage::Result),
            Sign::NotSure => self.go(Stage::Sign(0)),
            Sign::No | Sign::Unanswered => {
                self.answers.clear_flags();
                self.go(self.next())
            }
        }
    }

    fn sign(&mut self, flag: FlagId, sign: Sign) -> Vec<Effect> {
        if self.stage() != Stage::Sign(flag.0) || sign == Sign::Unanswered {
            return Vec::new();
        }
        self.answers.set_flag(flag, sign);
        let next = if sign == Sign::Yes { Stage::Result } else { self.next() };
        self.go(next)
    }

    /// Whether the question is on the screen now.
    fn is_here(&self, id: QuestionId) -> bool {
        self.page_of(self.stage()).is_some_and(|page| self.asked_on(page).any(|q| q == id))
    }

    fn choose(&mut self, id: QuestionId, value: u16) -> Vec<Effect> {
        let question = self.pack.question(id);
        let fits = match question.kind {
            Kind::Number(most) => value <= most,
            Kind::Scale | Kind::Choice => usize::from(value) < question.options.len(),
            Kind::Set => false,
        };
        if fits { self.answer(id, Answer::Value(value)) } else { Vec::new() }
    }

    /// A radio button among the options of a scale; a checkbox, on or off, below those of a set.
    fn not_sure(&mut self, id: QuestionId) -> Vec<Effect> {
        match self.pack.question(id).kind {
            Kind::Set => self.switch(id, Answer::NotSure),
            Kind::Scale | Kind::Choice => self.answer(id, Answer::NotSure),
            Kind::Number(_) => Vec::new(),
        }
    }

    fn toggle(&mut self, id: QuestionId, bit: u8) -> Vec<Effect> {
        let question = self.pack.question(id);
        if question.kind != Kind::Set || usize::from(bit) >= question.options.len() {
            return Vec::new();
        }
        let before = match self.answers.get(id) {
            Answer::Set(chosen) => chosen,
            Answer::Unanswered | Answer::NotSure | Answer::Value(_) => 0,
        };
        match before ^ (1 << bit) {
            // Unticking the last one is not the same as saying "none of these".
            0 => self.answer(id, Answer::Unanswered),
            chosen => self.answer(id, Answer::Set(chosen)),
        }
    }

    /// Sets an answer, or takes it back if it is the one already.
    fn switch(&mut self, id: QuestionId, to: Answer) -> Vec<Effect> {
        if self.pack.question(id).kind != Kind::Set {
            return Vec::new();
        }
        let same = self.answers.get(id) == to;
        self.answer(id, if same { Answer::Unanswered } else { to })
    }

    fn tick(&mut self, id: QuestionId) -> Vec<Effect> {
        // Only the rows of signs are ticked.
        if self.page_of(self.stage()).is_none_or(|page| page.layout == Layout::List) {
            return Vec::new();
        }
        let on = !self.is_ticked(id);
        if self.is_here(id) {
            self.ticked = if on { self.ticked | 1 << id.0 } else { self.ticked & !(1 << id.0) };
        }
        // A sign without degrees is answered by its tick.
        let only_one = self.pack.question(id).options.len() == 2;
        self.answer(id, if on && only_one { Answer::Value(1) } else { Answer::Unanswered })
    }

    fn no_signs(&mut self) -> Vec<Effect> {
        let Some(page) = self.page_of(self.stage()) else { return Vec::new() };
        if page.layout == Layout::List {
            return Vec::new();
        }
        let to = if self.denied(page) { Answer::Unanswered } else { Answer::Value(0) };
        let ids: Vec<QuestionId> = self.asked_on(page).gather();
        for id in ids {
            self.ticked &= !(1 << id.0);
            self.answers.set(id, to);
        }
        self.changed()
    }

    /// Stores an answer to a question that is on the screen.
    fn answer(&mut self, id: QuestionId, answer: Answer) -> Vec<Effect> {
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
                self.ticked &= !(1 << id.0);
            }
        }
        self.drop_ahead();
        Vec::new()
    }

    fn advance(&mut self) -> Vec<Effect> {
        match self.stage() {
            // D6: an emergency stops the questions, whatever else is open on the page.
            Stage::Page(_) if self.is_emergency() => self.go(Stage::Result),
            Stage::Page(_) | Stage::Safety(_) => {
                let problems = self.problems(self.stage());
                if !problems.is_empty() {
                    self.tried = true;
                    let count = Notice::Problems(problems.len() as u8);
                    return vec![Effect::FocusProblems, Effect::Announce(count)];
                }
                self.settle();
                match self.stage() {
                    Stage::Safety(_) => self.travel(self.at.saturating_sub(1)),
                    _ => self.go(self.next()),
                }
            }
            Stage::Review => self.go(self.next()),
            Stage::Start | Stage::Sign(_) | Stage::Result => Vec::new(),
        }
    }

    /// The signs that were seen and not ticked are denied.
    fn settle(&mut self) {
        let Some(page) = self.page_of(self.stage()) else { return };
        if page.layout == Layout::List {
            return;
        }
        let ids: Vec<QuestionId> = self.asked_on(page).gather();
        for id in ids {
            if !self.is_ticked(id) {
                self.answers.set(id, Answer::Value(0));
            }
            self.ticked &= !(1 << id.0);
        }
    }

    fn mistake(&mut self) -> Vec<Effect> {
        if self.stage() != Stage::Result {
            return Vec::new();
        }
        if self.answers.emergency == Sign::Yes {
            self.answers.emergency = Sign::Unanswered;
        }
        for id in self.pack.flag_ids() {
            if self.answers.flag(id) == Sign::Yes {
                self.answers.set_flag(id, Sign::Unanswered);
            }
        }
        let effects = self.travel(self.at.saturating_sub(1));
        self.drop_ahead();
        effects
    }

    /// Problems to show: only after Continue was pressed, and only those that still stand.
    pub(super) fn shown_problems(&self) -> Vec<Problem> {
        if self.tried { self.problems(self.stage()) } else { Vec::new() }
    }
}
