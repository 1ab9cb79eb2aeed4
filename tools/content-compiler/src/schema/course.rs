//! Rules about the days before, as they stand in TOML.

use serde::Deserialize;

use super::{File, RulesFile, Str};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseEntry {
    pub id: Str,
    /// What it calls for: a level, or a trend that counts as told.
    pub level: Option<Str>,
    pub trend: Option<Str>,
    /// Conditions of the days before and of today, in any order.
    pub when: Vec<Str>,
    pub source: Vec<Str>,
}

impl File<RulesFile> {
    /// The ids of all rules.
    pub fn ids(&self) -> impl Iterator<Item = &Str> {
        let rules = self.data.rule.iter().map(|rule| &rule.id);
        rules.chain(self.data.course_rule.iter().map(|rule| &rule.id))
    }
}
