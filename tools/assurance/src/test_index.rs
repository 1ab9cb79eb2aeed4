//! Which tests there are: functions that the test runner runs, as a Rust parser finds them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use syn::{Attribute, Item};

use crate::Repository;

/// The scenarios in browsers.
pub const SCENARIOS: &str = "tests/e2e/tests/scenarios/";

/// The names of tests by file.
#[derive(Debug)]
pub struct Tests(BTreeMap<String, BTreeSet<String>>);

impl Tests {
    /// Of all Rust files, and of the scripts' own.
    pub fn read(repository: &Repository) -> Result<Self> {
        let mut tests = BTreeMap::new();
        for (path, text) in repository.under("", ".rs").filter(|(_, text)| text.contains("test")) {
            let file = syn::parse_file(text).with_context(|| format!("{path} is no Rust"))?;
            let mut names = BTreeSet::new();
            collect(&file.items, &mut names);
            tests.insert(path.to_owned(), names);
        }
        for (path, text) in repository.under("www/tests/", ".test.js") {
            let names = text.lines().filter_map(|line| line.strip_prefix("test('")?.split_once("',"));
            tests.insert(path.to_owned(), names.map(|(name, _)| name.to_owned()).collect());
        }
        Ok(Self(tests))
    }

    /// Whether the file has this test.
    pub fn has(&self, path: &str, name: &str) -> bool {
        self.0.get(path).is_some_and(|names| names.contains(name))
    }

    /// How many there are in a folder.
    pub fn count(&self, folder: &str) -> usize {
        let inside = self.0.iter().filter(|(path, _)| path.starts_with(folder));
        inside.map(|(_, names)| names.len()).sum()
    }
}

/// A test that is ignored, or does nothing, is none.
fn collect(items: &[Item], names: &mut BTreeSet<String>) {
    for item in items {
        match item {
            Item::Fn(it) if is(&it.attrs, "test") && !is(&it.attrs, "ignore") => {
                if !it.block.stmts.is_empty() {
                    names.insert(it.sig.ident.to_string());
                }
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

    use super::collect;

    #[test]
    fn only_what_the_runner_runs_is_a_test() -> anyhow::Result<()> {
        let text = "#[test] fn plain() { go() } #[tokio::test(flavor = \"x\")] async fn waits() { go() }
            mod tests { #[test] fn inside() { go() } } fn helper() { go() } #[test] fn nothing() {}
            #[test] #[ignore] fn left() { go() } // #[test] fn comment() { go() }";
        let mut names = BTreeSet::new();
        collect(&syn::parse_file(text)?.items, &mut names);
        assert_eq!(names.into_iter().collect::<Vec<_>>(), ["inside", "plain", "waits"]);
        Ok(())
    }
}
