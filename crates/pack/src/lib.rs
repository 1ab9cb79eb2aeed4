//! The shape of a content pack: what it says, and how it stands in bytes.
//!
//! The content compiler builds a [`Pack`] and writes it with [`Pack::to_bytes`]; the program reads it with
//! [`Pack::from_bytes`]. Each concept is a module with its fields and its bytes together, so both sides
//! change in one edit. Tables in the program would need no reading, but more of the patient's line:
//! addresses do not compress.
//!
//! ```text
//! numbers   ┌────────┬────────┬─────┐   the fields of `Pack` in the order in which they are declared,
//!           │ field  │ field  │  …  │   and so on within each
//!           └────────┴────────┴─────┘
//! number    ┌─┬───────┐ ┌─┬───────┐     seven bits a byte, the lowest first; a set bit 7 says that
//!           │1│ low 7 │ │0│ next 7│     there is more (LEB128)
//!           └─┴───────┘ └─┴───────┘
//! optional  0, or one more than the number
//! list      ┌────────┬─────┬─────┬───┐
//!           │ length │ one │ one │ … │
//!           └────────┴─────┴─────┴───┘
//! text      1: the number after the highest so far, which it mostly is; 3, 5, …: those after it;
//!           2, 4, …: the highest and those before; 0: no text
//! kinds     a number each, see `Kind`, `Cond`, `Fit`, `Calls`, `CourseCond`, and all that `named!` declares
//!
//! names     ids, one a line, in the order in which they are read
//! citations the same for what rules are called and rest on, which only explanations say
//! keys      the same for names that only the API says
//! ```

#[macro_use]
mod bytes;

mod advice;
mod bullet;
mod card_line;
mod chart;
mod condition;
mod course;
mod faq;
mod icon;
mod level;
mod line;
mod model;
mod page;
mod phrase;
mod picture;
mod question;
mod roles;
mod rule;
mod staff;
mod terms;
mod text;
mod watch;
mod when;

pub use advice::{Duration, Explanation, Gate, Tip};
pub use bullet::{Flag, FlagId};
pub use bytes::{Bytes, Key};
pub use card_line::CardLine;
pub use chart::{ChartWords, Study};
pub use condition::{Cond, Fit};
pub use course::{Calls, CourseCond, CourseRule, CourseRules};
pub use faq::Faq;
pub use icon::Icon;
pub use level::Level;
pub use line::{LevelWords, Line, What};
pub use model::{MOST_FLAGS, MOST_QUESTIONS, Pack, Part};
pub use page::{Group, Layout, Page, PageId, SafetyId};
pub use phrase::Phrase;
pub use picture::{Drawing, Picture};
pub use question::{Choice, Kind, OptionId, Question, QuestionId, QuestionSet};
pub use roles::Roles;
pub use rule::Rule;
pub use staff::StaffLine;
pub use terms::{Term, Terms, Word};
pub use text::Text;
pub use watch::{Sign, Watch};
pub use when::{Fact, Situation, When};
