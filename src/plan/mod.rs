//! What a result and the leaflet say: ordered sections and lines, as ids and numbers, without words or markup.
//!
//! Screen, leaflet and paper draw the same plan. It alone decides what may stand beside which level: no
//! comfort at L3 and L4 (D7), the lung watch for 72 hours (D9), only the lists under 16 (D10).

mod card_line;
mod care;
mod cause;
mod deciding;
mod icon;
mod leaflet;
mod line;
mod old;
mod safety_net;
mod say;
mod sooner;
mod texts;
mod tips;
mod when;
mod why;
mod writer;

pub use icon::Icon;
pub use leaflet::leaflet;
pub use line::{Action, Block, Button, Call, Line, Rank, Run, Stretch, Style, Tone, Weight};
pub use safety_net::SafetyNet;
pub use say::{Day, Quote, Say};
pub use when::{When, treatment_date};

use crate::engine::pack::Pack;
use crate::engine::{Answers, Assessment, Level, advise};
use crate::i18n::{Extent, Text, t};
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

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    Old,
    Care,
    Sooner,
    /// In the place of what is explained by texts that have not come.
    Unexplained,
    Tips,
    Duration,
    Causes,
    Normal,
    WhyThisAdvice,
    Talk,
    Mistake,
    Foot,
    Contact,
    LungWatch,
    Article,
    Worried,
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
    /// Whether the texts are there that explain a result. At L3 and L4 none of them is needed.
    explained: bool,
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
    let advice = advise(pack, answers, assessment);
    let explained = texts == Extent::Whole || !level.allows_self_care();
    let comfort = advice.is_some();
    let facts = Facts { assessment, level, answers, pack, when, comfort, explained };
    let mut plan = Writer::default();
    // Its age stands before what reassures, and after whom to call.
    let calm = level < Level::ContactNow;
    if calm {
        old::section(&facts, &mut plan);
    }
    care::section(&facts, &mut plan);
    if !calm {
        old::section(&facts, &mut plan);
    }
    sooner::section(&facts, &mut plan);
    if !explained {
        plan.section(Id::Unexplained, Kind::Bare, None);
        plan.styled(Style::Muted, t::ADVICE_UNEXPLAINED);
    } else if let Some(advice) = &advice {
        tips::section(advice, &mut plan);
        cause::duration(&facts, advice, &mut plan);
        cause::causes(advice, &mut plan);
        cause::normal(&mut plan);
    }
    why::section(&facts, &mut plan);
    talk(&facts, &mut plan);
    if level == Level::Emergency {
        // Far below the place of the button that led here.
        plan.section(Id::Mistake, Kind::Bare, None);
        plan.button(Weight::Other, Action::Mistake, t::ADVICE_MISTAKE, None);
    }
    foot(&facts, &mut plan);
    Plan { level, sections: plan.done() }
}

/// S17 and S27, in every result: what the practitioner can do, and to talk openly with them.
fn talk(facts: &Facts<'_>, plan: &mut Writer) {
    plan.card(Id::Talk, t::TALK_TITLE);
    match (facts.level.allows_self_care(), facts.comfort) {
        (false, _) => plan.text(t::TALK_AFTER),
        (true, false) if facts.explained => plan.text(t::TIP_TALK_TEXT),
        // It stands among the tips, or has not come.
        (true, true | false) => {}
    }
    plan.text(t::TALK_TEXT);
}

/// When it was answered and checked, that it can be wrong, and what can be done with it.
fn foot(facts: &Facts<'_>, plan: &mut Writer) {
    plan.section(Id::Foot, Kind::Bare, None);
    plan.begin(Block::Tight);
    plan.paragraph(Style::Small);
    if let Some(given) = facts.when.answered {
        plan.also(Tone::Plain, Say::Timed(t::ADVICE_ANSWERED, given));
    }
    if let Some(checked) = facts.when.checked {
        plan.also(Tone::Plain, Say::Timed(t::ADVICE_CHECKED, checked));
    }
    plan.also_text(t::RESULT_FOOTER);
    plan.begin(Block::Links);
    if facts.level < Level::Emergency {
        plan.button(Weight::Link, Action::ChangeAnswers, t::ADVICE_CHANGE_ANSWERS, None);
    }
    plan.button(Weight::Link, Action::Restart, t::ADVICE_RESTART, None);
    plan.button(Weight::Link, Action::Clear, t::ADVICE_CLEAR, None);
    plan.end();
    plan.end();
}
