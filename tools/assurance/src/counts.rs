//! How much there is of what, counted.

use anyhow::{Context, Result};

use crate::{Papers, Repository, test_index::SCENARIOS};

const REPORT: &str = "docs/SAFETY-REPORT.md";

pub fn table(papers: &Papers<'_>, repository: &Repository) -> Result<String> {
    let report = repository.text(REPORT)?;
    // `cargo xtask verify` counts them, and its own check keeps the line true.
    let line = report.lines().find(|line| line.starts_with("Pack `"));
    let line = line.with_context(|| format!("{REPORT} has no line on the pack"))?;
    let proved = |unit: &str| -> Result<String> {
        let words: Vec<&str> = line.split([' ', ',']).filter(|it| !it.is_empty()).collect();
        let place = words.iter().position(|word| word.trim_end_matches('.') == unit);
        let number = place.and_then(|place| words.get(place.checked_sub(1)?));
        let number = number.filter(|it| it.chars().all(|c| c.is_ascii_digit()));
        Ok((*number.with_context(|| format!("{REPORT} does not say how many {unit}"))?).to_owned())
    };
    let claims = report.lines().filter(|line| line.starts_with("## ") && line.ends_with(": holds"));
    // Rounded, so that a new scenario does not make this page stale.
    let scenarios = format!("at least {}", papers.tests.count(SCENARIOS)? / 10 * 10);
    let rows = [
        ("hazards in the log", papers.hazards.len().to_string()),
        ("controls in the log", papers.hazards.controls().to_string()),
        ("threats in the model", papers.threats.len().to_string()),
        ("rules of the content", proved("rules")?),
        ("questions of the content", proved("questions")?),
        ("written cases, each within its levels", proved("cases")?),
        ("claims of the safety proof, all holding", claims.count().to_string()),
        ("browser scenarios, nearly all in Chromium, Firefox and WebKit", scenarios),
    ];
    let rows = rows.into_iter().map(|(what, number)| [what.to_owned(), number]);
    Ok(crate::page::table(["what", "how many"], rows))
}
