//! A second opinion: deliberately naive, written from the specification's section 4 straight over
//! the content files. It shares no code with the engine or the content compiler.
//!
//! The engine works with three truth values. Here every question has a best and a worst answer that
//! are still possible: a rule is certain if it holds at the best, and open if it holds at the worst.

mod content;
mod course;
mod evaluate;

pub use content::Naive;
pub use course::Holds;
