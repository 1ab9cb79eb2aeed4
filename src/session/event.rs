//! What can happen to a session, and which stage takes it.

use super::{Effect, Session, Stage};
use crate::engine::pack::{FlagId, OptionId, QuestionId};
use crate::engine::{Answer, Reply};
use crate::i18n::Moment;

/// What the patient did, or the browser. Any event is valid in any state; one that makes no sense there does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The whole emergency list: yes, no or not sure.
    Emergency(Reply),
    /// One bullet of the emergency list.
    Bullet(FlagId, Reply),
    /// An option of a scale or choice, or a number.
    Choose(QuestionId, u16),
    /// "I am not sure" about a question.
    NotSure(QuestionId),
    /// An option of a set, on or off.
    Toggle(QuestionId, OptionId),
    /// "None of these" to a set, on or off.
    NoneOfSet(QuestionId),
    /// The row of a sign, on or off.
    Tick(QuestionId),
    /// "None of these", on or off.
    NoSigns,
    /// Continue, or "See my advice".
    Continue,
    /// The screen before.
    Back,
    /// A screen that this one offers besides the next one.
    Open(Stage),
    /// "I chose this by mistake": back from the emergency result.
    Mistake,
    /// Forget everything and start again.
    Restart,
    /// Forget everything.
    Clear,
    /// The page is seen again. Time may have passed.
    Wake,
    /// It is seen again after so long that somebody else may hold the phone.
    Return,
    /// "Go on", after that.
    GoOn,
    /// The browser moved to this depth of the trail (Back and Forward on the hosted page).
    Travel(u16),
}

impl Session {
    pub(super) fn apply(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        if self.paused && !matches!(event, Event::GoOn | Event::Restart | Event::Clear) {
            return Vec::new();
        }
        match event {
            Event::Emergency(sign) => self.answer_list(sign),
            Event::Bullet(flag, sign) => self.answer_bullet(flag, sign),
            Event::Choose(id, value) => self.choose(id, value),
            Event::NotSure(id) => self.not_sure(id),
            Event::Toggle(id, option) => self.toggle(id, option),
            Event::NoneOfSet(id) => self.switch(id, Answer::Set(0)),
            Event::Tick(id) => self.tick(id),
            Event::NoSigns => self.no_signs(),
            Event::Continue => self.leave(),
            Event::Back => self.travel(self.at.saturating_sub(1)),
            Event::Open(stage) if self.offers(stage) => self.go(stage),
            Event::Mistake => self.mistake(),
            Event::Restart | Event::Clear => self.forget(now),
            Event::Return => self.hide(),
            Event::GoOn => self.go_on(),
            Event::Open(_) | Event::Wake => Vec::new(),
            Event::Travel(depth) => self.travel(depth.into()),
        }
    }
}
