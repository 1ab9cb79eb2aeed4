//! When a tip is withheld: the specification's section 5 once more, apart from the content files.

use aftercheck::content::PACK;
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answer, Answers, Offer, advise, assess};

use crate::spec::{Gate, spec};

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
    let day = answers.number(PACK.roles.days);
    for row in &spec().tips {
        let Some(found) = advice.tips.iter().find(|advice| advice.tip.key() == row.key) else {
            continue;
        };
        if row.from_day.is_some_and(|from| day.is_none_or(|day| day < from)) {
            return Some(format!("`{}` is spoken of too early", row.key));
        }
        let offered = matches!(found.offer, Offer::Yes);
        let states = || row.gates.iter().map(|gate| state(*gate, answers));
        let answered = row.needs.is_none_or(|id| answers.get(id).is_answered());
        let expected = answered && states().all(|state| state == State::Open);
        if offered != expected {
            let is = if offered { "offered" } else { "withheld" };
            return Some(format!("`{}` is {is}, against section 5 of the specification", row.key));
        }
        // A closed gate is named as the reason; for a medicine also beside open safety questions.
        let named = matches!(&found.offer, Offer::No(gates) if gates.iter().any(Option::is_some));
        if states().any(|state| state == State::Closed) != named {
            return Some(format!("`{}` does not say why it is withheld", row.key));
        }
    }
    None
}

fn state(gate: Gate, answers: &Answers) -> State {
    let closed = |holds: bool| if holds { State::Closed } else { State::Open };
    let (Gate::AtLeast(id, _) | Gate::Has(id, _) | Gate::Is(id, _)) = gate;
    match (gate, answers.get(id)) {
        (Gate::AtLeast(_, from), Answer::Value(value)) => closed(value >= from),
        (Gate::Has(_, bit), Answer::Set(set)) => closed(set >> bit & 1 != 0),
        (Gate::Is(_, option), Answer::Value(value)) => closed(value == option),
        // Those of a tip that is offered beside them are covered by its cautions until then. The questions
        // of a medicine must be answered first, which is asked apart.
        (_, Answer::Unanswered) if spec().safety_questions.contains(&id) => State::Open,
        (_, Answer::NotSure | Answer::Unanswered | Answer::Value(_) | Answer::Set(_)) => {
            State::Unknown
        }
    }
}
