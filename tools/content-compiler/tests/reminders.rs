//! The link to the reminders: where it may stand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{LEAFLET, RESULT, check};

const REMIND: &str = "{ button = \"remind\", when = [\"explained\", \"level <= L1\"] }";

#[test]
fn nobody_waits_for_another_day_where_help_is_due_today() {
    let at = "id = \"foot\"";
    for when in ["[\"explained\"]", "[\"explained\", \"level <= L3\"]"] {
        let to = format!("{{ button = \"remind\", when = {when} }}");
        check(RESULT, REMIND, &to, at, &["add `level <= L2`"]);
    }
    let early = "{ button = \"remind\", when = [\"level <= L2\"] }";
    check(RESULT, REMIND, early, at, &["the texts of `remind` come later"]);
}

#[test]
fn the_leaflet_has_no_days() {
    let (from, to) = ("{ text = \"leaflet.intro\" }", "{ button = \"remind\" }");
    check(LEAFLET, from, to, "id = \"article\"", &["`remind` rests on answers"]);
}
