//! One step of `cargo xtask test`: commands whose output goes to a file, and is shown when one fails.

use std::{
    fs::{self, File},
    path::Path,
    process::{Command, ExitStatus},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use wait_timeout::ChildExt as _;

use super::clock::{Clock, Took};
use project::{Project, process};

/// Several times what the longest step takes. What never ends would say nothing of where it stands.
pub const LIMIT: Duration = Duration::from_secs(45 * 60);
/// For a step that yields to all others: it may wait for as long as they take.
pub const QUIET_LIMIT: Duration = Duration::from_secs(80 * 60);
/// What a step that is asked to end may take to end its own.
const GRACE: Duration = Duration::from_secs(20);
/// How much of a long output is shown; all of it stays in the file.
const LINES: usize = 200;
/// How many lines of a reason are shown.
const REASON: usize = 12;
/// More tests than that do not fail by chance.
const FLAKY: usize = 2;

/// A name and what to run, in this order.
#[derive(Debug)]
pub struct Step {
    /// Words for people, also the name of the file with the output.
    pub name: &'static str,
    /// Each of them has to end well.
    pub commands: Vec<Command>,
    /// What each of them may take.
    pub limit: Duration,
    /// What is shown of their output.
    pub output: Output,
    /// Runs the tests whose names are added to it. Where it is there, a few tests that failed are run once more, alone:
    /// a browser's driver fails now and then. What fails twice has failed, and what failed once is named.
    pub again: Option<Command>,
}

/// How a step passed.
#[derive(Clone, Debug)]
pub struct Passed {
    pub took: Took,
    /// What the tests said that failed before they passed, for the end, where people look.
    pub flaky: String,
}

/// What is shown when all went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// All of it.
    Shown,
    /// How many tests there were, if any.
    Counted,
}

impl Step {
    /// Prints one line before and one after.
    pub fn run(self, project: &Project) -> Result<Passed> {
        let clock = Clock::start();
        println!("      {} …", self.name);
        let folder = project.target.join("xtask/log");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.txt", self.name.replace(' ', "-")));
        let log = File::create(&path)?;
        let (mut again, mut told) = (self.again, String::new());
        for mut command in self.commands {
            command.stdout(log.try_clone()?).stderr(log.try_clone()?);
            let ended = end_within(self.limit, &mut command);
            if ended.as_ref().is_ok_and(ExitStatus::success) {
                continue;
            }
            let text = read(&path)?;
            let flaky = failed(&text);
            let reasons = reasons(&text, &flaky);
            // What was cut off has not run, and what failed without a name cannot run again.
            let is_whole = ended.as_ref().is_ok_and(|status| status.code().is_some())
                && told_failed(&text) == flaky.len();
            let again = again.take().filter(|_| is_whole && (1..=FLAKY).contains(&flaky.len()));
            let passed = again.is_some_and(|mut again| {
                let logs = log.try_clone().and_then(|it| Ok((it, log.try_clone()?)));
                let Ok((out, err)) = logs else { return false };
                let ended = end_within(self.limit, again.args(&flaky).stdout(out).stderr(err));
                // A second run that runs nothing ends well, too.
                let text = read(&path).unwrap_or_default();
                let ran = |name: &String| text.contains(&format!("test {name} ... ok\n"));
                ended.is_ok_and(|status| status.success()) && flaky.iter().all(ran)
            });
            println!("{}", last_lines(&read(&path)?));
            if !passed {
                println!("FAIL  {}, {}", self.name, clock.read());
                let line = process::line(&command);
                let failed = ended.and_then(|status| bail!("`{line}` failed ({status})"));
                return failed.with_context(|| format!("all output: {}", path.display()));
            }
            println!("FLAKY {}: failed, then passed alone: {}", self.name, flaky.join(", "));
            told += &reasons;
        }
        let text = read(&path)?;
        if self.output == Output::Shown {
            print!("{text}");
        }
        let took = clock.read();
        println!("ok    {}, {took}{}", self.name, count(&text));
        Ok(Passed { took, flaky: told })
    }
}

/// Ends what has not ended by then. It is asked first: what a shell has started, such as servers, only that shell ends.
fn end_within(limit: Duration, command: &mut Command) -> Result<ExitStatus> {
    let line = process::line(command);
    let mut child =
        command.spawn().with_context(|| format!("could not start `{line}`: is it installed?"))?;
    let Some(status) = child.wait_timeout(limit)? else {
        let id = child.id().to_string();
        Command::new("sh").args(["-c", "kill \"$1\"", "sh", &id]).status()?;
        child.wait_timeout(GRACE)?;
        // It does nothing where it has ended.
        child.kill()?;
        child.wait()?;
        bail!("`{line}` did not end within {} minutes", limit.as_secs() / 60);
    };
    Ok(status)
}

/// The tests that `cargo test` says have failed.
fn failed(text: &str) -> Vec<String> {
    let name =
        |line: &str| line.strip_prefix("test ")?.strip_suffix(" ... FAILED").map(str::to_owned);
    text.lines().filter_map(name).collect()
}

/// What `cargo test` shows of each, without where in the code it was.
fn reasons(text: &str, tests: &[String]) -> String {
    let reason = |name: &String| {
        let shown = text.split_once(&format!("---- {name} stdout ----\n")).map(|(_, it)| it);
        let lines = shown.unwrap_or_default().lines();
        let lines =
            lines.take_while(|it| !it.starts_with("Stack backtrace:") && !it.starts_with("---- "));
        let lines: Vec<_> = lines.filter(|it| !it.trim().is_empty()).take(REASON).collect();
        format!("{name} failed once:\n{}\n", lines.join("\n"))
    };
    tests.iter().map(reason).collect()
}

/// How many they are by the sums at the end.
fn told_failed(text: &str) -> usize {
    let number = |line: &str| {
        let (_, rest) = line.strip_prefix("test result: FAILED. ")?.split_once("; ")?;
        rest.split_once(" failed")?.0.parse::<usize>().ok()
    };
    text.lines().filter_map(number).sum()
}

fn read(path: &Path) -> Result<String> {
    Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())
}

/// Sums up what `cargo test` and `node --test` say at the end.
fn count(text: &str) -> String {
    let results = ["test result: ok. ", "# pass "];
    let results =
        text.lines().filter_map(|line| results.iter().find_map(|it| line.strip_prefix(it)));
    let counts = results.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok());
    match counts.sum() {
        0 => String::new(),
        tests => format!(", {tests} tests"),
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let skipped = lines.len().saturating_sub(LINES);
    lines.into_iter().skip(skipped).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::{process::Command, time::Duration};

    use super::{LIMIT, Output, Step, end_within, reasons};
    use project::Project;

    /// A step whose tests of these names fail, with a second run that fails for one name alone.
    fn step_with(failed: &[&str], fails_again: &str) -> anyhow::Result<bool> {
        let names: String =
            failed.iter().map(|name| format!("echo 'test {name} ... FAILED'; ")).collect();
        let sum = format!("test result: FAILED. 7 passed; {} failed; 0 ignored", failed.len());
        step_that(&format!("{names} echo '{sum}'; exit 1"), fails_again)
    }

    /// The same with a first run of its own.
    fn step_that(first: &str, fails_again: &str) -> anyhow::Result<bool> {
        let folder = tempfile::tempdir()?;
        let [root, dist, target] = [0; 3].map(|_| folder.path().to_path_buf());
        let project = Project { root, dist, target, version: String::new() };
        let shell = |line: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", line, "sh"]);
            command
        };
        let again = format!(
            "for name; do case $name in {fails_again}) exit 1;; nothing) ;; *) echo \"test $name ... ok\";; esac; done; test $# -gt 0"
        );
        let step = Step {
            name: "tests",
            commands: vec![shell(first)],
            limit: LIMIT,
            output: Output::Counted,
            again: Some(shell(&again)),
        };
        Ok(step.run(&project).is_ok())
    }

    #[test]
    fn what_failed_by_chance_is_run_once_more() -> anyhow::Result<()> {
        assert!(step_with(&["a::b"], "a::c")?);
        assert!(step_with(&["a::b", "a::d"], "a::c")?);
        assert!(!step_with(&["a::b", "a::c"], "a::c")?, "it failed twice");
        assert!(!step_with(&["a", "b", "d"], "c")?, "so many do not fail by chance");
        assert!(!step_with(&["nothing"], "c")?, "it did not run again");
        assert!(!step_with(&[], "c")?, "what fails without a test that failed has no second run");
        let (one, sum) =
            ("echo 'test a ... FAILED';", "echo 'test result: FAILED. 7 passed; 1 failed;';");
        assert!(step_that(&format!("{one} {sum} exit 101"), "c")?);
        assert!(!step_that(&format!("{one} exit 1"), "c")?, "others may not have run");
        assert!(!step_that(&format!("{one} {sum} {sum} exit 1"), "c")?, "another has no name");
        assert!(!step_that(&format!("{one} {sum} kill -9 $$"), "c")?, "it was cut off");
        Ok(())
    }

    #[test]
    fn what_a_test_said_when_it_failed_is_told_at_the_end() {
        let text = "---- a::b stdout ----\nError: a-1 failed\n\nCaused by:\n    no code\n\nStack backtrace:\n   0: x\n\n\
            ---- a::c stdout ----\nError: other\n";
        let told = reasons(text, &["a::b".to_owned()]);
        assert_eq!(told, "a::b failed once:\nError: a-1 failed\nCaused by:\n    no code\n");
        assert_eq!(reasons("", &["a".to_owned()]), "a failed once:\n\n");
    }

    #[test]
    fn what_does_not_end_is_ended() -> anyhow::Result<()> {
        let mut endless = Command::new("sh");
        endless.args(["-c", "while :; do sleep 0.01; done"]);
        let ended = end_within(Duration::from_millis(50), &mut endless);
        let error = ended.map_or_else(|error| error.to_string(), |_| String::new());
        assert!(error.ends_with("did not end within 0 minutes"), "{error}");
        let folder = tempfile::tempdir()?;
        let mut tidy = Command::new("sh");
        tidy.args(["-c", "trap 'echo >ended; exit' TERM; while :; do sleep 0.01; done"]);
        assert!(end_within(Duration::from_millis(500), tidy.current_dir(folder.path())).is_err());
        assert!(folder.path().join("ended").exists(), "it was not asked to end");
        let of_time = Duration::from_secs(60);
        assert!(end_within(of_time, &mut Command::new("true"))?.success());
        assert!(!end_within(of_time, &mut Command::new("false"))?.success());
        Ok(())
    }
}
