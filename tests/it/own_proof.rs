//! Whatever a clinic adds: nothing of it lowers a level, hides a line or comes before a call, and all of it is clean and
//! short.

use std::cell::RefCell;

use aftercheck::content::PACK;
use aftercheck::engine::{Answers, Assessment, Level, assess, may_advise};
use aftercheck::i18n::Extent;
use aftercheck::own::{Asked, Kind, Own, Told, add, parse};
use aftercheck::plan::{Call, Id, Line, Plan, When, result};
use serde_json::{Value, json};

use crate::own::own;
use crate::support::fixtures::{Dice, cases, now};

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
