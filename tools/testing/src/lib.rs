//! The checks of the project that are more than a test: all of them in order, fuzzing, the benchmark, two
//! builds compared, and what the set-up page makes.

mod bench;
mod fuzz;
mod gallery;
mod reproduce;
mod set_up;
mod steps;

pub use bench::bench;
pub use fuzz::{Fuzz, fuzz};
pub use gallery::gallery;
pub use reproduce::reproduce;
pub use set_up::set_up;
pub use steps::every_check;
