//! Answers from outside, as `breath=effort regions=neck,shoulder pain_now=4`, and what comes of them.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, Question};
use aftercheck::engine::{
    Answer, Answers, Input, Level, Reply, advise, assess, lung_watch, milder, worse,
};

/// One answer a word; a word without `=` is a key with the value `null`.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut answers = Answers::default();
    for word in text.split_ascii_whitespace() {
        let (key, value) = word.split_once('=').unwrap_or((word, "null"));
        let input = input(value);
        let before = answers.clone();
        match answers.read(&PACK, key, &input) {
            Ok(()) => taken(&answers, key, &input),
            Err(error) => {
                let message = error.message();
                assert!(message.contains(&format!("\"{key}\"")), "{key} is not in: {message}");
                assert!(["; use ", " must be "].iter().any(|says| message.contains(says)));
                assert_eq!(answers, before, "{key} was refused and yet changed something");
            }
        }
    }
    assessed(&answers);
}

/// Keys, options, and both together.
pub fn words() -> Vec<String> {
    let mut words = ["emergency=no", "emergency=not_sure", "emergency=yes", "null", "?", "0", "10"]
        .map(String::from)
        .to_vec();
    for question in PACK.questions {
        words.push(question.key.into());
        words.push(format!(" {}=not_sure ", question.key));
        for option in question.options {
            words.push(format!("{},", option.key()));
            words.push(format!(" {}={} ", question.key, option.key()));
        }
        if question.options.is_empty() {
            words.extend((0..12).map(|n| format!(" {}={n} ", question.key)));
        }
    }
    words.extend(PACK.flags.iter().map(|flag| format!(" sign_{}=no ", flag.key())));
    words
}

/// The shapes that a value can have in JavaScript and JSON.
fn input(value: &str) -> Input<'_> {
    match value {
        "null" => Input::Null,
        "?" => Input::Other,
        _ if value.contains(',') => {
            Input::List(value.split(',').filter(|name| !name.is_empty()).collect())
        }
        _ => value.parse().map_or(Input::Text(value), Input::Number),
    }
}

/// What was taken fits its question, and null takes it back.
fn taken(answers: &Answers, key: &str, input: &Input<'_>) {
    let Some(id) = PACK.question_ids().find(|id| PACK.question(*id).key == key) else {
        return assert!(key == "emergency" || key.starts_with("sign_"), "{key} was taken");
    };
    let answer = answers.get(id);
    assert!(fits(PACK.question(id), answer), "{key} does not take {answer:?}");
    assert_eq!(answer.is_answered(), !matches!(input, Input::Null), "{key}");
}

pub fn fits(question: &Question, answer: Answer) -> bool {
    match (question.kind, answer) {
        (_, Answer::Unanswered) => true,
        (Kind::Number(most), Answer::Value(n)) => n <= most,
        (Kind::Scale | Kind::Choice, Answer::Value(n)) => (n as usize) < question.options.len(),
        (Kind::Scale | Kind::Choice | Kind::Set, Answer::NotSure) => true,
        (Kind::Set, Answer::Set(chosen)) => u64::from(chosen) >> question.options.len() == 0,
        _ => false,
    }
}

/// What must hold for any answers.
pub fn assessed(answers: &Answers) {
    let found = assess(&PACK, answers);
    let level = found.level;
    assert_eq!(found.reasons.is_empty(), level == Level::SelfCare, "{found:?}");
    assert!(found.undecided.is_none_or(|open| open > level), "{found:?}");
    if answers.emergency == Reply::Yes {
        assert_eq!(level, Level::Emergency, "D6");
    }
    let advice = advise(&PACK, answers, &found);
    if level > Level::ContactNow {
        assert!(advice.is_none(), "D7: something harmless is said at {level:?}");
    }
    if let Some(advice) = advice {
        assert_ne!(advice.explanations.len(), 1, "never one cause alone");
        assert!(advice.explanations.len() <= 3);
    }
    // There is no answer that it could depend on in a way worth a rule here; it must not panic.
    let _ = lung_watch(&PACK, answers);
    for change in worse(&PACK, answers).iter().chain(&milder(&PACK, answers)) {
        let other = with(answers, change.question.0, change.to);
        assert_eq!(assess(&PACK, &other).level, change.level, "{change:?}");
    }
    assert!(worse(&PACK, answers).iter().all(|change| change.level > level));
    assert!(milder(&PACK, answers).iter().all(|change| change.level < level));
    for id in PACK.question_ids() {
        if let (Kind::Scale, Answer::Value(now)) = (PACK.question(id).kind, answers.get(id))
            && usize::from(now) + 1 < PACK.question(id).options.len()
        {
            let then = assess(&PACK, &with(answers, id.0, Answer::Value(now + 1))).level;
            assert!(then >= level, "{}: a worse answer lowers the level", PACK.question(id).key);
        }
    }
}

fn with(answers: &Answers, question: u8, answer: Answer) -> Answers {
    let mut other = answers.clone();
    other.set(aftercheck::engine::pack::QuestionId(question), answer);
    other
}
