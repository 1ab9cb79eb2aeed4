//! What the set-up page makes a clinic's folder from, in one zip: every file that is the same for all clinics, by its
//! brotli, and what the others are made of. It holds nothing of any clinic, so that it serves for a folder that has one.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use compression::unbrotli;
use serde::{Deserialize, Serialize};

use super::archive;
use super::base::Base;
#[cfg(feature = "make")]
use super::compress::has_neighbours;
use super::hash::integrity;
use super::{Files, compress};

const MANIFEST: &str = "base.json";
const FOLDER: &str = "files/";

#[derive(Serialize, Deserialize)]
struct Manifest<B> {
    /// The hash of each file.
    files: BTreeMap<String, String>,
    base: B,
}

/// Packs all `files`.
#[cfg(feature = "make")]
pub fn pack(base: &Base, files: &Files) -> Result<Vec<u8>> {
    let hashes = files.iter().map(|(name, content)| (name.to_owned(), integrity(content)));
    let manifest = Manifest { files: hashes.collect(), base };
    let mut packed = Files::default();
    let text = serde_json::to_vec(&manifest)?;
    packed.add(&compressed(MANIFEST), compression::brotli(MANIFEST, &text)?);
    for (name, content) in files.iter() {
        let place = format!("{FOLDER}{name}");
        match has_neighbours(name) {
            true => packed.add(&compressed(&place), compression::brotli(name, content)?),
            false => packed.add(&place, content),
        }
    }
    archive::zip(&packed, |_| false)
}

/// What was packed.
#[derive(Debug)]
pub struct Unpacked {
    /// What the other files are made of.
    pub base: Base,
    /// What is the same for all clinics.
    pub common: Files,
    /// The brotli of each of those that has one, by the same name.
    pub small: Files,
}

/// # Errors
/// It is not all there, or not as it was packed.
pub fn unpack(bytes: &[u8]) -> Result<Unpacked> {
    let packed = archive::unzip(bytes)?;
    let manifest = packed.get(&compressed(MANIFEST)).context("no manifest")?;
    let manifest: Manifest<Base> = serde_json::from_slice(&unbrotli(manifest)?)?;
    let (mut common, mut small) = (Files::default(), Files::default());
    for (name, hash) in &manifest.files {
        let place = format!("{FOLDER}{name}");
        let content = match packed.get(&compressed(&place)) {
            Some(packed) => {
                small.add(name, packed);
                unbrotli(packed)?
            }
            None => packed.get(&place).with_context(|| format!("no {name}"))?.to_vec(),
        };
        ensure!(integrity(&content) == *hash, "{name} is not what it was when the site was made");
        common.add(name, content);
    }
    Ok(Unpacked { base: manifest.base, common, small })
}

fn compressed(name: &str) -> String {
    format!("{name}{}", compress::ENDINGS[0])
}
