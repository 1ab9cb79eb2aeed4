//! The dated safety net: by when it should be better, in the patient's own days.

use super::Session;
use crate::engine::{Answer, q, safety_net_day};
use crate::i18n::Date;

/// What is said of the days to come, at L0 to L2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Net {
    /// There is no pain now.
    NoPain,
    /// It should be easing by this day.
    Easing(Date),
    /// It is easing: it should be gone or much less by this day.
    Better(Date),
    /// It should be easing already, or the day is not known: tomorrow tells.
    Tomorrow,
}

/// The first day of which the pain should be easing by now.
const EASING_BY_NOW: u16 = 3;

impl Session {
    pub(super) fn net(&self) -> Net {
        let answers = self.answers();
        if answers.number(q::PAIN_NOW) == Some(0) {
            return Net::NoPain;
        }
        let late = answers.number(q::DAYS_SINCE).is_some_and(|days| days >= EASING_BY_NOW);
        let better = answers.get(q::TREND) == Answer::Value(0);
        let day = safety_net_day(self.pack, answers);
        let date = day.and_then(|day| Some(self.session_date()?.plus(day.into())));
        match date {
            Some(date) if !late => Net::Easing(date),
            Some(date) if better => Net::Better(date),
            Some(_) | None => Net::Tomorrow,
        }
    }
}
