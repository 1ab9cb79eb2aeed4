//! Answers in the patient's own words: "Pain is 8 out of 10 now."

use super::{Text, Words, t};
use crate::engine::Answer;
use crate::engine::pack::{Kind, Pack, Phrase, QuestionId};
use crate::gather::Gather;

/// What an answer says. A set gives one sentence an option, anything else one.
pub fn sentence(pack: &Pack, words: &Words, id: QuestionId, answer: Answer) -> Vec<String> {
    let question = pack.question(id);
    match (question.kind, answer) {
        (_, Answer::Unanswered) => Vec::new(),
        (Kind::Set, Answer::NotSure) if id == pack.roles.places => {
            vec![words.say(Phrase::PlacesNotSure.text())]
        }
        (_, Answer::NotSure) => {
            vec![words.fill(t::UI_NOT_SURE_ABOUT, &[("label", &words.say(question.label))])]
        }
        (Kind::Set, Answer::Set(chosen)) if id == pack.roles.places => {
            let areas = areas(pack, words, chosen);
            vec![words.fill(Phrase::Places.text(), &[("areas", &areas)])]
        }
        (Kind::Set, Answer::Set(chosen)) => {
            let options = (0_u16..).zip(question.options);
            let has = options.filter(|(place, _)| chosen >> place & 1 != 0);
            has.map(|(_, option)| words.say(option.text)).gather()
        }
        (_, Answer::Value(value)) => vec![match question.said {
            None => option_text(pack, words, id, value),
            Some(said) => {
                words.fill(number_text(pack, id, value, said), &[("n", &value.to_string())])
            }
        }],
        (_, Answer::Set(_)) => Vec::new(),
    }
}

/// The words of an option.
pub fn option_text(pack: &Pack, words: &Words, id: QuestionId, option: u16) -> String {
    let found = pack.question(id).options.get(option as usize);
    found.map_or_else(String::new, |option| words.say(option.text))
}

/// The treated places as they are said in a sentence: "neck, shoulder and upper back".
pub fn areas(pack: &Pack, words: &Words, chosen: u32) -> String {
    let spoken = (0_u16..).zip(pack.spoken).filter(|(place, _)| chosen >> place & 1 != 0);
    let names: Vec<&str> = spoken.map(|(_, text)| words.get(*text)).gather();
    words.language().list(&names)
}

fn number_text(pack: &Pack, id: QuestionId, value: u16, said: Text) -> Text {
    match value {
        _ if id != pack.roles.days => said,
        0 => Phrase::Today.text(),
        1 => Phrase::Yesterday.text(),
        _ if value > pack.counted_days => Phrase::LongAgo.text(),
        _ => said,
    }
}

/// What to tell the person who answers the call: "I had … in my neck on Monday …".
pub fn say_this(pack: &Pack, words: &Words, places: Answer, day: Option<&str>) -> String {
    let area = match places {
        Answer::Set(chosen) if chosen != 0 => Some(areas(pack, words, chosen)),
        _ => None,
    };
    match (area, day) {
        (Some(area), Some(day)) => {
            words.fill(Phrase::Say.text(), &[("areas", &area), ("day", day)])
        }
        (Some(area), None) => words.fill(Phrase::SayNoDay.text(), &[("areas", &area)]),
        (None, Some(day)) => words.fill(Phrase::SayNoPlace.text(), &[("day", day)]),
        (None, None) => words.say(Phrase::SayPlain.text()),
    }
}
