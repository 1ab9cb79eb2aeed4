//! The clinic's questions as far as the patient has answered them, and the level that these answers call for.

use super::number::largest;
use super::{Kind, Own};
use crate::engine::{Assessment, Level};
use crate::gather::Gather;
use crate::i18n::{isolated, one_line};
use crate::joined::Joined as _;
use crate::plan::Answered;

/// The longest answer, in characters.
const LONGEST: usize = 200;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Told {
    #[default]
    Nothing,
    /// One of the choices.
    Choice(usize),
    Typed(String),
}

/// The clinic's words, and what was told. It stands beside the answers of the check and is none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub own: &'static Own,
    told: Vec<Told>,
    /// What these answers call for: L0 where they call for nothing.
    raised: Level,
    /// The first question and answer that call for it.
    reason: Answered,
}

impl Asked {
    /// With nothing told.
    pub fn new(own: &'static Own) -> Asked {
        let told = own.questions.iter().map(|_| Told::Nothing).gather();
        Asked { own, told, raised: Level::SelfCare, reason: Answered::default() }
    }

    /// These words, and what was told before where the same is asked.
    pub fn renewed(own: &'static Own, before: Option<&Asked>) -> Asked {
        let mut asked = Asked::new(own);
        for (place, question) in own.questions.iter().enumerate() {
            let Some(before) = before else { continue };
            let was = before.own.questions.iter().position(|it| it.ask == question.ask);
            let Some(was) = was else { continue };
            // A choice by its words: they may stand in another order by now.
            let told = match (before.told(was), &question.kind) {
                (Told::Choice(_), Kind::Choice { choices, .. }) => {
                    let is = |choice: &String| before.answer(was) == Some(choice.as_str());
                    choices.iter().position(is).map_or(Told::Nothing, Told::Choice)
                }
                (told, _) => told.clone(),
            };
            let next = asked.with(place, told);
            // Not what is another answer by now.
            if let (Some(one), Some(other)) = (before.answer(was), next.answer(place))
                && one == other
            {
                asked = next;
            }
        }
        asked
    }

    /// The level is never below that of the check; whether it is above. Why stands in the plan.
    #[inline(always)]
    pub fn raise(&self, found: &mut Assessment) -> bool {
        let raises = self.raises(found.level);
        if raises {
            found.level = self.raised;
        }
        raises
    }

    /// Whether it asks for more than the check.
    pub fn raises(&self, assessed: Level) -> bool {
        self.raised > assessed
    }

    /// The same with another answer, if the question takes it.
    pub fn with(&self, place: usize, told: Told) -> Asked {
        let mut next = self.clone();
        if let (Some(question), Some(slot)) =
            (self.own.questions.get(place), next.told.get_mut(place))
        {
            *slot = match (told, &question.kind) {
                (Told::Typed(text), Kind::Text | Kind::Number { .. }) => typed(&text),
                (Told::Choice(choice), Kind::Choice { choices, .. }) if choice < choices.len() => {
                    Told::Choice(choice)
                }
                _ => Told::Nothing,
            };
        }
        let calls = (0..next.told.len()).map(|place| next.calls(place));
        next.raised = calls.fold(Level::SelfCare, Level::max);
        next.reason = next.first().unwrap_or_default();
        next
    }

    /// The answer to a question.
    pub fn told(&self, place: usize) -> &Told {
        self.told.get(place).unwrap_or(&Told::Nothing)
    }

    /// Whether it was asked for a number and is none.
    pub fn is_no_number(&self, place: usize) -> bool {
        let number = |kind: &Kind| matches!(kind, Kind::Number { .. });
        let asked = self.own.questions.get(place).is_some_and(|it| number(&it.kind));
        matches!(self.told(place), Told::Typed(text) if asked && largest(text).is_none())
    }

    /// The level that an answer calls for by itself.
    fn calls(&self, place: usize) -> Level {
        let none = Level::SelfCare;
        let Some(question) = self.own.questions.get(place) else { return none };
        match (&question.kind, self.told(place)) {
            (Kind::Choice { raise, .. }, Told::Choice(choice)) => {
                let to = raise.iter().filter(|(it, _)| it == choice).map(|(_, to)| *to);
                to.fold(none, Level::max)
            }
            (Kind::Number { raise, .. }, Told::Typed(text)) => {
                let number = largest(text);
                let is = |(least, _): &&(i32, Level)| number.is_none_or(|it| it >= *least);
                let to = raise.iter().filter(is).map(|(_, to)| *to).fold(none, Level::max);
                // What nobody can read counts up to "contact now", as in the check (D5).
                if number.is_some() { to } else { to.min(Level::ContactNow) }
            }
            (Kind::Text | Kind::Number { .. } | Kind::Choice { .. }, _) => none,
        }
    }

    /// The question and answer that call for more than the check.
    pub fn reason(&self, assessed: Level) -> Option<&Answered> {
        Some(&self.reason).filter(|_| self.raises(assessed))
    }

    fn first(&self) -> Option<Answered> {
        let mut places = 0..self.told.len();
        let place = places.find(|place| self.calls(*place) == self.raised)?;
        let question = self.own.questions.get(place).filter(|_| self.raised > Level::SelfCare)?;
        Some(Answered { ask: question.ask.clone(), answer: self.answer(place)?.to_owned() })
    }

    /// An answer in words.
    fn answer(&self, place: usize) -> Option<&str> {
        match (self.told(place), &self.own.questions.get(place)?.kind) {
            (Told::Typed(text), _) => Some(text.as_str()),
            (Told::Choice(choice), Kind::Choice { choices, .. }) => {
                choices.get(*choice).map(String::as_str)
            }
            (Told::Nothing | Told::Choice(_), _) => None,
        }
    }

    /// All that was told, each question with its answer on a line.
    pub fn lines(&self) -> Vec<String> {
        let mut all = Vec::new();
        for (place, question) in self.own.questions.iter().enumerate() {
            let Some(answer) = self.answer(place) else { continue };
            let (gap, unit) = match &question.kind {
                Kind::Number { unit, .. } if !unit.is_empty() => (" ", unit.as_str()),
                _ => ("", ""),
            };
            let [ask, answer] = [&question.ask, answer].map(isolated);
            all.push([&ask, " ", &*answer, gap, unit].joined(""));
        }
        all
    }
}

/// What was typed, on one line; nothing where nothing is left of it.
fn typed(text: &str) -> Told {
    let mut line = String::new();
    for (place, c) in one_line(text).chars().enumerate() {
        if place < LONGEST {
            line.push(c);
        }
    }
    if line.is_empty() { Told::Nothing } else { Told::Typed(line) }
}
