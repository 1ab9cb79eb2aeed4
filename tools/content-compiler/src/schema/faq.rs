//! Questions that people ask.

use serde::Deserialize;

use super::Str;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaqFile {
    #[serde(default)]
    pub faq: Vec<FaqEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaqEntry {
    pub id: Str,
    #[serde(default)]
    pub always: bool,
    #[serde(default)]
    pub watch: Vec<Str>,
    #[serde(default)]
    pub tip: Vec<Str>,
    pub sure: Vec<Str>,
    pub source: Vec<Str>,
}
