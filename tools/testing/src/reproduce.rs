//! Two clean copies in two places must give the same dist/, to the last byte.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use walkdir::WalkDir;

use project::Project;

/// Where the two stand. Paths of another length and with a space: they must not come through.
const PLACES: [&str; 2] = ["a", "another place/with a longer name"];

/// What this says, and what nobody should read into it.
const SHOWN: &str = "This shows that no path, no time and no order by chance gets in. It does not show that \
    the tools are honest: both builds had one compiler, one folder of packages (CARGO_HOME) and one xtask. For \
    that, compare with a build on another machine, with a Rust from elsewhere.";

/// Builds both at the same time, as much of it is done by one processor alone.
///
/// # Errors
/// A build fails, or a file is not the same.
pub fn reproduce(project: &Project) -> Result<()> {
    let folder = TempDir::new().context("could not make a folder for the copies")?;
    let places = PLACES.map(|place| folder.path().join(place));
    let files = tracked(project)?;
    for place in &places {
        copy(project, &files, place)?;
    }
    let builds = places.each_ref().map(|place| start(place));
    for (build, place) in builds.into_iter().zip(&places) {
        finish(build?, place)?;
    }
    let [one, other] = places.map(|place| read(&place.join("dist")));
    let (one, other) = (one?, other?);
    let found = differences(&one, &other);
    ensure!(
        found.is_empty(),
        "two clean builds differ:\n{}\nlook for a path, a time or the order of a hash map in the first",
        found.join("\n")
    );
    println!("{} files, the same in both builds. {SHOWN}", one.len());
    Ok(())
}

/// What git has, and what it would have: a new file counts before its commit.
fn tracked(project: &Project) -> Result<Vec<PathBuf>> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&project.root)
        .output()
        .context("could not run `git`: it says which files belong to the project")?;
    let text = String::from_utf8(output.stdout)?;
    let files: Vec<_> = text.split_terminator('\0').map(PathBuf::from).collect();
    ensure!(output.status.success() && !files.is_empty(), "git knows no file: work in a clone");
    Ok(files)
}

fn copy(project: &Project, files: &[PathBuf], place: &Path) -> Result<()> {
    for file in files {
        let (from, to) = (project.root.join(file), place.join(file));
        // One that was removed and not yet committed.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(place))?;
            fs::copy(&from, &to).with_context(|| format!("could not copy {}", file.display()))?;
        }
    }
    Ok(())
}

/// This program, in the copy: it is the one thing that both builds share.
fn start(place: &Path) -> Result<Child> {
    let log = fs::File::create(place.join("log.txt"))?;
    Command::new(env::current_exe().context("xtask does not find itself")?)
        .arg("dist")
        .current_dir(place)
        .env("CARGO_MANIFEST_DIR", place.join("xtask"))
        .env("CARGO_TARGET_DIR", place.join("target"))
        .stdout(Stdio::from(log.try_clone()?))
        .stderr(Stdio::from(log))
        .spawn()
        .context("xtask could not start itself")
}

fn finish(mut build: Child, place: &Path) -> Result<()> {
    let ended_well = build.wait()?.success();
    let log = fs::read_to_string(place.join("log.txt")).unwrap_or_default();
    ensure!(ended_well, "the build in {} failed:\n{log}", place.display());
    Ok(())
}

fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?.to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    ensure!(!files.is_empty(), "{} is empty", folder.display());
    Ok(files)
}

/// A line for each file that is not the same.
fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, content) in one {
        match other.get(name) {
            None => found.push(format!("{name} is in the first build alone")),
            Some(again) if again != content => {
                let same = content.iter().zip(again).take_while(|(a, b)| a == b).count();
                let sizes = (content.len(), again.len());
                found.push(format!(
                    "{name} from byte {same} on ({} and {} bytes)",
                    sizes.0, sizes.1
                ));
            }
            Some(_) => {}
        }
    }
    let new = other.keys().filter(|name| !one.contains_key(*name));
    found.extend(new.map(|name| format!("{name} is in the second build alone")));
    found
}

#[cfg(test)]
mod tests {
    use super::differences;

    #[test]
    fn each_difference_is_named() {
        let files = |list: &[(&str, &str)]| {
            list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
        };
        let one = files(&[("a", "same"), ("b", "abc"), ("c", "")]);
        let other = files(&[("a", "same"), ("b", "abXY"), ("d", "")]);
        assert_eq!(
            differences(&one, &other),
            [
                "b from byte 2 on (3 and 4 bytes)",
                "c is in the first build alone",
                "d is in the second build alone",
            ]
        );
        assert!(differences(&one, &one).is_empty());
    }
}
