//! The report that a clinical safety officer reads: `docs/SAFETY-REPORT.md`.

use std::fmt::Write as _;

use crate::claim::Claim;
use crate::spec::spec;
use crate::subject::Subject;
use crate::{Fate, Mutant};
use aftercheck::content::PACK;

const HEAD: &str = "# Safety report

Written by `cargo xtask verify --write`; do not edit. `cargo xtask test` fails when it is stale.

For a clinical safety officer: what was proved of the rules, how, and [what this does not \
show](#what-this-does-not-show). The hazards, and which claim holds which, stand in [the hazard log](assurance/hazard-log.md).

- *L0* to *L4*: look after it at home, tell the clinic in a day or two, call the clinic today, see a doctor today, \
emergency.
- *The specification*: what the content was written from (`docs/clinical/SPECIFICATION.md`). Its tables stand in \
this repository as the pack's `proof.toml` and the case files that it names; D1 to D10 are its safety decisions, H1 to H12 its hazards. \
Its amendment 2 goes before it; D11 to D23 are the decisions of that.
- *A set of answers*: what one patient says to all questions, *not sure* and *not answered* included.
- *All else denied*, *nothing else answered*: the two patients before whom the answers at issue are put.
- *Pack*: all clinical content. *Red flag*: a question that must be answered before anything is called \
harmless. *Bullet*: a line of the emergency list.
";

const LIMITS: &str = "## What this does not show

- **That the rules are right.** It shows that the program does what the rules and the specification say. \
Whether those thresholds and levels are clinically right is for clinicians, and so is a dangerous \
combination for which there is no rule. Rules, cases and specification have one author: their agreement is \
consistency, and no clinical validation.
- **How often it alarms for nothing.** The sets of answers are no patient population: how many of them are at \
a level says nothing of how many patients will be. Only the benign cases have a most urgent level.
- **That patients understand the questions.** No patient has used it. Words were measured, not tried; that the \
words of a bullet of the emergency list name every sign it stands for was read by people, not proved.
- **Anything about answers that are wrong.** A patient who denies a sign they have is not helped by a proof, and \
one tap denies all rows of a page.
- **That the screens are used as meant.** It runs the program's own code, but natively and with simulated \
taps; what a browser shows and reads out is tested apart (`tests/README.md`).
- **That nothing else can go wrong.** The weakened packs have one fault each, and it is one of content.
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
        "\nPack `{}` {} (content {}): {} rules, {} questions, {} cases. {reviewed} {holds} of {} claims hold.\n",
        PACK.id,
        PACK.version,
        fingerprint(&subject.content),
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
    for limit in &spec().words.limits {
        let _ = writeln!(out, "- {limit}");
    }
    out
}

/// Tells two contents apart: FNV-1a over the compiled pack and all texts.
fn fingerprint(content: &content_compiler::Compiled) -> String {
    let texts = content.locales.iter().flat_map(|(_, texts)| texts.bytes());
    let (pack, course) = (content.pack.to_bytes(), content.pack.course.to_bytes());
    let names = pack.names.bytes().chain(pack.keys.bytes()).chain(course.names.bytes());
    let numbers = pack.numbers.iter().chain(&course.numbers).copied();
    let bytes = numbers.chain(names).chain(texts);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn section(out: &mut String, claim: &Claim) {
    let verdict = if claim.holds() { "holds" } else { "DOES NOT HOLD" };
    let _ = write!(out, "\n## {}. {}: {verdict}\n\n{}\n", claim.number, claim.title, claim.text);
    let _ = writeln!(
        out,
        "\nCode: `tools/verifier/src/`, {}; alone: `cargo xtask verify --only {}`.",
        claim.file(),
        claim.number
    );
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
    out.push_str(&claim.table);
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
pub fn thousands(number: u64) -> String {
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
