//! What shows that something holds: a test, a claim of the safety proof, or what the code has or lacks.
//!
//! ```text
//! tests/it/decisions.rs: d1_concern_signs_are_at_least_contact_now
//! claim 4
//! src/view/screens/days/passcode.rs has current-password
//! src www widget lack <video
//! ```

use anyhow::{Context, Result, bail, ensure};

use crate::{Repository, test_index::Tests};

const WAYS: &str = "write `FILE: TEST`, `claim N`, `FILE has TEXT` or `FOLDERS lack TEXT`";
const REPORT: &str = "docs/SAFETY-REPORT.md";
/// From a paper to the root.
const UP: &str = "../../";

/// Where evidence is looked up.
pub struct Proofs<'a> {
    pub repository: &'a Repository,
    pub tests: &'a Tests<'a>,
}

impl Proofs<'_> {
    /// The links to all of it.
    pub fn links(&self, all: &[String]) -> Result<String> {
        let links: Result<Vec<_>> = all.iter().map(|one| self.link(one)).collect();
        Ok(links?.join(", "))
    }

    /// What is wrong with it, each time with where it stands.
    pub fn faults(&self, place: &str, all: &[String]) -> Vec<String> {
        let wrong = all.iter().filter_map(|one| self.link(one).err());
        wrong.map(|error| format!("{place}: {error:#}")).collect()
    }

    /// The link to it. An error if it is not there.
    fn link(&self, evidence: &str) -> Result<String> {
        if let Some(number) = evidence.strip_prefix("claim ") {
            return self.claim(number);
        }
        let test = evidence.split_once(": ");
        if let Some((path, name)) =
            test.filter(|(path, _)| path.ends_with(".rs") || path.ends_with(".js"))
        {
            ensure!(self.tests.has(path, name)?, "{path} has no test {name}");
            return Ok(format!("[`{name}`]({UP}{path})"));
        }
        if let Some((folders, text)) = evidence.split_once(" lack ") {
            return self.lack(folders, text);
        }
        let (path, text) = evidence
            .split_once(" has ")
            .with_context(|| format!("\"{evidence}\" is no evidence: {WAYS}"))?;
        ensure!(self.repository.text(path)?.contains(text), "{path} does not have {text}");
        Ok(format!("[code: `{text}`]({UP}{path})"))
    }

    fn claim(&self, number: &str) -> Result<String> {
        let report = self.repository.text(REPORT)?;
        let begin = format!("## {number}. ");
        let heading = report.lines().find(|line| line.starts_with(&begin));
        let heading = heading.with_context(|| format!("{REPORT} has no claim {number}"))?;
        ensure!(heading.ends_with(": holds"), "{REPORT}: claim {number} does not hold");
        let anchor = anchor(heading.trim_start_matches("## "));
        Ok(format!("[claim {number}](../SAFETY-REPORT.md#{anchor})"))
    }

    /// Nothing of the program has the text. What is looked through must be there, or nothing would ever be found.
    fn lack(&self, folders: &str, text: &str) -> Result<String> {
        for folder in folders.split(' ') {
            let prefix = format!("{folder}/");
            let mut files = self.repository.under(&prefix, "").peekable();
            ensure!(files.peek().is_some(), "there is no folder {folder}");
            if let Some((path, _)) =
                files.find(|(path, it)| !path.starts_with("www/tests/") && it.contains(text))
            {
                bail!("{path} has {text}");
            }
        }
        Ok(format!("no `{text}` in the code"))
    }
}

/// The anchor that a heading gets.
pub fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}
