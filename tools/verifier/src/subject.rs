//! What the claims look at besides the pack: the cases, the words, and the second opinion.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aftercheck::content::{PACK, with_course};
use aftercheck::engine::Answers;
use aftercheck::engine::pack::{Pack, QuestionId};
use aftercheck::i18n::{Catalogue, Clinic, Region, Words};
use case_file::{Case, CourseCase};
use content_compiler::{Compiled, Folders};
use serde::Deserialize;

use crate::claim::{Condition, conditions};
use crate::naive::Naive;
use crate::spec::{self, spec};
use crate::{VerifyError, counterexample};

/// The pack of this build, with its rules about the days before.
pub static WITH: LazyLock<Pack> = LazyLock::new(|| with_course(&PACK));

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
    /// Cases with days before.
    pub course: Vec<CourseCase>,
    /// Conditions that must not be missed.
    pub conditions: Vec<Condition>,
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
    /// The disposition, for example "L3; L4 if neck or back was treated".
    pub level: String,
    /// What the patient answers besides, where that is not denied.
    pub with: Option<String>,
}

impl Subject {
    /// Reads the content and the case files of the repository.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn read(root: &Path) -> Result<Subject, VerifyError> {
        let read = |path: &Path| fs::read_to_string(path).map_err(|error| fault(path, error));
        let spec = spec::checked()?;
        let mut cases = Vec::new();
        for file in spec.cases.iter().chain([&spec.single_rules]) {
            cases.extend(case_file::read(&read(file)?).map_err(|error| fault(file, error))?);
        }
        let alone =
            alone(&read(&spec.single_rules)?).map_err(|error| fault(&spec.single_rules, error))?;
        let course = match &spec.course {
            Some(file) => {
                case_file::read_course(&read(file)?).map_err(|error| fault(file, error))?
            }
            None => Vec::new(),
        };
        let findings = serde_json::from_str(&read(&spec.findings)?)
            .map_err(|error| fault(&spec.findings, error))?;
        let conditions =
            conditions(&read(&spec.conditions)?).map_err(|error| fault(&spec.conditions, error))?;
        let folders = Folders::chosen(root);
        let content = content_compiler::compile(&folders)
            .map_err(|errors| VerifyError(errors.to_string()))?;
        counterexample::speak(words(&content, "GB", Clinic::default())?);
        let naive = Naive::read(&folders.pack).map_err(VerifyError)?;
        Ok(Subject {
            root: root.into(),
            cases,
            alone,
            course,
            findings,
            conditions,
            naive,
            content,
        })
    }
}

fn fault(file: &Path, error: impl std::fmt::Display) -> VerifyError {
    VerifyError(format!("{}: {error}", file.display()))
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

/// Someone who was asked everything and denied all of it, treated today at a harmless place.
pub fn calm() -> Answers {
    spec().calm.clone()
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
