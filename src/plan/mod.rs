//! What a result and the leaflet say: ordered sections and lines, as ids and numbers, without words or markup.
//!
//! Screen, leaflet and paper draw the same plan. It alone decides what may stand beside which level: no
//! comfort at L3 and L4 (D7), the lung watch for 72 hours (D9), only the lists under 16 (D10).

mod card_line;
mod care;
mod cause;
mod deciding;
mod explain;
mod faq;
mod foot;
mod hours;
mod leaflet;
mod line;
mod lines;
mod old;
mod picture;
mod remind;
mod safety_net;
mod say;
mod sections;
mod sooner;
mod staff;
mod texts;
mod tips;
mod watch;
mod when;
mod why;
mod writer;

pub use deciding::deciding_answers;
pub use leaflet::{leaflet, leaflet_for_screen};
pub use line::{Action, Block, Button, Call, Line, Link, Rank, Run, Stretch, Style, Tone, Weight};
pub use safety_net::SafetyNet;
pub use say::{Day, Quote, Say};
pub use staff::{Fact, Known, Sign, Staff, staff};
pub use when::When;

pub use crate::engine::pack::{Drawing, Icon};
pub use crate::i18n::treatment_date;

use crate::engine::pack::Pack;
use crate::engine::{Answers, Assessment, Level, may_advise};
use crate::hours::{Now, Opening};
use crate::i18n::{Extent, Text};
use sections::sections;
use writer::Writer;

/// What a result says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub level: Level,
    /// In the order of need: what to do, when to get help sooner, then everything else.
    pub sections: Vec<Section>,
}

/// Lines under one title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: Id,
    pub kind: Kind,
    pub title: Option<Say>,
    /// What stands below the title and above the way to help, on the care card alone.
    pub top: Vec<Line>,
    pub lines: Vec<Line>,
}

/// Which section it is: its place in the pack, or one of the program's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub u8);

impl Id {
    /// That the advice goes by old answers.
    pub const OLD: Id = Id(u8::MAX);
    /// What the clinic adds.
    pub const OWN: Id = Id(u8::MAX - 1);
}

/// What a section is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The care card, with a tag and its icon.
    Care(Icon, Text),
    /// About when to get help. No page can restyle or hide it.
    Help,
    /// A card of the leaflet about when to get help.
    Warning,
    Card,
    /// Running text with headings of its own.
    Prose,
    /// Lines alone.
    Bare,
}

impl Plan {
    /// The section, if the result has it.
    pub fn section(&self, id: Id) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// What all sections are made from.
struct Facts<'a> {
    assessment: &'a Assessment,
    level: Level,
    answers: &'a Answers,
    pack: &'a Pack,
    when: &'a When,
    /// Whether causes, tips and the safety net may stand there.
    comfort: bool,
    /// Whether the texts and the part are there that explain a result. What to do at once needs none of them.
    explained: bool,
}

impl Facts<'_> {
    /// Whether the clinic is closed, or may be. Its hours are explained with what explains the result.
    #[inline(never)]
    fn is_closed(&self) -> bool {
        let open = |opening: Opening| matches!(opening.now, Now::Open(_));
        self.explained && self.when.opening.is_some_and(|opening| !open(opening))
    }
}

/// What the result says of these answers, in as many texts as are there.
pub fn result(
    pack: &Pack,
    answers: &Answers,
    assessment: &Assessment,
    when: &When,
    texts: Extent,
) -> Plan {
    let level = assessment.level;
    let explained = texts == Extent::Whole;
    let comfort = may_advise(pack, answers, assessment);
    let facts = Facts { assessment, level, answers, pack, when, comfort, explained };
    let mut plan = Writer::default();
    sections(pack.result, &facts, &mut plan);
    Plan { level, sections: plan.done() }
}
