//! The files of dist/, held in memory until all are made, then written with compressed neighbours.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::Path,
    thread,
};

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use walkdir::WalkDir;

use crate::hosting;

/// A clinic edits it by hand: a compressed neighbour would go on saying what it said before.
const WITHDRAWN: &str = "withdrawn.json";

/// Names (with `/` between folders) and contents.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file; the last one of a name counts.
    pub fn add(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.0.insert(name.to_owned(), content.into());
    }

    /// Adds what lies in a folder, as it is.
    pub fn add_folder(&mut self, folder: &Path) -> Result<()> {
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.with_context(|| format!("could not list {}", folder.display()))?;
            if entry.file_type().is_file() {
                let name = entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                let content = fs::read(entry.path())
                    .with_context(|| format!("could not read {}", entry.path().display()))?;
                self.add(&name, content);
            }
        }
        Ok(())
    }

    /// The content of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// In the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// Makes `folder` hold these files, their compressed neighbours and nothing else.
    pub fn write(&self, folder: &Path) -> Result<()> {
        self.remove_others(folder)?;
        thread::scope(|scope| {
            let threads: Vec<_> = self
                .iter()
                .map(|(name, content)| scope.spawn(move || write(folder, name, content)))
                .collect();
            for thread in threads {
                thread.join().map_err(|_| anyhow!("a thread that compressed a file crashed"))??;
            }
            Ok(())
        })
    }

    fn remove_others(&self, folder: &Path) -> Result<()> {
        let wanted: BTreeSet<_> = self
            .iter()
            .flat_map(|(name, _)| [name.to_owned(), format!("{name}.br"), format!("{name}.gz")])
            .map(|name| folder.join(name))
            .collect();
        for entry in WalkDir::new(folder).into_iter().flatten() {
            if entry.file_type().is_file() && !wanted.contains(entry.path()) {
                fs::remove_file(entry.path()).context("could not remove an old file of dist/")?;
            }
        }
        Ok(())
    }
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    let path = folder.join(name);
    let [br, gz] = [".br", ".gz"].map(|ending| folder.join(format!("{name}{ending}")));
    let compressed = !(is_image(name) || name == WITHDRAWN || name.starts_with(hosting::FOLDER));
    let fresh = fs::read(&path).is_ok_and(|old| old == content)
        && br.exists() == compressed
        && gz.exists() == compressed;
    if fresh {
        return Ok(());
    }
    write_all(&path, &br, &gz, content, compressed)
        .with_context(|| format!("could not write dist/{name}"))
}

/// The file itself goes first and comes last: where it stands, its neighbours belong to it.
fn write_all(path: &Path, br: &Path, gz: &Path, content: &[u8], compressed: bool) -> Result<()> {
    for old in [path, br, gz] {
        if old.exists() {
            fs::remove_file(old)?;
        }
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    if compressed {
        fs::write(br, brotli(content)?)?;
        fs::write(gz, gzip(content)?)?;
    }
    Ok(fs::write(path, content)?)
}

/// Images are compressed by their formats already; SVG is text.
fn is_image(name: &str) -> bool {
    [".png", ".jpg", ".webp", ".avif", ".ico"].iter().any(|ending| name.ends_with(ending))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
