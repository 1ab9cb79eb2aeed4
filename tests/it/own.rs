//! What a clinic adds in its own words: what is wrong in it is told and left out, and what is told to its questions stands
//! beside the check.

use std::cell::RefCell;

use aftercheck::engine::Level;
use aftercheck::i18n::t;
use aftercheck::own::{MOST_BYTES, Own, Told, parse};
use aftercheck::session::{Event, Session, Stage};
use serde_json::json;

use crate::support::fixtures::now;
use crate::support::plans::shown;
use crate::support::taps::{Check, ORDINARY};

/// As a page has it: its lists live as long.
pub fn own(text: &str) -> Option<&'static Own> {
    parse(text, &|_, _| {}).map(|own| &*Box::leak(Box::new(own)))
}

fn mistakes(text: &str) -> (Option<Own>, Vec<String>) {
    let said = RefCell::new(Vec::new());
    let found = parse(text, &|place, what| said.borrow_mut().push(format!("{place} {what}")));
    (found, said.into_inner())
}

#[test]
fn a_mistake_names_its_place_and_what_to_write() {
    for (text, expected) in [
        (
            "{\"tips\": [\"a\"",
            "\"\" cannot be read as JSON, and nothing is shown; check quotes and commas there",
        ),
        (
            "{“bring”: \"a\"}",
            "\"“bring”: \"a\"\" cannot be read as JSON, and nothing is shown; check quotes and commas there",
        ),
        ("[]", "the text must have { } around it, with lines, bring, tips, links, questions"),
        (
            "{\"tip\": []}",
            "the text has \"tip\", which is not known; use lines, bring, tips, links, questions",
        ),
        ("{\"tips\": \"a\"}", "tips must be a list in [ ]"),
        ("{\"lines\": {\"5\": \"a\"}}", "lines has \"5\", which is not known; use 0, 1, 2, 3, 4"),
        (
            "{\"links\": [{\"text\": \"a\", \"href\": \"http://a.example\"}]}",
            "links 1, href must begin with https:// and a host, or with / for a page of this site; no spaces, and letters of ASCII alone",
        ),
        (
            "{\"questions\": [{\"ask\": \"a\", \"kind\": \"date\"}]}",
            "questions 1, kind must be \"text\", \"number\" or \"choice\"",
        ),
        (
            "{\"questions\": [{\"ask\": \"a\", \"kind\": \"choice\", \"choices\": [\"b\"]}]}",
            "questions 1, choices must be a list of 2 to 8 different choices",
        ),
        (
            "{\"questions\": [{\"ask\": \"a\", \"kind\": \"number\", \"raise\": [{\"at_least\": 38, \"to\": 0}]}]}",
            "questions 1, raise 1, to must be 1, 2, 3 or 4, the level that the answer calls for",
        ),
        (
            "{\"questions\": [{\"ask\": \"a\", \"kind\": \"text\", \"raise\": []}]}",
            "questions 1, raise is left out: only a choice or a number can raise a level",
        ),
    ] {
        assert_eq!(mistakes(text).1, [expected], "{text}");
    }
    let long = format!("{{\"bring\": \"{}\", \"tips\": [\"kept\"]}}", "a".repeat(161));
    let (found, said) = mistakes(&long);
    assert_eq!(said, ["bring is left out: at most 160 characters; shorten it"]);
    assert_eq!(found.unwrap().tips, ["kept"], "the rest stays");
    let (none, said) = mistakes(&" ".repeat(MOST_BYTES + 1));
    assert!(none.is_none() && said.len() == 1, "{said:?}");
    // Deep, cut and broken texts end.
    for text in [
        "[".repeat(8000),
        "{\"a\":".repeat(1600),
        "\"\\ud800\"".into(),
        "\"\\".into(),
        "{\"bring\": \"\\u00".into(),
    ] {
        let (found, said) = mistakes(&text);
        assert!(found.is_none() && said.len() == 1, "{text}: {said:?}");
    }
    let (emoji, said) = mistakes("{\"bring\": \"a \\ud83d\\ude00 \\u00e9\\n\\\"b\\\"\"}");
    assert_eq!((emoji.unwrap().bring.as_str(), said.len()), ("a \u{1f600} é \"b\"", 0));
}

#[test]
fn links_lead_nowhere_but_where_they_say() {
    let taken = |href: &str| {
        own(&json!({ "links": [{ "text": "a", "href": href }] }).to_string())
            .and_then(|it| Some(it.links.first()?.place.clone()))
    };
    for (href, place) in [
        ("https://a.example/b", "a.example"),
        ("https://a.example:8443?b", "a.example:8443"),
        ("/b/c", "/b/c"),
    ] {
        assert_eq!(taken(href).as_deref(), Some(place));
    }
    for href in [
        "javascript:alert(1)",
        "data:text/html,a",
        "http://a.example",
        "//a.example",
        "/\\a.example",
        "https:a.example",
        "https://",
        "https://a@b.example",
        "https://a.example\\@b.example",
        "https://а.example",
        "https://a .example",
        "b/c",
        "https://localhost",
        "tel:999",
    ] {
        assert_eq!(taken(href), None, "{href}");
    }
}

const FEVER: &str = r#"{"lines": {"0": "Call us if you like.", "3": "Tell us, too."}, "bring": "your diary", "tips": ["Walk a little."],
    "questions": [
        {"ask": "Your temperature?", "kind": "number", "unit": "°C", "raise": [{"at_least": 38, "to": 3}]},
        {"ask": "Do you take blood thinners from us?", "kind": "choice", "choices": ["Yes", "No"], "raise": [{"choice": "Yes", "to": 2}]},
        {"ask": "Anything else?", "kind": "text"}]}"#;

fn at_questions() -> Session {
    let mut check = Check::after(ORDINARY);
    check.session.set_own(own(FEVER));
    assert_eq!(shown(&check.session).assessment.level, Level::SelfCare);
    check.tap(Event::Open(Stage::Own));
    assert_eq!(check.session.stage(), Stage::Own);
    check.session
}

fn typed(text: &str) -> Told {
    Told::Typed(text.into())
}

#[test]
fn numbers_are_read_as_people_write_them_and_what_is_none_counts_up_to_l2() {
    for (text, level) in [
        ("37.9", Level::SelfCare),
        ("38", Level::MedicalToday),
        (" 38,0 °C", Level::MedicalToday),
        ("-40", Level::SelfCare),
        ("38.999", Level::MedicalToday),
        ("99999999999", Level::MedicalToday),
        ("37.9 C", Level::SelfCare),
        ("3 8", Level::ContactNow),
        ("37/39", Level::ContactNow),
        ("high", Level::ContactNow),
        ("1.000.000", Level::ContactNow),
        // Thousands, or a fraction: the larger counts.
        ("1,500", Level::MedicalToday),
        ("0.500", Level::SelfCare),
        ("37½", Level::ContactNow),
        ("", Level::SelfCare),
        ("\u{200b}", Level::SelfCare),
    ] {
        let mut session = at_questions();
        session.tell_own(0, typed(text));
        assert_eq!(session.assessment().level, level, "{text}");
    }
}

#[test]
fn a_question_is_asked_once_and_a_choice_is_known_by_its_words() {
    let question = |choices: &str| {
        format!(
            r#"{{"ask": "Trial?", "kind": "choice", "choices": [{choices}], "raise": [{{"choice": "Yes", "to": 2}}]}}"#
        )
    };
    let (yes_first, no_first) = (question(r#""Yes", "No""#), question(r#""No", "Yes""#));
    let (both, told) = mistakes(&format!(r#"{{"questions": [{yes_first}, {no_first}]}}"#));
    assert_eq!(both.map(|it| it.questions.len()), Some(1));
    assert!(told.iter().any(|it| it.contains("questions 2") && it.contains("once")), "{told:?}");
    let mut check = Check::after(ORDINARY);
    check.session.set_own(own(&format!(r#"{{"questions": [{yes_first}]}}"#)));
    check.tap(Event::Open(Stage::Own));
    check.session.tell_own(0, Told::Choice(0));
    check.session.set_own(own(&format!(r#"{{"questions": [{no_first}]}}"#)));
    assert_eq!(check.session.assessment().level, Level::ContactNow);
    // Nothing says that no answer asked for it (D7).
    check.tap(Event::Back);
    let plan = format!("{:?}", shown(&check.session).plan);
    assert!(!plan.contains(&format!("{:?}", t::ADVICE_NO_RULE)), "{plan}");
    // What decided, and what would change it, are the clinic's questions, beside the way to them.
    let named = plan.matches(&format!("{:?}", t::OWN_QUESTIONS)).count();
    assert_eq!(named, 3, "{plan}");
}

#[test]
fn an_answer_raises_the_result_and_stands_in_the_summary_alone() {
    let mut session = at_questions();
    let before = session.answers().clone();
    session.tell_own(1, Told::Choice(0));
    session.tell_own(2, typed("My\u{202e} knee"));
    let (back, effects) = session.update(Event::Back, now());
    assert_eq!((back.stage(), back.answers()), (Stage::Result, &before), "no answer of the check");
    assert!(format!("{effects:?}").contains("FocusHeading"), "as at any new screen: {effects:?}");
    let view = shown(&back);
    assert_eq!((view.assessment.level, view.plan.level), (Level::ContactNow, Level::ContactNow));
    assert!(
        format!("{:?}", view.plan)
            .contains("Answered { ask: \"Do you take blood thinners from us?\", answer: \"Yes\" }")
    );
    let summary = back.summary().unwrap();
    assert_eq!(summary.level, Level::ContactNow);
    assert_eq!(summary.own, ["Do you take blood thinners from us? Yes", "Anything else? My knee"]);
    assert_eq!(summary.raised.unwrap().from, Level::SelfCare);
    // Taken back, it is what the check says.
    let (mut again, _) = back.update(Event::Open(Stage::Own), now());
    again.tell_own(1, Told::Choice(1));
    assert_eq!(again.assessment().level, Level::SelfCare);
    again.tell_own(0, typed("40"));
    let (cleared, _) = again.update(Event::Clear, now());
    assert_eq!(cleared.own(), None, "what was told is gone with all else");
}

const STROKE: &str = r#"{"questions": [{"ask": "Is your face drooping?", "kind": "choice", "choices": ["Yes", "No"],
    "raise": [{"choice": "Yes", "to": 4}]}]}"#;

/// The way back from an emergency leads to what has made it one.
#[test]
fn a_mistake_in_the_clinics_questions_leads_to_them() {
    let mut check = Check::after(ORDINARY);
    check.session.set_own(own(STROKE));
    check.tap(Event::Open(Stage::Own));
    check.session.tell_own(0, Told::Choice(0));
    check.tap(Event::Back);
    assert_eq!(check.session.assessment().level, Level::Emergency);
    check.tap(Event::Mistake);
    assert_eq!(check.session.stage(), Stage::Own);
    check.session.tell_own(0, Told::Choice(1));
    check.tap(Event::Back);
    assert_eq!(check.session.stage(), Stage::Result);
    assert_eq!(check.session.assessment().level, Level::SelfCare);
    check.tap(Event::Back);
    assert_eq!(check.session.stage(), Stage::Review, "the way before is as it was");
    // Where the check itself calls for it, its list is asked anew.
    let mut check = Check::after("have");
    check.session.set_own(own(STROKE));
    check.session.tell_own(0, Told::Choice(0));
    check.tap(Event::Mistake);
    assert_eq!(check.session.stage(), Stage::Start);
}

#[test]
fn nothing_is_told_where_nothing_is_asked() {
    let mut check = Check::after(ORDINARY);
    check.tap(Event::Open(Stage::Own));
    assert_eq!(check.session.stage(), Stage::Result, "a clinic without questions has no screen");
    let mut early = Check::new().session;
    early.set_own(own(FEVER));
    early.tell_own(0, typed("40"));
    assert_eq!(
        early.own().map(|asked| asked.told(0)),
        Some(&Told::Nothing),
        "not before the advice"
    );
    check.session.set_own(own(FEVER));
    check.tap(Event::Open(Stage::Own));
    // Typed last, and heard only once somebody has gone back, or the phone is locked.
    check.tap(Event::Return);
    check.session.tell_own(0, typed("40"));
    check.tap(Event::GoOn);
    assert_eq!(check.session.assessment().level, Level::MedicalToday);
    check.tap(Event::Back);
    check.session.tell_own(0, typed("36"));
    assert_eq!(check.session.assessment().level, Level::SelfCare);
    check.session.tell_own(0, typed("40"));
    // Other words of the clinic's keep the answers to what is still asked.
    check.session.set_own(own(&FEVER.replace("Walk a little.", "Rest.")));
    assert_eq!(check.session.assessment().level, Level::MedicalToday);
    check.session.set_own(None);
    assert_eq!(
        (check.session.stage(), check.session.assessment().level),
        (Stage::Result, Level::SelfCare)
    );
}

#[test]
fn a_list_alone_asks_nothing() {
    let mut check = Check::after(ORDINARY);
    check.session.set_own(own(r#"{"tips": ["Walk."]}"#));
    check.tap(Event::Open(Stage::Own));
    assert_eq!(check.session.stage(), Stage::Result);
}
