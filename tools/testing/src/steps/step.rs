//! One step of `cargo xtask test`: commands whose output goes to a file, and is shown when one fails.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use project::{Project, process};

/// How much of a long output is shown; all of it stays in the file.
const LINES: usize = 200;

/// A name and what to run, in this order.
#[derive(Debug)]
pub struct Step {
    /// Words for people, also the name of the file with the output.
    pub name: &'static str,
    /// Each of them has to end well.
    pub commands: Vec<Command>,
    /// What is shown of their output.
    pub output: Output,
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
    pub fn run(self, project: &Project) -> Result<()> {
        let begin = Instant::now();
        println!("      {} …", self.name);
        let folder = project.target.join("xtask/log");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.txt", self.name.replace(' ', "-")));
        let log = File::create(&path)?;
        for mut command in self.commands {
            command.stdout(log.try_clone()?).stderr(log.try_clone()?);
            if let Err(error) = process::run(&mut command) {
                println!("{}", last_lines(&read(&path)?));
                println!("FAIL  {}, {:.1} s", self.name, begin.elapsed().as_secs_f32());
                return Err(error).with_context(|| format!("all output: {}", path.display()));
            }
        }
        let text = read(&path)?;
        if self.output == Output::Shown {
            print!("{text}");
        }
        let seconds = begin.elapsed().as_secs_f32();
        println!("ok    {}, {seconds:.1} s{}", self.name, count(&text));
        Ok(())
    }
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
