//! Which texts are comfort, and that none of them stands beside an urgent level (D7).

use std::collections::BTreeSet;

use pack::{ChartWords, Fact, Level, Line, Pack, Text, When};

use super::urgent;

/// By place.
pub struct Comfort(BTreeSet<usize>);

impl Comfort {
    /// Causes, durations, what studies say, tips, most answers to what people ask, and what the calmest levels say.
    pub fn of(pack: &Pack, chart: &ChartWords) -> Comfort {
        let mut found: Vec<Text> = Vec::new();
        for cause in pack.explanations {
            found.extend([cause.title, cause.text, cause.full]);
        }
        found.extend(pack.durations.iter().map(|duration| duration.text));
        found.extend(chart.studies.iter().map(|study| study.text));
        for tip in pack.tips {
            found.extend([tip.title, tip.text]);
            found.extend([tip.caution, tip.withheld].into_iter().flatten());
        }
        for faq in pack.faqs.iter().filter(|faq| !faq.always) {
            found.extend([faq.ask, faq.text]);
        }
        for level in [Level::SelfCare, Level::Message].map(|level| pack.level(level)) {
            found.extend([level.title, level.lead, level.more]);
        }
        Comfort(found.into_iter().map(Text::place).collect())
    }

    /// What is said only where comfort may stand is comfort too.
    pub fn add(&mut self, line: &Line, when: When) {
        if when.needs(Fact::Comfort) {
            self.0.extend(line.texts.iter().map(|text| text.place()));
        }
    }

    pub fn wrong(&self, line: &Line, when: When) -> Option<String> {
        let comfort = line.texts.iter().any(|text| self.0.contains(&text.place()));
        (comfort && urgent(when)).then(|| {
            "a text here is comfort elsewhere, which never stands at L3 and L4 (D7); use another text, or add `level <= L2`".to_owned()
        })
    }
}
