//! What is milder than what was signed stands first on the sheet.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod support;

use support::copy::{Copy, QUESTIONS, RESULT, RULES};
use support::{section, sheet, signed};

/// Changes what was signed; the sheet's first section must say so in each of these words.
fn milder(file: &str, from: &str, to: &str, says: &[&str]) {
    let copy = signed();
    copy.change(file, from, to);
    let first = section(&sheet(&copy), "milder");
    for words in says {
        assert!(first.contains(words), "\"{words}\" is not in:\n{first}");
    }
}

#[test]
fn a_rule_that_asks_for_more_is_milder_and_so_is_the_answer() {
    let (from, to) = ("when = [\"pain_now >= 9\"]", "when = [\"pain_now >= 10\"]");
    milder(RULES, from, to, &["<code>rule PA2</code>", "<code>pain_now.9</code>"]);
}

#[test]
fn a_question_that_is_no_red_flag_any_more_stands_there() {
    let line = "\"Not sure\" is its own option, at L2.\n";
    let says = ["question needle_left", "red_flag = true"];
    milder(QUESTIONS, &format!("{line}red_flag = true\n"), line, &says);
}

#[test]
fn a_shorter_lung_watch_stands_there() {
    let says = ["result.toml: watch lung", "until = 3", "until = 2"];
    milder(RESULT, "until = 3", "until = 2", &says);
}

#[test]
fn a_rule_about_earlier_checks_that_changed_stands_there() {
    let says = ["rules.toml: course_rule CR1", "rise &gt;= 2", "rise &gt;= 3"];
    milder(RULES, "\"rise >= 2\"", "\"rise >= 3\"", &says);
}

#[test]
fn a_rule_that_is_stricter_is_only_a_change() {
    let copy = signed();
    copy.change(RULES, "when = [\"pain_now >= 9\"]", "when = [\"pain_now >= 8\"]");
    let html = sheet(&copy);
    assert!(section(&html, "changes").contains("rules.toml: rule PA2"));
    let first = section(&html, "milder");
    assert!(first.contains("Nothing is milder than what was signed."), "{first}");
}

#[test]
fn before_any_signature_the_answers_made_milder_on_purpose_stand_first() {
    let html = sheet(&Copy::new());
    let first = section(&html, "milder");
    assert!(html.find("id=\"milder\"") < html.find("id=\"emergency\""));
    let named =
        std::fs::read_to_string(support::root().join("content/packs/dry-needling/review.toml"));
    let named = named.unwrap().matches("[[milder]]").count();
    assert!(named > 30, "{named}");
    assert!(first.contains(&format!("each to be confirmed ({named})")), "{first}");
    assert!(
        first.contains("<code>needle_left visible</code>") && first.contains("L4 in deep places")
    );
}

#[test]
fn an_entry_that_names_no_answer_is_told() {
    let copy = Copy::new();
    copy.change("packs/dry-needling/review.toml", "option = \"visible\"", "option = \"seen\"");
    let error = review::read(support::root(), &copy.folders()).err().unwrap_or_default();
    assert!(error.contains("there is no needle_left with seen"), "{error}");
}
