//! The sheet that a clinician reads and signs: `cargo xtask review`.

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use aftercheck::i18n::Date;
use anyhow::{Context, Result, anyhow};
use content_compiler::Folders;
use project::Project;

/// Writes the sheet to `to`, else to `target/review/`; with `sign`, first who signs what stands there now.
///
/// # Errors
/// The content has mistakes, it is not said in full who signs, or a file cannot be written.
pub fn command(project: &Project, sign: Option<&str>, to: Option<PathBuf>) -> Result<()> {
    let folders = Folders::chosen(&project.root);
    let read = || ::review::read(&project.root, &folders).map_err(|error| anyhow!(error));
    if let Some(by) = sign {
        let text = ::review::sign(&read()?, by, &today()?).map_err(|error| anyhow!(error))?;
        let path = folders.pack.join(::review::SIGNED);
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        println!("{}", path.display());
    }
    let input = read()?;
    let name = format!("{}.html", input.compiled.pack.id);
    let path = match to {
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(page) => page,
        None => project.target.join("review").join(name),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).context("could not make the folder of the sheet")?;
    }
    fs::write(&path, ::review::sheet(&input))
        .with_context(|| format!("could not write {}", path.display()))?;
    println!("{}", path.display());
    Ok(())
}

/// The day by the clock of this machine, in UTC.
fn today() -> Result<String> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).context("a clock before 1970")?;
    let days = i32::try_from(seconds.as_secs() / 86_400).context("a clock far from now")?;
    let (year, month, day) = Date::new(1970, 1, 1).plus(days).parts();
    Ok(format!("{year:04}-{month:02}-{day:02}"))
}
