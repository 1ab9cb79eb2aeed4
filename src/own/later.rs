//! What a clinic sets that waits for later parts: its hours and its words.

use super::{Own, read};
use crate::hours::{self, Hours};

/// What is there of it.
#[derive(Default)]
pub struct Later {
    /// The clinic's hours, if it gives some.
    pub hours: Option<Hours>,
    /// What the clinic adds in its own words.
    pub own: Option<&'static Own>,
}

/// Reads what has come by now.
pub fn read_later(value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later) {
    read_hours(value, warn, found);
    read_words(value, warn, found);
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000007",
    "__wasm_split_00explain00_export_00000000000000000000000000000007":
    fn read_hours(
        value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later
    ) = hours_of
);

fn hours_of(value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later) {
    hours::read(value, warn, &mut found.hours);
}

crate::part::in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000005",
    "__wasm_split_00share00_export_00000000000000000000000000000005":
    fn read_words(
        value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later
    ) = words_of
);

fn words_of(value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later) {
    read::read(value, warn, &mut found.own);
}
