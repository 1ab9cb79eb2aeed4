//! docs/SAFETY.md names what holds each hazard: all of it must be there.

use crate::support::fixtures::file;

/// The rows of the table of hazards: number, and what holds it.
fn hazards() -> Vec<(String, String)> {
    let text = file("docs/SAFETY.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| **H"));
    rows.map(|row| {
        let (number, _) = row.split_once("**").expect("a number");
        let held = row.trim_end_matches(" |").rsplit(" | ").next().expect("a last column");
        (number.to_owned(), held.to_owned())
    })
    .collect()
}

#[test]
fn every_hazard_is_held_by_something() {
    let hazards = hazards();
    let numbers: Vec<String> = (1..=12).map(|n| n.to_string()).collect();
    assert_eq!(hazards.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>(), numbers);
    for (number, held) in hazards {
        assert!(held.contains('`'), "H{number} names no test: {held}");
    }
}

#[test]
fn every_test_that_holds_a_hazard_is_there() {
    let mut named = 0;
    for (number, held) in hazards() {
        for place in held.split('`').skip(1).step_by(2) {
            let (path, name) = place.split_once(": ").unwrap_or_else(|| panic!("{place}"));
            let code = file(path);
            let test = code.split("#[test]").chain(code.split("#[tokio::test"));
            let found = test.skip(1).any(|rest| rest.contains(&format!("fn {name}(")));
            assert!(found, "H{number}: {path} has no test {name}");
            named += 1;
        }
    }
    assert!(named > 15, "{named}");
}

/// Claims and invariants are cited by number: those must exist.
#[test]
fn every_claim_and_invariant_cited_is_there() {
    let (report, architecture) = (file("docs/SAFETY-REPORT.md"), file("ARCHITECTURE.md"));
    for (hazard, held) in hazards() {
        for part in held.split("; ") {
            let numbers = part.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
            for number in numbers {
                let there = match part.split(' ').next() {
                    Some("claim" | "claims") => report.contains(&format!("\n## {number}. ")),
                    Some("invariant" | "invariants") => {
                        architecture.contains(&format!("\n| {number} | "))
                    }
                    _ => continue,
                };
                assert!(there, "H{hazard}: {part}");
            }
        }
    }
}
