//! Answers in the patient's own words: "Pain is 8 out of 10 now."

use super::{Text, Words, t};
use crate::engine::pack::{Kind, Pack, QuestionId};
use crate::engine::{Answer, q};
use crate::gather::Gather;

/// What an answer says. A set gives one sentence an option, anything else one.
pub fn sentence(pack: &Pack, words: &Words, id: QuestionId, answer: Answer) -> Vec<String> {
    let question = pack.question(id);
    match (question.kind, answer) {
        (_, Answer::Unanswered) => Vec::new(),
        (Kind::Set, Answer::NotSure) if id == q::REGIONS => {
            vec![words.say(t::QUESTION_REGIONS_SAID_NONE)]
        }
        (_, Answer::NotSure) => {
            vec![words.fill(t::UI_NOT_SURE_ABOUT, &[("label", &words.say(question.label))])]
        }
        (Kind::Set, Answer::Set(chosen)) if id == q::REGIONS => {
            vec![words.fill(t::QUESTION_REGIONS_SAID, &[("areas", &areas(pack, words, chosen))])]
        }
        (Kind::Set, Answer::Set(chosen)) => {
            let options = (0_u16..).zip(question.options);
            let has = options.filter(|(place, _)| chosen >> place & 1 != 0);
            has.map(|(_, option)| words.say(option.text)).gather()
        }
        (_, Answer::Value(value)) => vec![match question.said {
            None => option_text(pack, words, id, value),
            Some(said) => words.fill(number_text(id, value, said), &[("n", &value.to_string())]),
        }],
        (_, Answer::Set(_)) => Vec::new(),
    }
}

/// The words of an option.
pub fn option_text(pack: &Pack, words: &Words, id: QuestionId, option: u16) -> String {
    let found = pack.question(id).options.get(option as usize);
    found.map_or_else(String::new, |option| words.say(option.text))
}

/// Needled places as they are said in a sentence: "neck, shoulder and upper back".
pub fn areas(pack: &Pack, words: &Words, chosen: u32) -> String {
    let spoken = (0_u16..).zip(pack.spoken).filter(|(place, _)| chosen >> place & 1 != 0);
    let names: Vec<&str> = spoken.map(|(_, text)| words.get(*text)).gather();
    words.language().list(&names)
}

fn number_text(id: QuestionId, value: u16, said: Text) -> Text {
    match (id, value) {
        (q::DAYS_SINCE, 0) => t::QUESTION_DAYS_SINCE_SAID_0,
        (q::DAYS_SINCE, 1) => t::QUESTION_DAYS_SINCE_SAID_1,
        (q::DAYS_SINCE, 8..) => t::QUESTION_DAYS_SINCE_SAID_LONG,
        _ => said,
    }
}

/// What to tell the person who answers the call: "I had dry needling in my neck on Monday …".
pub fn say_this(pack: &Pack, words: &Words, places: Answer, day: Option<&str>) -> String {
    let area = match places {
        Answer::Set(chosen) if chosen != 0 => Some(areas(pack, words, chosen)),
        _ => None,
    };
    match (area, day) {
        (Some(area), Some(day)) => words.fill(t::RESULT_SAY, &[("areas", &area), ("day", day)]),
        (Some(area), None) => words.fill(t::RESULT_SAY_NO_DAY, &[("areas", &area)]),
        (None, Some(day)) => words.fill(t::RESULT_SAY_NO_AREA, &[("day", day)]),
        (None, None) => words.say(t::RESULT_SAY_PLAIN),
    }
}
