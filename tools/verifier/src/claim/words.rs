//! Claim 11: the words.

use super::Claim;
use crate::Subject;

const TEXT: &str = "";

/// Proves it.
pub fn prove(_: &Subject) -> Claim {
    Claim::new(11, "The words", TEXT)
}
