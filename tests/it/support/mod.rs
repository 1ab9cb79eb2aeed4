//! What the tests share: fixtures, and a patient who taps through the check.

pub mod anything;
pub mod fixtures;
pub mod noted;
pub mod plans;
pub mod tab;
pub mod taps;
pub mod wall;
