//! What the set-up page makes a clinic's folder from, in one zip: every file that is the same for all clinics, by its
//! brotli, and what the others are made of. It holds nothing of any clinic, so that it serves for a folder that has one.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::archive;
use super::base::Base;
use super::compress::unbrotli;
#[cfg(feature = "make")]
use super::compress::{brotli, has_neighbours};
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
    packed.add(&compressed(MANIFEST), brotli(MANIFEST, &text)?);
    for (name, content) in files.iter() {
        let place = format!("{FOLDER}{name}");
        match has_neighbours(name) {
            true => packed.add(&compressed(&place), brotli(name, content)?),
            false => packed.add(&place, content),
        }
    }
    archive::zip(&packed, |_| false)
}

/// The files and what else there is.
///
/// # Errors
/// It is not all there, or not as it was packed.
pub fn unpack(bytes: &[u8]) -> Result<(Base, Files)> {
    let packed = archive::unzip(bytes)?;
    let content = |name: &str| match packed.get(&compressed(name)) {
        Some(small) => unbrotli(small),
        None => packed.get(name).map(<[u8]>::to_vec).with_context(|| format!("no {name}")),
    };
    let manifest: Manifest<Base> = serde_json::from_slice(&content(MANIFEST)?)?;
    let mut files = Files::default();
    for (name, hash) in &manifest.files {
        let content = content(&format!("{FOLDER}{name}"))?;
        ensure!(integrity(&content) == *hash, "{name} is not what it was when the site was made");
        files.add(name, content);
    }
    Ok((manifest.base, files))
}

fn compressed(name: &str) -> String {
    format!("{name}{}", compress::ENDINGS[0])
}
