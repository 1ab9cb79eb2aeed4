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
use site::{Program, short_names, unused};
use wasm_bindgen_cli_support::Bindgen;

use super::paths;

const TARGET: &str = "wasm32-unknown-unknown";
/// As widget/Cargo.toml has it, and the name of its library.
const PACKAGE: &str = "aftercheck-widget";
/// What wasm-bindgen is to call the program in the glue.
const NAME: &str = "aftercheck";
const FILE: &str = "release/aftercheck.wasm";
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
}

impl Build {
    const fn features(self) -> &'static str {
        match self {
            Self::Check => "mount",
            Self::Panics => "panic-test",
            Self::Assess => "assess",
        }
    }

    /// Whether it has Yew in it.
    fn draws(self) -> bool {
        self != Self::Assess
    }

    /// Cargo's target folder. In one and the same each program would be linked anew after the other.
    fn folder(self, project: &Project) -> PathBuf {
        match self {
            Self::Check | Self::Panics => project.target.clone(),
            Self::Assess => project.target.join("assess"),
        }
    }
}

/// Compiles (cargo decides what is fresh) and runs wasm-bindgen.
pub fn compile(project: &Project, program: Build, names: Names) -> Result<Program> {
    let mut command = cargo(&project.root, "build");
    command.args(["-p", PACKAGE, "--release", "--target", TARGET]);
    command.args(["--no-default-features", "--features", program.features()]);
    let folder = program.folder(project);
    command.arg("--target-dir").arg(&folder);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(project)?);
    run(&mut command)?;
    let built = bind(&folder, program, names)
        .context("wasm-bindgen could not work on the compiled program")?;
    let found = built.wasm.windows(MARK.len()).any(|bytes| bytes == MARK.as_bytes());
    ensure!(
        found == (program == Build::Panics),
        "the program {} panic on demand: see the feature {MARK} in widget/Cargo.toml",
        if found { "must not" } else { "should" }
    );
    paths::check(project, &built.wasm)?;
    Ok(built)
}

/// The value of `CARGO_ENCODED_RUSTFLAGS` for the widget; cargo then reads no other flags, so that those
/// of the machine do not count.
pub fn flags(project: &Project) -> Result<String> {
    let mut flags = paths::flags(project)?;
    flags.extend(LLVM.iter().map(|option| format!("-Cllvm-args={option}")));
    Ok(flags.join(SEPARATOR))
}

/// What the environment variable has between two flags. A space would end a path with one in it.
const SEPARATOR: &str = "\u{1f}";

/// What LLVM does otherwise than where it only knows that size counts (docs/PERFORMANCE.md has the figures).
const LLVM: [&str; 5] = [
    // Up to which cost a function is put in place of its call; of itself LLVM takes 5. More than that
    // leaves nothing of many small functions.
    "--inline-threshold=26",
    // Four ways of having a value at hand before it is needed, or in one place for several: what they
    // save is less than the variables and branches they need.
    "--enable-pre=false",
    "--disable-lsr",
    "--disable-licm-promotion",
    "--simplifycfg-sink-common=false",
];

fn bind(folder: &Path, program: Build, names: Names) -> Result<Program> {
    let file = folder.join(TARGET).join(FILE);
    let wasm = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
    let wasm = if program.draws() { unused::remove(&wasm)? } else { wasm };
    let mut output = Bindgen::new()
        .input_bytes(NAME, wasm)
        // The only target that gives a classic script: one tag, no module loader. A module takes it as well.
        .no_modules(true)?
        .no_modules_global("wasm_bindgen")?
        .typescript(false)
        .remove_name_section(names == Names::Drop)
        .remove_producers_section(true)
        .generate_output()?;
    let mut glue = output.js().to_owned();
    let module = output.wasm_mut();
    if names == Names::Drop {
        glue = short_names::give(module, glue)?;
        // For linkers; browsers find out for themselves.
        module.customs.remove_raw("target_features");
    }
    Ok(Program { glue, wasm: module.emit_wasm() })
}
