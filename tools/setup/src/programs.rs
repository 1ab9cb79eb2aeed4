//! The browsers, node, a C++ compiler and a reader of PDF, which only `cargo xtask test` and `bench` need.

use std::{collections::BTreeSet, env, fs, process::Command};

use anyhow::{Context, Result, bail};

use project::process::{line, run};

/// All of Chromium, for its packages have to be of one version.
const CHROMIUM: &str = "chromium chromium-driver chromium-headless-shell";

/// Programs, the Debian packages that bring them, and what for.
const PROGRAMS: [(&str, &str, &str); 11] = [
    ("chromium", CHROMIUM, "benchmark, and a FHIR form"),
    ("chromium-headless-shell", CHROMIUM, "scenarios in Chromium"),
    ("chromedriver", CHROMIUM, "drives Chromium"),
    ("firefox-esr", "firefox-esr", "scenarios in Firefox"),
    ("WebKitWebDriver", "webkit2gtk-driver", "scenarios in WebKit, and drives it"),
    ("Xvfb", "xvfb", "a screen for WebKit"),
    ("node", "nodejs", "runs the npm package and the benchmark"),
    ("npm", "npm", "fetches axe-core, the CSS frameworks, TypeScript and what judges FHIR"),
    ("c++", "g++", "compiles the fuzz engine"),
    ("pdftotext", "poppler-utils", "reads printed advice"),
    ("zbarimg", "zbar-tools", "reads codes in pictures"),
];

/// Installs what is missing where that is ours to do (root on Debian, as in CI), and says before what and
/// why; elsewhere says what to install.
pub fn programs(wanted: impl Fn(&str) -> bool) -> Result<()> {
    let is_missing = |(program, ..): &&(&str, &str, &str)| wanted(program) && !is_there(program);
    let missing: Vec<_> = PROGRAMS.iter().filter(is_missing).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let programs = missing.iter().map(|(program, ..)| *program).collect::<Vec<_>>().join(", ");
    let packages: BTreeSet<_> =
        missing.iter().flat_map(|(_, packages, _)| packages.split(' ')).collect();
    let packages: Vec<_> = packages.into_iter().collect();
    if !is_ours() {
        bail!(
            "not on the PATH: {programs}; install them (on Debian `sudo apt-get install {}`) and \
             start again; all of Chromium has to be of one version",
            packages.join(" ")
        );
    }
    for (program, _, reason) in &missing {
        println!("      `{program}` is not on the PATH: {reason}");
    }
    install(&packages)
        .with_context(|| format!("could not install {programs}: install them by hand"))
}

/// Where [`is_ours`].
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let mut update = Command::new("apt-get");
    update.args(["update", "-qq"]);
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    println!("      as root, the newest that Debian has of:");
    println!("        {}", packages.join(" "));
    println!("      {}\n      {}", line(&update), line(&install));
    run(&mut update)?;
    run(&mut install)
}

/// Whether to install is ours to do.
pub(super) fn is_ours() -> bool {
    is_debian() && is_root()
}

pub(super) fn is_there(program: &str) -> bool {
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
