//! Inputs without end, or a number of them, for the decoders in tests/fuzz.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread::{self, ScopedJoinHandle},
    time::Instant,
};

use anyhow::{Context, Result, anyhow, bail, ensure};

use project::{
    Project,
    process::{self, cargo},
};

/// The targets, and how many inputs each gets unless told otherwise: few where one takes long.
const TARGETS: [(&str, u32); 6] = [
    ("answers", 10_000),
    ("settings", 5_000),
    ("texts", 3_000),
    ("cases", 20_000),
    ("content", 600),
    ("record", 20_000),
];

/// Counts which parts of the code an input reaches, so that the engine keeps those that reach more.
/// All of it is stable Rust.
const COVERAGE: &str = "-Cpasses=sancov-module -Ccodegen-units=1 \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

#[derive(Debug)]
/// What to run, and how long.
pub struct Fuzz {
    /// answers, settings, texts, cases, content or record; all of them if none is named
    pub target: Option<String>,
    /// How many inputs each target gets
    pub runs: Option<u32>,
    /// Another number gives other inputs; the same gives the same
    pub seed: u32,
    /// Run this one input again
    pub input: Option<PathBuf>,
}

/// Builds the engine, runs the targets, and fails on a crash or if fewer inputs ran than asked.
pub fn fuzz(project: &Project, arguments: &Fuzz) -> Result<()> {
    let wanted = |name: &str| arguments.target.as_deref().is_none_or(|target| target == name);
    let targets: Vec<_> = TARGETS.into_iter().filter(|(name, _)| wanted(name)).collect();
    ensure!(!targets.is_empty(), "no such target; use one of {}", TARGETS.map(|t| t.0).join(", "));
    let engine = build(project)?;
    if let Some(input) = &arguments.input {
        let all = targets.iter().map(|(name, _)| process::run(start(&engine, name).arg(input)));
        return all.collect();
    }
    // Each works on one processor alone.
    let engine = engine.as_path();
    let ended: Vec<_> = thread::scope(|scope| {
        let begun: Vec<_> = targets
            .iter()
            .map(|(name, runs)| {
                let runs = arguments.runs.unwrap_or(*runs);
                scope.spawn(move || run(project, engine, name, runs, arguments.seed))
            })
            .collect();
        begun.into_iter().map(ScopedJoinHandle::join).collect()
    });
    for result in ended {
        result.map_err(|_| anyhow!("a target could not be started"))??;
    }
    Ok(())
}

/// With a target folder of its own, as its flags are others; named by the machine, so that build
/// scripts do without them.
fn build(project: &Project) -> Result<PathBuf> {
    let output = Command::new("rustc").arg("-vV").output().context("could not run `rustc`")?;
    let about = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("`rustc -vV` names no host")?;
    let folder = project.target.join("fuzz");
    process::run(
        cargo(&project.root, "build")
            .args(["-p", "fuzz", "--features", "engine", "--profile", "fuzz"])
            .args(["--target", host, "--target-dir"])
            .arg(&folder)
            .env("RUSTFLAGS", COVERAGE),
    )
    .context("could not build the engine: it needs a C++ compiler (on Debian the package g++)")?;
    Ok(folder.join(host).join("fuzz/fuzz"))
}

/// An input that takes this long in seconds has a loop without end. Most take a tenth of one; but beside the scenarios,
/// to which it yields, the engine gets a hundredth of a processor, and it goes by the clock on the wall.
const TIMEOUT: &str = "-timeout=900";

fn start(engine: &Path, name: &str) -> Command {
    let mut command = Command::new(engine);
    command.env("FUZZ_TARGET", name).args(["-max_len=4096", TIMEOUT, "-rss_limit_mb=2048"]);
    command
}

fn run(project: &Project, engine: &Path, name: &str, runs: u32, seed: u32) -> Result<()> {
    let begin = Instant::now();
    // Found anew each time, so that the same seed tries the same inputs.
    let found = project.target.join("fuzz/found").join(name);
    if found.exists() {
        fs::remove_dir_all(&found)?;
    }
    let corpus = found.join("corpus");
    fs::create_dir_all(&corpus)?;
    let log = found.join("log.txt");
    let status = start(engine, name)
        .args([format!("-runs={runs}"), format!("-seed={seed}")])
        .args(["-print_final_stats=1", &format!("-artifact_prefix={}/", found.display())])
        .args([&corpus, &project.root.join("tests/fuzz/corpus").join(name)])
        .stderr(fs::File::create(&log)?)
        .status()
        .context("could not start the engine")?;
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    if !status.success() {
        crash(&found, &text, name)?;
        bail!("{name} failed ({status}); all output: {}", log.display());
    }
    let label = "stat::number_of_executed_units:";
    let executed = text.lines().find_map(|line| line.strip_prefix(label)?.trim().parse().ok());
    let executed: u32 = executed.with_context(|| format!("{name} did not run"))?;
    ensure!(executed >= runs, "{name} ran {executed} inputs only, not {runs}");
    let seconds = begin.elapsed().as_secs_f32();
    println!("{name}: {executed} inputs, {seconds:.1} s");
    Ok(())
}

/// Shows what was said, and how to say it again.
fn crash(found: &Path, text: &str, name: &str) -> Result<()> {
    // What comes before is about the engine, what comes after are addresses.
    let begins = |line: &str| line.contains("panicked at") || line.starts_with("==");
    let lines = text.lines().skip_while(|line| !begins(line));
    lines.take_while(|line| !line.starts_with("NOTE:")).for_each(|line| println!("{line}"));
    for entry in fs::read_dir(found)? {
        let path = entry?.path();
        if path.is_file() && !path.ends_with("log.txt") {
            println!("run it again: cargo xtask fuzz {name} --input {}", path.display());
            println!("once fixed, keep it as tests/fuzz/corpus/{name}/WHAT-IT-SHOWS");
        }
    }
    Ok(())
}
