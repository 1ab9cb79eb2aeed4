//! The picture of the days: each study has its day and its source, and no urgent result says it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{ADVICE, CLINICAL, Copy, RESULT, check, expect};

const TWO: &str = "id = \"two\"\nfrom = 2\nsource = [\"I8\"]";

fn of_two(to: &str, at: &str, words: &[&str]) {
    check(ADVICE, TWO, to, at, words);
}

#[test]
fn studies_out_of_order_or_without_a_source() {
    let two = "id = \"two\"";
    of_two(&format!("{two}\nfrom = 0\nsource = [\"I8\"]"), two, &["`two` begins too early"]);
    of_two(&format!("{two}\nfrom = 2\nsource = []"), two, &["`two` has no source"]);
    let unknown = "source = [\"I88\"]";
    of_two(&format!("{two}\nfrom = 2\n{unknown}"), unknown, &["source `I88` is not in"]);
}

#[test]
fn a_study_that_is_there_twice() {
    let copy = Copy::new();
    let again = "id = \"first\" # again";
    copy.change(ADVICE, TWO, &format!("{again}\nfrom = 2\nsource = [\"I8\"]"));
    let from = "two = \"In one study";
    copy.change(CLINICAL, from, "# two = \"In one study");
    expect(&copy, ADVICE, again, &["`first` is there twice"]);
}

#[test]
fn words_that_do_not_say_what_they_are_about() {
    let (from, at) = ("Pain was {n} out of 10 on {date}.", "then = \"chart.then\"");
    let copy = Copy::new();
    copy.change(CLINICAL, from, "Pain was {n} out of 10.");
    expect(&copy, ADVICE, at, &["`chart.then` must have {n} and {date}"]);
}

/// D7: what soothes stands beside no urgent level.
#[test]
fn a_study_beside_an_urgent_level() {
    let line = "  # Each sign stands under";
    let study = format!("  {{ text = \"study.two\" }},\n{line}");
    check(RESULT, line, &study, "id = \"sooner\"", &["never stands at L3 and L4 (D7)"]);
}
