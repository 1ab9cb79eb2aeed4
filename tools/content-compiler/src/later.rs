//! Which texts a check does without until they come: what only a result at L0 to L2 explains, the safety questions
//! that such a result offers, and the leaflet. Everything else is there from the start; the emergency check, every
//! question, every care card, the safety net, and all that a result at L3 or L4 says.

use std::collections::BTreeSet;

use pack::Pack;

use crate::Compiled;
use crate::texts::Locale;

/// Groups of texts, as the first part of their keys.
const GROUPS: [&str; 7] =
    ["duration", "explanation", "figures", "gate", "leaflet", "safety", "tip"];

/// Further texts of the sections that these groups stand in.
const TEXTS: [&str; 17] = [
    "advice.ask",
    "advice.ask_again",
    "advice.ask_first",
    "advice.ask_ice",
    "advice.cause",
    "advice.do",
    "advice.here",
    "advice.ice_when_not",
    "advice.long",
    "advice.no_rule",
    "advice.normal",
    "result.no_cause",
    "result.normal",
    "result.other_causes",
    "result.persistent",
    "result.trend",
    "ui.done",
];

/// For each number of a text, whether it comes later. Nothing has number 0.
pub fn places(pack: &Pack, texts: &Locale) -> Vec<bool> {
    let reasons = |calm: bool| {
        let rules = pack.rules.iter().filter(move |rule| rule.level.allows_self_care() == calm);
        rules.map(|rule| rule.reason.place())
    };
    let urgent: BTreeSet<usize> = reasons(false).collect();
    let calm: BTreeSet<usize> = reasons(true).filter(|text| !urgent.contains(text)).collect();
    let asked = pack.safety.iter().flat_map(|page| page.questions);
    let asked: BTreeSet<String> =
        asked.map(|id| format!("question.{}.", pack.question(*id).key)).collect();
    let waits = |(place, key): (usize, &String)| {
        let group = key.split('.').next().unwrap_or_default();
        GROUPS.contains(&group)
            || TEXTS.contains(&key.as_str())
            || calm.contains(&place)
            || asked.iter().any(|prefix| key.starts_with(prefix))
    };
    std::iter::once(false).chain((1..).zip(&texts.keys()).map(waits)).collect()
}

impl Compiled {
    /// The texts of a language as two arrays: what is there at once, and what comes later. Each has blank texts in the
    /// places of the other's.
    ///
    /// # Errors
    /// It is no array of texts.
    pub fn parted(&self, texts: &str) -> serde_json::Result<[String; 2]> {
        let texts: Vec<String> = serde_json::from_str(texts)?;
        let part = |late: bool| {
            let all = texts.iter().zip(&self.later);
            let all: Vec<&str> =
                all.map(|(text, it)| if *it == late { text.as_str() } else { "" }).collect();
            serde_json::to_string(&all)
        };
        Ok([part(false)?, part(true)?])
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{GROUPS, TEXTS};

    #[test]
    fn every_group_and_text_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let locales = crate::locales(&crate::Folders::chosen(&root)).unwrap_or_default();
        let keys: Vec<&str> =
            locales.iter().flat_map(|it| it.entries()).map(|(key, _)| key).collect();
        for text in TEXTS {
            assert!(keys.contains(&text), "there is no {text}");
        }
        for group in GROUPS {
            assert!(
                keys.iter().any(|key| key.split('.').next() == Some(group)),
                "nothing is in {group}"
            );
        }
    }
}
