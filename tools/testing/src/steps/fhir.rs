//! The export to FHIR: written for answers by chance, and judged by all that others have for it.

use std::{fs, process::Command};

use anyhow::{Context, Result};

use super::checks::{Tools, xtask};
use project::Project;

/// So many sets of answers.
const SAMPLES: &str = "1000";

pub fn fhir(project: &Project, tools: &Tools) -> Result<Vec<Command>> {
    let folder = project.target.join("xtask/fhir-samples");
    fs::create_dir_all(&folder).context("could not make the folder of the samples")?;
    let [questionnaire, samples] =
        ["questionnaire.json", "samples.ndjson"].map(|name| folder.join(name));
    let write = |what: &[&str]| xtask(&project.root, &[&["fhir"], what].concat());
    let mut check = Command::new("node");
    check.arg("tests/fhir/check.mjs").args([&questionnaire, &samples, &tools.lforms]);
    check.env("AFTERCHECK_FHIR", &tools.fhir).current_dir(&project.root);
    Ok(vec![
        write(&["questionnaire", "--to", &questionnaire.to_string_lossy()])?,
        write(&["samples", "--number", SAMPLES, "--to", &samples.to_string_lossy()])?,
        check,
    ])
}
