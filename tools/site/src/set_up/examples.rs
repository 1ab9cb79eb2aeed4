//! A made-up patient for each level, found by the rules of the pack: nothing of it is written by hand, so that any pack has them.

use aftercheck::engine::pack::{Kind, Level, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply, assess};
use aftercheck::i18n::Words;
use serde_json::{Map, Value, json};

/// Answers by the name of their question, and what is not ordinary in words, for each level but the highest: that is told at
/// once to whoever has a sign of an emergency. `null` where no patient has it.
pub fn all(pack: &'static Pack, words: &Words) -> Vec<Value> {
    let calm = calm(pack);
    let lower = Level::ALL.iter().filter(|level| **level < Level::Emergency);
    lower.map(|level| example(pack, &calm, *level, words)).collect()
}

fn example(pack: &'static Pack, calm: &Answers, level: Level, words: &Words) -> Value {
    if assess(pack, calm).level == level {
        return json!({ "answers": answers(pack, calm), "said": "" });
    }
    let signs_first = ids(pack).filter(|id| pack.question(*id).tick.is_some());
    let others = ids(pack).filter(|id| pack.question(*id).tick.is_none());
    let found = signs_first.chain(others).find_map(|id| {
        let fits = |answer: &Answer| assess(pack, &with(calm, id, *answer)).level == level;
        possible(pack, id).find(fits).map(|answer| (id, answer))
    });
    found.map_or(Value::Null, |(id, answer)| {
        let answered = with(calm, id, answer);
        json!({ "answers": answers(pack, &answered), "said": said(pack, id, answer, words) })
    })
}

/// Everything asked, and each answered so that the least follows from it.
fn calm(pack: &'static Pack) -> Answers {
    let mut answers = Answers::default();
    answers.emergency = Reply::No;
    for id in ids(pack) {
        let first = match pack.question(id).kind {
            Kind::Set if id == pack.roles.places => Answer::Set(1),
            Kind::Set => Answer::Set(0),
            // Somebody in pain who was treated yesterday.
            Kind::Number(_) if id == pack.roles.days => Answer::Value(1),
            Kind::Number(most) => Answer::Value(most.min(3)),
            Kind::Scale | Kind::Choice => Answer::Value(0),
        };
        answers.set(id, first);
    }
    let urgency = |answers: &Answers| {
        let found = assess(pack, answers);
        (found.level, found.reasons.len())
    };
    for id in ids(pack) {
        let best = possible(pack, id)
            .map(|answer| with(&answers, id, answer))
            .min_by_key(|other| urgency(other))
            .filter(|other| urgency(other) < urgency(&answers));
        answers = best.unwrap_or(answers);
    }
    answers
}

fn ids(pack: &'static Pack) -> impl Iterator<Item = QuestionId> {
    (0..pack.questions.len()).map(|place| QuestionId(place as u8))
}

fn with(answers: &Answers, id: QuestionId, answer: Answer) -> Answers {
    let mut other = answers.clone();
    other.set(id, answer);
    other
}

/// Answers that a patient can give; of a set, one option alone.
fn possible(pack: &'static Pack, id: QuestionId) -> Box<dyn Iterator<Item = Answer>> {
    let question = pack.question(id);
    let options = question.options.len() as u16;
    match question.kind {
        Kind::Set => Box::new((0..options).map(|place| Answer::Set(1 << place))),
        Kind::Number(_) if id == pack.roles.days => {
            Box::new((0..=pack.counted_days).map(Answer::Value))
        }
        Kind::Number(most) => Box::new((0..=most).map(Answer::Value)),
        Kind::Scale | Kind::Choice => Box::new((0..options).map(Answer::Value)),
    }
}

/// The place of what is chosen among the controls of its question; the row behind the options of a set says "none of these".
fn answers(pack: &'static Pack, answers: &Answers) -> Value {
    let place = |id: QuestionId| {
        let question = pack.question(id);
        match answers.get(id) {
            // May be skipped, and has no row that says "none of these".
            _ if question.optional => None,
            Answer::Value(value) => Some(json!(value)),
            Answer::Set(0) => Some(json!([question.options.len()])),
            Answer::Set(set) => {
                let chosen: Vec<_> =
                    (0..question.options.len()).filter(|place| set >> place & 1 == 1).collect();
                Some(json!(chosen))
            }
            Answer::Unanswered | Answer::NotSure => None,
        }
    };
    let all = ids(pack).filter_map(|id| Some((pack.question(id).key.to_owned(), place(id)?)));
    Value::Object(all.collect::<Map<_, _>>())
}

fn said(pack: &'static Pack, id: QuestionId, answer: Answer, words: &Words) -> String {
    let question = pack.question(id);
    let option = |place: u16| question.options.get(usize::from(place)).map(|it| words.say(it.text));
    let chosen = match answer {
        Answer::Value(value) => option(value).unwrap_or_else(|| value.to_string()),
        Answer::Set(set) => option(set.trailing_zeros() as u16).unwrap_or_default(),
        Answer::Unanswered | Answer::NotSure => String::new(),
    };
    format!("{}: {chosen}", words.say(question.label))
}
