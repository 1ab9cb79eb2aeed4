//! The dated safety net: by when it should be better, in the patient's own days.

use super::{Facts, Say, Style, Tone, Writer, treatment_date};
use crate::engine::pack::Pack;
use crate::engine::{Answer, Answers, Level, safety_net_day};
use crate::i18n::{Date, Text, t};

/// What is said of the days to come, at L0 to L2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyNet {
    /// There is no pain now.
    NoPain,
    /// It should be easing by this day.
    Easing(Date),
    /// It is easing: it should be gone or much less by this day.
    Better(Date),
    /// It should be easing already, or the day is not known: tomorrow tells.
    Tomorrow,
}

impl SafetyNet {
    /// The day that tells whether the clinic is to be called.
    pub fn day(self, today: Date) -> Option<Date> {
        match self {
            SafetyNet::NoPain => None,
            SafetyNet::Easing(date) | SafetyNet::Better(date) => Some(date),
            SafetyNet::Tomorrow => Some(today.plus(1)),
        }
    }

    /// What these answers call for.
    pub fn of(pack: &Pack, answers: &Answers, today: Option<Date>) -> SafetyNet {
        if answers.number(pack.roles.pain) == Some(0) {
            return SafetyNet::NoPain;
        }
        // From the first of these days on it should be easing by now.
        let easing = pack.safety_net_days.first().copied().unwrap_or_default();
        let late = answers.number(pack.roles.days).is_some_and(|days| days >= easing);
        let better = answers.get(pack.roles.trend) == Answer::Value(0);
        let treatment = today.and_then(|today| treatment_date(pack, answers, today));
        let day = safety_net_day(pack, answers);
        match day.and_then(|day| Some(treatment?.plus(day.into()))) {
            Some(date) if !late => SafetyNet::Easing(date),
            Some(date) if better => SafetyNet::Better(date),
            Some(_) | None => SafetyNet::Tomorrow,
        }
    }
}

/// Said where self-care may be spoken of. At L2 it never stands in the way of the call.
pub(super) fn line(texts: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    if !facts.comfort {
        return;
    }
    let [no_pain, easing, otherwise, better, tomorrow, contact_now] = *texts else { return };
    let contact = facts.level == Level::ContactNow;
    plan.paragraph(if contact { Style::Plain } else { Style::Calendar });
    if contact {
        plan.also_text(contact_now);
    }
    match SafetyNet::of(facts.pack, facts.answers, facts.when.today) {
        SafetyNet::NoPain | SafetyNet::Tomorrow if contact => return,
        SafetyNet::NoPain => return plan.also_text(no_pain),
        SafetyNet::Tomorrow => plan.also_text(tomorrow),
        SafetyNet::Better(date) => plan.also(Tone::Strong, Say::Dated(better, date)),
        SafetyNet::Easing(date) => plan.also(Tone::Strong, Say::Dated(easing, date)),
    }
    // At L2 the call is due already, and has its own hours.
    if contact {
        return;
    }
    let closed = facts.when.opening.and_then(|it| it.after_that_day);
    match closed.filter(|_| facts.explained) {
        Some(next) => plan.also(Tone::Plain, Say::Timed(t::HOURS_AFTER_THAT_DAY, next)),
        None => plan.also_text(otherwise),
    }
}
