//! Answers in the terms of who reads them.

use crate::engine::Answer;
use crate::engine::pack::{Group, Kind, Pack, Page, QuestionId, Terms};
use crate::i18n::Date;
use crate::joined::Joined as _;

/// Whether a page asks for the pain.
pub(super) fn is_of_pain(page: &Page) -> bool {
    page.group == Group::Pain
}

/// What was answered, one term for each option, with what of the answer it is; nothing for a denial.
pub(super) fn of(
    pack: &Pack,
    terms: &Terms,
    id: QuestionId,
    answer: Answer,
    take: &mut dyn FnMut(String, Answer),
) {
    let mut option = |place: u16, said: Answer| {
        let term = terms.option(id, place);
        if !term.is_empty() {
            take(term.to_owned(), said);
        }
    };
    match (pack.question(id).kind, answer) {
        (Kind::Number(most), Answer::Value(number)) => {
            take([terms.name(id), " ", &out_of(number, most)].joined(""), answer);
        }
        (_, Answer::Value(place)) => option(place, answer),
        (_, Answer::Set(chosen)) => {
            let places = (0_u16..32).filter(|place| chosen >> place & 1 != 0);
            places.for_each(|place| option(place, Answer::Set(1 << place)));
        }
        (_, Answer::NotSure | Answer::Unanswered) => {}
    }
}

/// For example 5/10.
pub(super) fn out_of(number: u16, most: u16) -> String {
    [&*number.to_string(), "/", &most.to_string()].joined("")
}

/// ISO 8601: the same for whoever reads it.
pub(super) fn date(date: Date) -> String {
    let (year, month, day) = date.parts();
    [&*(year as u16).to_string(), &two(month.into()), &two(day.into())].joined("-")
}

/// The minute of a day, likewise.
pub(super) fn time(minute: u16) -> String {
    let (hour, minute) = (two(minute / 60), two(minute % 60));
    [&*hour, ":", &minute].joined("")
}

fn two(number: u16) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &number.to_string()].joined("")
}
