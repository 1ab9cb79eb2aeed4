//! What a clinic adds in its own words: nothing of it lowers a level, hides a line or comes before a call; what is wrong in
//! it is told and left out, and the rest stays.

use std::cell::RefCell;

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, Assessment, Level, assess, may_advise};
use aftercheck::i18n::Extent;
use aftercheck::own::{Asked, Kind, MOST_BYTES, Own, Told, add, parse};
use aftercheck::plan::{Call, Id, Line, Plan, When, result};
use aftercheck::session::{Event, Session, Stage};
use serde_json::{Value, json};

use crate::support::fixtures::{Dice, cases, now};
use crate::support::plans::shown;
use crate::support::taps::{Check, ORDINARY};

/// Words as a clinic may write them, and as nobody should.
const WORDS: [&str; 14] = [
    "Bring your diary",
    "What is your temperature?",
    "Do not worry, this is normal. Stay at home.",
    "",
    " \u{200b} ",
    "turned \u{202e}dnuora\u{2066} <b>bold</b> &amp; {number} {clinic",
    "<img src=x onerror=alert(1)>",
    "38.5",
    "מרפאה",
    "\u{0}\u{7}nul\r\nand a line",
    "https://riverside.example/a?b#c",
    "javascript:alert(1)",
    "//elsewhere.example/",
    "/exercises",
];

fn words(dice: &mut Dice) -> Value {
    match dice.below(12) {
        0 => json!("long ".repeat(dice.below(90))),
        1 => json!(7),
        2 => Value::Null,
        3 => json!(["a"]),
        _ => json!(WORDS[dice.below(WORDS.len())]),
    }
}

fn list(dice: &mut Dice, most: usize, mut one: impl FnMut(&mut Dice) -> Value) -> Value {
    match dice.below(9) {
        0 => words(dice),
        _ => (0..dice.below(most)).map(|_| one(dice)).collect(),
    }
}

/// Anything that is built like the attribute, right and wrong.
fn addition(dice: &mut Dice) -> String {
    let lines = (0..dice.below(7)).map(|level| (level.to_string(), words(dice))).collect();
    let raise = |dice: &mut Dice| match dice.below(4) {
        0 => json!({ "at_least": dice.below(40), "to": dice.below(6) }),
        1 => json!({ "choice": words(dice), "to": dice.below(6), "below": 1 }),
        _ => json!({ "choice": "Yes", "at_least": 38.25, "to": 1 + dice.below(4) }),
    };
    let question = |dice: &mut Dice| {
        let kind = ["text", "number", "choice", "date"][dice.below(4)];
        let choices = [json!(["Yes", "No"]), list(dice, 11, words)][dice.below(2)].clone();
        let raise = list(dice, 4, raise);
        json!({ "ask": words(dice), "kind": kind, "choices": choices, "unit": words(dice), "raise": raise })
    };
    let mut all = json!({
        "lines": Value::Object(lines),
        "bring": words(dice),
        "tips": list(dice, 8, words),
        "links": list(dice, 8, |dice| json!({ "text": words(dice), "href": words(dice) })),
        "questions": list(dice, 8, question),
    });
    if dice.below(20) == 0 {
        all["level"] = json!("L0");
    }
    all.to_string()
}

fn told(dice: &mut Dice) -> Told {
    match dice.below(5) {
        0 => Told::Nothing,
        1 => Told::Typed(WORDS[dice.below(WORDS.len())].into()),
        2 => Told::Typed((3000 + dice.below(1500)).to_string()),
        _ => Told::Choice(dice.below(9)),
    }
}

/// As a page has it: its lists live as long.
fn own(text: &str) -> Option<&'static Own> {
    parse(text, &|_, _| {}).map(|own| &*Box::leak(Box::new(own)))
}

fn answered(own: &'static Own, dice: &mut Dice) -> &'static Asked {
    let places = 0..own.questions.len() + 1;
    let asked = places.fold(Asked::new(own), |asked, place| asked.with(place, told(dice)));
    Box::leak(Box::new(asked))
}

/// Each line by itself, in the order in which it is read; what holds lines is one before and one after them.
fn in_order(plan: &Plan) -> Vec<String> {
    fn lines(all: &[Line], found: &mut Vec<String>) {
        for line in all {
            match line {
                Line::Block(block, inner) => {
                    found.push(format!("{block:?}"));
                    lines(inner, found);
                    found.push(format!("end of {block:?}"));
                }
                Line::Text(..)
                | Line::Heading(..)
                | Line::Bullets
                | Line::Stretch(_)
                | Line::Call(..)
                | Line::Button(_)
                | Line::SourcesPage => found.push(format!("{line:?}")),
            }
        }
    }
    let mut found = Vec::new();
    for section in &plan.sections {
        found.push(format!("{:?} {:?} {:?}", section.id, section.kind, section.title));
        lines(&section.top, &mut found);
        lines(&section.lines, &mut found);
    }
    found
}

/// Whether all of the one stand in the other, in their order.
fn stands_in(one: &[String], other: &[String]) -> bool {
    let mut other = other.iter();
    one.iter().all(|line| other.any(|it| it == line))
}

/// As `Session` makes it.
fn plans(answers: &Answers, asked: &'static Asked) -> (Plan, Plan, Assessment, Assessment) {
    let assessed = assess(&PACK, answers);
    let mut found = assessed.clone();
    let raised = asked.raise(&mut found);
    let when = When { today: Some(now().date), raised, ..When::default() };
    let without = result(&PACK, answers, &found, &when, Extent::Whole);
    let mut with = without.clone();
    let comfort = may_advise(&PACK, answers, &found);
    add(&mut with, asked, &found, assessed.level, comfort);
    (without, with, assessed, found)
}

#[test]
fn no_addition_lowers_a_level_or_hides_a_line_at_any_case() {
    let (mut dice, cases) = (Dice::new(1919), cases());
    let assessed: Vec<Assessment> = cases.iter().map(|it| assess(&PACK, &it.answers)).collect();
    let (mut taken, mut raises, mut seen) = (0, 0, [0_u32; 5]);
    let mut next = 0;
    for _ in 0..1000 {
        let Some(own) = own(&addition(&mut dice)) else { continue };
        taken += 1;
        let asked = answered(own, &mut dice);
        for was in &assessed {
            let mut found = was.clone();
            let raised = asked.raise(&mut found);
            assert!(found.level >= was.level);
            assert_eq!((raised, &found.reasons), (found.level > was.level, &was.reasons));
            raises += u32::from(raised);
        }
        // Each case has its turn, with many additions.
        for _ in 0..6 {
            next = (next + 1) % cases.len();
            let (without, with, assessed, found) = plans(&cases[next].answers, asked);
            assert_eq!(with.level, found.level);
            seen[found.level as usize] += 1;
            check(&without, &with, own);
            if found.level == assessed.level {
                let when = When { today: Some(now().date), ..When::default() };
                let plain = result(&PACK, &cases[next].answers, &assessed, &when, Extent::Whole);
                assert!(stands_in(&in_order(&plain), &in_order(&with)));
            }
        }
    }
    assert!(taken > 900 && raises > 10_000, "{taken} were taken, {raises} levels raised");
    assert!(seen.iter().all(|count| *count > 50), "{seen:?}");
}

fn check(without: &Plan, with: &Plan, own: &Own) {
    assert!(stands_in(&in_order(without), &in_order(with)), "{own:?}");
    // Where the care card is, what stands before it, and how it looks.
    let care = |plan: &Plan| {
        plan.sections.iter().position(|it| format!("{:?}", it.kind).starts_with("Care"))
    };
    let (before, after) = (care(without).unwrap(), care(with).unwrap());
    assert_eq!(without.sections[..before], with.sections[..after], "before the care card");
    let (card, theirs) = (&without.sections[before], &with.sections[after]);
    assert_eq!(
        (card.id, card.kind, &card.title, &card.top),
        (theirs.id, theirs.kind, &theirs.title, &theirs.top)
    );
    // No call comes later than without.
    let place = |lines: &[Line], whom: Call| {
        lines.iter().position(|it| matches!(it, Line::Call(who, _) if *who == whom))
    };
    for whom in [Call::Ambulance, Call::Urgent, Call::Clinic, Call::OutOfHours] {
        assert_eq!(place(&card.lines, whom), place(&theirs.lines, whom), "{whom:?}");
    }
    if with.level == Level::Emergency {
        assert!(matches!(theirs.lines.first(), Some(Line::Call(Call::Ambulance, _))));
    }
    // Of all other sections nothing is touched.
    let others = |plan: &Plan| -> Vec<_> {
        let all = plan.sections.iter().enumerate();
        all.filter(|(at, it)| it.id != Id::OWN && Some(*at) != care(plan))
            .map(|(_, it)| it.clone())
            .collect()
    };
    assert_eq!(others(without), others(with));
    // Nothing of the clinic's soothes at L3 and L4 (D7).
    let tips = format!("{:?}", with.section(Id::OWN));
    assert!(with.level.allows_self_care() || !(tips.contains("Said(") || tips.contains("Link {")));
}

#[test]
fn all_that_is_taken_is_clean_and_short() {
    let mut dice = Dice::new(77);
    for _ in 0..1000 {
        let text = addition(&mut dice);
        let said = RefCell::new(Vec::new());
        let found = parse(&text, &|place, what| said.borrow_mut().push(format!("{place} {what}")));
        let Some(own) = found else { continue };
        let choices = own.questions.iter().flat_map(|it| match &it.kind {
            Kind::Choice { choices, .. } => choices.clone(),
            Kind::Number { unit, .. } => vec![unit.clone()],
            Kind::Text => Vec::new(),
        });
        let lines = own.lines.iter().chain([&own.bring]).chain(&own.tips).cloned();
        let asks = own.questions.iter().map(|it| it.ask.clone());
        for line in
            lines.chain(choices).chain(asks).chain(own.links.iter().map(|it| it.text.clone()))
        {
            assert!(line.chars().count() <= 160, "{line}");
            let hidden = |c: char| {
                c.is_control()
                    || ('\u{202a}'..='\u{202e}').contains(&c)
                    || ('\u{2066}'..='\u{2069}').contains(&c)
            };
            assert!(!line.contains(hidden), "{line:?}");
        }
        for link in &own.links {
            let ours = link.href.starts_with('/') && !link.href.starts_with("//");
            assert!(ours || link.href.starts_with(&format!("https://{}", link.place)), "{link:?}");
        }
        let most = [own.tips.len(), own.links.len(), own.questions.len()];
        assert!(most.iter().all(|count| *count <= 5), "{most:?}");
        for line in said.borrow().iter() {
            let says = [
                "must ",
                "is missing",
                "is empty",
                "is left out",
                "use ",
                "has more than",
                "is not known",
            ];
            assert!(says.iter().any(|it| line.contains(it)), "{line}");
        }
    }
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
        ("", Level::SelfCare),
        ("\u{200b}", Level::SelfCare),
    ] {
        let mut session = at_questions();
        session.tell_own(0, typed(text));
        assert_eq!(session.assessment().level, level, "{text}");
    }
}

#[test]
fn an_answer_raises_the_result_and_stands_in_the_summary_alone() {
    let mut session = at_questions();
    let before = session.answers().clone();
    session.tell_own(1, Told::Choice(0));
    session.tell_own(2, typed("My\u{202e} knee"));
    let (back, effects) = session.update(Event::Continue, now());
    assert_eq!((back.stage(), back.answers()), (Stage::Result, &before), "no answer of the check");
    assert!(format!("{effects:?}").contains("FocusHeading"), "as at any new screen: {effects:?}");
    let view = shown(&back);
    assert_eq!((view.assessment.level, view.plan.level), (Level::ContactNow, Level::ContactNow));
    assert!(
        format!("{:?}", view.plan).contains("\"Do you take blood thinners from us?\", \"Yes\"")
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

#[test]
fn nothing_is_told_where_nothing_is_asked() {
    let mut check = Check::after(ORDINARY);
    check.tap(Event::Open(Stage::Own));
    assert_eq!(check.session.stage(), Stage::Result, "a clinic without questions has no screen");
    check.session.set_own(own(FEVER));
    check.session.tell_own(0, typed("40"));
    assert_eq!(check.session.assessment().level, Level::SelfCare, "only on its screen");
    check.tap(Event::Open(Stage::Own));
    check.tap(Event::Return);
    check.session.tell_own(0, typed("40"));
    check.tap(Event::GoOn);
    assert_eq!(check.session.assessment().level, Level::SelfCare, "not while answers are hidden");
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
