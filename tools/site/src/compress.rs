//! The compressed neighbours of a file, which a host sends in its place: the same bytes on every machine.

use std::io::{Read, Write};

use anyhow::{Result, ensure};
use brotli::enc::{BrotliEncoderParams, backward_references::BrotliEncoderMode};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};

use super::hosting;
use super::withdrawn::WITHDRAWN;

/// The endings of their names.
pub const ENDINGS: [&str; 2] = [".br", ".gz"];

/// Whether a file has them. A clinic edits `withdrawn.json` by hand: a compressed neighbour would go on saying what it
/// said before. A zip is compressed, as images are by their formats; SVG is text.
pub fn has_neighbours(name: &str) -> bool {
    let is_packed = [".png", ".jpg", ".webp", ".avif", ".ico", ".zip"]
        .iter()
        .any(|ending| name.ends_with(ending));
    !(is_packed || name == WITHDRAWN || name.starts_with(hosting::FOLDER))
}

/// Both, in the order of their endings.
pub fn neighbours(name: &str, content: &[u8]) -> Result<[Vec<u8>; 2]> {
    Ok([brotli(name, content)?, gzip(content)?])
}

pub fn brotli(name: &str, content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mode = mode(name);
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, mode, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// The one for fonts suits tables of numbers: the program is 141 bytes smaller with it.
fn mode(name: &str) -> BrotliEncoderMode {
    match name.ends_with(".wasm") {
        true => BrotliEncoderMode::BROTLI_MODE_FONT,
        false => BrotliEncoderMode::BROTLI_MODE_GENERIC,
    }
}

/// No file of a site is larger.
const LARGEST: u64 = 16 << 20;

pub fn unbrotli(compressed: &[u8]) -> Result<Vec<u8>> {
    whole(brotli::Decompressor::new(compressed, 4096))
}

pub fn ungzip(compressed: &[u8]) -> Result<Vec<u8>> {
    whole(GzDecoder::new(compressed))
}

fn whole(reader: impl Read) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut content)?;
    ensure!(content.len() as u64 <= LARGEST, "a file has more than 16 MiB");
    Ok(content)
}
