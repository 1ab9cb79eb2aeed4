//! What is the same for every clinic besides the files: templates of the pages that have a clinic's details.

use content_compiler::Direction;
use serde::{Deserialize, Serialize};

use super::attributes::Attribute;
use super::bill::Shipped;
use super::template::Template;

#[derive(Debug, Serialize, Deserialize)]
pub struct Base {
    /// Of the program and of `withdrawn.json`.
    pub release: u32,
    /// What may be said of a clinic.
    pub attributes: Vec<Attribute>,
    pub languages: Vec<Pages>,
    /// The sources of each answer to what people ask.
    pub faq_sources: Vec<Vec<String>>,
    /// What the bill of materials has besides the files.
    pub shipped: Shipped,
}

/// Those of a language.
#[derive(Debug, Serialize, Deserialize)]
pub struct Pages {
    pub tag: String,
    pub direction: Direction,
    pub index: Template,
    pub sources: Template,
    pub worker: Template,
    /// What the worker keeps: each address within its folder, and the file.
    pub kept: Vec<(String, String)>,
}
