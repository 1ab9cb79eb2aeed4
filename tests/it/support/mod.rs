//! What the tests share: fixtures, and a patient who taps through the check.

pub mod fixtures;
pub mod plans;
pub mod taps;
