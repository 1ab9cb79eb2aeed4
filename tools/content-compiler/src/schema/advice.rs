//! Causes, durations and tips.

use serde::Deserialize;
use toml::Spanned;

use super::{Alternatives, Str};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceFile {
    pub explanation: Vec<ExplanationEntry>,
    pub duration: Vec<DurationEntry>,
    pub tip: Vec<TipEntry>,
    pub chart: ChartEntry,
    #[serde(default)]
    pub study: Vec<StudyEntry>,
}

/// The texts of the picture of the days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartEntry {
    pub by_day: Str,
    pub then: Str,
    pub studied: Str,
    pub limits: Str,
}

/// What studies say of a day and those after it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyEntry {
    pub id: Str,
    pub from: u16,
    pub source: Vec<Str>,
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
    pub under: Option<Str>,
    #[serde(default)]
    pub when: Alternatives,
    pub source: Vec<Str>,
    pub needs: Option<Str>,
    pub ask: Option<Str>,
    /// For so long at a time: the tip has a timer.
    pub minutes: Option<Spanned<u8>>,
    #[serde(default)]
    pub gates: Vec<GateEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateEntry {
    pub id: Str,
    pub when: Str,
}
