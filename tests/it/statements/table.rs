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
    /// In every result at L0 and L1, in no other.
    Calm,
    /// In every result at L0 and L1 within the first week, in no other.
    Week,
}

/// A statement of the article.
pub struct Statement {
    /// `S1` to `S28`.
    pub id: &'static str,
    /// The texts that carry it in full; all but those of `also` stand in the leaflet.
    pub leaflet: &'static [&'static str],
    /// Further texts that carry it in full.
    pub also: &'static [&'static str],
    /// What of it stands in results.
    pub result: &'static [(&'static str, Shown)],
    /// The rules that the specification names for it.
    pub rules: &'static str,
}

const NONE: Statement = Statement { id: "", leaflet: &[], also: &[], result: &[], rules: "" };

use Shown::{Always, Calm, FromLevel3, SelfCare, Sometimes, ToLevel2, Week};

/// Specification, section 1.
pub const STATEMENTS: [Statement; 28] = [
    Statement { id: "S1", leaflet: &["leaflet.intro"], ..NONE },
    Statement {
        id: "S2",
        leaflet: &["leaflet.intro"],
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S3",
        leaflet: &["explanation.E1.full"],
        result: &[("explanation.E1.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S4",
        leaflet: &["explanation.E2.full"],
        result: &[("explanation.E2.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S5",
        leaflet: &["explanation.E3.full"],
        result: &[("explanation.E3.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S6",
        leaflet: &["explanation.E4.full"],
        result: &[("explanation.E4.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S7",
        leaflet: &["explanation.E5.full"],
        result: &[("explanation.E5.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S8",
        leaflet: &["explanation.E6.full"],
        result: &[("explanation.E6.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S9",
        leaflet: &["duration.depends"],
        result: &[("duration.depends", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S10",
        leaflet: &["duration.t1_text"],
        also: &["duration.days"],
        result: &[("duration.t1_text", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S11",
        leaflet: &["duration.t2_text"],
        also: &["duration.week_better"],
        result: &[("duration.t2_text", SelfCare), ("duration.week_better", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S12",
        leaflet: &["duration.t3_text", "result.contact_5"],
        result: &[("duration.t3_text", SelfCare), ("result.contact_5", Week)],
        rules: "PA5 PA6 PA9 PA10 PA11 PA12",
        ..NONE
    },
    Statement {
        id: "S13",
        leaflet: &["tip.rest.text", "tip.ice.text"],
        result: &[("tip.rest.text", Sometimes), ("tip.ice.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S14",
        leaflet: &["tip.rest.text"],
        also: &["tip.ease.text"],
        result: &[("tip.rest.text", Sometimes), ("tip.ease.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S15",
        leaflet: &["leaflet.ibuprofen_text"],
        result: &[("tip.ibuprofen.text", Sometimes), ("tip.paracetamol.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S16",
        leaflet: &["tip.move.text"],
        result: &[("tip.move.text", Sometimes)],
        ..NONE
    },
    Statement {
        id: "S17",
        leaflet: &["tip.talk.text"],
        also: &["talk.after"],
        result: &[("tip.talk.text", ToLevel2), ("talk.after", FromLevel3)],
        ..NONE
    },
    Statement {
        id: "S18",
        leaflet: &["leaflet.normal_text"],
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S19",
        leaflet: &["result.trend"],
        result: &[("result.trend", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S20",
        leaflet: &["result.contact_5", "result.persistent"],
        result: &[("result.contact_5", Week), ("result.persistent", SelfCare)],
        rules: "PA5 PA6 PA8",
        ..NONE
    },
    Statement {
        id: "S21",
        leaflet: &["result.contact_1"],
        result: &[("result.contact_1", Week)],
        rules: "PA1 PA2 PA3 PA4 PA9 PA10 PA11 PA12 PA13",
        ..NONE
    },
    Statement {
        id: "S22",
        leaflet: &["result.contact_2"],
        result: &[("result.contact_2", Calm)],
        rules: "BL1 BL2 BL3 BL4 BL5 BL6 BL7 BL8 BL9",
        ..NONE
    },
    Statement {
        id: "S23",
        leaflet: &["result.contact_3"],
        result: &[("result.contact_3", Calm)],
        rules: "NE1 NE2 NE3 NE4 NE5",
        ..NONE
    },
    Statement {
        id: "S24",
        leaflet: &["result.contact_4"],
        result: &[("result.contact_4", Calm)],
        rules: "IN1 IN2 IN3 IN4",
        ..NONE
    },
    Statement {
        id: "S25",
        leaflet: &["leaflet.normal_text"],
        also: &["result.normal"],
        result: &[("result.normal", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S26",
        leaflet: &["figures.risk"],
        result: &[("figures.risk", SelfCare)],
        ..NONE
    },
    Statement {
        id: "S27",
        leaflet: &["talk.text"],
        result: &[("talk.text", Always), ("talk.title", Always)],
        ..NONE
    },
    Statement {
        id: "S28",
        leaflet: &[
            "leaflet.concern_title",
            "leaflet.why_title",
            "leaflet.long_title",
            "leaflet.do_title",
            "leaflet.normal_title",
        ],
        result: &[
            ("advice.do", SelfCare),
            ("advice.long", SelfCare),
            ("advice.cause", SelfCare),
            ("advice.normal", SelfCare),
        ],
        ..NONE
    },
];
