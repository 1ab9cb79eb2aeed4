//! What the claims look at besides the pack: the cases, the words, and the second opinion.

use std::fs;
use std::path::{Path, PathBuf};

use aftercheck::content::PACK;
use aftercheck::engine::pack::QuestionId;
use aftercheck::engine::{Answer, Answers, Sign, q};
use aftercheck::i18n::{Catalogue, Clinic, Region, Words};
use case_file::Case;
use content_compiler::{Compiled, Folders};
use serde::Deserialize;

use crate::claim::{CONCERNS, GATES, LUNG_PLACES, RED_FLAGS};
use crate::naive::Naive;
use crate::{VerifyError, counterexample};

/// Everything a claim may look at.
pub struct Subject {
    /// The repository.
    pub root: PathBuf,
    /// The clinical cases, then those of single rules.
    pub cases: Vec<Case>,
    /// Cases in which one rule alone must decide, with that rule.
    pub alone: Vec<(String, String)>,
    /// The patient wordings of the specification.
    pub findings: Vec<Finding>,
    /// The evaluator that shares no code with the engine.
    pub naive: Naive,
    /// The compiled content.
    pub content: Compiled,
}

/// A patient wording of the specification, section 2.
#[derive(Clone, Deserialize)]
pub struct Finding {
    /// The question.
    pub key: String,
    /// The option, or for numbers a range such as `7-10`.
    pub option: String,
    /// The disposition, for example "L3; L4 if neck or back was needled".
    pub level: String,
}

impl Subject {
    /// Reads the content and the case files of the repository.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn read(root: &Path) -> Result<Subject, VerifyError> {
        let read = |path: &str| {
            let path = root.join(path);
            fs::read_to_string(&path)
                .map_err(|error| VerifyError(format!("{}: {error}", path.display())))
        };
        let mut cases = Vec::new();
        for file in ["tests/cases/cases.json", "tests/cases/rules.json"] {
            let found = case_file::read(&read(file)?);
            cases.extend(found.map_err(|error| VerifyError(format!("{file}: {error}")))?);
        }
        let alone = alone(&read("tests/cases/rules.json")?)
            .map_err(|error| VerifyError(format!("tests/cases/rules.json: {error}")))?;
        let findings = serde_json::from_str(&read("tests/cases/findings.json")?)
            .map_err(|error| VerifyError(format!("tests/cases/findings.json: {error}")))?;
        names()?;
        let folders = Folders::chosen(root);
        let content = content_compiler::compile(&folders)
            .map_err(|errors| VerifyError(errors.to_string()))?;
        counterexample::speak(words(&content, "GB", Clinic::default())?);
        let naive = Naive::read(&folders.pack).map_err(VerifyError)?;
        Ok(Subject { root: root.into(), cases, alone, findings, naive, content })
    }
}

/// The proof has names of its own for what it looks at: content that renamed one must not pass unseen.
fn names() -> Result<(), VerifyError> {
    let gates = GATES.iter().flat_map(|row| row.gates).map(|gate| (gate.question, gate.from));
    let places = LUNG_PLACES.iter().map(|place| ("regions", *place));
    let concerns = CONCERNS.iter().map(|(id, from)| (PACK.question(*id).key, *from));
    let all = gates.chain(places).chain(concerns).chain(RED_FLAGS.map(|key| (key, "")));
    for (key, name) in all {
        let id = question(key)
            .ok_or_else(|| VerifyError(format!("the proof speaks of `{key}`, which is gone")))?;
        let known = PACK.question(id).options.iter().any(|option| option.key() == name);
        if !known && !name.is_empty() && name.parse::<u16>().is_err() {
            let gone = format!("the proof speaks of `{key} = {name}`, which is gone");
            return Err(VerifyError(gone));
        }
    }
    Ok(())
}

/// The cases of a file that name a rule, with it.
fn alone(json: &str) -> Result<Vec<(String, String)>, serde_json::Error> {
    #[derive(Deserialize)]
    struct File {
        cases: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        id: String,
        rule: Option<String>,
    }
    let file: File = serde_json::from_str(json)?;
    Ok(file.cases.into_iter().filter_map(|row| Some((row.id, row.rule?))).collect())
}

/// English, for a region and a clinic.
///
/// # Errors
/// There is no English, or it does not belong to this program.
pub fn words(content: &Compiled, region: &str, clinic: Clinic) -> Result<Words, VerifyError> {
    let english = content.locales.iter().find(|(lang, _)| lang == "en");
    let (_, texts) = english.ok_or_else(|| VerifyError("there is no English".into()))?;
    let texts = serde_json::from_str(texts).map_err(|error| VerifyError(error.to_string()))?;
    let catalogue =
        Catalogue::new(texts).map_err(|error| VerifyError(error.message().to_owned()))?;
    Ok(Words::new(catalogue, clinic, Region::find(region).unwrap_or(Region::unknown())))
}

/// Someone who was asked everything and denied all of it, with the thigh needled today.
pub fn calm() -> Answers {
    let mut answers = case_file::defaults();
    answers.emergency = Sign::No;
    answers.set(q::REGIONS, Answer::Set(1 << option(q::REGIONS, "thigh")));
    answers
}

/// The question with this key.
pub fn question(key: &str) -> Option<QuestionId> {
    PACK.question_ids().find(|id| PACK.question(*id).key == key)
}

/// The place of an option; the first where there is none by that name.
pub fn option(id: QuestionId, key: &str) -> u16 {
    let options = PACK.question(id).options;
    options.iter().position(|option| option.key() == key).unwrap_or_default() as u16
}
