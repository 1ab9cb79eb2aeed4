//! What comes from others, against deny.toml.

use std::process::Command;

use anyhow::{Context, Result};

use project::{Project, process::run};

/// Licences, bans, duplicates and sources of everything in Cargo.lock; and, where GitHub can be
/// reached, whether a fault of any of it is known.
///
/// # Errors
/// deny.toml does not allow what is there. A warning counts too: a line of deny.toml that nothing
/// needs any more.
pub fn check(project: &Project, advisories: bool) -> Result<()> {
    let program = setup::cargo_deny(project)?;
    let mut command = Command::new(program);
    // Without --workspace it would look at the library alone.
    command.args(["--workspace", "--locked", "check", "--deny", "warnings"]);
    command.args(["licenses", "bans", "sources"]).current_dir(&project.root);
    if advisories {
        command.arg("advisories");
    }
    run(&mut command).context(
        "the report is above; change what is linked, or deny.toml with a reason; for advisories \
         https://github.com/RustSec/advisory-db must be reachable",
    )
}
