//! What must be true of the rules about the days before.

use std::collections::BTreeSet;

use pack::{Calls, CourseCond, CourseRule, Level, Pack};

use super::{implies, is_trivial};
use crate::Errors;
use crate::condition::COURSE_WORDS;
use crate::markup::placeholders;
use crate::schema::Files;
use crate::texts::Locale;

/// Notes rules that say nothing of the days before, that are dead, or whose words ask for what is not there.
pub fn course(pack: &Pack, files: &Files, texts: &Locale, errors: &mut Errors) {
    let file = &files.rules;
    for (place, (rule, entry)) in pack.course.0.iter().zip(&file.data.course_rule).enumerate() {
        let id = rule.id;
        let mut fault = |message: String| errors.add(file.fault(&entry.id, message));
        if rule.course.is_empty() {
            fault(format!("`{id}` asks nothing of the days before; make it a [[rule]]"));
        }
        if matches!(rule.calls, Calls::Level(Level::SelfCare) | Calls::Trend(0)) {
            fault(format!("`{id}` is dead: nothing calls for less; remove it"));
        }
        if rule.when.iter().any(|cond| is_trivial(*cond)) {
            fault(format!("`{id}` has a condition that always or never holds; remove it"));
        }
        let mut others = pack.course.0.iter().enumerate().filter(|(other, _)| *other != place);
        if let Some((_, other)) = others.find(|(other, it)| outdoes(it, rule, *other < place)) {
            let other = other.id;
            fault(format!("`{id}` is dead: whenever it holds, `{other}` calls for as much"));
        }
        let key = format!("course_rule.{id}");
        let may = told(rule);
        for name in placeholders(texts.text(&key)).iter().filter(|name| !may.contains(*name)) {
            fault(format!("`{key}` says `{{{name}}}`, which its first condition does not tell"));
        }
    }
}

/// Notes questions with the name of a condition.
pub fn names(files: &Files, errors: &mut Errors) {
    for entry in &files.questions.data.question {
        if COURSE_WORDS.contains(&entry.key.get_ref().as_str()) {
            let message = "this is a condition of [[course_rule]]; give the question another key";
            errors.add(files.questions.fault(&entry.key, message));
        }
    }
}

/// What the first of its conditions can fill in.
fn told(rule: &CourseRule) -> BTreeSet<&'static str> {
    let names: &[&str] = match rule.course.first() {
        Some(
            CourseCond::Rise(_)
            | CourseCond::RisingDays(_)
            | CourseCond::DaysNotFalling(_)
            | CourseCond::Worst(_),
        ) => &["from", "to", "days"],
        Some(CourseCond::SinceFirst(_)) => &["days"],
        Some(CourseCond::Came(..) | CourseCond::Went(..) | CourseCond::Back(..)) | None => &[],
    };
    names.iter().copied().collect()
}

/// Whether `other` calls for at least as much whenever `rule` holds. Of two equal rules the later is dead.
fn outdoes(other: &CourseRule, rule: &CourseRule, earlier: bool) -> bool {
    let calls = match (other.calls, rule.calls) {
        (Calls::Level(a), Calls::Level(b)) => a >= b,
        (Calls::Trend(a), Calls::Trend(b)) => a >= b,
        (Calls::Level(_), Calls::Trend(_)) | (Calls::Trend(_), Calls::Level(_)) => false,
    };
    let today = other.when.iter().all(|b| rule.when.iter().any(|a| implies(*a, *b)));
    let before = other.course.iter().all(|b| rule.course.iter().any(|a| is_more(*a, *b)));
    let same = (other.calls, other.when, other.course) == (rule.calls, rule.when, rule.course);
    calls && today && before && (!same || earlier)
}

fn is_more(a: CourseCond, b: CourseCond) -> bool {
    match (a, b) {
        (CourseCond::Rise(m), CourseCond::Rise(n))
        | (CourseCond::RisingDays(m), CourseCond::RisingDays(n))
        | (CourseCond::DaysNotFalling(m), CourseCond::DaysNotFalling(n))
        | (CourseCond::Worst(m), CourseCond::Worst(n))
        | (CourseCond::SinceFirst(m), CourseCond::SinceFirst(n)) => m >= n,
        // A sign that came or went at one option did not at another.
        _ => a == b,
    }
}
