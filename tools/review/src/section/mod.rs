//! The sections of the sheet, a file each.

pub mod advice;
pub mod beside;
pub mod changes;
pub mod conditions;
pub mod course;
pub mod emergency;
pub mod faqs;
pub mod questions;
pub mod rules;
pub mod texts;
