//! The patient article: what stands in the leaflet after the emergency list.

use super::sections::sections;
use super::{Facts, Section, When, Writer};
use crate::engine::pack::Pack;
use crate::engine::{Answers, Assessment, Level};

/// Its sections. Nobody has answered anything.
pub fn leaflet(pack: &Pack) -> Vec<Section> {
    let assessment = Assessment { level: Level::SelfCare, reasons: Vec::new(), undecided: None };
    let facts = Facts {
        assessment: &assessment,
        level: assessment.level,
        answers: &Answers::default(),
        pack,
        when: &When::default(),
        comfort: true,
        explained: true,
    };
    let mut plan = Writer::default();
    sections(pack.leaflet, &facts, &mut plan);
    plan.done()
}
