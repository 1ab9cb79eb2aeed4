//! Whether the files here are those of a commit, so that anybody can build the same from it.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail, ensure};

/// Folders whose files are packed by their kind, so that a file which git ignores could get in, too.
const PACKED: [&str; 2] = ["hosting/wordpress", "www/static"];
/// How many names are told.
const MOST: usize = 8;

/// The commit that the files here are of, as git names it: of changed and new files, and of a tree that no git knows, nobody
/// could build the same.
///
/// # Errors
/// There is something to commit or to remove, or no git that knows the tree.
pub fn commit_of(root: &Path) -> Result<String> {
    // An archive of the source may lie within some other repository, which then knows nothing of it.
    if git(root, &["ls-files", "-z", "--error-unmatch", "Cargo.toml"]).is_err() {
        bail!("no git says which commit the files in {} are of: work in a clone", root.display());
    }
    let status = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
    let changed = git(root, &status)?;
    // Two letters and a space stand before each name.
    let mut names: Vec<_> = changed.iter().filter_map(|line| line.get(3..)).collect();
    let ignored = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"];
    let ignored = git(root, &[ignored.as_slice(), &PACKED].concat())?;
    names.extend(ignored.iter().map(String::as_str));
    let more = names.len().saturating_sub(MOST);
    let more = if more == 0 { String::new() } else { format!("\n  and {more} more") };
    names.truncate(MOST);
    ensure!(
        names.is_empty(),
        "no commit has these as they are:\n  {}{more}\ncommit them, or take them away (`git stash --include-untracked`)",
        names.join("\n  ")
    );
    let name = git(root, &["rev-parse", "HEAD"])?;
    Ok(name.concat().trim().to_owned())
}

fn git(root: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let mut command = Command::new("git");
    let output =
        command.args(arguments).current_dir(root).output().context("could not run `git`")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim());
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.split_terminator('\0').map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path, process::Command};

    use anyhow::{Result, ensure};

    use super::commit_of;

    fn git(folder: &Path, line: &str) -> Result<()> {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
        let output = command.args(line.split(' ')).current_dir(folder).output()?;
        ensure!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    }

    fn said(folder: &Path) -> String {
        commit_of(folder).map_or_else(|error| error.to_string(), |_| String::new())
    }

    #[test]
    fn only_what_a_commit_has_is_released() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let (root, plugin) = (folder.path(), folder.path().join("hosting/wordpress"));
        fs::create_dir_all(&plugin)?;
        for (name, text) in [("Cargo.toml", "[a]"), (".gitignore", "*.swp\n"), ("b", "b")] {
            fs::write(root.join(name), text)?;
        }
        assert!(said(root).starts_with("no git says which commit"));
        git(root, "init -q")?;
        git(root, "add .")?;
        git(root, "commit -q -m first")?;
        assert_eq!(said(root), "");
        let refused = [
            ("b", "changed"),
            ("new name", ""),
            ("hosting/wordpress/a.php~", ""),
            ("hosting/wordpress/.a.php.swp", "ignored"),
        ];
        for (name, text) in refused {
            let before = fs::read(root.join(name));
            fs::write(root.join(name), text)?;
            assert!(said(root).contains(&format!("\n  {name}\n")), "{name}: {}", said(root));
            match before {
                Ok(before) => fs::write(root.join(name), before)?,
                Err(_) => fs::remove_file(root.join(name))?,
            }
        }
        // Elsewhere nothing that is ignored gets in.
        fs::write(root.join("b.swp"), "")?;
        assert_eq!(said(root), "");
        fs::remove_file(root.join("b"))?;
        assert!(said(root).contains("\n  b\n"), "{}", said(root));
        (0..9).try_for_each(|it| fs::write(root.join(format!("c{it}")), ""))?;
        assert!(said(root).contains("\n  and 2 more\n"), "{}", said(root));
        Ok(())
    }

    #[test]
    fn another_repository_around_it_says_nothing() -> Result<()> {
        let folder = tempfile::tempdir()?;
        git(folder.path(), "init -q")?;
        let within = folder.path().join("unpacked");
        fs::create_dir(&within)?;
        fs::write(within.join("Cargo.toml"), "")?;
        assert!(said(&within).starts_with("no git says which commit"), "{}", said(&within));
        Ok(())
    }
}
