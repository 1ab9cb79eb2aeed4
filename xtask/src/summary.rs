//! The summary of cases as text: `cargo xtask summary FILE`.

use std::{fs, path::Path};

use aftercheck::content::{PACK, terms, with_course};
use aftercheck::course::assess_with;
use aftercheck::i18n::{Date, Moment};
use aftercheck::summary::{Summary, Who, lines, text};
use anyhow::{Context, Result, ensure};

/// Cases have no date: they are as of this day.
fn now() -> Moment {
    Moment { date: Date::new(2026, 11, 28), minute: 22 * 60 + 10 }
}

/// Prints each case's id, how many letters its summary has, and the summary.
///
/// # Errors
/// The file cannot be read, or has no such case.
pub fn command(file: &Path, id: Option<&str>) -> Result<()> {
    let json =
        fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    let cases = case_file::read_course(&json).with_context(|| file.display().to_string())?;
    let (pack, terms) = (with_course(&PACK), terms("en"));
    let wanted = cases.iter().filter(|it| id.is_none_or(|id| it.case.id == id));
    let mut count = 0;
    for case in wanted {
        let answers = &case.case.answers;
        let found = assess_with(&pack, &case.history(), answers);
        let summary = Summary::of(&pack, answers, &found, now(), &case.told(now().date));
        let lines = lines(&pack, &summary, &terms);
        let text = text(&pack, now(), &lines, &terms, &Who::default());
        println!("{}, {} letters\n{text}\n", case.case.id, text.chars().count());
        count += 1;
    }
    ensure!(count > 0, "{} has no case {}", file.display(), id.unwrap_or_default());
    Ok(())
}
