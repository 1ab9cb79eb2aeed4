//! The checks of the project that are more than a test: all of them in order, fuzzing, the benchmark and two
//! builds compared.

mod bench;
mod fuzz;
mod gallery;
mod reproduce;
mod steps;

pub use bench::bench;
pub use fuzz::{Fuzz, fuzz};
pub use gallery::gallery;
pub use reproduce::reproduce;
pub use steps::every_check;
