//! Answers from outside: what is taken; an error names the key and the allowed values.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{FlagId, Kind};
use aftercheck::engine::{Answer, Answers, Input, ReadError, Reply, q};

use crate::support::fixtures::question;

fn read(key: &str, input: Input<'_>) -> Result<Answers, ReadError> {
    let mut answers = Answers::default();
    answers.read(&PACK, key, &input).map(|()| answers)
}

fn message(key: &str, input: Input<'_>) -> String {
    match read(key, input) {
        Ok(_) => panic!("{key} was taken"),
        Err(error) => {
            assert_eq!(error.to_string(), error.message());
            error.message().to_owned()
        }
    }
}

#[test]
fn every_option_of_every_question_is_taken() {
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let get = |input| read(question.key, input).unwrap().get(id);
        match question.kind {
            Kind::Number(most) => {
                for n in [0, 1, most / 2, most] {
                    assert_eq!(get(Input::Number(n)), Answer::Value(n), "{}", question.key);
                }
            }
            Kind::Scale | Kind::Choice => {
                for (place, option) in (0..).zip(question.options) {
                    assert_eq!(get(Input::Text(option.key())), Answer::Value(place));
                }
            }
            Kind::Set => {
                for (place, option) in (0..).zip(question.options) {
                    assert_eq!(get(Input::List(vec![option.key()])), Answer::Set(1 << place));
                }
                let all = question.options.iter().map(|option| option.key()).collect();
                assert_eq!(get(Input::List(all)), Answer::Set((1 << question.options.len()) - 1));
                assert_eq!(get(Input::List(vec![])), Answer::Set(0));
            }
        }
        assert_eq!(get(Input::Null), Answer::Unanswered);
    }
}

#[test]
fn null_takes_an_answer_back() {
    let mut answers = read("breath", Input::Text("clear")).unwrap();
    answers.read(&PACK, "breath", &Input::Null).unwrap();
    assert_eq!(answers, Answers::default());
}

/// "Not sure" is its own option where there is one, and an answer of its own elsewhere.
#[test]
fn not_sure() {
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let own = question.options.iter().position(|option| option.key() == "not_sure");
        let found = read(question.key, Input::Text("not_sure"));
        match (question.kind, own) {
            (Kind::Number(_), _) => assert!(found.is_err(), "{}", question.key),
            (_, Some(place)) => assert_eq!(found.unwrap().get(id), Answer::Value(place as u16)),
            (_, None) => assert_eq!(found.unwrap().get(id), Answer::NotSure, "{}", question.key),
        }
    }
}

#[test]
fn the_emergency_list_and_its_bullets() {
    for (name, sign) in [("no", Reply::No), ("not_sure", Reply::NotSure), ("yes", Reply::Yes)] {
        assert_eq!(read("emergency", Input::Text(name)).unwrap().emergency, sign);
        for (place, flag) in (0..).zip(PACK.flags) {
            let key = format!("sign_{}", flag.key());
            let answers = read(&key, Input::Text(name)).unwrap();
            assert_eq!(answers.flag(FlagId(place)), sign, "{key}");
            assert_eq!(answers.emergency, Reply::Unanswered);
        }
    }
    let mut answers = read("emergency", Input::Text("yes")).unwrap();
    answers.read(&PACK, "emergency", &Input::Null).unwrap();
    assert_eq!(answers, Answers::default());
}

#[test]
fn an_option_named_twice_counts_once() {
    let answers = read("regions", Input::List(vec!["neck", "knee", "neck"])).unwrap();
    let once = read("regions", Input::List(vec!["knee", "neck"])).unwrap();
    assert_eq!(answers, once);
    assert!(matches!(answers.get(q::REGIONS), Answer::Set(set) if set.count_ones() == 2));
}

#[test]
fn an_unknown_key_names_itself_and_all_that_are_known() {
    for key in ["brath", "", "sign_", "sign_foot", "Breath", "mods", "emergency "] {
        let text = message(key, Input::Text("no"));
        assert!(text.contains(&format!("there is no question \"{key}\"")), "{text}");
        let known = PACK.questions.iter().map(|question| question.key);
        for name in known.chain(["emergency", "sign_breath", "sign_danger"]) {
            assert!(text.contains(name), "{name} is missing in: {text}");
        }
    }
}

/// Any wrong value: the error names the key and everything that is allowed.
#[test]
fn a_wrong_value_names_the_key_and_what_is_allowed() {
    let wrong = |kind| match kind {
        Kind::Number(most) => vec![
            Input::Number(most + 1),
            Input::Number(u16::MAX),
            Input::Text("3"),
            Input::Text("not_sure"),
            Input::List(vec![]),
            Input::Other,
        ],
        Kind::Scale | Kind::Choice => vec![
            Input::Text("bad one"),
            Input::Text(""),
            Input::Number(0),
            Input::List(vec!["none"]),
            Input::Other,
        ],
        Kind::Set => vec![
            Input::List(vec!["bad one"]),
            Input::List(vec!["not_sure"]),
            Input::Text("bad one"),
            Input::Number(0),
            Input::Other,
        ],
    };
    for question in PACK.questions {
        for input in wrong(question.kind) {
            let text = message(question.key, input);
            assert!(text.starts_with(&format!("\"{}\" must be ", question.key)), "{text}");
            assert!(text.contains("null"), "{text}");
            for option in question.options {
                assert!(text.contains(option.key()), "{} is missing in: {text}", option.key());
            }
            if let Kind::Number(most) = question.kind {
                assert!(text.contains(&format!("a whole number from 0 to {most}")), "{text}");
            }
        }
    }
}

#[test]
fn a_wrong_sign_names_its_own_key() {
    for key in ["emergency", "sign_breath", "sign_danger"] {
        for input in [Input::Text("maybe"), Input::Number(1), Input::List(vec![]), Input::Other] {
            let text = message(key, input);
            assert!(text.starts_with(&format!("\"{key}\" must be no, not_sure or yes")), "{text}");
        }
    }
}

/// A refused value leaves what was there.
#[test]
fn an_error_changes_nothing() {
    let mut answers = read("breath", Input::Text("clear")).unwrap();
    let before = answers.clone();
    answers.read(&PACK, "breath", &Input::Text("wrong")).unwrap_err();
    answers.read(&PACK, "sign_breath", &Input::Text("wrong")).unwrap_err();
    answers.read(&PACK, "emergency", &Input::Other).unwrap_err();
    assert_eq!(answers, before);
    assert_eq!(answers.get(question("breath")), Answer::Value(3));
}
