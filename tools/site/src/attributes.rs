//! The attributes of the element, as www/element/attributes.js declares them.

#[cfg(feature = "make")]
mod parse;
#[cfg(feature = "make")]
mod written;

#[cfg(feature = "make")]
use std::sync::OnceLock;

#[cfg(feature = "make")]
use anyhow::{Result, anyhow};
use serde::{Deserialize, Serialize};

#[cfg(feature = "make")]
pub use written::{WRITTEN, types};

#[cfg(feature = "make")]
const SOURCE: &str = include_str!("../../../www/element/attributes.js");

/// One attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    pub name: String,
    pub kind: Kind,
    /// What may be written, in Markdown.
    pub description: String,
    /// What holds without it.
    pub default: String,
    /// A type that is narrower than the kind.
    pub values: Option<String>,
    /// Whether the program reads it.
    pub setting: bool,
    /// What it is on the command line, for the hosted page.
    pub option: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Text,
    Flag,
    /// Its values, of which the first is the default.
    Choice(Vec<String>),
}

/// All of them.
///
/// # Errors
/// What is wrong in the declaration, with its line.
#[cfg(feature = "make")]
pub fn attributes() -> Result<&'static [Attribute]> {
    static DECLARED: OnceLock<Result<Vec<Attribute>, String>> = OnceLock::new();
    let declared = DECLARED.get_or_init(|| parse::parse(SOURCE).map_err(|error| error.to_string()));
    declared.as_deref().map_err(|error| anyhow!("www/element/attributes.js:{error}"))
}
