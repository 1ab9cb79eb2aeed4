//! The plugin for WordPress: linted, and used in Chromium on a WordPress that this step sets up and ends.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::checks::xtask;
use super::step::{LIMIT, Output, Step};
use project::Project;

/// `site` is what `cargo xtask dist --with-demo` has written, `browser` the command that runs the scenarios on it.
pub fn wordpress(project: &Project, site: &Path, mut browser: Command) -> Result<Step> {
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
    // On a new site each time: what failed may have left its settings.
    let with_site = || {
        let mut command = shell("with-site.sh");
        command.args([&plugin, site]).arg(browser.get_program()).args(browser.get_args());
        for (name, value) in browser.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    };
    let mut again = with_site();
    again.args(["--", "--exact"]);
    let commands = vec![make, shell("lint.sh"), with_site()];
    let (limit, output) = (LIMIT, Output::Counted);
    Ok(Step { name: "WordPress", commands, limit, output, again: Some(again) })
}

#[cfg(test)]
mod tests {
    use std::{path::Path, process::Command};

    use project::{Project, process::line};

    #[test]
    fn a_second_run_takes_names_behind_the_same_command() -> anyhow::Result<()> {
        let [root, dist, target] = [0; 3].map(|_| "x".into());
        let project = Project { root, dist, target, version: String::new() };
        let step = super::wordpress(&project, Path::new("site"), Command::new("browser"))?;
        let first = step.commands.last().map(line).unwrap_or_default();
        assert!(first.ends_with("site browser --test wordpress"), "{first}");
        let again = step.again.map(|mut it| line(it.arg("a::b")));
        assert_eq!(again, Some(format!("{first} -- --exact a::b")));
        Ok(())
    }
}
