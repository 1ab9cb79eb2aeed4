//! A text with what fills it, and how it is said in a language.

use crate::engine::pack::{Pack, Phrase, QuestionId, Rule};
use crate::engine::{Answer, Change};
use crate::gather::Gather;
use crate::i18n::{Date, Moment, Text, Words, say_this, sentence, t};

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
    /// Short names one after another.
    Names(Vec<Text>),
    /// An answer in the patient's own words.
    Answer(QuestionId, Answer),
    /// Another answer, and the level it would lead to, by its name.
    Would(Change, Text),
    /// A rule and its sources.
    Rule(&'static Rule),
    /// A safety decision, by its id.
    Decision(&'static str),
    /// What to tell whoever answers the call.
    Quote(Box<Quote>),
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
            Say::Timed(text, at) => (*text, date(at.date), ("time", at.clock())),
            Say::Labelled(text, labels) => {
                let comma = words.get(t::LANGUAGE_LIST_COMMA);
                (*text, ("label", names(words, labels, comma)), none())
            }
            Say::Names(labels) => return names(words, labels, " · "),
            Say::Answer(id, answer) => return sentence(pack, words, *id, *answer).concat(),
            Say::Would(change, level) => {
                let said = sentence(pack, words, change.question, change.to).concat();
                (t::ADVICE_WOULD, answer(said), ("level", words.say(*level)))
            }
            Say::Rule(rule) => {
                let label = words.fill(t::ADVICE_RULE, &[("label", rule.id)]);
                (t::ADVICE_SOURCE, ("label", label), ("ids", rule.sources.to_owned()))
            }
            Say::Decision(id) => (t::ADVICE_DECISION, ("label", (*id).to_owned()), none()),
            Say::Quote(quote) => (t::ADVICE_QUOTE, answer(quote.in_words(pack, words)), none()),
        };
        words.fill(text, &[(one.0, &one.1), (other.0, &other.1)])
    }
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

fn names(words: &Words, labels: &[Text], between: &str) -> String {
    labels.iter().map(|label| words.say(*label)).gather().join(between)
}
