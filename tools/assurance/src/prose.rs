//! Tests that a paper names in its own words, as `FILE: TEST`.

use crate::test_index::Tests;

/// Those that are not there.
pub fn faults(path: &str, text: &str, tests: &Tests<'_>) -> Vec<String> {
    let words = text.split('`').skip(1).step_by(2);
    let named = words.filter_map(|word| word.split_once(": "));
    let named = named.filter(|(file, _)| file.ends_with(".rs") || file.ends_with(".test.js"));
    let lost = named.filter(|(file, name)| !tests.has(file, name).unwrap_or_default());
    lost.map(|(file, name)| format!("{path}: {file} has no test {name}")).collect()
}
