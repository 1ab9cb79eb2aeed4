//! Case files: what an omitted answer means, and what an error says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use aftercheck::content::PACK;
use aftercheck::engine::{Answer, Answers, Level, Reply, assess, q};
use case_file::{defaults, read, read_course, read_line};

/// A file with one case of these answers.
fn file(answers: &str) -> String {
    format!(
        r#"{{"cases": [{{"id": "X1", "answers": {answers},
        "expected_min": "L1_MESSAGE", "expected_max": "L4_EMERGENCY"}}]}}"#
    )
}

fn answers(text: &str) -> Answers {
    read(&file(text)).unwrap_or_else(|error| panic!("{text}: {error}")).remove(0).answers
}

fn fault(json: &str) -> String {
    match read(json) {
        Ok(_) => panic!("{json} was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn an_omitted_answer_was_asked_and_denied() {
    assert_eq!(answers("{}"), defaults());
    let all = answers("{}");
    assert_eq!(all.emergency, Reply::Unanswered, "each sign has its own answer");
    assert_eq!(all.get(q::REGIONS), Answer::NotSure, "the place was not known");
    assert_eq!(all.get(q::RISKS), Answer::Set(0));
    for id in PACK.question_ids().filter(|id| ![q::REGIONS, q::RISKS].contains(id)) {
        let question = PACK.question(id);
        let least = if question.optional { Answer::Unanswered } else { Answer::Value(0) };
        assert_eq!(all.get(id), least, "{}", question.key);
    }
}

#[test]
fn null_was_not_answered() {
    let some = answers(r#"{"breath": null, "regions": null, "pain_now": null}"#);
    for id in [q::BREATH, q::REGIONS, q::PAIN_NOW] {
        assert_eq!(some.get(id), Answer::Unanswered);
    }
    let open = assess(&PACK, &answers(r#"{"breath": null}"#));
    assert_eq!((open.level, open.undecided), (Level::ContactNow, Some(Level::Emergency)));
    let none = answers(r#"{"mods": null}"#);
    assert_eq!((none.get(q::RISKS), none.get(q::AGE)), (Answer::Unanswered, Answer::Unanswered));
}

#[test]
fn risks_and_age_stand_in_one_list() {
    let some = answers(r#"{"mods": ["under16", "blood_thinner", "diabetes"]}"#);
    assert_eq!((some.get(q::RISKS), some.get(q::AGE)), (Answer::Set(0b101), Answer::Value(3)));
    assert_eq!(answers(r#"{"mods": []}"#), defaults());
    assert_eq!(answers(r#"{"regions": []}"#).get(q::REGIONS), Answer::NotSure);
}

#[test]
fn levels_are_read() {
    let case = read(&file("{}")).unwrap().remove(0);
    assert_eq!((case.id.as_str(), case.least, case.most), ("X1", Level::Message, Level::Emergency));
}

#[test]
fn an_error_names_the_case_the_key_and_what_is_allowed() {
    for (text, words) in [
        (
            r#"{"breath": "bad"}"#,
            "case X1, line 1: \"breath\" must be not_sure or one of none, old, effort",
        ),
        (r#"{"brath": "none"}"#, "case X1, line 1: there is no question \"brath\""),
        (
            r#"{"pain_now": 11}"#,
            "case X1, line 1: \"pain_now\" must be a whole number from 0 to 10",
        ),
        (r#"{"pain_now": 2.5}"#, "case X1, line 1: \"pain_now\" must be"),
        (r#"{"pain_now": -1}"#, "case X1, line 1: \"pain_now\" must be"),
        (r#"{"breath": true}"#, "case X1, line 1: \"breath\" must be"),
        (r#"{"regions": ["neck", 3]}"#, "case X1, line 1: \"regions\" must be"),
        (r#"{"mods": "diabetes"}"#, "case X1, line 1: \"mods\" must be a list of risks or null"),
        (r#"{"mods": ["flu"]}"#, "case X1, line 1: \"risks\" must be"),
        (r#"{"mods": ["diabetes", 3]}"#, "case X1, line 1: \"mods\" must be"),
    ] {
        let message = fault(&file(text));
        assert!(message.starts_with(words), "{text}: {message}");
    }
    let message = fault(&file("{}").replace("L1_MESSAGE", "L1"));
    assert!(
        message.contains("case X1, line 2: unknown level \"L1\"; use L0_SELF_CARE"),
        "{message}"
    );
    let message = fault("[]");
    assert!(message.starts_with("not a case file: "), "{message}");
}

#[test]
fn a_bare_list_is_a_case_file() {
    let one = file(r#"{"breath": "severe"}"#);
    let list = &one["{\"cases\": ".len()..one.len() - 1];
    let found = read(list).unwrap_or_else(|error| panic!("{list}: {error}"));
    let found: Vec<_> = found.into_iter().map(|case| case.answers).collect();
    assert_eq!(found, [answers(r#"{"breath": "severe"}"#)]);
}

/// Whichever was taken could be the milder one.
#[test]
fn answers_that_contradict_each_other_are_refused() {
    for (text, says) in [
        (r#"{"mods": ["under16", "age65plus"]}"#, "not both \"under16\" and \"age65plus\""),
        (r#"{"breath": "severe", "breath": "none"}"#, "\"breath\" is answered twice"),
        (r#"{"mods": ["diabetes"], "risks": ["lung_disease"]}"#, "keep one"),
        (r#"{"mods": [], "age": "under16"}"#, "keep one"),
    ] {
        let fault = fault(&file(text));
        assert!(fault.contains(says), "{text}: {fault}");
    }
}

#[test]
fn an_error_names_the_line() {
    for (text, line) in [
        ("{\n\"breath\": \"none\",\n\"mods\": [\"under16\",\n\"age65plus\"]\n}", 3),
        ("{\n\n\"breath\": \"none\", \"breath\": \"none\"\n}", 3),
        ("{\n\"mods\": [],\n\"cough\": \"none\",\n\"age\": \"under16\"\n}", 4),
        ("{\n\"breath\": \"bad\"\n}", 2),
    ] {
        // One more stands before the case at issue.
        let one = file("{}");
        let json = one.replace(
            r#"{"cases": ["#,
            &format!(
                "{{\"cases\": [\n{},",
                &file(text)["{\"cases\": [".len()..].trim_end_matches("]}")
            ),
        );
        let fault = fault(&json);
        assert!(fault.starts_with(&format!("case X1, line {}: ", line + 1)), "{text}: {fault}");
    }
}

#[test]
fn answers_are_read_as_one_types_them() {
    let typed = read_line("skin=red_warm risks=diabetes,lung_disease breath=- pain_now=4").unwrap();
    let json = r#"{"skin": "red_warm", "risks": ["diabetes", "lung_disease"], "breath": null, "pain_now": 4}"#;
    assert_eq!(typed, answers(json));
    assert_eq!(read_line("").unwrap(), defaults());
    for (line, says) in [
        ("breath", "\"breath\" is no answer; write question=answer"),
        ("breath=none breath=-", "\"breath\" is answered twice"),
        ("breth=none", "breth"),
        ("breath=bad", "one of none, old, effort"),
        ("risks=diabetes,gout", "risks"),
    ] {
        let fault = read_line(line).unwrap_err().to_string();
        assert!(fault.contains(says), "{line}: {fault}");
    }
}

/// Of an earlier check nothing is denied that does not stand there.
#[test]
fn checks_before_have_only_what_is_listed() {
    let file = |before: &str| {
        format!(
            r#"{{"cases": [{{"id": "X1", "rule": "R1", "before": [{before}], "answers": {{"pain_now": 3}},
            "expected_min": "L1_MESSAGE", "expected_max": "L4_EMERGENCY"}}]}}"#
        )
    };
    let diary = r#"{"days_ago": 2, "answers": {"pain_now": 4}}, {"days_ago": 0, "answers": {}}"#;
    let case = read_course(&file(diary)).unwrap_or_else(|error| panic!("{error}")).remove(0);
    assert_eq!((case.case.id.as_str(), case.rule.as_deref()), ("X1", Some("R1")));
    assert_eq!(case.case.answers, answers(r#"{"pain_now": 3}"#));
    let mut expected = Answers::default();
    expected.set(q::PAIN_NOW, Answer::Value(4));
    let before: Vec<_> = case.before.iter().map(|it| (it.days_ago, &it.answers)).collect();
    assert_eq!(before, [(2, &expected), (0, &Answers::default())]);
    let fault = |before: &str| match read_course(&file(before)) {
        Ok(_) => panic!("{before} was read"),
        Err(error) => error.to_string(),
    };
    let wrong = r#"{"days_ago": 2, "answers": {"pian": 4}}"#;
    assert!(fault(wrong).starts_with("case X1, line 1: there is no question \"pian\""));
    assert!(fault(r#"{"answers": {}}"#).contains("`days_ago`"));
}

/// A file without a case would prove nothing.
#[test]
fn a_file_without_a_case_is_refused() {
    for json in ["[]", "{ \"cases\": [] }"] {
        let cases = case_file::read(json).map(|_| ()).unwrap_err().to_string();
        assert!(cases.contains("it has no case; see tests/cases/cases.json"), "{cases}");
        let course = case_file::read_course(json).map(|_| ()).unwrap_err().to_string();
        assert!(course.contains("it has no case; see tests/cases/course.json"), "{course}");
    }
}
