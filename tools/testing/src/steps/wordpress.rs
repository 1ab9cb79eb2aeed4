//! The plugin for WordPress: linted, and used in Chromium on a WordPress that this step sets up and ends.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::checks::xtask;
use project::Project;

/// `site` is what `cargo xtask dist --with-demo` has written, `browser` the command that runs the scenarios on it.
pub fn wordpress(project: &Project, site: &Path, mut browser: Command) -> Result<Vec<Command>> {
    let plugin = project.target.join("xtask/wordpress/aftercheck");
    let mut make = xtask(&project.root, &["wordpress", "--dist"])?;
    make.arg(site).arg("--to").arg(&plugin);
    let shell = |script: &str| {
        let mut command = Command::new("sh");
        command.arg(format!("tests/wordpress/{script}")).current_dir(&project.root);
        command
    };
    // Settings are the site's: what changes them must not run beside what looks at them.
    browser
        .args(["--test", "wordpress"])
        .env("RUST_TEST_THREADS", "1")
        .env_remove("AFTERCHECK_LEDGER");
    let mut with_site = shell("with-site.sh");
    with_site.args([&plugin, site]).arg(browser.get_program()).args(browser.get_args());
    for (name, value) in browser.get_envs() {
        match value {
            Some(value) => with_site.env(name, value),
            None => with_site.env_remove(name),
        };
    }
    Ok(vec![make, shell("lint.sh"), with_site])
}
