//! Each statement of the patient article is carried by texts that exist.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{SOURCES, check};

#[test]
fn a_statement_that_no_text_carries() {
    let carried = "carried_by = [\"leaflet.intro\"]\n";
    check(SOURCES, carried, "", "[S1]", &["no text carries statement `S1`", "carried_by"]);
    let wrong = "carried_by = [\"leaflet.intr\"]\n";
    check(SOURCES, carried, wrong, wrong.trim_end(), &["there is no text `leaflet.intr`"]);
    let source = "status = \"retrieved\"\n";
    let both = "status = \"retrieved\"\ncarried_by = [\"leaflet.intro\"]\n";
    check(SOURCES, source, both, "[C01]", &["`C01` is not of the patient article"]);
}
