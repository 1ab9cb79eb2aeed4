//! The patient article: what stands in the leaflet after the emergency list.

use super::sections::sections;
use super::{Facts, Section, When, Writer};
use crate::engine::pack::{Line, Pack, What};
use crate::engine::{Answers, Assessment, Level};

/// Its sections. Nobody has answered anything.
pub fn leaflet(pack: &Pack) -> Vec<Section> {
    plan(pack, pack.leaflet)
}

/// The same without what people ask, what is to be filled in, and drawings: for a page that is quickly there, has the
/// first of these elsewhere, and is for a screen.
pub fn leaflet_for_screen(pack: &Pack) -> Vec<Section> {
    let of_paper = |line: &Line| matches!(line.what, What::AllFaqs | What::Fields);
    let has = |section: &Line| section.lines.iter().any(of_paper);
    let others: Vec<Line> = pack.leaflet.iter().copied().filter(|it| !has(it)).collect();
    plan(&Pack { pictures: &[], ..*pack }, &others)
}

fn plan(pack: &Pack, all: &[Line]) -> Vec<Section> {
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
    sections(all, &facts, &mut plan);
    plan.done()
}
