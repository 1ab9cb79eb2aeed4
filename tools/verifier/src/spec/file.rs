//! The file `proof.toml` of a pack, as it is written.

use reading::{Exemption, LongWord};
use serde::Deserialize;
use toml::Spanned;

/// A text that knows where it stands.
pub type Str = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub cases: Vec<String>,
    pub single_rules: String,
    pub findings: String,
    pub conditions: String,
    pub course: Option<String>,
    pub report: Option<String>,
    pub random_sets: u64,
    #[serde(default)]
    pub foreign: Vec<String>,
    pub calm: Str,
    pub safe: Str,
    pub urgent: Str,
    pub red_flags: Vec<Str>,
    #[serde(default)]
    pub doubt_is_contact: Vec<Str>,
    pub concerns: Vec<Str>,
    pub lung_watch: LungWatch,
    pub history: History,
    #[serde(default)]
    pub exception: Vec<Exception>,
    pub tips: Tips,
    #[serde(default)]
    pub tip: Vec<Tip>,
    pub words: Words,
    #[serde(default)]
    pub exempt: Vec<Exemption>,
    #[serde(default)]
    pub long_word: Vec<LongWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LungWatch {
    pub places: Vec<Str>,
    pub days: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    pub rules: Vec<Str>,
    pub level: Str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    pub from: Str,
    pub to: Str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tips {
    pub safety_questions: Vec<Str>,
    pub comfort: Vec<String>,
    pub faqs_for_all: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    pub id: Str,
    pub needs: Option<Str>,
    pub from_day: Option<u16>,
    pub gates: Vec<Str>,
}

/// What the report says of it.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub concerns: String,
    pub lung_watch: String,
    pub doubt: String,
    pub history: String,
    pub comfort: String,
    pub exception: String,
    #[serde(default)]
    pub limits: Vec<String>,
}
