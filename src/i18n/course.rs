//! Why the days before call for more, in words: "Your pain went from 3 to 6 in 2 days."

use super::{Words, t};
use crate::engine::Span;
use crate::engine::pack::CourseRule;

/// The reason of a rule, with what it fills in.
pub fn course_sentence(words: &Words, rule: &CourseRule, span: Span) -> String {
    let days = match span.days {
        0 => words.say(t::COURSE_UNDER_A_DAY),
        1 => words.say(t::COURSE_ONE_DAY),
        days => words.fill(t::COURSE_DAYS, &[("n", &days.to_string())]),
    };
    let (from, to) = (span.from.to_string(), span.to.to_string());
    words.fill(rule.reason, &[("from", &from), ("to", &to), ("days", &days)])
}
