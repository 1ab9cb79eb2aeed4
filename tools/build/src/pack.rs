//! Which pack a command is for.

use std::process::Command;

use anyhow::Result;
use content_compiler::{Folders, VARIABLE};
use project::{Project, process};

use super::dist::compiled;

/// For another pack than the one that this program holds: cargo, to build and run it with that one.
///
/// # Errors
/// The pack is not there, or has mistakes.
pub fn with_pack(project: &Project, pack: &str) -> Result<Option<Command>> {
    if pack == content_compiler::name_of_chosen() {
        return Ok(None);
    }
    compiled(&Folders::of(&project.root, pack))?;
    let mut command = process::cargo(&project.root, "run");
    command.env(VARIABLE, pack);
    Ok(Some(command))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn only_another_pack_that_is_whole_is_built() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (dist, target) = (root.join("dist"), root.join("target"));
        let project = Project { root, dist, target, version: String::new() };
        let chosen = content_compiler::name_of_chosen();
        assert!(with_pack(&project, &chosen).unwrap().is_none());
        let path = format!("content/packs/{chosen}");
        let command = with_pack(&project, &path).unwrap().unwrap();
        assert!(command.get_envs().any(|(_, value)| value == Some(path.as_ref())));
        let error = with_pack(&project, "no-such-pack").unwrap_err().to_string();
        assert!(error.contains("content/packs/no-such-pack: there is no such pack"), "{error}");
    }
}
