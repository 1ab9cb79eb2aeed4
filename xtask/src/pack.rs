//! `--pack`: the command for another pack.

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use project::Project;

#[derive(Args)]
pub struct PackArgument {
    /// A folder of content/packs, or a path to one elsewhere
    #[arg(long, value_name = "ID", global = true)]
    pack: Option<String>,
}

/// Runs this very command with another pack within, where it is not the one that it has: program, engine and proof
/// hold one.
pub fn with_pack(project: &Project, argument: &PackArgument) -> Result<Option<ExitCode>> {
    let Some(pack) = &argument.pack else { return Ok(None) };
    let Some(mut command) = build::with_pack(project, pack)? else { return Ok(None) };
    command.args(["--quiet", "--bin", "xtask", "--"]).args(env::args_os().skip(1));
    let status = command.status().context("could not start cargo")?;
    Ok(Some(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }))
}
