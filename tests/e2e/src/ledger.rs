//! The ledger: a line for each scenario that began in an engine, so that none is missing in silence.

use std::{
    collections::BTreeSet,
    env,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use anyhow::{Context, Result, ensure};

use crate::{
    Engine,
    alike::{ALIKE, ASKED, is_asked_elsewhere},
    limits::{LIMITS, is_limited},
};

pub(crate) const VARIABLE: &str = "AFTERCHECK_LEDGER";
const RAN: &str = "ran";
const LIMITED: &str = "limited";
/// The folder within for what ran once more. A test of several scenarios that failed at its first had not begun the
/// others.
const AGAIN: &str = "again";

/// Notes in the folder AFTERCHECK_LEDGER, if it is set, what became of a scenario.
pub(crate) fn note(engine: Engine, scenario: &str, ran: bool) -> Result<()> {
    let Some(folder) = env::var_os(VARIABLE) else { return Ok(()) };
    let path = Path::new(&folder).join(engine.name());
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    // One write, for other scenarios write here at the same time.
    let line = format!("{} {scenario}\n", if ran { RAN } else { LIMITED });
    file.write_all(line.as_bytes()).context("could not write the ledger")
}

/// Fails unless every scenario ran in every engine, but for the limits and what one engine is asked for all, and none
/// of these is idle.
/// Returns a line for each engine and for each limit.
///
/// # Errors
/// Names the scenario and the engine.
pub fn check(folder: &Path) -> Result<Vec<String>> {
    let mut said = Vec::new();
    let mut all = BTreeSet::new();
    let mut books = Vec::new();
    for engine in Engine::ALL {
        let first = fs::read_to_string(folder.join(engine.name()))
            .with_context(|| format!("no scenario ran in {}", engine.name()))?;
        let again = folder.join(AGAIN).join(engine.name());
        let again = if again.exists() { fs::read_to_string(again)? } else { String::new() };
        for text in [&first, &again] {
            let names: BTreeSet<_> = text.lines().filter_map(name).collect();
            let is_once = names.len() == text.lines().count();
            ensure!(is_once, "two scenarios have one name in {}", engine.name());
            all.extend(names);
        }
        let book: Vec<_> = first.lines().chain(again.lines()).map(str::to_owned).collect();
        books.push((engine, book));
    }
    for limit in LIMITS {
        for scenario in limit.scenarios {
            ensure!(all.contains(*scenario), "there is no scenario {scenario} to limit");
        }
        let engines = limit.without.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
        said.push(format!("{} not in {engines}: {}", limit.scenarios.join(", "), limit.reason));
    }
    for alike in ALIKE {
        for scenario in alike.scenarios.iter().chain(alike.elsewhere) {
            ensure!(all.contains(*scenario), "there is no scenario {scenario} to leave out");
        }
        let (left_out, asked) = (alike.scenarios.join(", "), ASKED.name());
        said.push(format!("{left_out} in {asked} alone: {}", alike.reason));
    }
    for (engine, book) in &books {
        let mut limited = 0;
        for scenario in &all {
            let is_limited = is_limited(scenario, *engine) || is_asked_elsewhere(scenario, *engine);
            let line = format!("{} {scenario}", if is_limited { LIMITED } else { RAN });
            ensure!(book.contains(&line), "{scenario} did not run in {}", engine.name());
            limited += usize::from(is_limited);
        }
        let ran = all.len() - limited;
        said.push(format!("{}: {ran} scenarios ran, {limited} limited", engine.name()));
    }
    Ok(said)
}

fn name(line: &str) -> Option<String> {
    line.split_once(' ').map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(books: [&str; 3]) -> Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        for (engine, book) in Engine::ALL.into_iter().zip(books) {
            fs::write(folder.path().join(engine.name()), book)?;
        }
        Ok(folder)
    }

    /// An engine's ledger when nothing is missing.
    fn book(engine: Engine) -> String {
        let line = |scenario: &&str| {
            let left_out = is_limited(scenario, engine) || is_asked_elsewhere(scenario, engine);
            format!("{} {scenario}\n", if left_out { LIMITED } else { RAN })
        };
        let alike = ALIKE.iter().flat_map(|it| it.scenarios.iter().chain(it.elsewhere));
        LIMITS.iter().flat_map(|it| it.scenarios).chain(alike).chain(&["paths"]).map(line).collect()
    }

    #[test]
    fn what_is_missing_in_one_engine_is_named() -> Result<()> {
        let books = Engine::ALL.map(book);
        let [chromium, firefox, webkit] = books.each_ref().map(String::as_str);
        ensure!(check(folder([chromium, firefox, webkit])?.path()).is_ok());
        let [none, idle] = ["", "limited paths\n"].map(|it| firefox.replace("ran paths\n", it));
        let all_cases = webkit.replace("limited cases-2", "ran cases-2");
        let twice = format!("{chromium}ran paths\n");
        for (books, words) in [
            ([chromium, &none, webkit], "paths did not run in firefox"),
            ([chromium, &idle, webkit], "paths did not run in firefox"),
            ([chromium, firefox, chromium], "did not run in webkit"),
            ([&twice, firefox, webkit], "two scenarios have one name"),
            ([chromium, firefox, &all_cases], "cases-2 did not run in webkit"),
            (["ran paths\n"; 3], "to limit"),
        ] {
            let error = check(folder(books)?.path()).err().map(|it| it.to_string());
            ensure!(error.as_deref().unwrap_or_default().contains(words), "{error:?}");
        }
        Ok(())
    }

    #[test]
    fn what_ran_only_when_its_test_was_run_again_has_run() -> Result<()> {
        let books = Engine::ALL.map(book);
        let [chromium, firefox, webkit] = books.each_ref().map(String::as_str);
        let folder = folder([chromium, &firefox.replace("ran paths\n", ""), webkit])?;
        fs::create_dir(folder.path().join(AGAIN))?;
        let again = folder.path().join(AGAIN).join("firefox");
        let left_out = "ran cases-1\n";
        ensure!(firefox.contains(left_out) && check(folder.path()).is_err());
        for (text, is_well) in [
            ("ran cases-1\nran paths\n", true),
            (left_out, false),
            ("ran paths\nran paths\n", false),
            ("limited paths\n", false),
        ] {
            fs::write(&again, text)?;
            ensure!(check(folder.path()).is_ok() == is_well, "{text}");
        }
        Ok(())
    }
}
