//! The table of statements S1 to S28 (specification, section 1): which texts carry each, and where.

/// In which results a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Always,
    /// In every result at L0 to L2 that may speak of self-care, in no other.
    SelfCare,
    /// In every result at L0 to L2, in no other.
    ToLevel2,
    /// In every result at L3 and L4, in no other.
    FromLevel3,
    /// In some of those that may speak of self-care, depending on the answers, in no other.
    Sometimes,
    /// In every result at L0 and L1, at L2 where it would be more than that, in no other.
    Calm,
}

/// A statement of the article.
pub struct Statement {
    /// `S1` to `S28`.
    pub id: &'static str,
    /// Texts that carry it, and are not in the leaflet.
    pub also: &'static [&'static str],
    /// What of it stands in results.
    pub result: &'static [(&'static str, Shown)],
    /// The rules that the specification names for it.
    pub rules: &'static str,
}

const NONE: Statement = Statement { id: "", also: &[], result: &[], rules: "" };

use Shown::{Always, Calm, FromLevel3, SelfCare, Sometimes, ToLevel2};

/// Specification, section 1.
pub const STATEMENTS: [Statement; 28] = [
    Statement { id: "S1", ..NONE },
    Statement {
        id: "S2",
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement { id: "S3", result: &[("explanation.E1.text", Sometimes)], ..NONE },
    Statement { id: "S4", result: &[("explanation.E2.text", Sometimes)], ..NONE },
    Statement { id: "S5", result: &[("explanation.E3.text", Sometimes)], ..NONE },
    Statement { id: "S6", result: &[("explanation.E4.text", Sometimes)], ..NONE },
    Statement { id: "S7", result: &[("explanation.E5.text", Sometimes)], ..NONE },
    Statement { id: "S8", result: &[("explanation.E6.text", Sometimes)], ..NONE },
    Statement { id: "S9", result: &[("duration.depends", SelfCare)], ..NONE },
    Statement {
        id: "S10",
        also: &["duration.days"],
        result: &[("duration.t1_text", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S11",
        also: &["duration.week_better"],
        result: &[("duration.t2_text", SelfCare), ("duration.week_better", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S12",
        also: &["sooner.much_worse"],
        result: &[("duration.t3_text", SelfCare), ("sooner.much_worse", Calm)],
        rules: "PA5 PA6 PA9 PA10 PA11 PA12",
    },
    Statement {
        id: "S13",
        result: &[("tip.rest.text", Sometimes), ("tip.ice.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S14",
        also: &["tip.ease.text"],
        result: &[("tip.rest.text", Sometimes), ("tip.ease.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S15",
        result: &[("tip.ibuprofen.text", Sometimes), ("tip.paracetamol.text", Sometimes)],
        ..NONE
    },
    Statement { id: "S16", result: &[("tip.move.text", Sometimes)], ..NONE },
    Statement {
        id: "S17",
        also: &["talk.after"],
        result: &[("talk.judge", ToLevel2), ("talk.after", FromLevel3)],
        ..NONE
    },
    Statement {
        id: "S18",
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement { id: "S19", result: &[("result.trend", SelfCare)], ..NONE },
    Statement {
        id: "S20",
        also: &["sooner.rises"],
        result: &[("sooner.rises", Calm), ("result.persistent", SelfCare)],
        rules: "PA5 PA6 PA8",
    },
    Statement {
        id: "S21",
        also: &["sooner.pain"],
        result: &[("sooner.pain", Calm)],
        rules: "PA1 PA2 PA3 PA4 PA9 PA10 PA11 PA12 PA13",
    },
    Statement {
        id: "S22",
        also: &["sooner.swelling", "sooner.bruise"],
        result: &[("sooner.swelling", Calm), ("sooner.bruise", Calm)],
        rules: "BL1 BL2 BL3 BL4 BL5 BL6 BL7 BL8 BL9 BL23",
    },
    Statement {
        id: "S23",
        also: &["sooner.numb"],
        result: &[("sooner.numb", Calm)],
        rules: "NE1 NE2 NE3 NE4 NE5",
    },
    Statement {
        id: "S24",
        also: &["sooner.red"],
        result: &[("sooner.red", Calm), ("sooner.spreads", Calm)],
        rules: "IN1 IN2 IN3 IN4 IN20",
    },
    Statement {
        id: "S25",
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement { id: "S26", result: &[("figures.risk", SelfCare)], ..NONE },
    Statement { id: "S27", result: &[("talk.text", Always), ("talk.title", Always)], ..NONE },
    Statement {
        id: "S28",
        result: &[
            ("advice.do", SelfCare),
            ("advice.long", SelfCare),
            ("advice.cause", SelfCare),
            ("advice.normal", SelfCare),
        ],
        ..NONE
    },
];
