//! When a tip is withheld: the specification's section 5 once more, apart from the content files.

use aftercheck::engine::pack::{Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Offer, advise, assess, q};

use crate::subject::{option, question};

/// A reason to withhold a tip: this answer, a worse one, or this member of a set.
pub struct GateRow {
    /// The question.
    pub question: &'static str,
    /// The option, or the number.
    pub from: &'static str,
}

/// A tip and everything that withholds it.
pub struct TipRow {
    /// The tip.
    pub tip: &'static str,
    /// The safety question that must be answered first.
    pub needs: Option<&'static str>,
    /// The reasons.
    pub gates: &'static [GateRow],
}

const fn gate(question: &'static str, from: &'static str) -> GateRow {
    GateRow { question, from }
}

/// Section 5, row by row. Signs that are L3 or L4 by themselves are not in it: no tip stands there.
pub const GATES: &[TipRow] = &[
    TipRow {
        tip: "ice",
        needs: None,
        gates: &[
            gate("numb", "brief"),
            gate("skin", "red_warm"),
            gate("needle_left", "not_sure"),
            gate("cold_risk", "raynaud"),
            gate("cold_risk", "cold_allergy"),
            gate("cold_risk", "blood_cold"),
            gate("cold_risk", "circulation"),
            gate("cold_risk", "frostbite"),
            gate("cold_risk", "nerve_damage"),
            gate("cold_risk", "crps"),
            gate("cold_risk", "broken_skin"),
        ],
    },
    TipRow {
        tip: "ibuprofen",
        needs: Some("nsaid_risk"),
        gates: &[
            gate("bruise", "small"),
            gate("swell", "mild"),
            gate("skin", "red_warm"),
            gate("fever", "hot"),
            gate("sick", "vomiting"),
            gate("risks", "blood_thinner"),
            gate("risks", "bleeding_disorder"),
            gate("risks", "pregnant"),
            gate("age", "age65plus"),
            gate("age", "under16"),
            gate("nsaid_risk", "allergy"),
            gate("nsaid_risk", "asthma"),
            gate("nsaid_risk", "ulcer"),
            gate("nsaid_risk", "bowel"),
            gate("nsaid_risk", "kidney_liver"),
            gate("nsaid_risk", "heart"),
            gate("nsaid_risk", "aspirin"),
            gate("nsaid_risk", "other_nsaid"),
            gate("nsaid_risk", "antidepressant"),
            gate("nsaid_risk", "steroid"),
            gate("nsaid_risk", "immune_medicine"),
            gate("nsaid_risk", "water_tablet"),
            gate("nsaid_risk", "trying_baby"),
            gate("nsaid_risk", "chickenpox"),
            gate("nsaid_risk", "dehydrated"),
        ],
    },
    TipRow {
        tip: "paracetamol",
        needs: Some("paracetamol_risk"),
        gates: &[
            gate("risks", "blood_thinner"),
            gate("age", "under16"),
            gate("paracetamol_risk", "allergy"),
            gate("paracetamol_risk", "liver_kidney"),
            gate("paracetamol_risk", "alcohol"),
            gate("paracetamol_risk", "light"),
            gate("paracetamol_risk", "epilepsy_tb"),
            gate("paracetamol_risk", "other_product"),
        ],
    },
    TipRow {
        tip: "heat",
        needs: None,
        gates: &[
            gate("numb", "brief"),
            gate("bruise", "small"),
            gate("swell", "mild"),
            gate("skin", "red_warm"),
            gate("fever", "hot"),
            gate("risks", "pregnant"),
            gate("cold_risk", "nerve_damage"),
        ],
    },
    TipRow {
        tip: "move",
        needs: None,
        gates: &[
            gate("numb", "brief"),
            gate("chest", "touch_sore"),
            gate("needle_left", "not_sure"),
        ],
    },
    TipRow {
        tip: "exercise",
        needs: None,
        gates: &[
            gate("numb", "brief"),
            gate("chest", "touch_sore"),
            gate("needle_left", "not_sure"),
            gate("pain_now", "7"),
        ],
    },
    TipRow {
        tip: "massage",
        needs: None,
        gates: &[
            gate("numb", "brief"),
            gate("bruise", "small"),
            gate("swell", "mild"),
            gate("skin", "red_warm"),
            gate("calf", "sore"),
            gate("needle_left", "not_sure"),
            gate("risks", "blood_thinner"),
            gate("risks", "bleeding_disorder"),
        ],
    },
];

/// Warmth is for later than 48 hours: from this day on.
const WARMTH_FROM: u16 = 3;

/// Whether a gate is open, closed, or cannot be told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Unknown,
    Closed,
}

/// A tip that is offered although something withholds it, or withheld although nothing does.
pub fn gate_fault(pack: &Pack, answers: &Answers) -> Option<String> {
    let advice = advise(pack, answers, &assess(pack, answers))?;
    for row in GATES {
        let Some(found) = advice.tips.iter().find(|advice| advice.tip.key == row.tip) else {
            continue;
        };
        let offered = matches!(found.offer, Offer::Yes);
        let states = || row.gates.iter().filter_map(|gate| state(gate, answers));
        let answered = row.needs.and_then(question).is_none_or(|id| answers.get(id).is_answered());
        let expected = answered && states().all(|state| state == State::Open);
        if offered != expected {
            let is = if offered { "offered" } else { "withheld" };
            return Some(format!("`{}` is {is}, against section 5 of the specification", row.tip));
        }
        // A closed gate is named as the reason; for a medicine also beside open safety questions.
        let named = matches!(&found.offer, Offer::No(gates) if gates.iter().any(Option::is_some));
        if states().any(|state| state == State::Closed) != named {
            return Some(format!("`{}` does not say why it is withheld", row.tip));
        }
    }
    let early = answers.number(q::DAYS_SINCE).is_none_or(|day| day < WARMTH_FROM);
    let warmth = advice.tips.iter().any(|advice| advice.tip.key == "heat");
    (early && warmth).then(|| "warmth is spoken of in the first 48 hours".into())
}

fn state(gate: &GateRow, answers: &Answers) -> Option<State> {
    let id: QuestionId = question(gate.question)?;
    let from = gate.from.parse().unwrap_or_else(|_| option(id, gate.from));
    let closed = |holds: bool| if holds { State::Closed } else { State::Open };
    Some(match (gate.question, answers.get(id)) {
        (_, Answer::Set(set)) => closed(set >> from & 1 != 0),
        // An age group is no scale.
        ("age", Answer::Value(value)) => closed(value == from),
        (_, Answer::Value(value)) => closed(value >= from),
        // The cold questions are offered beside the ice; its cautions cover them until then. The
        // questions of a medicine must be answered first, which is asked apart.
        ("cold_risk" | "nsaid_risk" | "paracetamol_risk", Answer::Unanswered) => State::Open,
        (_, Answer::NotSure | Answer::Unanswered) => State::Unknown,
    })
}
