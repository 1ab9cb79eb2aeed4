//! The terms of clinicians: one for everything that can be told, each fit to stand in a line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{Copy, SUMMARY, TERMS, check, expect};

const EFFORT: &str = "effort = \"more dyspnoea than usual, for example on exertion\"";

#[test]
fn a_term_that_is_missing() {
    let said = "the term `question.breath.option.effort` is missing; add it";
    check(TERMS, EFFORT, "# effort", "", &[said]);
    check(SUMMARY, "signs = \"SIGNS\"", "", "", &["the term `signs` is missing; add it"]);
}

#[test]
fn a_term_of_nothing() {
    let more = format!("{EFFORT}\nlittle = \"slight dyspnoea\"");
    check(TERMS, EFFORT, &more, "little =", &["the pack has no `little` here"]);
    let rest = "rest = \"relative rest\"";
    let tip = format!("nap = \"sleep\"\n{rest}");
    check(TERMS, rest, &tip, "nap =", &["the pack has no `nap` here"]);
    // The first answer of a row denies what it asks for.
    let none = format!("none = \"no dyspnoea\"\n{EFFORT}");
    check(TERMS, EFFORT, &none, "none = \"no", &["the pack has no `none` here"]);
}

#[test]
fn a_term_that_breaks_a_line() {
    for term in ["dyspnoea; new", "dyspnoea\\nnew", " ", &"dyspnoea ".repeat(20)] {
        let to = format!("effort = \"{term}\"");
        check(TERMS, EFFORT, &to, "effort =", &["several terms stand in a line"]);
    }
}

#[test]
fn a_word_without_what_is_filled_in() {
    let from = "since = \"{term} (this or worse at each check since {date})\"";
    check(SUMMARY, from, "since = \"{term} (earlier)\"", "since =", &["`since` must have {date}"]);
    let to = "since = \"{term} (since {date}, {n})\"";
    check(SUMMARY, from, to, "since =", &["nothing is filled in here but term, date"]);
}

#[test]
fn a_finding_with_what_nothing_fills() {
    let from = "CR6 = \"pain was {from} at worst, still {to}\"";
    let to = "CR6 = \"pain was {worst}\"";
    check(TERMS, from, to, "CR6 =", &["nothing is filled in here but from, to, days"]);
}

#[test]
fn a_pack_without_its_terms() {
    let copy = Copy::new();
    copy.remove(TERMS);
    expect(&copy, TERMS, "", &["is not there; add it"]);
}
