//! Which checks there are, in which order, and which run beside one another: the quick ones first.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::step::{Output, Step};
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
    /// The program that drives Firefox.
    pub geckodriver: PathBuf,
    /// The program.
    pub wasm_pack: PathBuf,
    /// A folder for the PATH.
    pub wasm_bindgen: PathBuf,
}

/// All steps, in rows that run beside one another where neither uses both processors all the time. Each is a
/// command one can also type, so that a failure can be repeated alone.
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
    let scenarios = |engine: &str| {
        let mut command = cargo("test -p e2e");
        // A browser waits as much as it works.
        command.env("RUST_TEST_THREADS", AT_ONCE);
        command.env("AFTERCHECK_ENGINE", engine).env("AFTERCHECK_LEDGER", &ledger);
        command.env("AFTERCHECK_DIST", &site).env("AFTERCHECK_AXE", &tools.axe);
        command.env("AFTERCHECK_PANICS", &panics).env("AFTERCHECK_PSEUDO", &pseudo);
        command.env("AFTERCHECK_FRAMEWORKS", &tools.frameworks).env("AFTERCHECK_PACKS", &packs);
        command.env("AFTERCHECK_GECKODRIVER", &tools.geckodriver);
        command
    };
    let of_one_pack = |engine| {
        let mut command = scenarios(engine);
        command.args(["--", "--skip", ANOTHER_PACK]);
        command
    };
    let mut another_pack = other_packs(root, &packs)?;
    another_pack.extend(["chromium", "firefox", "webkit"].map(|engine| {
        let mut command = scenarios(engine);
        command.args(["--test", "scenarios", "--", ANOTHER_PACK]);
        command
    }));
    let mut without_tricks = scenarios("chromium");
    without_tricks.args(["--test", "scenarios", "--", "cases::", "faults::", "paths::"]);
    without_tricks.env("AFTERCHECK_DIST", &plain).env_remove("AFTERCHECK_LEDGER");
    // As they are shipped: with fewer features than the workspace has.
    let program = |feature| {
        let lints =
            "clippy -p aftercheck-widget --target wasm32-unknown-unknown --no-default-features";
        cargo(&format!("{lints} --features {feature} -- -D warnings"))
    };
    let mut counted = cargo("run --quiet -p e2e --bin ledger");
    counted.arg(&ledger);
    let shown = |name, command| Step { output: Output::Shown, ..step(name, [command]) };
    Ok(vec![
        vec![vec![
            step("format", [cargo("fmt --all --check")]),
            step("supply", [xtask(root, &["supply"])?]),
            step(
                "lints",
                [
                    cargo("clippy --workspace --all-targets -- -D warnings"),
                    program("mount"),
                    program("assess"),
                ],
            ),
            step("tests", [cargo("test --workspace --exclude e2e")]),
            step("pure layers", [cargo("test -p native-tests --no-default-features")]),
            shown("safety proof", xtask(root, &["verify"])?),
        ]],
        // Builds for the web overwrite one another's files: they stay in one row. The fuzz engine has a folder of
        // its own.
        vec![
            vec![
                shown("fuzz", xtask(root, &["fuzz"])?),
                step("build of the scenarios", [cargo("test -p e2e --no-run")]),
            ],
            vec![
                step("types of the scripts", types(root, tools)),
                step("tests of the scripts", [script_tests(root)?]),
                step(
                    "npm package",
                    [pack(project, tools)?, node(root, "package.mjs"), node(root, "hostile.mjs")],
                ),
                shown("size", xtask(root, &["size", "--top", "0"])?),
                shown("reproduce", xtask(root, &["reproduce"])?),
                step("pages for the browsers", [build_panics, build, build_pseudo, build_plain]),
            ],
        ],
        // One engine at a time: Firefox uses both processors.
        vec![vec![
            step("scenarios in Chromium", [of_one_pack("chromium")]),
            step("scenarios in Firefox", [of_one_pack("firefox")]),
            step("scenarios in WebKit", [of_one_pack("webkit")]),
            step("scenarios without byte tricks", [without_tricks]),
            // Last: with another pack within, cargo builds these very commands anew.
            Step { name: "another pack", commands: another_pack, output: Output::Counted },
            shown("scenarios in every engine", counted),
        ]],
    ])
}

/// The proof and the site of each pack in tests/packs. Without byte tricks: what the program asks is the same.
fn other_packs(root: &Path, sites: &Path) -> Result<Vec<Command>> {
    let mut commands = Vec::new();
    for entry in fs::read_dir(root.join("tests/packs")).context("could not list tests/packs/")? {
        let id = entry?.file_name().to_string_lossy().into_owned();
        let (pack, site) = (format!("tests/packs/{id}"), sites.join(&id));
        commands.push(xtask(root, &["verify", "--pack", &pack])?);
        let to = site.to_string_lossy();
        let dist = ["dist", "--pack", &pack, "--plain", "--with-demo", "--to", &to];
        commands.push(xtask(root, &dist)?);
    }
    Ok(commands)
}

/// What an earlier run has noted is no proof for this one.
fn new_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("could not empty the folder of the ledger")?;
    }
    fs::create_dir_all(folder).context("could not make the folder of the ledger")
}

fn step<const N: usize>(name: &'static str, commands: [Command; N]) -> Step {
    Step { name, commands: commands.into(), output: Output::Counted }
}

/// www/ is checked once for each kind of script, as www/package.json has it, and the worker by itself.
fn types(root: &Path, tools: &Tools) -> [Command; 4] {
    let check = |arguments: &[&str]| {
        let mut command = Command::new("node");
        command.arg(tools.typescript.join("typescript/bin/tsc"));
        command.args(arguments).current_dir(root);
        command
    };
    [
        check(&["-p", "www"]),
        check(&["-p", "www", "--customConditions", "single"]),
        check(&["-p", "www", "--customConditions", "hosted"]),
        check(&["-p", "www/worker"]),
    ]
}

/// Node takes folders in some versions and patterns in others, but names of files in all.
fn script_tests(root: &Path) -> Result<Command> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("www/tests")).context("could not list www/tests/")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.js") {
            names.push(path);
        }
    }
    names.sort();
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=tap"]).args(names).current_dir(root);
    Ok(command)
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

fn xtask(root: &Path, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(env::current_exe().context("xtask does not find itself")?);
    command.args(arguments).current_dir(root);
    Ok(command)
}

fn path_with(folder: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(folders).context("the PATH has a folder with a `:` in its name")
}
