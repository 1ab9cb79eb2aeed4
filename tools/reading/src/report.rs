//! What the checks found: faults, grades and the hardest lines.

use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;

use crate::Exemption;

/// Those that a pack may exempt a text from have a name in its `proof.toml`: no dose and no diagnosis is exempt.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    Grade,
    /// The grade of all texts, or of all running text.
    #[serde(skip)]
    GradeOfAll,
    Sentence,
    Word,
    /// That no dose is named.
    #[serde(skip)]
    Dose,
    /// That no diagnosis is made.
    #[serde(skip)]
    Claim,
    /// That an exemption is needed.
    #[serde(skip)]
    Exemption,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file; empty when it is about all texts or an exemption.
    pub file: PathBuf,
    /// The line in it; 0 when it is about all texts or an exemption.
    pub line: usize,
    /// The key of the text; empty when it is about all texts.
    pub key: String,
    pub check: Check,
    /// What is wrong, and what to do.
    pub message: String,
}

pub struct Report {
    pub grade_of_all: f64,
    pub grade_of_running: f64,
    /// Each line of running text with its grade, the hardest first.
    pub hardest: Vec<(String, f64)>,
    /// All faults, in the order of the lines.
    pub faults: Vec<Fault>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.key.as_str(), self.line) {
            ("", _) => write!(f, "{}", self.message),
            (key, 0) => write!(f, "`{key}`: {}", self.message),
            (key, line) => write!(f, "{}:{line}: `{key}`: {}", self.file.display(), self.message),
        }
    }
}

impl Fault {
    /// A fault of all texts together.
    pub(crate) fn of_all(message: String) -> Fault {
        let (file, key) = Default::default();
        Fault { file, line: 0, key, check: Check::GradeOfAll, message }
    }

    /// An exemption that nothing needs.
    pub(crate) fn exempts_nothing(one: &Exemption) -> Fault {
        let message = format!(
            "exempt from the check {:?}, but passes it or is not there; take it out of proof.toml",
            one.check
        );
        let key = one.text.clone();
        Fault { file: PathBuf::new(), line: 0, key, check: Check::Exemption, message }
    }
}
