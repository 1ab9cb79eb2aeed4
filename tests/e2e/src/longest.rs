//! How long the scenarios take: written down beside the ledger, and told when all have run.

use std::{
    env,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
    time::Duration,
};

use anyhow::{Context, Result};

use crate::{Engine, ledger::VARIABLE};

/// How many are told.
const TOLD: usize = 10;

fn file(engine: Engine) -> String {
    format!("{}.seconds", engine.name())
}

/// Notes in the folder of the ledger, if there is one, how long a scenario took, with what it waited for.
pub(crate) fn note(engine: Engine, scenario: &str, took: Duration) -> Result<()> {
    let Some(folder) = env::var_os(VARIABLE) else { return Ok(()) };
    let path = Path::new(&folder).join(file(engine));
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    // One write, for other scenarios write here at the same time.
    let line = format!("{} {scenario}\n", took.as_millis());
    file.write_all(line.as_bytes()).context("could not write down how long a scenario took")
}

/// A line for each engine: the longest scenarios, and all together.
///
/// # Errors
/// In an engine nothing was noted.
pub fn longest(folder: &Path) -> Result<Vec<String>> {
    Engine::ALL.into_iter().map(|engine| line(folder, engine)).collect()
}

fn line(folder: &Path, engine: Engine) -> Result<String> {
    let text = fs::read_to_string(folder.join(file(engine)))
        .with_context(|| format!("no scenario says how long it took in {}", engine.name()))?;
    let noted = text.lines().filter_map(|line| line.split_once(' '));
    let mut noted: Vec<(u64, &str)> =
        noted.filter_map(|(took, name)| Some((took.parse().ok()?, name))).collect();
    noted.sort_unstable_by(|one, other| other.cmp(one));
    let all: u64 = noted.iter().map(|(took, _)| took).sum();
    let told = noted.iter().take(TOLD);
    let told: Vec<_> = told.map(|(took, name)| format!("{name} {} s", took / 1000)).collect();
    let (engine, count) = (engine.name(), noted.len());
    Ok(format!(
        "{engine}: {count} scenarios, {} s in all; longest: {}",
        all / 1000,
        told.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ten_longest_are_told_from_the_longest_on() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let lines: String = (1..=12).map(|it| format!("{}500 s-{it}\n", it * 10)).collect();
        for engine in Engine::ALL {
            fs::write(folder.path().join(file(engine)), &lines)?;
        }
        let said = longest(folder.path())?.concat();
        assert!(
            said.starts_with(
                "chromium: 12 scenarios, 786 s in all; longest: s-12 120 s, s-11 110 s"
            )
        );
        assert!(said.contains("s-3 30 s") && !said.contains("s-2 "), "{said}");
        fs::remove_file(folder.path().join(file(Engine::WebKit)))?;
        assert!(longest(folder.path()).is_err());
        Ok(())
    }
}
