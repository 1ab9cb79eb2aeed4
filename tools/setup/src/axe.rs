//! axe-core, which the browser scenarios use to find barriers.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use tar::Archive;

use project::{Project, process::run};

const VERSION: &str = "4.14.1";
const SHA256: &str = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745";
const SCRIPT: &str = "package/axe.min.js";

/// Fetches the package once, checks it each time, and returns where its script is.
pub fn axe(project: &Project) -> Result<PathBuf> {
    let packages = project.cache()?.join("npm");
    let package = packages.join(format!("axe-core-{VERSION}.tgz"));
    if !package.exists() {
        fetch(&packages)?;
    }
    let content = fs::read(&package).context("npm did not leave the package where it should")?;
    let hash: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    ensure!(
        hash == SHA256,
        "{} is not the package this project knows: delete it and try again",
        package.display()
    );
    let script = project.target.join("xtask/axe.min.js");
    fs::create_dir_all(project.target.join("xtask"))?;
    fs::write(&script, unpack(&content)?)?;
    Ok(script)
}

/// `npm pack` only downloads: nothing of the package is run.
fn fetch(packages: &Path) -> Result<()> {
    fs::create_dir_all(packages)?;
    println!("      axe-core {VERSION} from npm");
    run(Command::new("npm")
        .args(["pack", "--silent", "--ignore-scripts", &format!("axe-core@{VERSION}")])
        .current_dir(packages)
        .stdout(Stdio::null()))
    .context("could not fetch axe-core: npm and a network are needed once")
}

fn unpack(package: &[u8]) -> Result<Vec<u8>> {
    for entry in Archive::new(GzDecoder::new(package)).entries()? {
        let mut entry = entry?;
        if entry.path()? == Path::new(SCRIPT) {
            let mut script = Vec::new();
            entry.read_to_end(&mut script)?;
            return Ok(script);
        }
    }
    bail!("the package axe-core has no {SCRIPT}")
}
