//! Zip files in memory. The same files give the same bytes: the names are in order, and the time is always the first
//! that a zip can have.

use std::io::{Cursor, Read, Write};

use anyhow::{Context, Result, ensure};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::Files;

/// Puts files into a zip; those that `deflate` names get smaller by it.
pub fn zip(files: &Files, deflate: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files.iter() {
        let method =
            if deflate(name) { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        zip.start_file(name, options.compression_method(method))?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The files of a zip, each with its checksum compared.
///
/// # Errors
/// It is damaged, a name is there twice or leads out of the folder, or something is no file.
pub fn unzip(bytes: &[u8]) -> Result<Files> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).context("it is no zip, or not all of it")?;
    let mut files = Files::default();
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place)?;
        let name = entry.name()?.into_owned();
        let plain = entry.enclosed_name().is_some_and(|path| path.to_string_lossy() == name);
        ensure!(plain && entry.is_file(), "the zip has {name}, which is no file of a folder");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).with_context(|| format!("{name} is damaged in the zip"))?;
        ensure!(files.get(&name).is_none(), "the zip has {name} twice");
        files.add(&name, content);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{Files, unzip, zip};

    #[test]
    fn what_went_in_comes_out_and_bytes_are_the_same() -> anyhow::Result<()> {
        let mut files = Files::default();
        files.add("b/c.txt", "text ".repeat(99));
        files.add("a", [0, 255]);
        let packed = zip(&files, |name| name.ends_with("txt"))?;
        assert_eq!(packed, zip(&files, |name| name.ends_with("txt"))?);
        assert!(packed.len() < 400, "{}", packed.len());
        assert!(unzip(&packed)?.iter().eq(files.iter()));
        Ok(())
    }

    #[test]
    fn a_damaged_zip_is_told() -> anyhow::Result<()> {
        let mut files = Files::default();
        files.add("a", "text");
        let packed = zip(&files, |_| false)?;
        let mut other = packed.clone();
        let place = other.windows(4).position(|bytes| bytes == b"text").unwrap_or_default();
        if let Some(byte) = other.get_mut(place) {
            *byte = b'T';
        }
        let error = unzip(&other).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("a is damaged in the zip"));
        assert!(unzip(packed.get(9..).unwrap_or_default()).is_err());
        for name in ["../a", "/a", "b\\..\\..\\a", "folder/"] {
            let mut files = Files::default();
            files.add(name, "text");
            assert!(unzip(&zip(&files, |_| false)?).is_err(), "{name}");
        }
        Ok(())
    }
}
