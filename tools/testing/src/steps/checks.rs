//! Which checks there are, in which order, and which run beside one another: the quick ones first.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::fhir::fhir;
use super::release::release;
use super::scripts::{script_tests, types};
use super::step::{LIMIT, Output, QUIET_LIMIT, Step};
use super::wordpress::wordpress;
use project::{Project, process::cargo};
use shrink::Tricks;

const AT_ONCE: &str = "4";
/// The scenarios of the packs in tests/packs.
const ANOTHER_PACK: &str = "another_pack::";

/// Steps one after the other.
pub type Row = Vec<Step>;

/// What the set-up has found or fetched.
#[derive(Debug)]
pub struct Tools {
    /// The script of axe-core.
    pub axe: PathBuf,
    /// The folder with the packages of tests/hosts/real/.
    pub frameworks: PathBuf,
    /// The folder with TypeScript.
    pub typescript: PathBuf,
    /// The folder with what judges FHIR.
    pub fhir: PathBuf,
    /// The folder with LHC-Forms.
    pub lforms: PathBuf,
    /// The program that drives Firefox.
    pub geckodriver: PathBuf,
    /// The program.
    pub wasm_pack: PathBuf,
    /// A folder for the PATH.
    pub wasm_bindgen: PathBuf,
    /// Whether WordPress is here, and what it runs on.
    pub wordpress: bool,
}

/// All steps, in rows that run beside one another. Each is a command one can also type, so that a failure can be repeated alone.
pub fn steps(project: &Project, tools: &Tools) -> Result<Vec<Vec<Row>>> {
    let root = &project.root;
    let cargo = |line: &str| {
        let (subcommand, rest) = line.split_once(' ').unwrap_or((line, ""));
        let mut command = cargo(root, subcommand);
        command.args(rest.split_whitespace());
        command
    };
    let site = project.target.join("xtask/site");
    let build = xtask(root, &["dist", "--with-demo", "--to", &site.to_string_lossy()])?;
    let plain = project.target.join("xtask/site-without-tricks");
    let build_plain =
        xtask(root, &["dist", "--plain", "--with-demo", "--to", &plain.to_string_lossy()])?;
    let panics = project.target.join("xtask/site-that-panics");
    let build_panics = xtask(root, &["dist", "--panic-test", "--to", &panics.to_string_lossy()])?;
    let pseudo = project.target.join("xtask/site-in-made-up-languages");
    let build_pseudo = xtask(root, &["dist", "--pseudo", "--to", &pseudo.to_string_lossy()])?;
    let packs = project.target.join("xtask/packs");
    let ledger = project.target.join("xtask/ledger");
    new_folder(&ledger)?;
    let ledger_of_again = ledger.join("again");
    new_folder(&ledger_of_again)?;
    let installed = project.target.join("xtask/installed");
    let scenarios = |engine: &str| {
        // After a failure too: what follows it has to be in the ledger.
        let mut command = cargo("test -p e2e --no-fail-fast");
        // A browser waits as much as it works.
        command.env("RUST_TEST_THREADS", AT_ONCE);
        command.env("AFTERCHECK_ENGINE", engine).env("AFTERCHECK_LEDGER", &ledger);
        command.env("AFTERCHECK_DIST", &site).env("AFTERCHECK_AXE", &tools.axe);
        command.env("AFTERCHECK_PANICS", &panics).env("AFTERCHECK_PSEUDO", &pseudo);
        command.env("AFTERCHECK_FRAMEWORKS", &tools.frameworks).env("AFTERCHECK_PACKS", &packs);
        command.env("AFTERCHECK_GECKODRIVER", &tools.geckodriver);
        command.env("AFTERCHECK_INSTALLED", &installed);
        command
    };
    let in_browser = |name, engine, which: &[&str]| {
        let mut command = scenarios(engine);
        command.args(which);
        let mut again = scenarios(engine);
        again.args(["--", "--exact"]);
        again.env("RUST_TEST_THREADS", "1").env("AFTERCHECK_LEDGER", &ledger_of_again);
        Step { again: Some(again), ..step(name, [command]) }
    };
    let of_one_pack = |name, engine| in_browser(name, engine, &["--", "--skip", ANOTHER_PACK]);
    let of_another =
        |name, engine| in_browser(name, engine, &["--test", "scenarios", "--", ANOTHER_PACK]);
    let few = ["--test", "scenarios", "--", "cases::a_first", "faults::", "paths::"];
    let mut without_tricks = in_browser("scenarios without byte tricks", "chromium", &few);
    for command in without_tricks.commands.iter_mut().chain(&mut without_tricks.again) {
        command.env("AFTERCHECK_DIST", &plain).env_remove("AFTERCHECK_LEDGER");
    }
    // With fewer features than the workspace has, as they are shipped; for this machine, whose packages are checked
    // already: for the web alone there is no line but one, which the build sees.
    let program = |what: &str| cargo(&format!("clippy -p {what} -- -D warnings"));
    let in_wordpress = match tools.wordpress {
        true => vec![wordpress(project, &site, scenarios("chromium"))?],
        false => Vec::new(),
    };
    let widget =
        |feature| program(&format!("aftercheck-widget --no-default-features --features {feature}"));
    let mut counted = cargo("run --quiet -p e2e --bin ledger");
    counted.arg(&ledger);
    let shown = |name, command| Step { output: Output::Shown, ..step(name, [command]) };
    let quiet = |name, command| Step { limit: QUIET_LIMIT, ..shown(name, quietly(&command)) };
    Ok(vec![
        // Cargo locks a folder for each profile: what is built for the web goes on beside what is built for here. Builds
        // for the web overwrite one another's files and stay in one row.
        vec![
            vec![
                step("format", [cargo("fmt --all --check")]),
                step("supply", [xtask(root, &["supply"])?]),
                step(
                    "lints",
                    [
                        cargo("clippy --workspace --all-targets -- -D warnings"),
                        widget("mount"),
                        widget("assess"),
                        program("aftercheck-set-up"),
                    ],
                ),
                // They are tested with all features, and compile without: tests/it/features.rs.
                step(
                    "pure layers",
                    [cargo(
                        "clippy -p native-tests --no-default-features --all-targets -- -D warnings",
                    )],
                ),
                step("tests", [cargo("test")]),
                step("build of the scenarios", [cargo("test -p e2e --no-run")]),
            ],
            vec![
                step("types of the scripts", types(root, tools)),
                step("tests of the scripts", [script_tests(root, tools)?]),
                step(
                    "npm package",
                    [pack(project, tools)?, node(root, "package.mjs"), node(root, "hostile.mjs")],
                ),
                // Before the size: each time another program has the file it is linked anew.
                step("pages with other programs", [build_panics, build_plain]),
                shown("size", xtask(root, &["size", "--top", "0"])?),
                step("pages for the browsers", [build, build_pseudo]),
                Step { commands: release(project, &installed)?, ..step("release", []) },
                shown("folders of clinics", xtask(root, &["set-up"])?),
                Step {
                    output: Output::Shown,
                    commands: fhir(project, tools, None)?,
                    ..step("FHIR", [])
                },
            ],
        ],
        // A browser waits for its driver now and then: what asks for nothing but processors takes what is left. One
        // engine at a time, for beside another one Firefox drops taps.
        vec![
            [
                vec![
                    of_one_pack("scenarios in Chromium", "chromium"),
                    of_one_pack("scenarios in Firefox", "firefox"),
                    of_one_pack("scenarios in WebKit", "webkit"),
                    without_tricks,
                ],
                in_wordpress,
            ]
            .into_iter()
            .flatten()
            .collect(),
            vec![
                quiet("safety proof", xtask(root, &["verify"])?),
                quiet("reproduce", xtask(root, &["reproduce"])?),
                quiet("fuzz", xtask(root, &["fuzz"])?),
            ],
        ],
        // Last and alone: with another pack within, cargo builds these very commands anew.
        vec![vec![
            Step { commands: other_packs(project, tools, &packs)?, ..step("another pack", []) },
            of_another("another pack in Chromium", "chromium"),
            of_another("another pack in Firefox", "firefox"),
            of_another("another pack in WebKit", "webkit"),
            shown("scenarios in every engine", counted),
        ]],
    ])
}

/// The same command, which yields to all others.
fn quietly(command: &Command) -> Command {
    let mut quiet = Command::new("nice");
    quiet.args(["-n", "19"]).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => quiet.env(name, value),
            None => quiet.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        quiet.current_dir(folder);
    }
    quiet
}

/// The proof, the export and the site of each pack in tests/packs. Without byte tricks: what the program asks is the same.
fn other_packs(project: &Project, tools: &Tools, sites: &Path) -> Result<Vec<Command>> {
    let (root, mut commands) = (&project.root, Vec::new());
    for entry in fs::read_dir(root.join("tests/packs")).context("could not list tests/packs/")? {
        let id = entry?.file_name().to_string_lossy().into_owned();
        let (pack, site) = (format!("tests/packs/{id}"), sites.join(&id));
        commands.push(xtask(root, &["verify", "--pack", &pack])?);
        commands.extend(fhir(project, tools, Some(&pack))?);
        let to = site.to_string_lossy();
        let dist = ["dist", "--pack", &pack, "--plain", "--with-demo", "--to", &to];
        commands.push(xtask(root, &dist)?);
    }
    Ok(commands)
}

/// What an earlier run has left is no proof for this one.
pub(super) fn new_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("could not empty a folder of an earlier run")?;
    }
    fs::create_dir_all(folder).context("could not make a folder for this run")
}

fn step<const N: usize>(name: &'static str, commands: [Command; N]) -> Step {
    let (commands, output) = (commands.into(), Output::Counted);
    Step { name, commands, limit: LIMIT, output, again: None }
}

/// The very command that CONTRIBUTING.md gives to people.
fn pack(project: &Project, tools: &Tools) -> Result<Command> {
    let mut command = Command::new(&tools.wasm_pack);
    command.args(["build", "widget", "--target", "web", "--", "--locked"]);
    command.current_dir(&project.root);
    command.env("PATH", path_with(&tools.wasm_bindgen)?);
    // As `dist` has it: with other flags cargo would build everything twice.
    command.env("CARGO_ENCODED_RUSTFLAGS", build::flags(project, &Tricks::default())?);
    Ok(command)
}

fn node(root: &Path, script: &str) -> Command {
    let mut command = Command::new("node");
    command.args([&format!("tools/testing/node/{script}"), "widget/pkg"]).current_dir(root);
    command
}

pub(super) fn xtask(root: &Path, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(env::current_exe().context("xtask does not find itself")?);
    command.args(arguments).current_dir(root);
    Ok(command)
}

fn path_with(folder: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(folders).context("the PATH has a folder with a `:` in its name")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::quietly;

    #[test]
    fn a_quiet_command_yields_and_is_else_the_same() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let mut command = Command::new("sh");
        command.args(["-c", "nice; echo $WORD; basename \"$PWD\"; exit 3"]);
        command.env("WORD", "said").current_dir(folder.path());
        let output = quietly(&command).output()?;
        let name = folder.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert_eq!(String::from_utf8(output.stdout)?, format!("19\nsaid\n{name}\n"));
        assert_eq!(output.status.code(), Some(3));
        Ok(())
    }
}
