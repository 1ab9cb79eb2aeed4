//! `assess.js`: the engine without any screen, as a module with a program of its own.

use anyhow::Result;
use serde_json::json;

use super::{Files, Names, Program, minify, read, script::integrity, wasm};
use crate::project::Project;

const PROGRAM: &str = "assess.wasm";

/// Adds the module, its types and its program.
pub fn add(project: &Project, files: &mut Files) -> Result<()> {
    let compiled = wasm::build(project, Program::Assess, Names::Drop)?;
    let program = json!({ "name": PROGRAM, "integrity": integrity(&compiled.wasm) });
    let module = read(project, "www/assess.js")?;
    let module = format!("{}\nconst PROGRAM = {program};\n{module}", compiled.glue);
    files.add("assess.js", minify::module(&module)?);
    files.add("assess.d.ts", read(project, "www/assess.d.ts")?);
    files.add(PROGRAM, compiled.wasm);
    Ok(())
}
