//! What the tests share: fixtures, and a patient who taps through the check.

pub mod fixtures;
pub mod taps;
