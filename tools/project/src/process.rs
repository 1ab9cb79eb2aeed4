//! Starts other programs, and says what was run when one of them fails.

use std::{env, path::Path, process::Command};

use anyhow::{Context, Result, bail};

/// The cargo that runs this command, in `folder`, with what Cargo.lock says and nothing newer. The flag goes
/// behind the subcommand: before `clippy`, which is a program of its own, cargo drops it.
pub fn cargo(folder: &Path, subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    // Cargo sets these for xtask alone. Build scripts that watch them (ring's) would run again
    // whenever cargo is called by hand and by xtask in turn.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command.arg(subcommand);
    // It reads no Cargo.lock, and takes no such flag.
    if subcommand != "fmt" {
        command.arg("--locked");
    }
    command
}

/// Runs to the end, with the output going where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("could not start `{program}`: is it installed?"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use anyhow::{Context, Result};
    use regex::Regex;
    use walkdir::{DirEntry, WalkDir};

    use crate::Project;

    /// Every text of the repository that can hold a command.
    fn texts(root: &Path) -> Result<Vec<(String, String)>> {
        let is_ours = |entry: &DirEntry| {
            let name = entry.file_name().to_string_lossy();
            let made = entry.depth() == 1 && ["target", "dist", ".git"].contains(&&*name);
            !made && !["pkg", "node_modules"].contains(&&*name)
        };
        let mut texts = Vec::new();
        for entry in WalkDir::new(root).into_iter().filter_entry(is_ours) {
            let entry = entry?;
            let name = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let is_text =
                [".rs", ".md", ".mjs", ".toml", ".ci/run"].iter().any(|it| name.ends_with(it));
            if entry.file_type().is_file() && is_text {
                texts.push((name, fs::read_to_string(entry.path())?));
            }
        }
        Ok(texts)
    }

    #[test]
    fn no_command_takes_other_packages_than_the_lock_files_name() -> Result<()> {
        // A command with something behind its name: `cargo test` alone is a name in a sentence.
        let commands = [
            (
                Regex::new(r"cargo (bench|build|check|clippy|install|run|test|tree) -[^`\n]*")?,
                "--locked",
            ),
            (Regex::new(r"wasm-pack build [^`\n]*")?, "--locked"),
            (Regex::new(r#"Command::new\("npm"\)[^;]*"#)?, "--ignore-scripts"),
            (Regex::new(r#"(?m)^\w+ = "run [^\n]*"#)?, "--locked"),
        ];
        let mut seen = vec![0; commands.len()];
        for (name, text) in texts(&Project::find()?.root)? {
            if name == "tools/project/src/process.rs" {
                continue;
            }
            assert!(!text.contains(r#"Command::new("cargo")"#), "{name}: use process::cargo");
            for ((command, flag), seen) in commands.iter().zip(&mut seen) {
                for found in command.find_iter(&text) {
                    *seen += 1;
                    assert!(
                        found.as_str().contains(flag),
                        "{name}: {} without {flag}",
                        found.as_str()
                    );
                }
            }
        }
        assert!(!seen.contains(&0), "{seen:?}");
        Ok(())
    }

    #[test]
    fn cargo_is_told_so_behind_the_subcommand() {
        let said = |subcommand| super::line(&super::cargo(Path::new("."), subcommand));
        assert!(said("clippy").ends_with(" clippy --locked"));
        assert!(said("fmt").ends_with(" fmt"));
    }

    #[test]
    fn one_compiler_is_named() -> Result<()> {
        let text = fs::read_to_string(Project::find()?.root.join("rust-toolchain.toml"))?;
        let wanted: toml::Table = text.parse()?;
        let toolchain = wanted.get("toolchain").context("no toolchain")?;
        let channel = toolchain.get("channel").and_then(|it| it.as_str()).context("no channel")?;
        let exact = Regex::new(r"^\d+\.\d+\.\d+$")?;
        assert!(exact.is_match(channel), "{channel} is another compiler each six weeks");
        Ok(())
    }
}
