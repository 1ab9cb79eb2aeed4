//! What the sheet is made from: the compiled pack, its cases, and what its `review.toml` asks to look at.

use std::fs;
use std::path::Path;

use content_compiler::{Compiled, Diagnostic, Folders, SIGNED};
use reading::{Exempt, Line};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::evidence::{self, Conditions, Finding, Story};
use crate::kept::Kept;

/// Everything that is on the sheet.
pub struct Input {
    pub compiled: Compiled,
    /// Every text in English, with its reading grade where it is running text.
    pub(crate) texts: Vec<(Line, Option<f64>)>,
    pub(crate) review: Review,
    /// Heading and words of each document that is open.
    pub(crate) doubts: Vec<(String, String)>,
    pub(crate) cases: Vec<Story>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) conditions: Conditions,
    /// What was signed, if anything was.
    pub(crate) kept: Option<Kept>,
}

/// `review.toml`; a pack can do without.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Review {
    pub doubts: Vec<Doubt>,
    pub milder: Vec<Milder>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Doubt {
    pub file: String,
    pub heading: String,
}

/// An answer that calls for less than what one had to choose before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Milder {
    pub question: String,
    pub option: Option<String>,
    pub was: String,
    #[serde(default)]
    pub note: String,
}

/// The files that `proof.toml` names.
#[derive(Deserialize)]
struct Proof {
    cases: Vec<String>,
    single_rules: String,
    findings: String,
    conditions: String,
}

/// Reads the pack in these folders, and what it names in the repository at `root`.
///
/// # Errors
/// A file cannot be read or has mistakes; the message names it.
pub fn read(root: &Path, folders: &Folders) -> Result<Input, String> {
    let compiled = content_compiler::compile(folders).map_err(|errors| errors.to_string())?;
    let locales = content_compiler::locales(folders).map_err(|errors| errors.to_string())?;
    let english = locales.iter().find(|locale| locale.lang == "en").ok_or("no English texts")?;
    let exempt = Exempt::of(folders).map_err(|error| error.to_string())?;
    let lines = reading::lines(english);
    let graded = reading::check(&lines, &exempt).hardest;
    let grade = |key: &str| graded.iter().find(|(other, _)| other == key).map(|(_, grade)| *grade);
    let texts = lines.into_iter().map(|line| (grade(&line.key), line));

    let proof: Proof = toml_file(&folders.pack.join("proof.toml"))?;
    let review: Review = match folders.pack.join("review.toml") {
        path if path.exists() => toml_file(&path)?,
        _ => Review::default(),
    };
    let text = |path: &str| text(&root.join(path));
    let mut doubts = Vec::new();
    for doubt in &review.doubts {
        let document = text(&doubt.file)?;
        let words = chapter(&document, &doubt.heading)
            .ok_or_else(|| format!("{}: no heading \"{}\"", doubt.file, doubt.heading))?;
        doubts.push((doubt.heading.clone(), words));
    }
    let mut cases = Vec::new();
    for path in proof.cases.iter().chain([&proof.single_rules]) {
        let read = evidence::cases(&compiled.pack, &text(path)?);
        cases.extend(read.map_err(|error| format!("{path}: {error}"))?);
    }
    let findings = &proof.findings;
    let findings =
        serde_json::from_str(&text(findings)?).map_err(|error| format!("{findings}: {error}"))?;
    let conditions = &proof.conditions;
    let conditions = serde_json::from_str(&text(conditions)?)
        .map_err(|error| format!("{conditions}: {error}"))?;
    let signed = folders.pack.join(SIGNED);
    let kept = if signed.exists() { Some(toml_file(&signed)?) } else { None };
    let texts = texts.map(|(grade, line)| (line, grade)).collect();
    let input = Input { compiled, texts, review, doubts, cases, findings, conditions, kept };
    crate::milder::check(&input)?;
    Ok(input)
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| Diagnostic::unread(path, &error).to_string())
}

fn toml_file<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = text(path)?;
    toml::from_str(&text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Diagnostic::at(path, &text, at, error.message()).to_string()
    })
}

/// What stands in a document below a heading, up to the next one.
fn chapter(document: &str, heading: &str) -> Option<String> {
    let is_it =
        |line: &&str| line.starts_with('#') && line.trim_start_matches(['#', ' ']) == heading;
    let mut lines = document.lines().skip_while(|line| !is_it(line));
    lines.next()?;
    let below: Vec<&str> = lines.take_while(|line| !line.starts_with('#')).collect();
    Some(below.join("\n"))
}
