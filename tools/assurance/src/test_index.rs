//! Which tests there are: functions that the test runner runs, as a Rust parser finds them.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use anyhow::{Context, Result};
use syn::{Attribute, Item};

use crate::Repository;

/// The scenarios in browsers.
pub const SCENARIOS: &str = "tests/e2e/tests/scenarios/";

/// The names of tests by file; a file is parsed when it is first asked for.
pub struct Tests<'a> {
    repository: &'a Repository,
    parsed: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

impl<'a> Tests<'a> {
    pub fn of(repository: &'a Repository) -> Self {
        Self { repository, parsed: RefCell::default() }
    }

    /// Whether the file has this test.
    ///
    /// # Errors
    /// The file is not there, or is no Rust.
    pub fn has(&self, path: &str, name: &str) -> Result<bool> {
        let mut parsed = self.parsed.borrow_mut();
        if !parsed.contains_key(path) {
            parsed.insert(path.to_owned(), names(path, self.repository.text(path)?)?);
        }
        Ok(parsed.get(path).is_some_and(|names| names.contains(name)))
    }

    /// How many there are in a folder.
    ///
    /// # Errors
    /// A file is no Rust.
    pub fn count(&self, folder: &str) -> Result<usize> {
        let files = self.repository.under(folder, ".rs");
        files.map(|(path, text)| Ok(names(path, text)?.len())).sum()
    }
}

/// The tests of a Rust file, or of one of the scripts' own.
fn names(path: &str, text: &str) -> Result<BTreeSet<String>> {
    if path.ends_with(".js") {
        let tests = text.lines().filter_map(|line| line.strip_prefix("test('")?.split_once("',"));
        return Ok(tests.map(|(name, _)| name.to_owned()).collect());
    }
    let mut names = BTreeSet::new();
    let file = syn::parse_file(text).with_context(|| format!("{path} is no Rust"))?;
    collect(&file.items, &mut names);
    Ok(names)
}

/// A test that is ignored, or does nothing, is none.
fn collect(items: &[Item], names: &mut BTreeSet<String>) {
    for item in items {
        match item {
            Item::Fn(it)
                if is(&it.attrs, "test")
                    && !is(&it.attrs, "ignore")
                    && !it.block.stmts.is_empty() =>
            {
                names.insert(it.sig.ident.to_string());
            }
            Item::Mod(it) => {
                if let Some((_, items)) = &it.content {
                    collect(items, names);
                }
            }
            _ => {}
        }
    }
}

/// `#[test]`, or `#[tokio::test(…)]`.
fn is(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|it| it.path().segments.last().is_some_and(|last| last.ident == name))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::names;

    #[test]
    fn only_what_the_runner_runs_is_a_test() -> anyhow::Result<()> {
        let text =
            "#[test] fn plain() { go() } #[tokio::test(flavor = \"x\")] async fn waits() { go() }
            mod tests { #[test] fn inside() { go() } } fn helper() { go() } #[test] fn nothing() {}
            #[test] #[ignore] fn left() { go() } // #[test] fn comment() { go() }";
        assert_eq!(
            names("a.rs", text)?,
            BTreeSet::from(["inside", "plain", "waits"].map(str::to_owned))
        );
        let script = "test('a word', () => {});\n// test('no test', () => {});\n";
        assert_eq!(names("a.test.js", script)?, BTreeSet::from(["a word".to_owned()]));
        Ok(())
    }
}
