//! What a clinic sets that waits for the part which explains a result: its hours and its words.

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

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000007",
    "__wasm_split_00explain00_export_00000000000000000000000000000007":
    pub fn read_later(
        value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later
    ) = read_both
);

fn read_both(value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str), found: &mut Later) {
    hours::read(value, warn, &mut found.hours);
    read::read(value, warn, &mut found.own);
}
