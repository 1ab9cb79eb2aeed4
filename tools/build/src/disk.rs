//! Files between memory and disk: read with their names, and written with compressed neighbours.

use std::{collections::BTreeSet, fs, io::Write, path::Path, thread};

use anyhow::{Context, Result, anyhow};
use brotli::enc::{BrotliEncoderParams, backward_references::BrotliEncoderMode};
use flate2::{Compression, write::GzEncoder};
use site::{Files, hosting};
use walkdir::WalkDir;

/// A clinic edits it by hand: a compressed neighbour would go on saying what it said before.
const WITHDRAWN: &str = "withdrawn.json";

/// Adds what lies in a folder, with `prefix` before each name.
pub fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("could not list {}", folder.display()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            let content = fs::read(entry.path())
                .with_context(|| format!("could not read {}", entry.path().display()))?;
            files.add(&format!("{prefix}{name}"), content);
        }
    }
    Ok(())
}

/// Makes `folder` hold these files, their compressed neighbours and nothing else.
pub fn write_folder(files: &Files, folder: &Path) -> Result<()> {
    remove_others(files, folder)?;
    thread::scope(|scope| {
        let threads: Vec<_> = files
            .iter()
            .map(|(name, content)| scope.spawn(move || write(folder, name, content)))
            .collect();
        for thread in threads {
            thread.join().map_err(|_| anyhow!("a thread that compressed a file crashed"))??;
        }
        Ok(())
    })
}

fn remove_others(files: &Files, folder: &Path) -> Result<()> {
    let wanted: BTreeSet<_> = files
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
    write_all(&path, &br, &gz, content, compressed.then(|| mode(name)))
        .with_context(|| format!("could not write dist/{name}"))
}

/// The file itself goes first and comes last: where it stands, its neighbours belong to it.
fn write_all(
    path: &Path,
    br: &Path,
    gz: &Path,
    content: &[u8],
    mode: Option<BrotliEncoderMode>,
) -> Result<()> {
    for old in [path, br, gz] {
        if old.exists() {
            fs::remove_file(old)?;
        }
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    if let Some(mode) = mode {
        fs::write(br, brotli(content, mode)?)?;
        fs::write(gz, gzip(content)?)?;
    }
    Ok(fs::write(path, content)?)
}

/// Images are compressed by their formats already; SVG is text.
fn is_image(name: &str) -> bool {
    [".png", ".jpg", ".webp", ".avif", ".ico"].iter().any(|ending| name.ends_with(ending))
}

/// The one for fonts suits tables of numbers: the program is 141 bytes smaller with it.
fn mode(name: &str) -> BrotliEncoderMode {
    match name.ends_with(".wasm") {
        true => BrotliEncoderMode::BROTLI_MODE_FONT,
        false => BrotliEncoderMode::BROTLI_MODE_GENERIC,
    }
}

fn brotli(content: &[u8], mode: BrotliEncoderMode) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, mode, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
