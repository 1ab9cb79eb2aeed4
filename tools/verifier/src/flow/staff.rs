//! What must be true of the card for staff.

use aftercheck::content::PACK;
use aftercheck::engine::pack::QuestionId;
use aftercheck::engine::{Answer, Level, assess};
use aftercheck::session::{Event, Session, Stage};

use super::now;

/// The card for staff stands after an urgent result alone, and one step back is that result. Nothing is on it as denied
/// that was not, as there that was not told, or in two ways at once.
pub fn fault(session: &Session) -> Option<String> {
    if session.stage() != Stage::Staff {
        return None;
    }
    let answers = session.answers();
    if assess(&PACK, answers).level < Level::MedicalToday {
        return Some("there is a card for staff at a calm level".into());
    }
    if session.update(Event::Back, now()).0.stage() != Stage::Result {
        return Some("no step leads back to the advice".into());
    }
    let card = session.staff();
    let signs = card.signs.iter().map(|sign| sign.question);
    let doubts = card.not_sure.iter().map(|(id, _)| *id);
    let mut all: Vec<QuestionId> = signs.clone().chain(doubts).collect();
    all.extend(card.denied.iter().chain(&card.not_asked));
    let twice = PACK.question_ids().find(|id| all.iter().filter(|it| *it == id).count() > 1);
    let undenied = card.denied.iter().copied().find(|id| answers.get(*id) != Answer::Value(0));
    let untold = signs.clone().find(|id| !answers.get(*id).is_answered());
    let wrong = twice.or(undenied).or(untold)?;
    Some(format!("the card for staff is wrong about `{}`", PACK.question(wrong).key))
}
