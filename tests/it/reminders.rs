//! Reminders: on which days, and that a calendar reads them as they are meant.

use std::collections::BTreeSet;

use aftercheck::content::PACK;
use aftercheck::engine::{Level, assess, is_open};
use aftercheck::i18n::{Date, t, treatment_date};
use aftercheck::plan::{Block, Line, Run, Say};
use aftercheck::reminders::{calendar, days, link};
use icalendar::parser::{Component, read_calendar, unfold};

use crate::support::fixtures::{Dice, cases, file, now, patient, words};
use crate::support::plans;

const PAGE: &str = "https://clinic.example/after/";

fn today() -> Date {
    now().date
}

/// How many days after today.
fn after(changes: &str) -> Vec<i32> {
    let answers = patient(changes);
    let level = assess(&PACK, &answers).level;
    days(&PACK, &answers, level, today()).iter().map(|day| day.since(today())).collect()
}

fn made(days: &[Date]) -> String {
    calendar(days, "Reminder", "Open this page again:", PAGE)
}

/// Each event as an independent parser reads it: its properties by name, with those of its alarm.
fn events(file: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(file);
    let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {file}"));
    let properties = |component: &Component| -> Vec<(String, String)> {
        let all = component.properties.iter();
        all.map(|it| (it.name.to_string(), it.val.to_string())).collect()
    };
    let event = |event: &Component| {
        assert_eq!(event.name.to_string(), "VEVENT");
        let mut found = properties(event);
        assert_eq!(event.components.len(), 1);
        for (name, value) in properties(&event.components[0]) {
            found.push((format!("{}.{name}", event.components[0].name), value));
        }
        found
    };
    read.components.iter().map(event).collect()
}

fn value(event: &[(String, String)], name: &str) -> String {
    let all: Vec<_> = event.iter().filter(|(key, _)| key == name).collect();
    assert_eq!(all.len(), 1, "{name} in {event:?}");
    all[0].1.clone()
}

#[test]
fn tomorrow_the_days_of_the_safety_net_and_the_end_of_each_open_window() {
    assert_eq!(PACK.safety_net_days, [3, 7]);
    // The thigh: infection alone, for 14 days.
    assert_eq!(after("days_since=0 pain_now=3"), [1, 3, 7, 14]);
    assert_eq!(after("days_since=2 pain_now=3"), [1, 5, 12], "day 3 is tomorrow, and stands once");
    assert_eq!(after("days_since=7 pain_now=3"), [1, 7]);
    assert_eq!(after("days_since=8 pain_now=3"), [1], "the day is not known");
    assert_eq!(after("days_since=- pain_now=3"), [1]);
    // The neck: also lung, spine and artery.
    let neck = after("days_since=0 pain_now=3 regions=neck");
    assert_eq!((neck[0], *neck.last().unwrap()), (1, 14));
    let unknown = after("days_since=0 pain_now=3 regions=?");
    assert!(
        neck.iter().all(|day| unknown.contains(day)),
        "a place that is not given is every place"
    );
}

#[test]
fn nobody_waits_for_another_day_where_help_is_due_today() {
    for case in cases() {
        let level = assess(&PACK, &case.answers).level;
        let found = days(&PACK, &case.answers, level, today());
        assert_eq!(found.is_empty(), level >= Level::MedicalToday, "{}", case.id);
        assert!(found.iter().all(|day| *day > today()) && found.is_sorted(), "{}", case.id);
        let once: BTreeSet<i32> = found.iter().map(|day| day.since(today())).collect();
        assert_eq!(once.len(), found.len(), "{}", case.id);
        let Some(treatment) = treatment_date(&PACK, &case.answers, today()) else { continue };
        for watch in PACK.watches.iter().filter(|it| is_open(&PACK, it, &case.answers)) {
            let end = treatment.plus(watch.until.into());
            let due = level < Level::MedicalToday && end > today();
            assert!(!due || found.contains(&end), "{}: a window ends unseen", case.id);
        }
    }
}

/// The dates are in the plan.
#[test]
fn the_plan_has_the_same_days() {
    fn reminders(lines: &[Line]) -> Vec<Date> {
        let one = |line: &Line| match line {
            Line::Block(Block::Remind, days) => days.iter().filter_map(date).collect(),
            Line::Block(_, inner) => reminders(inner),
            _ => Vec::new(),
        };
        lines.iter().flat_map(one).collect()
    }
    fn date(line: &Line) -> Option<Date> {
        let Line::Text(_, runs) = line else { return None };
        runs.iter().find_map(|Run(_, say)| match say {
            Say::Dated(_, day) => Some(*day),
            _ => None,
        })
    }
    let mut some = 0;
    for case in cases() {
        let plan = plans::of(&case.answers);
        let found: Vec<Date> = plan.sections.iter().flat_map(|it| reminders(&it.lines)).collect();
        // At L2 there is no room for them.
        let expected = match plan.level <= Level::Message {
            true => days(&PACK, &case.answers, plan.level, today()),
            false => Vec::new(),
        };
        assert_eq!(found, expected, "{}", case.id);
        some += usize::from(!found.is_empty());
    }
    assert!(some > 10, "{some}");
}

/// Byte for byte: the same file is kept for the parsers that node has.
#[test]
fn the_file_is_this() {
    let days = [1, 3, 14].map(|ahead| today().plus(ahead));
    let made = made(&days);
    assert_eq!(made, file("www/tests/reminder.ics"));
    assert_eq!(made, calendar(&days, "Reminder", "Open this page again:", PAGE));
}

#[test]
fn a_calendar_reads_what_was_meant() {
    let days = [1, 3, 14].map(|ahead| today().plus(ahead));
    let file = made(&days);
    let events = events(&file);
    assert_eq!(events.len(), 3);
    let starts: Vec<String> = events.iter().map(|event| value(event, "DTSTART")).collect();
    // No zone and no Z: by the clock of wherever the phone is.
    assert_eq!(starts, ["20261124T100000", "20261126T100000", "20261207T100000"]);
    for event in &events {
        assert_eq!(value(event, "SUMMARY"), "Reminder");
        assert_eq!(value(event, "URL"), PAGE);
        assert_eq!(value(event, "DESCRIPTION"), format!("Open this page again: {PAGE}"));
        assert_eq!(value(event, "DTSTAMP"), "20261123T000000Z");
        assert_eq!(
            (&*value(event, "VALARM.TRIGGER"), &*value(event, "VALARM.ACTION")),
            ("PT0S", "DISPLAY")
        );
        let day = &value(event, "DTSTART")[..8];
        assert_eq!(value(event, "UID"), format!("{day}@reminder"), "again the same, and nobody's");
    }
}

/// On any day, in any words.
#[test]
fn a_thousand_calendars_are_read_without_a_fault() {
    let mut dice = Dice::new(51);
    let titles =
        ["Reminder", "Erinnerung, bald; \\ oder", "Rappel : vérifiez", "تذكير", "提醒", "a\nb"];
    let pages = ["https://a.example/", "https://b.example/a,b;c/?d=e", "https://ü.example/é/"];
    let (mut folded, mut years) = (0, BTreeSet::new());
    for _ in 0..1_000 {
        let first = Date::new(1970, 1, 1).plus(dice.below(80_000) as i32);
        let mut days = vec![first];
        (0..dice.below(6)).for_each(|_| {
            let last = *days.last().unwrap();
            days.push(last.plus(1 + dice.below(40) as i32));
        });
        let long = "x, ".repeat(dice.below(60));
        let title = titles[dice.below(titles.len())];
        let text = [titles[dice.below(titles.len())], &long].concat();
        let page = pages[dice.below(pages.len())];
        let file = calendar(&days, title, &text, page);
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
            folded += usize::from(line.starts_with(' '));
        }
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        let events = events(&file);
        assert_eq!(events.len(), days.len());
        for (event, day) in events.iter().zip(&days) {
            let (year, month, date) = day.parts();
            assert_eq!(value(event, "DTSTART"), format!("{year:04}{month:02}{date:02}T100000"));
            assert_eq!(value(event, "SUMMARY"), title);
            let said = [&*text, " ", page].concat();
            assert_eq!(value(event, "DESCRIPTION"), said);
            assert_eq!(value(event, "URL"), page);
            years.insert(year);
        }
    }
    assert!(folded > 500 && years.len() > 100, "{folded}, {}", years.len());
}

#[test]
fn the_link_holds_the_file_and_nothing_that_ends_it() {
    let file = calendar(&[today()], "Über, #1 \"&\"", "a%20b", PAGE);
    let link = link(&file);
    let data = link.strip_prefix("data:text/calendar;charset=utf-8,").unwrap();
    assert!(data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%-._~".contains(&byte)));
    let (mut bytes, mut rest) = (Vec::new(), data);
    while let Some(next) = rest.chars().next() {
        let (byte, length) = match next {
            '%' => (u8::from_str_radix(&rest[1..3], 16).unwrap(), 3),
            other => (other as u8, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    assert_eq!(String::from_utf8(bytes).unwrap(), file);
}

/// Others may see the calendar.
#[test]
fn no_word_of_it_tells_of_health() {
    let file = made(&[today()]).to_lowercase();
    let foreign = ["pain", "needl", "sign", "clinic ", "level", "health", "symptom", "treat"];
    let told: Vec<_> = foreign.iter().filter(|word| file.contains(**word)).collect();
    assert!(told.is_empty(), "{told:?}");
    let words = words("GB", true);
    for text in [t::COURSE_REMINDER, t::COURSE_OPEN_AGAIN] {
        let said = words.say(text).to_lowercase();
        assert!(!foreign.iter().any(|word| said.contains(word)), "{said}");
    }
}
