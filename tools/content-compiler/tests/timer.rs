//! The timer of a tip: a time that somebody waits for, what is to be done then, and one a page.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod copy;

use copy::{ADVICE, CLINICAL, Copy, check};

#[test]
fn minutes_that_nobody_waits_for() {
    for minutes in ["0", "61"] {
        let to = format!("minutes = {minutes}");
        check(ADVICE, "minutes = 15", &to, &to, &["a timer is for 1 to 60 minutes"]);
    }
}

#[test]
fn a_second_one() {
    let to = "id = \"rest\"\nminutes = 10";
    let copy = Copy::new();
    copy.change(ADVICE, "id = \"rest\"", to);
    copy.change(CLINICAL, "[tip.rest]\n", "[tip.rest]\nover = \"Get up.\"\n");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains("another tip has a timer"), "{errors}");
}

#[test]
fn one_that_does_not_say_what_to_do_at_its_end() {
    let copy = Copy::new();
    copy.change(CLINICAL, "over = \"Take the ice off now. Let your skin warm up.\"\n", "");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains("tip.ice.over"), "{errors}");
}
