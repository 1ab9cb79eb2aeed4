//! The compressed neighbours of a file, which a host sends in its place.

use anyhow::Result;
use compression::{brotli, gzip};

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
