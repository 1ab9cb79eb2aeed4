//! The report that a clinical safety officer reads: `docs/SAFETY-REPORT.md`.

use std::fmt::Write as _;

use aftercheck::engine::PACK;

use crate::claim::Claim;
use crate::subject::Subject;
use crate::{Fate, Mutant};

const HEAD: &str = "# Safety report

Written by `cargo xtask verify --write`; do not edit. `cargo xtask test` fails when it is stale.

For a clinical safety officer: what was proved of the rules, how, and what this does not show. The \
hazards, and which claim holds which, stand in [SAFETY.md](SAFETY.md). *L0* to *L4* are the levels of the \
specification: look after it at home, send a message, contact the practitioner now, medical help today, \
emergency.
";

const LIMITS: &str = "## What this does not show

- **That the rules are right.** It shows that the program does what the rules and the specification say. \
Whether those thresholds and levels are clinically right is for clinicians. Rules, cases and specification \
have one author, so their agreement is consistency and no clinical validation.
- **That patients understand the questions.** No patient has used it. Words were measured, not tried.
- **That the screens are used as meant.** Taps are simulated; what a browser shows and reads out is tested \
apart (`tests/README.md`).
- **Anything about answers that are wrong.** A patient who denies a sign they have is not helped by a proof.
- **That the list of mutants is complete.** It weakens what can be weakened by one step; two faults at once \
are not tried.
";

/// Writes the report.
pub fn write(subject: &Subject, claims: &[Claim], mutants: &[(Mutant, Fate)]) -> String {
    let mut out = String::from(HEAD);
    let reviewed = match PACK.reviewed_by {
        None => "**No clinician has reviewed this content yet.**".to_owned(),
        Some(by) => format!("Reviewed by {by}."),
    };
    let holds = claims.iter().filter(|claim| claim.holds()).count();
    let _ = write!(
        out,
        "\nPack `{}` {}: {} rules, {} questions, {} cases. {reviewed} {holds} of {} claims hold.\n",
        PACK.id,
        PACK.version,
        PACK.rules.len(),
        PACK.questions.len(),
        subject.cases.len(),
        claims.len(),
    );
    for claim in claims {
        section(&mut out, claim);
        if claim.number == 10 {
            table(&mut out, mutants);
        }
    }
    let _ = write!(out, "\n{LIMITS}");
    out
}

fn section(out: &mut String, claim: &Claim) {
    let verdict = if claim.holds() { "holds" } else { "DOES NOT HOLD" };
    let _ = write!(out, "\n## {}. {}: {verdict}\n\n{}\n", claim.number, claim.title, claim.text);
    out.push_str("\n| gone through | |\n|---|---:|\n");
    for (what, number) in &claim.figures {
        let _ = writeln!(out, "| {what} | {} |", thousands(*number));
    }
    if !claim.remarks.is_empty() {
        out.push('\n');
        claim.remarks.iter().for_each(|remark| {
            let _ = writeln!(out, "- {remark}");
        });
    }
    for fault in &claim.faults {
        let _ = write!(out, "\n```\n{fault}\n```\n");
    }
}

/// How many mutants of each kind each check caught.
fn table(out: &mut String, mutants: &[(Mutant, Fate)]) {
    let by = |fate: &Fate| match fate {
        Fate::Caught(by, _) => *by,
        Fate::NoDifference(_) => "makes no difference",
        Fate::Missed => "nobody",
    };
    let mut counts: std::collections::BTreeMap<(&str, &str), u64> = Default::default();
    for (mutant, fate) in mutants {
        *counts.entry((mutant.kind, by(fate))).or_default() += 1;
    }
    out.push_str("\n| mutants | noticed first by | |\n|---|---|---:|\n");
    for ((kind, by), number) in counts {
        let _ = writeln!(out, "| {kind} | {by} | {number} |");
    }
}

/// 1234567 as 1,234,567.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
