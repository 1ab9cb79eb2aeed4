//! Builds the crate `widget` and splits it into a wasm file and the JavaScript that drives it.

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::paths;
use crate::{
    process::{cargo, run},
    project::Project,
};

const TARGET: &str = "wasm32-unknown-unknown";
/// As widget/Cargo.toml has it, and the name of its library.
const PACKAGE: &str = "aftercheck-widget";
const FILE: &str = "release/aftercheck.wasm";
/// The feature that panics on demand, and the word that gives it away in the program.
const MARK: &str = "panic-test";

/// Whether the functions keep their names, which only the size report needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// For the report.
    Keep,
    /// For patients.
    Drop,
}

/// The two halves of the compiled application.
#[derive(Debug)]
pub struct Widget {
    /// A classic script that declares `let wasm_bindgen`.
    pub glue: String,
    /// The module the glue loads.
    pub wasm: Vec<u8>,
}

/// Whether the program can be made to panic, which only the scenarios need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panic {
    /// For patients.
    Never,
    /// For tests/e2e: widget/src/panic_test.rs.
    OnDemand,
}

/// Compiles (cargo decides what is fresh) and runs wasm-bindgen.
pub fn build(project: &Project, names: Names, panic: Panic) -> Result<Widget> {
    let mut command = cargo(&project.root);
    command.args(["build", "--locked", "-p", PACKAGE, "--release", "--target", TARGET]);
    command.env("CARGO_ENCODED_RUSTFLAGS", paths::flags(project)?);
    if panic == Panic::OnDemand {
        command.args(["--features", MARK]);
    }
    run(&mut command)?;
    let widget =
        bind(project, names).context("wasm-bindgen could not work on the compiled widget")?;
    let found = widget.wasm.windows(MARK.len()).any(|bytes| bytes == MARK.as_bytes());
    ensure!(
        found == (panic == Panic::OnDemand),
        "the program {} panic on demand: see the feature {MARK} in widget/Cargo.toml",
        if found { "must not" } else { "should" }
    );
    paths::check(project, &widget.wasm)?;
    Ok(widget)
}

fn bind(project: &Project, names: Names) -> Result<Widget> {
    let mut output = Bindgen::new()
        .input_path(project.target.join(TARGET).join(FILE))
        // The only target that gives a classic script: one tag, no module loader.
        .no_modules(true)?
        .no_modules_global("wasm_bindgen")?
        .typescript(false)
        .remove_name_section(names == Names::Drop)
        .remove_producers_section(true)
        .generate_output()?;
    let glue = output.js().to_owned();
    Ok(Widget { glue, wasm: output.wasm_mut().emit_wasm() })
}
