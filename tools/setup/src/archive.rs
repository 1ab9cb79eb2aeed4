//! Packages of npm of which a file or two is wanted, without what they need beside.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use tar::Archive;

use project::{Project, process::run};

/// A package in one version.
pub struct Package {
    pub name: &'static str,
    pub version: &'static str,
    pub sha256: &'static str,
}

impl Package {
    /// Fetches the package once and checks it each time; leaves these files of it in a folder, by the last part of their
    /// paths.
    pub fn unpack(&self, project: &Project, files: &[&str], to: &Path) -> Result<()> {
        let content = fs::read(self.fetched(project)?)
            .context("npm did not leave the package where it should")?;
        let hash: String =
            Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(
            hash == self.sha256,
            "{} is not the package this project knows: delete it and try again",
            self.path(project)?.display()
        );
        fs::create_dir_all(to)?;
        let mut missing = files.to_vec();
        for entry in Archive::new(GzDecoder::new(&*content)).entries()? {
            let mut entry = entry?;
            let path = entry.path()?.into_owned();
            let is_it = |file: &&str| path == Path::new("package").join(file);
            let Some(place) = missing.iter().position(is_it) else { continue };
            missing.swap_remove(place);
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            let name = path.file_name().context("a file of a package has a name")?;
            fs::write(to.join(name), content)?;
        }
        ensure!(missing.is_empty(), "the package {} has no {}", self.name, missing.join(", "));
        Ok(())
    }

    fn path(&self, project: &Project) -> Result<PathBuf> {
        Ok(project.cache()?.join("npm").join(format!("{}-{}.tgz", self.name, self.version)))
    }

    /// `npm pack` only downloads: nothing of the package is run.
    fn fetched(&self, project: &Project) -> Result<PathBuf> {
        let (Package { name, version, .. }, path) = (self, self.path(project)?);
        if !path.exists() {
            let folder = path.parent().unwrap_or(&path);
            fs::create_dir_all(folder)?;
            println!("      {name} {version} from npm");
            run(Command::new("npm")
                .args(["pack", "--silent", "--ignore-scripts", &format!("{name}@{version}")])
                .current_dir(folder)
                .stdout(Stdio::null()))
            .with_context(|| {
                format!("could not fetch {name}: npm and a network are needed once")
            })?;
        }
        Ok(path)
    }
}
