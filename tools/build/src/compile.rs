//! Builds a program of the crate `widget` and splits it into a wasm file and the JavaScript that drives it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use project::{
    Project,
    process::{cargo, run},
};
use shrink::{
    Tricks,
    parts::{self, PARTS},
};
use site::Program;
use wasm_bindgen_cli_support::Bindgen;

use super::paths;

const TARGET: &str = "wasm32-unknown-unknown";
/// As widget/Cargo.toml and widget/set-up/Cargo.toml have it.
const WIDGET: &str = "aftercheck-widget";
const SET_UP: &str = "aftercheck-set-up";
/// What wasm-bindgen is to call the program in the glue.
const NAME: &str = "aftercheck";
/// The feature that panics on demand, and the word that gives it away in the program.
const MARK: &str = "panic-test";

/// Whether functions, imports and exports keep their names, which only the size report needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// For the report.
    Keep,
    /// For patients.
    Drop,
}

/// What is compiled: a choice of features of widget/Cargo.toml.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// The check, for patients.
    Check,
    /// The check with a panic on demand, for tests/e2e: widget/src/panic_test.rs.
    Panics,
    /// `assess` alone, for integrators.
    Assess,
    /// What a clinic's set-up page runs.
    SetUp,
}

impl Build {
    fn package(self) -> &'static str {
        if self == Self::SetUp { SET_UP } else { WIDGET }
    }

    /// What the compiler makes of its library.
    fn file(self) -> &'static str {
        if self == Self::SetUp {
            "release/aftercheck_set_up.wasm"
        } else {
            "release/aftercheck.wasm"
        }
    }

    fn features(self, tricks: &Tricks) -> String {
        let own = match self {
            Self::Check => Some("mount"),
            Self::Panics => Some("panic-test"),
            Self::Assess => Some("assess"),
            Self::SetUp => None,
        };
        let parts = self.splits(tricks).then_some(parts::FEATURE);
        own.into_iter().chain(parts).collect::<Vec<_>>().join(",")
    }

    /// Whether it has Yew in it that draws in the browser.
    fn draws(self) -> bool {
        matches!(self, Self::Check | Self::Panics)
    }

    /// Whether a part of it comes later.
    fn splits(self, tricks: &Tricks) -> bool {
        self.draws() && tricks.parts()
    }

    /// Cargo's target folder. In one and the same, programs of one name would be linked anew after one another, and
    /// with other flags all be compiled anew.
    fn folder(self, project: &Project, tricks: &Tricks) -> PathBuf {
        let folder = match tricks.rust_flags().as_slice() {
            [] => project.target.join("plain"),
            [..] => project.target.clone(),
        };
        match self {
            Self::Check | Self::Panics | Self::SetUp => folder,
            Self::Assess => folder.join("assess"),
        }
    }
}

/// Compiles (cargo decides what is fresh) and runs wasm-bindgen.
pub fn compile(
    project: &Project,
    program: Build,
    names: Names,
    tricks: &Tricks,
) -> Result<Program> {
    // No patient runs it, and so it is compiled in one way alone.
    let all = Tricks::default();
    let tricks = if program == Build::SetUp { &all } else { tricks };
    let mut command = cargo(&project.root, "rustc");
    command.args(["-p", program.package(), "--release", "--target", TARGET]);
    command.args(["--no-default-features", "--features", &program.features(tricks)]);
    let folder = program.folder(project, tricks);
    command.arg("--target-dir").arg(&folder);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(project, tricks)?);
    if program.splits(tricks) {
        command.args(["--", parts::FLAG]);
    }
    run(&mut command)?;
    let built = bind(&folder, program, names, tricks)
        .context("wasm-bindgen could not work on the compiled program")?;
    let files = || built.parts.iter().map(|(_, part)| part).chain([&built.wasm]);
    let marked = |wasm: &Vec<u8>| wasm.windows(MARK.len()).any(|bytes| bytes == MARK.as_bytes());
    let found = files().any(marked);
    ensure!(
        found == (program == Build::Panics),
        "the program {} panic on demand: see the feature {MARK} in widget/Cargo.toml",
        if found { "must not" } else { "should" }
    );
    files().try_for_each(|wasm| paths::check(project, wasm))?;
    Ok(built)
}

/// The value of `CARGO_ENCODED_RUSTFLAGS` for the widget; cargo then reads no other flags, so that those
/// of the machine do not count.
pub fn flags(project: &Project, tricks: &Tricks) -> Result<String> {
    let mut flags = paths::flags(project)?;
    flags.extend(tricks.rust_flags());
    Ok(flags.join(SEPARATOR))
}

/// What the environment variable has between two flags. A space would end a path with one in it.
const SEPARATOR: &str = "\u{1f}";

fn bind(folder: &Path, program: Build, names: Names, tricks: &Tricks) -> Result<Program> {
    let file = folder.join(TARGET).join(program.file());
    let wasm = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
    let splits = program.splits(tricks);
    let (wasm, split) = match splits {
        true => parts::split(&wasm, &folder.join("parts"))?,
        false => (wasm, Vec::new()),
    };
    let wasm = if program.draws() { tricks.linked(wasm)? } else { wasm };
    let mut output = Bindgen::new()
        .input_bytes(NAME, wasm)
        // The only target that gives a classic script: one tag, no module loader. A module takes it as well.
        .no_modules(true)?
        .no_modules_global("wasm_bindgen")?
        .keep_lld_exports(splits)
        .typescript(false)
        .remove_name_section(names == Names::Drop)
        .remove_producers_section(true)
        .generate_output()?;
    let mut glue = output.js().to_owned();
    let module = output.wasm_mut();
    if names == Names::Drop {
        glue = tricks.bound(module, glue)?;
    }
    let parts = PARTS.iter().map(|part| part.file).zip(split).collect();
    Ok(Program { glue, wasm: module.emit_wasm(), parts })
}
