//! The build of this tree and a clean build of a copy elsewhere must give the same dist/ and the same release, to the
//! last byte.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use build::RELEASE_SITE;
use tempfile::TempDir;
use walkdir::WalkDir;

use project::Project;

/// Where the copy stands. A path of another length and with a space: it must not come through.
const PLACE: &str = "another place/with a longer name";

/// What this says, and what nobody should read into it.
const SHOWN: &str = "This shows that no path, no time and no order by chance gets in. It does not show that \
    the tools are honest: both builds had one compiler, one folder of packages (CARGO_HOME) and one xtask. For \
    that, compare with a build on another machine, with a Rust from elsewhere.";

/// Builds both at the same time, as much of it is done by one processor alone.
///
/// # Errors
/// A build fails, or a file is not the same.
pub fn reproduce(project: &Project) -> Result<()> {
    let folder = TempDir::new().context("could not make a folder for the copy")?;
    let (here, place) = (folder.path().join("here"), folder.path().join(PLACE));
    fs::create_dir_all(&here)?;
    copy(project, &tracked(project)?, &place)?;
    let both = |arguments: &[&str]| -> Result<()> {
        let mut first = xtask(&here, arguments)?;
        first.current_dir(&project.root);
        let mut again = xtask(&place, arguments)?;
        again.current_dir(&place);
        again.env("CARGO_MANIFEST_DIR", place.join("xtask"));
        again.env("CARGO_TARGET_DIR", place.join("target"));
        let runs = [(first, &here), (again, &place)].map(|(mut run, place)| (run.spawn(), place));
        // One that failed must not take the folder from under the other.
        let ended =
            runs.map(|(run, place)| finish(run.context("xtask could not start itself")?, place));
        ended.into_iter().collect()
    };
    // A copy has no commit.
    both(&["release", "--allow-dirty", "--to", "{}/release"])?;
    // What the archives hold, for the name of the file that differs.
    let site = |target: &Path| target.join(RELEASE_SITE);
    let files = compare(&site(&project.target), &site(&place.join("target")))?;
    let packed = compare(&here.join("release"), &place.join("release"))?;
    println!(
        "{files} files of dist/ and {packed} of the release, the same in both builds. {SHOWN}"
    );
    Ok(())
}

/// How many files both folders have, all of them alike.
fn compare(one: &Path, other: &Path) -> Result<usize> {
    let (one, other) = (read(one)?, read(other)?);
    let found = differences(&one, &other);
    ensure!(
        found.is_empty(),
        "a clean build of a copy differs from the build here:\n{}\nlook for a path, a time or the order of a hash map in \
        the first",
        found.join("\n")
    );
    Ok(one.len())
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

/// This program, which is the one thing that both builds share, with its log in a folder, which is `{}`.
fn xtask(folder: &Path, arguments: &[&str]) -> Result<Command> {
    let log = fs::File::create(folder.join("log.txt"))?;
    let mut command = Command::new(env::current_exe().context("xtask does not find itself")?);
    command.args(arguments.iter().map(|it| it.replace("{}", &folder.to_string_lossy())));
    command.stdout(Stdio::from(log.try_clone()?)).stderr(Stdio::from(log));
    Ok(command)
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
            None => found.push(format!("{name} is in the build here alone")),
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
    found.extend(new.map(|name| format!("{name} is in the copy's build alone")));
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
                "c is in the build here alone",
                "d is in the copy's build alone",
            ]
        );
        assert!(differences(&one, &one).is_empty());
    }
}
