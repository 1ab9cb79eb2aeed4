//! Where the project's folders are, and how its commands start other programs.

pub mod process;
mod progress;
mod project;

pub use progress::Progress;
pub use project::Project;
