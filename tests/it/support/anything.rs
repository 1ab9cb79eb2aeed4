//! Answers that nobody has to have given.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply};

use super::fixtures::Dice;

/// Any answer that a question takes, each kind about as often.
fn answer(id: QuestionId, dice: &mut Dice) -> Answer {
    let question = PACK.question(id);
    match (dice.below(4), question.kind) {
        (0, _) => Answer::Unanswered,
        (1, Kind::Scale | Kind::Choice | Kind::Set) => Answer::NotSure,
        (_, Kind::Number(most)) => Answer::Value(dice.below(usize::from(most.min(40)) + 1) as u16),
        (2, Kind::Scale | Kind::Choice) => Answer::Value(0),
        (_, Kind::Scale | Kind::Choice) => Answer::Value(dice.below(question.options.len()) as u16),
        (_, Kind::Set) => Answer::Set(dice.below(1 << question.options.len().min(20)) as u32),
    }
}

/// Any answers, whether they make sense together or not.
pub fn anything(dice: &mut Dice) -> Answers {
    let mut answers = Answers::default();
    let reply =
        |dice: &mut Dice| [Reply::Unanswered, Reply::No, Reply::NotSure, Reply::Yes][dice.below(4)];
    answers.emergency = reply(dice);
    for flag in PACK.flag_ids() {
        answers.set_flag(flag, reply(dice));
    }
    for id in PACK.question_ids() {
        answers.set(id, answer(id, dice));
    }
    answers
}
