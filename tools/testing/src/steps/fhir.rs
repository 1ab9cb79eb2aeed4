//! The export to FHIR: written for answers by chance, and judged by all that others have for it.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use super::checks::{Tools, xtask};
use project::Project;

/// So many sets of answers.
const SAMPLES: &str = "1000";

/// For a pack by its path, or for the one that this program holds.
pub fn fhir(project: &Project, tools: &Tools, pack: Option<&str>) -> Result<Vec<Command>> {
    let name = pack.and_then(|it| it.rsplit('/').next()).unwrap_or("chosen");
    let folder = project.target.join("xtask/fhir-samples").join(name);
    fs::create_dir_all(&folder).context("could not make the folder of the samples")?;
    let [questionnaire, samples] =
        ["questionnaire.json", "samples.ndjson"].map(|name| folder.join(name));
    let write = |what: &[&str], to: &Path| {
        let mut command = xtask(&project.root, &["fhir"])?;
        command.args(what).arg("--to").arg(to);
        command.args(pack.iter().flat_map(|pack| ["--pack", pack]));
        anyhow::Ok(command)
    };
    let mut check = Command::new("node");
    check.arg("tests/fhir/check.mjs").args([&questionnaire, &samples, &tools.lforms]);
    check.env("AFTERCHECK_FHIR", &tools.fhir).current_dir(&project.root);
    Ok(vec![
        write(&["questionnaire"], &questionnaire)?,
        write(&["samples", "--number", SAMPLES], &samples)?,
        check,
    ])
}
