//! Words, dates and phone numbers for the patient. Pure: the texts come from outside.

mod catalogue;
mod course;
mod date;
mod language;
mod line;
mod name;
mod phone;
mod premium;
mod region;
mod sentence;
mod treatment;
mod words;

pub use crate::engine::Text;
pub use catalogue::{Catalogue, CatalogueError, Extent, fill};
pub use course::course_sentence;
pub use date::{Date, Moment};
pub use language::{Language, form};
pub use line::{isolated, letters, one_line};
pub use name::clinic_name;
pub use phone::{Phone, cleaned, is_dash};
pub use premium::is_premium;
pub use region::Region;
pub use sentence::{areas, option_text, say_this, sentence};
pub use treatment::treatment_date;
pub use words::{Clinic, Words};

/// The ids of the program's own texts: `ui.back` in a language file is `t::UI_BACK`. Those of a pack have no name.
pub mod t {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}
