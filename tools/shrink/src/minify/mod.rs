//! Makes the script and the style sheet short without changing what they do.

mod script;
mod style;

pub use script::{Length, module, script};
pub use style::style;
