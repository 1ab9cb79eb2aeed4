//! What a result makes of a clinic's hours. No level depends on them, and no call is taken away.

use aftercheck::content::PACK;
use aftercheck::engine::{Level, assess};
use aftercheck::hours::Hours;
use aftercheck::i18n::{Date, Extent, Moment, t};
use aftercheck::plan::{Call, Line, Plan, Say, Weight, When, result};

use crate::hours::{USUAL, at, hours, read, walls};
use crate::support::fixtures::{Dice, cases, now, patient, text, words};
use crate::support::plans;

/// Every kind of call, in the order shown. Medical help that cannot wait is one, however it is worded.
fn calls(plan: &Plan) -> Vec<(Call, Weight)> {
    fn of(lines: &[Line], found: &mut Vec<(Call, Weight)>) {
        for line in lines {
            match line {
                Line::Call(Call::NoAnswer(_), weight) => found.push((Call::Urgent, *weight)),
                Line::Call(whom, weight) => found.push((*whom, *weight)),
                Line::Block(_, inner) => of(inner, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for section in &plan.sections {
        of(&section.top, &mut found);
        of(&section.lines, &mut found);
    }
    found
}

fn said(plan: &Plan, region: &str) -> Vec<String> {
    let words = words(region, true);
    plan.says().iter().map(|say| say.in_words(&PACK, &words).replace('\u{a0}', " ")).collect()
}

/// What is said to this patient at this moment.
fn advice(changes: &str, hours: &Hours, moment: Moment, texts: Extent) -> Plan {
    let answers = patient(changes);
    let net = plans::net(&answers, moment.date);
    let opening = hours.opening(moment, net);
    let when = When { today: Some(moment.date), opening, ..When::default() };
    result(&PACK, &answers, &assess(&PACK, &answers), &when, texts)
}

const L2: &str = "bruise=small days_since=1 pain_now=3 pain_before=2";

fn saturday_night() -> Moment {
    at(2026, 11, 28, 22, 10)
}

#[test]
fn at_l2_a_closed_clinic_stands_behind_medical_help() {
    let (found, _) = read(&[("clinic-hours", USUAL), ("out-of-hours", "01632 960999")]);
    let plan = advice(L2, &found.unwrap(), saturday_night(), Extent::Whole);
    assert_eq!(plan.level, Level::ContactNow);
    let order = [
        (Call::Urgent, Weight::Main),
        (Call::OutOfHours, Weight::Other),
        (Call::Clinic, Weight::Other),
    ];
    assert_eq!(calls(&plan), order);
    for (region, urgent) in [("GB", "111"), ("US", "your doctor or urgent care")] {
        let all = said(&plan, region);
        let place = |words: &str| {
            all.iter().position(|said| said == words).unwrap_or_else(|| panic!("{words}: {all:#?}"))
        };
        let (date, time) = match region {
            "US" => ("Monday, November 30", "8:00 am"),
            _ => ("Monday 30 November", "08:00"),
        };
        let order = [
            "Right now Riverside is closed.".to_owned(),
            format!("It opens on {date} at {time}."),
            format!("Call {urgent} today. Do not wait for Riverside to open."),
            format!("On {date} from {time}, tell Riverside too."),
        ];
        assert!(order.map(|words| place(&words)).is_sorted(), "{all:#?}");
        assert!(!all.iter().any(|said| said.starts_with("If you cannot reach them")), "{all:#?}");
        // One first act, from the title on.
        assert!(all.contains(&format!("Call {urgent} today")), "{all:#?}");
        let other = ["Call your clinic today", "Call your clinic or your doctor today"];
        assert!(!all.iter().any(|said| other.iter().any(|it| said.starts_with(it))), "{all:#?}");
    }
}

#[test]
fn a_clinic_that_opens_again_today_may_be_called_then() {
    let hours = hours(USUAL, "");
    let plan = advice(L2, &hours, at(2026, 11, 27, 7, 0), Extent::Whole);
    let all = said(&plan, "GB");
    for words in [
        "Right now Riverside is closed.",
        "It opens today at 08:00.",
        "Call 111 now. Or call Riverside when it opens.",
    ] {
        assert!(all.iter().any(|said| said == words), "{words}: {all:#?}");
    }
    assert!(!all.iter().any(|said| said.starts_with("On ") && said.ends_with("too.")), "{all:#?}");
    let order = [(Call::Urgent, Weight::Main), (Call::Clinic, Weight::Other)];
    assert_eq!(calls(&plan), order);
}

#[test]
fn an_open_clinic_says_until_when_and_nothing_else_changes() {
    let hours = hours(USUAL, "");
    for (changes, level) in [
        ("", Level::SelfCare),
        ("days_since=4 trend=same pain_now=4 pain_before=3", Level::Message),
        (L2, Level::ContactNow),
    ] {
        let moment = at(2026, 11, 27, 18, 59);
        let with = advice(changes, &hours, moment, Extent::Whole);
        assert_eq!(with.level, level, "{changes}");
        let until = Say::Timed(t::HOURS_UNTIL, at(2026, 11, 27, 19, 0));
        assert!(with.says().contains(&until), "{changes}");
        assert_eq!(said(&with, "GB").iter().filter(|it| it.contains("until 19:00")).count(), 1);
        // On the day of the safety net it says when the clinic opens, in the place of "call".
        let plain = |say: &Say| {
            let net = matches!(say, Say::Timed(t::HOURS_AFTER_THAT_DAY, _));
            *say != until && !net && *say != Say::Text(text("result.easing_else"))
        };
        let rest = |plan: &Plan| plan.says().into_iter().filter(plain).collect::<Vec<_>>();
        assert_eq!(rest(&with), rest(&without(changes, moment)), "{changes}");
    }
}

fn without(changes: &str, moment: Moment) -> Plan {
    let answers = patient(changes);
    let when = When { today: Some(moment.date), ..When::default() };
    result(&PACK, &answers, &assess(&PACK, &answers), &when, Extent::Whole)
}

#[test]
fn the_safety_net_knows_that_nobody_is_there_on_its_day() {
    let hours = hours(USUAL, "");
    // Friday: it should be easing by Sunday.
    let friday = at(2026, 11, 27, 10, 0);
    let next = Say::Timed(t::HOURS_AFTER_THAT_DAY, at(2026, 11, 30, 8, 0));
    let plan = advice("days_since=1 pain_now=3 pain_before=2", &hours, friday, Extent::Whole);
    let says = plan.says();
    let sunday = Say::Dated(text("result.easing_by"), Date::new(2026, 11, 29));
    assert!(says.contains(&sunday) && says.contains(&next), "{says:#?}");
    let shut = Say::Text(text("result.easing_else"));
    assert!(!says.contains(&shut), "nobody is to call on a day on which it is closed: {says:#?}");
    // On Thursday by Saturday, when it is open.
    let plan = advice(
        "days_since=1 pain_now=3 pain_before=2",
        &hours,
        at(2026, 11, 26, 10, 0),
        Extent::Whole,
    );
    let told = plan.says().iter().any(|say| matches!(say, Say::Timed(t::HOURS_AFTER_THAT_DAY, _)));
    assert!(!told && plan.says().contains(&shut));
}

/// Until the part has come it is as if nothing were known: the urgent call stands beside that of the clinic.
#[test]
fn before_the_part_has_come_nothing_is_said_and_all_calls_stand() {
    let answers = patient(L2);
    let opening = hours(USUAL, "").opening(saturday_night(), None);
    let found = assess(&PACK, &answers);
    let [with, without] = [opening, None].map(|opening| {
        let when = When { today: Some(now().date), opening, ..When::default() };
        result(&PACK, &answers, &found, &when, Extent::First)
    });
    assert_eq!(with, without);
    let whom: Vec<Call> = calls(&with).into_iter().map(|(whom, _)| whom).collect();
    assert_eq!(whom, [Call::Clinic, Call::Urgent]);
}

/// Calls that stand below one another are of different kinds: by its kind each stays the same link when more comes.
fn is_each_its_own(plan: &Plan) -> bool {
    fn of(lines: &[Line]) -> bool {
        let calls =
            |line: &Line| if let Line::Call(whom, _) = line { Some(whom.kind()) } else { None };
        let kinds: Vec<u8> = lines.iter().filter_map(calls).collect();
        let is_own = |kind: &u8| {
            *kind < Call::KINDS && kinds.iter().filter(|other| *other == kind).count() == 1
        };
        let within = |line: &Line| if let Line::Block(_, inner) = line { of(inner) } else { true };
        kinds.iter().all(is_own) && lines.iter().all(within)
    }
    plan.sections.iter().all(|section| of(&section.top) && of(&section.lines))
}

/// Whatever the clock and the hours say, for every case.
#[test]
fn hours_take_no_call_away_and_change_no_level() {
    let (wrong, _) = read(&[("clinic-hours", "Mo-Fr 8-25"), ("out-of-hours", "call us")]);
    let all: Vec<Hours> = walls().into_iter().map(|(hours, _)| hours).chain(wrong).collect();
    let mut dice = Dice::new(5);
    let mut changed = 0;
    for case in cases() {
        let found = assess(&PACK, &case.answers);
        for hours in &all {
            let date = Date::new(2026, 12, 1).plus(dice.below(60) as i32);
            let moment = Moment { date, minute: dice.below(1440) as u16 };
            let when = When { today: Some(date), ..When::default() };
            let opening = hours.opening(moment, plans::net(&case.answers, date));
            let without = result(&PACK, &case.answers, &found, &when, Extent::Whole);
            let when = When { opening, ..when };
            let with = result(&PACK, &case.answers, &found, &when, Extent::Whole);
            assert_eq!(with.level, without.level, "{}", case.id);
            if with.level > Level::ContactNow {
                assert_eq!(with, without, "{}", case.id);
            }
            assert!(is_each_its_own(&with) && is_each_its_own(&without), "{}", case.id);
            let has = calls(&with);
            for (whom, _) in calls(&without) {
                assert!(has.iter().any(|(other, _)| *other == whom), "{}: {whom:?}", case.id);
            }
            changed += u32::from(with != without);
        }
    }
    assert!(changed > 300, "{changed}");
}

/// On the screen: whom to call first, and a number or a text of the clinic's for when it is closed.
#[cfg(feature = "static-pages")]
#[test]
fn the_screen_shows_whom_to_call_while_the_clinic_is_closed() {
    use crate::rendered;
    let words = std::rc::Rc::new(words("GB", true));
    let session =
        rendered::result("ok > none > none > none => ok > none > none > bruise bruise=small");
    for (out, drawn) in [
        ("01632 960999", "href=\"tel:01632960999\""),
        ("Ask <b>Jo</b>", "<bdi>Ask &lt;b&gt;Jo&lt;/b&gt;</bdi>"),
    ] {
        let (closed, _) = read(&[("clinic-hours", USUAL), ("out-of-hours", out)]);
        let page = rendered::at_hours(&words, &session, (closed.unwrap(), saturday_night()));
        let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        let order = [
            "Right now Riverside is closed.",
            "class=\"ac-btn\" href=\"tel:111\"",
            "When Riverside is closed:",
            drawn,
            "class=\"ac-btn ac-btn--alt\" href=\"tel:+441632960123\"",
        ];
        assert!(order.map(place).is_sorted(), "{page}");
        let open = rendered::at_hours(&words, &session, (hours(USUAL, ""), now()));
        assert!(open.contains("class=\"ac-btn\" href=\"tel:+441632960123\""), "{open}");
    }
}
