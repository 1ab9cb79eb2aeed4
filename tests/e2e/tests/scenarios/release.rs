//! dist/ in a folder of its own on a host, as a clinic has it, and changed as a clinic changes it.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use e2e::{Options, Page, Server, Session, Site, dist, scenario};
use sha2::{Digest, Sha384};
use tempfile::TempDir;

const STOP: &str = "stop/offline-worker.js";

/// The folder `aftercheck/` of a host, gone when dropped.
pub struct Release(TempDir);

impl Release {
    /// A copy of dist/.
    pub fn new() -> Result<Self> {
        let release = Self(tempfile::Builder::new().prefix("aftercheck-e2e-").tempdir()?);
        fs::create_dir(release.path(""))?;
        fs::create_dir(release.path("stop"))?;
        fs::copy(dist()?.join(STOP), release.path(STOP))?;
        for entry in fs::read_dir(dist()?)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                continue;
            }
            // Without compressed neighbours, so that a changed file has none of another version.
            if !name.ends_with(".br") && !name.ends_with(".gz") {
                fs::copy(entry.path(), release.path(&name))?;
            }
        }
        Ok(release)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join("aftercheck").join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        Ok(fs::write(self.path(name), content)?)
    }

    /// Another version: its page has this title, and its worker the hash of that page.
    pub fn publish(&self, title: &str) -> Result<()> {
        let page = fs::read_to_string(self.path("index.html"))?;
        let (_, rest) = page.split_once("<title>").context("no title")?;
        let (old, _) = rest.split_once("</title>").context("no end of the title")?;
        self.change(&format!("<title>{old}<"), &format!("<title>{title}<"))
    }

    /// Another version, with a change in its page.
    pub fn change(&self, from: &str, to: &str) -> Result<()> {
        let page = fs::read_to_string(self.path("index.html"))?;
        ensure!(page.contains(from), "the page has no {from}");
        let new = page.replacen(from, to, 1);
        let worker = fs::read_to_string(self.path("offline-worker.js"))?;
        let [old_hash, new_hash] = [&page, &new].map(|page| hash(page.as_bytes()));
        ensure!(worker.contains(&old_hash), "the worker does not know its page");
        // The hash of a file stands behind a colon, and one that is computed has no end.
        let version = worker.match_indices("sha384-").find_map(|(at, start)| {
            let before = worker.get(..at)?.trim_end_matches(['"', '`']);
            let (hash, _) = worker.get(at + start.len()..)?.split_once(['"', '`'])?;
            (!before.ends_with(':') && !hash.starts_with('$')).then_some(hash)
        });
        let version = version.context("no version")?;
        let worker = worker.replace(version, &hash(to.as_bytes())[7..]);
        self.write("offline-worker.js", worker.replace(&old_hash, &new_hash))?;
        self.write("index.html", new)
    }
}

fn hash(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Runs `steps` in a new browser, on a host with a new [`Release`] and the given pages.
pub async fn released(
    name: &str,
    pages: Vec<Page>,
    steps: impl AsyncFnOnce(&Session, &mut Server, &Release) -> Result<()>,
) -> Result<()> {
    let release = Release::new()?;
    let site = pages.into_iter().fold(Site::new(release.0.path()), Site::with);
    let mut server = Server::start(site, 0)?;
    let run = async |session: &Session| steps(session, &mut server, &release).await;
    scenario(name, Options::default(), run).await
}
