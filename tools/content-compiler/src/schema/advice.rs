//! Causes, durations and tips.

use serde::Deserialize;

use super::{Alternatives, Str};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceFile {
    pub explanation: Vec<ExplanationEntry>,
    pub duration: Vec<DurationEntry>,
    pub tip: Vec<TipEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplanationEntry {
    pub id: Str,
    pub when: Alternatives,
    pub source: Vec<Str>,
    #[serde(default)]
    pub filler_when: Alternatives,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DurationEntry {
    pub id: Str,
    pub when: Alternatives,
    pub source: Vec<Str>,
    #[serde(default)]
    pub also: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TipEntry {
    pub id: Str,
    pub icon: Str,
    #[serde(default)]
    pub when: Alternatives,
    pub source: Vec<Str>,
    pub needs: Option<Str>,
    pub ask: Option<Str>,
    #[serde(default)]
    pub gates: Vec<GateEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateEntry {
    pub id: Str,
    pub when: Str,
}
