//! Rules about the days before: each asks something of them, can hold, and says only what it knows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use std::fs;

use copy::{CLINICAL, Copy, QUESTIONS, RULES, TERMS, check, expect};
use pack::{Calls, CourseCond, Level};

const CR1: &str = "id = \"CR1\"\ntrend = \"bit_worse\"\nwhen = [\"rise >= 2\"]";

fn of_cr1(trend: &str, when: &str, at: &str, words: &[&str]) {
    let to = format!("id = \"CR1\"\n{trend}\nwhen = [{when}]");
    check(RULES, CR1, &to, at, words);
}

#[test]
fn conditions_that_cannot_be_read() {
    let trend = "trend = \"bit_worse\"";
    for (when, words) in [
        ("rise >= much", "`pain_now` needs a number, not `much`"),
        ("rise >= 11", "`pain_now` goes up to 10"),
        ("rise >= 0", "`0` is no number from 1 on"),
        ("worst >= 11", "`pain_now` goes up to 10"),
        ("rising_days >= 0", "`0` is no number from 1 on"),
        ("since_first >= soon", "`soon` is no number from 1 on"),
        ("days_not_falling <= 3", "`days_not_falling <= 3` is not a condition"),
        ("went brath >= effort", "there is no question `brath`"),
        ("went breath >= awful", "`breath` has no option `awful`"),
        ("went breath >= none", "`none` of `breath` is always there"),
        ("came pain_now >= 3", "`pain_now` is no scale"),
        ("back fever", "`back fever` is not a condition"),
    ] {
        // And one that can be read, so that no other fault comes of it.
        of_cr1(trend, &format!("\"{when}\", \"rising_days >= 9\""), when, &[words]);
    }
    of_cr1(trend, "\"rise >= 2\", \"trend <= same\"", "trend <= same", &["at least this bad"]);
}

#[test]
fn what_a_rule_calls_for() {
    let when = "\"rise >= 2\"";
    let id = "id = \"CR1\"";
    of_cr1("", when, id, &["either the level or the trend"]);
    of_cr1("level = \"L1\"\ntrend = \"same\"", when, id, &["either the level or the trend"]);
    of_cr1("level = \"L9\"", when, "level = \"L9\"", &["`L9` is not a level"]);
    of_cr1("trend = \"worst\"", when, "trend = \"worst\"", &["`trend` has no option `worst`"]);
    of_cr1("level = \"L0\"", when, id, &["`CR1` is dead"]);
    of_cr1("trend = \"better\"", when, id, &["`CR1` is dead"]);
}

#[test]
fn rules_that_say_nothing_of_the_days_before() {
    let words = "CR1 = \"Your pain went from {from} to {to} in {days}.\"";
    let copy = Copy::new();
    copy.change(RULES, CR1, "id = \"CR1\"\nlevel = \"L1\"\nwhen = [\"fever >= warm\"]");
    copy.change(CLINICAL, words, "CR1 = \"You have pain.\"");
    expect(&copy, RULES, "id = \"CR1\"", &["asks nothing of the days before", "[[rule]]"]);
}

#[test]
fn dead_rules() {
    let trend = "trend = \"bit_worse\"";
    let dead = "whenever it holds, `CR2` calls for as much";
    of_cr1(trend, "\"rising_days >= 2\", \"rise >= 2\"", "id = \"CR1\"", &["`CR1` is dead", dead]);
    of_cr1(trend, "\"rising_days >= 3\"", "id = \"CR1\"", &["`CR1` is dead", dead]);
    let trivial = "always or never holds";
    of_cr1(trend, "\"rise >= 2\", \"pain_now >= 0\"", "id = \"CR1\"", &[trivial]);
}

#[test]
fn names_and_sources() {
    let copy = Copy::new();
    copy.change(RULES, "id = \"CR2\"", "id  = \"PA16\"");
    copy.change(CLINICAL, "CR2 = ", "PA16 = ");
    expect(&copy, RULES, "id  = ", &["`PA16` is there twice"]);
    let words = &["source `S99` is not in sources.toml"];
    check(RULES, "source = [\"N14\", \"S20\"]", "source = [\"S99\"]", "S99", words);
    let words = &["give the question another key"];
    check(QUESTIONS, "key = \"sick\"", "key = \"rise\"", "key = \"rise\"", words);
}

#[test]
fn words_that_ask_for_what_is_not_known() {
    let words = |from: &str, to: &str, at: &str| {
        let copy = Copy::new();
        copy.change(CLINICAL, from, to);
        expect(&copy, RULES, at, &["which its first condition does not tell"]);
    };
    words("CR7 = \"You still", "CR7 = \"{from} You still", "id = \"CR7\"");
    words("CR12 = \"You felt", "CR12 = \"{days} You felt", "id = \"CR12\"");
}

/// A pack of checks that nobody keeps.
#[test]
fn a_pack_without_such_rules() {
    let copy = Copy::new();
    let path = copy.root().join(RULES);
    let text = fs::read_to_string(&path).unwrap();
    let (rules, _) = text.split_once("[[course_rule]]").unwrap();
    fs::write(&path, rules).unwrap();
    for file in [CLINICAL, TERMS] {
        let path = copy.root().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("CR")).collect();
        fs::write(&path, kept.join("\n")).unwrap();
    }
    let read = |path: &std::path::Path| fs::read_to_string(path);
    let compiled = content_compiler::compile_with(&copy.folders(), &read);
    let compiled = compiled.unwrap_or_else(|errors| panic!("{errors}"));
    assert!(compiled.pack.course.0.is_empty());
}

/// The bytes of the pack are the same with them and without.
#[test]
fn their_bytes_and_words_stand_apart() {
    let compiled = content_compiler::compile(&Copy::new().folders()).unwrap();
    let rules = compiled.pack.course;
    let bytes = compiled.pack.to_bytes();
    let without = pack::Pack { course: pack::CourseRules::default(), ..compiled.pack };
    assert_eq!(without.to_bytes(), bytes);
    let bytes = rules.to_bytes();
    let read = pack::CourseRules::from_bytes(bytes.numbers.leak(), bytes.names.leak());
    assert_eq!(read, rules);
    let first = rules.0.first().unwrap();
    assert_eq!((first.id, first.calls), ("CR1", Calls::Trend(2)));
    assert_eq!(first.course, [CourseCond::Rise(2)]);
    assert!(rules.0.iter().any(|rule| rule.calls == Calls::Level(Level::ContactNow)));
    // All of them come later.
    let waits = |rule: &pack::CourseRule| compiled.later.get(rule.reason.place()) == Some(&true);
    assert!(rules.0.iter().all(waits));
    // And none of the texts has another number for them.
    assert!(rules.0.iter().all(|rule| rule.reason.place() > first.reason.place() - 1));
}
