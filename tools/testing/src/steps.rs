//! Every check there is, from formatting to the browser scenarios.

mod checks;
mod clock;
mod fhir;
mod release;
mod scripts;
mod step;
mod wordpress;

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use anyhow::{Result, anyhow};

use checks::{Row, Tools};
use clock::Clock;
use project::Project;
use step::Passed;

/// The names of steps that passed, and how.
type AllPassed = Vec<(&'static str, Passed)>;

/// Stops at the first step that fails.
pub fn every_check(project: &Project) -> Result<()> {
    let clock = Clock::start();
    println!("      set-up …");
    let tools = set_up(project)?;
    println!("ok    set-up, {}", clock.read());
    let first = Passed { took: clock.read(), flaky: String::new() };
    let mut passed: AllPassed = vec![("set-up", first)];
    let mut failures = Vec::new();
    for rows in checks::steps(project, &tools)? {
        let (well, failed) = beside_one_another(project, rows);
        passed.extend(well);
        failures = failed;
        if !failures.is_empty() {
            break;
        }
    }
    println!("      what each took:");
    for (name, step) in &passed {
        println!("      {name}: {}", step.took);
    }
    for (_, step) in &passed {
        print!("{}", step.flaky);
    }
    println!("      all: {}", clock.read());
    println!("{} passed, {} failed", passed.len() - 1, failures.len());
    failures.into_iter().next().map_or(Ok(()), Err)
}

/// Once a step has failed none is begun. Returns what passed, and what went wrong.
fn beside_one_another(project: &Project, rows: Vec<Row>) -> (AllPassed, Vec<anyhow::Error>) {
    let stop = &AtomicBool::new(false);
    let run = |row: Row| -> (AllPassed, Result<()>) {
        let mut passed = Vec::new();
        for step in row {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let name = step.name;
            match step.run(project) {
                Ok(step) => passed.push((name, step)),
                Err(error) => {
                    stop.store(true, Ordering::Relaxed);
                    return (passed, Err(error));
                }
            }
        }
        (passed, Ok(()))
    };
    let ended: Vec<_> = thread::scope(|scope| {
        let begun: Vec<_> = rows.into_iter().map(|row| scope.spawn(move || run(row))).collect();
        begun
            .into_iter()
            .map(|it| it.join().unwrap_or_else(|_| (Vec::new(), Err(anyhow!("a step broke off")))))
            .collect()
    });
    let (passed, results): (Vec<_>, Vec<_>) = ended.into_iter().unzip();
    (passed.concat(), results.into_iter().filter_map(Result::err).collect())
}

fn set_up(project: &Project) -> Result<Tools> {
    setup::wasm_target(&project.root)?;
    setup::programs(|_| true)?;
    let wordpress = setup::wordpress()?;
    if !wordpress {
        println!("SKIP  WordPress: it is not here; {}", setup::how_to_have_wordpress());
    }
    Ok(Tools {
        wordpress,
        axe: setup::axe(project)?,
        frameworks: setup::frameworks(project)?,
        typescript: setup::typescript(project)?,
        fhir: setup::fhir_checks(project)?,
        lforms: setup::lforms(project)?,
        geckodriver: setup::geckodriver(project)?,
        wasm_pack: setup::wasm_pack(project)?,
        wasm_bindgen: setup::wasm_bindgen(project)?,
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{
        Row, beside_one_another,
        step::{LIMIT, Output, Step},
    };
    use project::Project;

    #[test]
    fn rows_run_at_once_and_each_ends_with_its_first_failure() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let place = folder.path().to_path_buf();
        let [root, dist, target] = [0; 3].map(|_| place.clone());
        let project = Project { root, dist, target, version: String::new() };
        let shell = |name, line: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", line]).current_dir(&place);
            let output = Output::Counted;
            Step { name, commands: vec![command], limit: LIMIT, output, again: None }
        };
        let meet = |own, other| {
            format!(
                "touch {own}; for _ in $(seq 200); do test -e {other} && exit; sleep 0.1; done; exit 1"
            )
        };
        let rows: Vec<Row> =
            vec![vec![shell("one", &meet("a", "b"))], vec![shell("other", &meet("b", "a"))]];
        let (passed, failures) = beside_one_another(&project, rows);
        assert!(passed.len() == 2 && failures.is_empty(), "{passed:?} {failures:?}");
        let row = vec![shell("fails", "exit 1"), shell("never", "touch c")];
        let (passed, failures) = beside_one_another(&project, vec![row]);
        assert!(passed.is_empty() && failures.len() == 1, "{passed:?} {failures:?}");
        assert!(!place.join("c").exists());
        Ok(())
    }
}
