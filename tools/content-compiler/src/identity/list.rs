//! The list as it stands in its file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use toml::Spanned;

use super::Decided;
use super::item::Item;
use crate::{Diagnostic, Errors};

/// Instead of a fingerprint: the number stays taken and means nothing any more.
const RETIRED: &str = "retired";

/// So many names are told in one message.
const FEW: usize = 5;

const HEAD: &str = "\
# What questions, options, bullets and rules are called in answers that somebody has kept: a number that is
# never used again, and a fingerprint of the words. `cargo identity` writes this file; how, is said in
# content/README.md.
";

/// A number, and the fingerprint of what it means.
type Entry = (u16, String);

/// Entries by section and key.
#[derive(Default)]
pub struct List(BTreeMap<String, BTreeMap<String, Line>>);

struct Line {
    entry: Entry,
    /// Where it stands in the file, in bytes.
    at: usize,
}

impl Line {
    fn is_retired(&self) -> bool {
        self.entry.1 == RETIRED
    }
}

type Sections = BTreeMap<String, BTreeMap<Spanned<String>, Entry>>;

impl List {
    pub fn parse(path: &Path, text: &str, errors: &mut Errors) -> List {
        let sections = toml::from_str::<Sections>(text).unwrap_or_else(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = format!(
                "{}; each line is `key = [number, \"fingerprint\"]`, and `cargo identity` writes them",
                error.message()
            );
            errors.add(Diagnostic::at(path, text, at, message));
            Sections::default()
        });
        let lines = |section: BTreeMap<Spanned<String>, Entry>| {
            let line = |(key, entry): (Spanned<String>, Entry)| {
                let at = key.span().start;
                (key.into_inner(), Line { entry, at })
            };
            section.into_iter().map(line).collect()
        };
        List(sections.into_iter().map(|(name, section)| (name, lines(section))).collect())
    }

    /// The number of an item that is not retired; 0 if it has none.
    pub fn number(&self, section: &str, key: &str) -> u16 {
        let line = self.0.get(section).and_then(|lines| lines.get(key));
        line.filter(|line| !line.is_retired()).map_or(0, |line| line.entry.0)
    }

    pub fn compare(&self, items: &[Item], path: &Path, text: &str, errors: &mut Errors) {
        let mut unnumbered = Vec::new();
        for item in items {
            let name = item.name();
            let Some(line) = self.0.get(&item.section).and_then(|lines| lines.get(&item.key))
            else {
                unnumbered.push(format!("`{name}`"));
                continue;
            };
            if line.is_retired() {
                let message = format!(
                    "`{name}` was retired, and kept answers may still say it; give it another key"
                );
                errors.add(Diagnostic::at(path, text, line.at, message));
            } else if line.entry.1 != item.meaning {
                let message = format!(
                    "the words of `{name}` changed; if they still mean the same, \
                     `cargo identity --same {name}`; if not, `cargo identity --changed {name}`"
                );
                errors.add(Diagnostic::at(path, text, line.at, message));
            }
        }
        if !unnumbered.is_empty() {
            let more = unnumbered.len().saturating_sub(FEW);
            unnumbered.truncate(FEW);
            let and_more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let names = unnumbered.join(", ");
            let message = format!("no number for {names}{and_more}; `cargo identity` gives one");
            errors.add(Diagnostic::file(path, message));
        }
        let known: BTreeSet<String> = items.iter().map(Item::name).collect();
        for (section, lines) in &self.0 {
            let mut taken = BTreeSet::new();
            for (key, line) in lines {
                let name = format!("{section}.{key}");
                if line.entry.0 == 0 || !taken.insert(line.entry.0) {
                    let message = format!(
                        "number {} of `{name}` is 0 or stands twice in [{section}]; take the line out, \
                         and `cargo identity` gives a new one",
                        line.entry.0
                    );
                    errors.add(Diagnostic::at(path, text, line.at, message));
                }
                if !line.is_retired() && !known.contains(&name) {
                    let message = format!(
                        "there is no `{name}` any more; `cargo identity` retires its number"
                    );
                    errors.add(Diagnostic::at(path, text, line.at, message));
                }
            }
        }
    }

    /// Numbers for what is new, retirement for what is gone, new fingerprints for what means the same, and another
    /// number for what does not.
    pub fn update(&mut self, items: &[Item], decided: &Decided) {
        let known: BTreeSet<String> = items.iter().map(Item::name).collect();
        for (section, lines) in &mut self.0 {
            for (key, line) in lines {
                if !known.contains(&format!("{section}.{key}")) {
                    RETIRED.clone_into(&mut line.entry.1);
                }
            }
        }
        for item in items {
            let lines = self.0.entry(item.section.clone()).or_default();
            if decided.changed.contains(&item.name())
                && let Some(line) = lines.get(&item.key)
                && !line.is_retired()
                && line.entry.1 != item.meaning
            {
                // The key goes on with another number; the old one keeps a line that no key of a pack can have.
                let number = line.entry.0;
                let old = Line { entry: (number, RETIRED.to_owned()), at: 0 };
                lines.remove(&item.key);
                lines.insert(format!("{}-{number}", item.key), old);
            }
            let last = lines.values().map(|line| line.entry.0).max().unwrap_or_default();
            let line = lines.entry(item.key.clone()).or_insert_with(|| Line {
                entry: (last.saturating_add(1), item.meaning.clone()),
                at: 0,
            });
            if decided.same.contains(&item.name()) && !line.is_retired() {
                line.entry.1.clone_from(&item.meaning);
            }
        }
    }
}

impl Item {
    pub fn name(&self) -> String {
        format!("{}.{}", self.section, self.key)
    }
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        for (section, lines) in &self.0 {
            match section.contains('.') {
                true => writeln!(f, "\n[\"{section}\"]")?,
                false => writeln!(f, "\n[{section}]")?,
            }
            let mut lines: Vec<_> = lines.iter().collect();
            lines.sort_by_key(|(_, line)| line.entry.0);
            for (key, line) in lines {
                let (number, meaning) = &line.entry;
                writeln!(f, "{key} = [{number}, \"{meaning}\"]")?;
            }
        }
        Ok(())
    }
}
