//! The scripts of www/: their types, and their tests in node.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use super::checks::Tools;

/// www/ is checked once for each kind of script, as www/package.json has it, and the worker by itself.
pub fn types(root: &Path, tools: &Tools) -> [Command; 4] {
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
pub fn script_tests(root: &Path, tools: &Tools) -> Result<Command> {
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
    command.env("AFTERCHECK_NPM", &tools.typescript);
    Ok(command)
}
