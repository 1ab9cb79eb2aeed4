//! LHC-Forms of the U.S. National Library of Medicine, which shows a FHIR Questionnaire as a form.

use std::path::PathBuf;

use anyhow::Result;

use super::archive::Package;
use project::Project;

/// Its scripts have all they need within. Installed, it would bring Angular besides.
const LFORMS: Package = Package {
    name: "lforms",
    version: "40.1.3",
    sha256: "288cff4360e8a90a44e994a01422d2cf970170000ce915b5739ccc383097edd9",
};
const FILES: [&str; 4] = [
    "dist/lforms/webcomponent/assets/lib/zone.min.js",
    "dist/lforms/webcomponent/lhc-forms.js",
    "dist/lforms/webcomponent/styles.css",
    "dist/lforms/fhir/R4/lformsFHIR.min.js",
];

/// The folder with its scripts.
pub fn lforms(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("xtask/lforms");
    LFORMS.unpack(project, &FILES, &folder)?;
    Ok(folder)
}
