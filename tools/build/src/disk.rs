//! Files between memory and disk: read with their names, and written with compressed neighbours.

use std::{collections::BTreeSet, fs, path::Path, thread};

use anyhow::{Context, Result, anyhow};
use site::{Files, has_neighbours, neighbours};
use walkdir::WalkDir;

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
    let compressed = has_neighbours(name);
    let fresh = fs::read(&path).is_ok_and(|old| old == content)
        && br.exists() == compressed
        && gz.exists() == compressed;
    if fresh {
        return Ok(());
    }
    write_all(&path, &br, &gz, content, compressed.then_some(name))
        .with_context(|| format!("could not write dist/{name}"))
}

/// The file itself goes first and comes last: where it stands, its neighbours belong to it.
fn write_all(
    path: &Path,
    br: &Path,
    gz: &Path,
    content: &[u8],
    compressed_as: Option<&str>,
) -> Result<()> {
    for old in [path, br, gz] {
        if old.exists() {
            fs::remove_file(old)?;
        }
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    if let Some(name) = compressed_as {
        let both = neighbours(name, content)?;
        [br, gz].into_iter().zip(both).try_for_each(|(path, content)| fs::write(path, content))?;
    }
    Ok(fs::write(path, content)?)
}
