//! Where the project's folders are, and how its commands start other programs.

mod commit;
pub mod process;
mod progress;
mod project;

pub use commit::commit_of;
pub use progress::Progress;
pub use project::Project;
