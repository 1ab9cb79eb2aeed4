//! Runs the engine over a case file: `cargo xtask assess FILE`.

use std::{fs, path::Path};

use aftercheck::content::{PACK, with_course};
use aftercheck::course::assess_with;
use aftercheck::engine::{Level, pack::Rule, rule_holds};
use anyhow::{Context, Result, bail};
use case_file::Case;
use project::Project;
use serde::Serialize;

use crate::why;

/// How a case is printed with `--json`.
#[derive(Serialize)]
struct Row {
    id: String,
    level: &'static str,
    rules: Vec<&'static str>,
    /// What decided: rules, and D5 or D6 for signs and for what is missing or unsure.
    decided_by: Vec<&'static str>,
}

/// Prints each case's id, level and rules, and whether it lies within its levels, with the checks before it if there are
/// any; with `why` the reasons that today's answers give, in words.
///
/// # Errors
/// The file cannot be read, or a case lies outside its levels.
pub fn command(project: &Project, file: &Path, json: bool, why: bool) -> Result<()> {
    let words = why.then(|| why::english(project)).transpose()?;
    let text =
        fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    // Faults are told as of any case file.
    case_file::read(&text).with_context(|| file.display().to_string())?;
    let cases = case_file::read_course(&text).with_context(|| file.display().to_string())?;
    let pack = with_course(&PACK);
    let mut outside = 0;
    let mut rows = Vec::new();
    for course in cases {
        let case = &course.case;
        let found = assess_with(&pack, &course.history(), &case.answers);
        let level = found.level;
        let fits = (case.least..=case.most).contains(&level);
        outside += usize::from(!fits);
        let row = Row {
            rules: fired(case),
            decided_by: found.reasons.iter().map(|reason| reason.id(&pack)).collect(),
            level: level.code(),
            id: case.id.clone(),
        };
        if !json {
            println!("{}", line(&row, case, level, fits));
        }
        if let Some(words) = &words {
            print!("{}", why::explain(words, &case.answers)?);
        }
        rows.push(row);
    }
    match json {
        true => println!("{}", serde_json::to_string_pretty(&rows)?),
        false => println!("{} cases, {outside} outside their levels", rows.len()),
    }
    if outside > 0 {
        bail!("{outside} of {} cases lie outside their levels", rows.len());
    }
    Ok(())
}

/// The rules that hold, also those below the deciding level, in the order of the pack.
fn fired(case: &Case) -> Vec<&'static str> {
    let holds = |rule: &&Rule| rule_holds(&PACK, rule, &case.answers);
    PACK.rules.iter().filter(holds).map(|rule| rule.id).collect()
}

fn line(row: &Row, case: &Case, level: Level, fits: bool) -> String {
    // A decision that stands in for a rule comes first: "no rule" beside L2 said nothing.
    let decisions = row.decided_by.iter().filter(|id| !row.rules.contains(id));
    let mut rules: Vec<&str> = decisions.chain(&row.rules).copied().collect();
    rules.dedup();
    let rules = if rules.is_empty() { "no rule".into() } else { rules.join(" ") };
    let verdict = match fits {
        true => "ok".to_owned(),
        false if level < case.least => format!("TOO LOW, at least {}", case.least.code()),
        false => format!("TOO HIGH, at most {}", case.most.code()),
    };
    format!("{:<8} {:<16} {verdict:<4} {rules}", row.id, row.level)
}
