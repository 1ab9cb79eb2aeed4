//! The browsers, node and a C++ compiler, which only `cargo xtask test` and `bench` need.

use std::{env, fs, process::Command};

use anyhow::{Context, Result, bail};

use crate::process::run;

/// Programs, and the Debian packages that bring them.
const PROGRAMS: [(&str, &str); 9] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("c++", "g++"),
    ("pdftotext", "poppler-utils"),
];

/// Installs what is missing where that is ours to do (root on Debian, as in CI), or says what to install.
pub fn programs(wanted: impl Fn(&str) -> bool) -> Result<()> {
    let is_missing = |(program, _): &&(&str, &str)| wanted(program) && !is_there(program);
    let missing: Vec<_> = PROGRAMS.iter().filter(is_missing).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let programs = missing.iter().map(|(program, _)| *program).collect::<Vec<_>>().join(", ");
    let packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    if !(is_debian() && is_root()) {
        bail!(
            "not on the PATH: {programs}; install them (on Debian `sudo apt-get install {}`) and \
             start again; chromedriver has to be of the same version as chromium",
            packages.join(" ")
        );
    }
    println!("      {programs} from Debian");
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(&packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
    .with_context(|| format!("could not install {programs}: install them by hand"))
}

fn is_there(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
