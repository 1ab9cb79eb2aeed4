//! Proves the safety claims of `docs/SAFETY.md` over the answer space, and says what it proved.
//!
//! Each claim is a file in `claim/`. It enumerates answers, or makes a static argument from the
//! tables of the pack, and ends in figures or in a counterexample: the smallest set of answers that
//! shows the fault, in the patient's words. `naive/` is a second opinion that shares no code with
//! the engine. `mutant/` weakens a copy of the pack one fault at a time, to see that the proof
//! would notice. `report` writes what a clinical safety officer reads.
//!
//! How a claim can hold for more answers than anyone could try: the level is the highest that any
//! single rule calls for, and a rule reads three or four questions. So it is enough to try each rule
//! with every combination of *its* answers (`claim/agree.rs` does, against the second opinion, and
//! shows that the whole is the highest of its parts); what then holds of each rule holds of all
//! answers together.

mod claim;
mod counterexample;
mod flow;
mod mutant;
mod naive;
mod random;
mod report;
mod space;
mod spec;
mod subject;

use std::path::Path;

pub use claim::Claim;
pub use mutant::{Fate, Mutant};
pub use random::{Dice, anyone};
pub use subject::Subject;

/// What was proved, or what contradicts it.
pub struct Proof {
    /// The claims, by number.
    pub claims: Vec<Claim>,
    /// Each weakened pack, and what noticed it.
    pub mutants: Vec<(Mutant, Fate)>,
    report: String,
}

/// Why the proof cannot begin.
#[derive(Debug)]
pub struct VerifyError(String);

impl std::fmt::Display for VerifyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for VerifyError {}

/// Proves all claims about the repository in `root`; `tell` hears how far it is.
///
/// # Errors
/// The content or the case files cannot be read.
pub fn verify(root: &Path, tell: &mut dyn FnMut(&str)) -> Result<Proof, VerifyError> {
    let subject = Subject::read(root)?;
    let mut claims = Vec::new();
    let mut mutants = Vec::new();
    for number in claim::NUMBERS {
        let (claim, tried) = claim::prove(number, &subject);
        tell(&claim.line());
        claims.push(claim);
        mutants.extend(tried);
    }
    let report = report::write(&subject, &claims, &mutants);
    Ok(Proof { claims, mutants, report })
}

/// Proves one claim alone, by its number, for work on it.
///
/// # Errors
/// The content or the case files cannot be read, or there is no such claim.
pub fn only(root: &Path, number: u8) -> Result<Claim, VerifyError> {
    if !claim::NUMBERS.contains(&number) {
        return Err(VerifyError(format!("there is no claim {number}; use 1 to 13")));
    }
    Ok(claim::prove(number, &Subject::read(root)?).0)
}

impl Proof {
    /// Whether every claim holds.
    pub fn holds(&self) -> bool {
        self.claims.iter().all(Claim::holds)
    }

    /// Where the report stands, from the repository: as the pack's `proof.toml` has it.
    pub fn path(&self) -> Option<&'static Path> {
        spec::spec().report.as_deref()
    }

    /// The report, in Markdown. The same content always gives the same text.
    pub fn report(&self) -> &str {
        &self.report
    }
}
