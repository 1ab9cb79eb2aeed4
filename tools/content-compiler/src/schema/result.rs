//! The sections of the result and of the leaflet.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{Alternatives, Str};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultFile {
    pub section: Vec<SectionEntry>,
    pub icons: BTreeMap<Str, Str>,
    pub safety_net: SafetyNetEntry,
    pub card_line: Vec<CardLineEntry>,
    #[serde(default)]
    pub watch: Vec<WatchEntry>,
    pub sign: Vec<SignEntry>,
    pub staff_fact: Vec<FactEntry>,
    pub known: Vec<KnownEntry>,
    #[serde(default)]
    pub picture: Vec<PictureEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeafletFile {
    pub section: Vec<SectionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    pub id: Str,
    pub kind: Str,
    #[serde(default)]
    pub when: Vec<Str>,
    #[serde(default)]
    pub titles: Vec<TitleEntry>,
    pub title: Option<Str>,
    #[serde(default)]
    pub top: Vec<Spanned<LineEntry>>,
    pub lines: Vec<Spanned<LineEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleEntry {
    pub text: Str,
    pub when: Vec<Str>,
}

/// A line. What it is says the one of its keys that is not about what goes with it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LineEntry {
    pub text: Option<Str>,
    pub texts: Vec<Str>,
    pub list: Vec<Str>,
    pub title: Option<Str>,
    pub fold: Option<Str>,
    pub entry: Option<Str>,
    pub block: Option<Str>,
    pub call: Option<Str>,
    pub button: Option<Str>,
    pub slot: Option<Str>,
    pub style: Option<Str>,
    pub rank: Option<Str>,
    pub icon: Option<Str>,
    pub when: Vec<Str>,
    pub lines: Vec<Spanned<LineEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyNetEntry {
    pub no_pain: Str,
    pub easing: Str,
    pub otherwise: Str,
    pub better: Str,
    pub tomorrow: Str,
    pub contact_now: Str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLineEntry {
    pub id: Str,
    #[serde(default)]
    pub when: Alternatives,
    pub bullet: Option<Str>,
    #[serde(default)]
    pub unless: Alternatives,
    pub from: Option<Str>,
    #[serde(default)]
    pub crisis: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchEntry {
    pub id: Str,
    pub places: Str,
    #[serde(default)]
    pub from: u16,
    pub until: u16,
    #[serde(default)]
    pub always: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignEntry {
    pub id: Str,
    pub about: Alternatives,
    #[serde(default)]
    pub watch: Vec<Str>,
    #[serde(default)]
    pub listed: bool,
    pub first: Option<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureEntry {
    pub id: Str,
    pub beside: Vec<Str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactEntry {
    pub id: Str,
    pub when: Alternatives,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownEntry {
    pub id: Str,
    #[serde(default)]
    pub when: Alternatives,
}
