//! What is kept of the content that was signed: enough to say later what changed, and what calls for less.

use std::collections::BTreeMap;
use std::fmt::Write;

use aftercheck::engine::pack::Rule;
use content_compiler::{Covered, fingerprint};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::Input;
use crate::evidence::Picture;
use crate::levels::{Row, rows};
use crate::words::{keys, short};

/// `signed.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    pub by: String,
    pub on: String,
    pub fingerprint: String,
    /// By question and option, what the answer called for: `L1; L3 with LU5`.
    pub levels: BTreeMap<String, String>,
    /// By rule, its level and all that it asked for: `L4: breath >= effort; regions in neck|shoulder`.
    pub rules: BTreeMap<String, String>,
    /// By file and name, what it said.
    pub says: BTreeMap<String, String>,
    /// By name, a mark of what was beside it: cases, conditions, doubts.
    pub beside: BTreeMap<String, String>,
}

const HEAD: &str = "\
# Who checked the content, and all that was checked. `cargo xtask review --sign` writes this file: do not edit it.
# As soon as a word, a number or a rule is another one, every screen says \"draft\" again, and the review sheet says
# what changed since.
";

/// The text of `signed.toml` for the content as it is now.
pub fn write(input: &Input, by: &str, on: &str) -> String {
    let mut out = HEAD.to_owned();
    let all = [("by", by), ("on", on), ("fingerprint", &fingerprint(&input.compiled.covered))];
    for (name, value) in all {
        let _ = writeln!(out, "{name} = {}", quoted(value));
    }
    let tables = [
        ("levels", levels(input)),
        ("rules", rules(input)),
        ("says", says(input)),
        ("beside", beside(input)),
    ];
    for (name, table) in tables {
        let _ = writeln!(out, "\n[{name}]");
        for (key, value) in table {
            let _ = writeln!(out, "{} = {}", quoted(&key), quoted(&value));
        }
    }
    out
}

/// A string of TOML, which takes those of JSON.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

pub fn levels(input: &Input) -> BTreeMap<String, String> {
    let pack = &input.compiled.pack;
    let all = pack.question_ids().flat_map(|id| rows(pack, id));
    all.map(|row| (name(input, &row), row.calls.to_string())).collect()
}

/// For example `breath.effort`.
pub fn name(input: &Input, row: &Row) -> String {
    format!("{}.{}", input.compiled.pack.question(row.question).key, row.key)
}

pub fn rules(input: &Input) -> BTreeMap<String, String> {
    let pack = &input.compiled.pack;
    let line = |rule: &Rule| format!("{}: {}", short(rule.level), keys(pack, rule).join("; "));
    pack.rules.iter().map(|rule| (rule.id.to_owned(), line(rule))).collect()
}

pub fn says(input: &Input) -> BTreeMap<String, String> {
    let all = input.compiled.covered.iter();
    all.map(|Covered { file, name, value }| (format!("{file}: {name}"), value.clone())).collect()
}

/// Cases, conditions and doubts: they speak for the content and are none of it.
pub fn beside(input: &Input) -> BTreeMap<String, String> {
    let cases = input.cases.iter().map(|story| {
        let says = [&*story.as_written, &story.told].join("\n");
        (format!("case {}", story.case.id), mark(&says))
    });
    let conditions = input.conditions.conditions.iter().map(|it| {
        let picture = |it: &Picture| format!("{} {}", it.answers.line, it.least);
        let says = [it.condition.clone(), picture(&it.typical), picture(&it.atypical)];
        (format!("condition {}", it.id), mark(&says.join("\n")))
    });
    let doubts = input.doubts.iter().map(|(name, words)| (format!("doubts: {name}"), mark(words)));
    let milder = input.review.milder.iter().map(|it| {
        let option = it.option.as_deref().unwrap_or_default();
        (format!("milder {} {option}", it.question), mark(&[&*it.was, &it.note].join("\n")))
    });
    cases.chain(conditions).chain(doubts).chain(milder).collect()
}

/// The first 64 bits of SHA-256: it must notice an edit. The fingerprint of all has all 256.
fn mark(says: &str) -> String {
    Sha256::digest(says).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
