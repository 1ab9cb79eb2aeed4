//! The papers are as their data says; and each planted fault is found.

use std::path::Path;

use anyhow::{Result, ensure};
use assurance::{Repository, faults};

fn repository() -> Result<Repository> {
    Repository::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
}

#[test]
fn every_paper_is_whole_and_fresh() -> Result<()> {
    let found = faults(&repository()?)?;
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// A file, what stands in it, what is put there, and what must be said of it.
const PLANTED: [(&str, &str, &str, &str); 20] = [
    ("tests/it/decisions.rs", "fn d5_an_", "fn d6_an_", "has no test d5_an_"),
    ("tests/it/decisions.rs", "#[test]\nfn d5_an_", "fn d5_an_", "has no test d5_an_"),
    (
        "docs/SAFETY-REPORT.md",
        "## 4. What is missing never reassures: holds",
        "## 4. What is missing never reassures: FAILS",
        "claim 4 does not hold",
    ),
    ("ARCHITECTURE.md", "\n| 13 | ", "\n| 99 | ", "no hazard names invariant 99"),
    ("ARCHITECTURE.md", "\n| 13 | ", "\n| 99 | ", "has no invariant 13"),
    (
        "docs/assurance/hazards.toml",
        "invariants = [1, ",
        "invariants = [",
        "no hazard names invariant 1 ",
    ),
    (
        "docs/assurance/hazards.toml",
        "tests = [",
        "untested = \"?\"\ntests = [",
        "give either `tests` or `untested`",
    ),
    ("docs/assurance/hazards.toml", "\"claim 1\"", "\"claim 99\"", "has no claim 99"),
    ("docs/assurance/hazards.toml", "\"claim 1\"", "\"a promise\"", "is no evidence"),
    ("docs/assurance/threats.toml", "hazards = [\"H", "hazards = [\"H9", "hazards.toml has no H9"),
    (
        "docs/assurance/threats.toml",
        "kind = \"repudiation\"",
        "kind = \"tampering\"",
        "no threat of the kind repudiation",
    ),
    (
        "docs/assurance/accessibility.toml",
        "number = \"1.3.1\"",
        "number = \"1.1.1\"",
        "1.3.1 stands there 0 times",
    ),
    (
        "docs/assurance/accessibility.toml",
        "number = \"1.3.1\"",
        "number = \"4.1.1\"",
        "4.1.1 is no criterion",
    ),
    ("www/element/element.js", "\n", "\n// <video\n", "www/element/element.js has <video"),
    (
        "src/view/screens/days/passcode.rs",
        "\"current-password\"",
        "\"off\"",
        "passcode.rs does not have",
    ),
    (
        "docs/assurance/flows.toml",
        "[[flow]]\nfrom = \"",
        "[[flow]]\nfrom = \"another ",
        "data-flow.svg lacks \"another ",
    ),
    ("docs/assurance/data-flow.svg", ">1</text>", ">77</text>", "data-flow.svg has \"77\""),
    ("src/browser/vault.rs", "600000", "1000", "src/browser/vault.rs does not have"),
    (
        "docs/assurance/incidents.md",
        "warning -->",
        "counts -->",
        "does not begin with a title and the warning",
    ),
    ("docs/assurance/deployment.md", ".rs: ", ".rs: no_such_", "has no test no_such_"),
];

#[test]
fn each_planted_fault_is_found() -> Result<()> {
    let whole = repository()?;
    let mut missed = Vec::new();
    for (path, from, to, said) in PLANTED {
        let found = faults(&whole.with(path, from, to)?)?;
        if !found.iter().any(|it| it.contains(said)) {
            missed.push(format!("{path}, {from} → {to}: {found:?}"));
        }
    }
    ensure!(missed.is_empty(), "{missed:#?}");
    Ok(())
}

/// A hazard without any test, and a page that was changed by hand between the marks.
#[test]
fn what_nothing_holds_and_what_is_stale_is_found() -> Result<()> {
    let whole = repository()?;
    let bare = "\n[[hazard]]\nname = \"New\"\ncause = \"?\"\neffect = \"?\"\nleft = \"?\"\n\
        [[hazard.control]]\nwhat = \"?\"\nuntested = \"?\"\n\n[[hazard]]\n";
    let found = faults(&whole.with("docs/assurance/hazards.toml", "\n[[hazard]]\n", bare)?)?;
    ensure!(found.iter().any(|it| it.contains("no control has a test")), "{found:#?}");
    let stale = whole.with("docs/assurance/hazard-log.md", "### H1. ", "### H1. Not ")?;
    let found = faults(&stale)?;
    let stale = |it: &String| it.starts_with("docs/assurance/hazard-log.md is stale");
    ensure!(found.iter().any(stale), "{found:#?}");
    Ok(())
}
