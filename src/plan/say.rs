//! A text with what fills it, and how it is said in a language.

use super::treatment_date;
use crate::engine::pack::{Pack, Phrase, QuestionId, Rule};
use crate::engine::{Answer, Answers, Change, Span};
use crate::gather::Gather;
use crate::i18n::{Date, Moment, Text, Words, course_sentence, isolated, say_this, sentence, t};
use crate::joined::Joined as _;
use crate::part::in_part;

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    Text(Text),
    /// With `{date}`.
    Dated(Text, Date),
    /// With `{date}` and `{time}`.
    Timed(Text, Moment),
    /// With `{label}`, one or several.
    Labelled(Text, Vec<Text>),
    /// An answer in the patient's own words.
    Answer(QuestionId, Answer),
    /// Another answer, and the level it would lead to, by its name.
    Would(Change, Text),
    /// Why the days before call for more: the rule about them, and what it fills in.
    Course(u16, Span),
    /// A rule and its sources.
    Rule(&'static Rule),
    /// A safety decision, by its id.
    Decision(&'static str),
    /// What to tell whoever answers the call.
    Quote(Box<Quote>),
    /// The clinic's words, as they are.
    Said(&'static str),
    /// The clinic's words in a text that says whose they are, as `{label}`, and the patient's as `{answer}`.
    Own(Text, &'static str, &'static str),
}

/// Where and when the treatment was, and the first thing that decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub places: Answer,
    pub day: Option<Day>,
    pub decided: Option<Say>,
}

/// The day of the treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    On(Date),
    /// More than a week ago.
    Long,
}

impl Day {
    /// The day that these answers name.
    #[inline(never)]
    pub(super) fn of(pack: &Pack, answers: &Answers, today: Option<Date>) -> Option<Day> {
        let date = today.and_then(|today| treatment_date(pack, answers, today));
        match (date, answers.number(pack.roles.days)) {
            (Some(date), _) => Some(Day::On(date)),
            (None, Some(days)) if days > pack.counted_days => Some(Day::Long),
            (None, _) => None,
        }
    }

    /// In words, by itself.
    pub fn in_words(self, words: &Words) -> String {
        match self {
            Day::On(date) => date.long(words),
            Day::Long => words.say(Phrase::LongAgoShort.text()),
        }
    }
}

impl Say {
    /// In words.
    #[inline(never)]
    pub fn in_words(&self, pack: &Pack, words: &Words) -> String {
        let none = || ("", String::new());
        let date = |date: Date| ("date", date.long(words));
        let answer = |answer: String| ("answer", answer);
        let (text, one, other) = match self {
            Say::Text(text) => (*text, none(), none()),
            Say::Dated(text, day) => (*text, date(*day), none()),
            Say::Timed(text, at) => {
                (*text, date(at.date), ("time", words.language().clock(at.minute)))
            }
            Say::Labelled(text, labels) => {
                let labels = labels.iter().map(|label| words.say(*label)).gather();
                (*text, ("label", labels.joined(words.get(t::LANGUAGE_LIST_COMMA))), none())
            }
            Say::Answer(id, answer) => return sentence(pack, words, *id, *answer).joined(""),
            Say::Would(..)
            | Say::Course(..)
            | Say::Rule(_)
            | Say::Decision(_)
            | Say::Said(_)
            | Say::Own(..) => {
                let mut said = String::new();
                explained(pack, words, self, &mut said);
                return said;
            }
            Say::Quote(quote) => (t::ADVICE_QUOTE, answer(quote.in_words(pack, words)), none()),
        };
        words.fill(text, &[(one.0, &one.1), (other.0, &other.1)])
    }
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000009",
    "__wasm_split_00explain00_export_00000000000000000000000000000009":
    fn explained(pack: &Pack, words: &Words, say: &Say, said: &mut String) = explain
);

/// What stands only where a result is explained.
fn explain(pack: &Pack, words: &Words, say: &Say, said: &mut String) {
    *said = match say {
        Say::Would(change, level) => {
            let answer = sentence(pack, words, change.question, change.to).joined("");
            words.fill(t::ADVICE_WOULD, &[("answer", &answer), ("level", &words.say(*level))])
        }
        Say::Course(place, span) => {
            let rule = pack.course.0.get(usize::from(*place));
            rule.map(|rule| course_sentence(words, rule, *span)).unwrap_or_default()
        }
        Say::Rule(rule) => {
            let label = words.fill(t::ADVICE_RULE, &[("label", rule.id)]);
            words.fill(t::ADVICE_SOURCE, &[("label", &label), ("ids", rule.sources)])
        }
        Say::Decision(id) => words.fill(t::ADVICE_DECISION, &[("label", id)]),
        Say::Said(words) => (*words).to_owned(),
        Say::Own(text, label, answer) => {
            let [label, answer] = [label, answer].map(|it| isolated(it));
            words.fill(*text, &[("label", &label), ("answer", &answer)])
        }
        Say::Text(_)
        | Say::Dated(..)
        | Say::Timed(..)
        | Say::Labelled(..)
        | Say::Answer(..)
        | Say::Quote(_) => return,
    };
}

impl Quote {
    fn in_words(&self, pack: &Pack, words: &Words) -> String {
        let day = self.day.map(|day| match day {
            Day::On(date) => words.fill(t::DAY_ON, &[("date", &date.long(words))]),
            Day::Long => words.say(Phrase::LongAgoShort.text()),
        });
        let mut said = say_this(pack, words, self.places, day.as_deref());
        if let Some(decided) = &self.decided {
            said.push(' ');
            said.push_str(&decided.in_words(pack, words));
        }
        said
    }
}
