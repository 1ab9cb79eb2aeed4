//! The checksums of a release, as `sha256sum --check` reads them.

use site::Files;

/// Its name in `release/`.
pub const FILE: &str = "SHA256SUMS";

/// A line for each file.
pub fn sha256(files: &Files) -> String {
    let line = |(name, content)| format!("{}  {name}\n", site::sha256(content));
    files.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Files, sha256};

    /// The value of RFC 6234's first example, "abc".
    #[test]
    fn a_line_is_a_hash_and_a_name() {
        let mut files = Files::default();
        files.add("a.zip", "abc");
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(&files), format!("{hash}  a.zip\n"));
    }
}
