//! The element's attributes, one `name=value` a line: what they set, and what is said of wrong ones.

use std::cell::RefCell;

use aftercheck::hours::{Contact, Hours, Now};
use aftercheck::i18n::{Date, Moment, Phone, Region, Text, Words, t};

use crate::texts;

// The widget's crate is a cdylib alone, which no other crate can use.
#[path = "../../../widget/src/settings.rs"]
mod widget;

/// One attribute a line; of two of the same name the first counts.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let value = |name: &str| {
        let pairs = text.lines().filter_map(|line| line.split_once('='));
        pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
    };
    let warnings = RefCell::new(Vec::new());
    let found = widget::read(&value, &|text| warnings.borrow_mut().push(text.to_owned()));
    let warned = |name: &str| {
        let typed = value(name).unwrap_or_default();
        let typed = typed.trim();
        let warnings = warnings.borrow();
        let start = format!("{name} \"{typed}\" ");
        let times = warnings.iter().filter(|text| text.starts_with(&start)).count();
        assert!(times <= 1, "{name} is told {times} times");
        (!typed.is_empty()).then_some((typed.to_owned(), times == 1))
    };
    for (name, phone) in
        [("clinic-phone", &found.clinic.phone), ("emergency-number", &found.clinic.emergency)]
    {
        let set = warned(name);
        assert_eq!(set.as_ref().is_some_and(|(_, wrong)| !wrong), phone.is_some(), "{name}");
        if let (Some((typed, _)), Some(phone)) = (set, phone) {
            dials_what_it_shows(&typed, phone);
        }
    }
    match &found.clinic.phone_text {
        Some(text) => {
            assert!(found.clinic.phone.is_none(), "{text} is a link and a text");
            can_be_read(text);
        }
        None => assert!(
            found.clinic.phone.is_some()
                || Phone::as_text(&value("clinic-phone").unwrap_or_default()).is_none()
        ),
    }
    let known = warned("region").is_some_and(|(_, wrong)| !wrong);
    assert_eq!(known, !found.region.code.is_empty(), "region");
    let of_hours = ["clinic-hours", "clinic-closed", "out-of-hours"].map(warned);
    assert_eq!(found.later.hours.is_some(), of_hours.iter().any(Option::is_some), "hours");
    let wrong = of_hours.iter().flatten().filter(|(_, wrong)| *wrong).count();
    assert!(wrong <= 1, "{wrong} mistakes in the hours");
    found.later.hours.iter().for_each(|hours| stands(hours, wrong == 1));
    assert!((1..=4).contains(&found.heading));
    if let Some((typed, wrong)) = warned("heading-level") {
        assert_eq!(wrong, found.heading.to_string() != typed, "heading-level");
    }
    assert_eq!(found.own_page, warned("own-page").is_some());
    assert_eq!(found.history, warned("history").is_some());
    assert_eq!(found.sources, warned("sources").map(|(typed, _)| typed));
    assert_eq!(found.clinic.name, warned("clinic-name").map(|(typed, _)| typed));
    said(&Words::new(texts::english(), found.clinic, found.region));
}

/// At any moment a clinic is open until a later one, or closed until one at which it is open; always closed where there is
/// a mistake.
fn stands(hours: &Hours, mistake: bool) {
    for minute in (0..14 * 24 * 60).step_by(97) {
        let date = Date::new(2026, 12, 24).plus(minute / 1440);
        let now = Moment { date, minute: (minute % 1440) as u16 };
        let opening = hours.opening(now, Some(date)).expect("how it stands");
        assert_eq!(opening.now == Now::Unknown, mistake);
        let at = |then: Moment| hours.opening(then, None).expect("how it stands").now;
        match opening.now {
            Now::Open(end) => assert!(
                end.is_none_or(|end| end > now && !matches!(at(end), Now::Open(_))),
                "{now:?} {end:?}"
            ),
            Now::Closed(next) => assert!(
                next.is_none_or(|next| next > now && matches!(at(next), Now::Open(_))),
                "{now:?} {next:?}"
            ),
            Now::Unknown => {}
        }
        assert!(opening.after_that_day.is_none_or(|next| next.date > date));
    }
    match &hours.out {
        Some(Contact::Phone(phone)) => assert!(phone.link().starts_with("tel:")),
        Some(Contact::Text(text)) => assert!((1..=82).contains(&text.chars().count()), "{text}"),
        None => {}
    }
}

/// Names, codes, numbers, and what breaks a text.
pub fn words() -> Vec<String> {
    let mut words: Vec<String> = [
        "clinic-name=",
        "clinic-phone=",
        "emergency-number=",
        "region=",
        "clinic-hours=",
        "clinic-closed=",
        "out-of-hours=",
        "Mo-Fr ",
        "Sa",
        "Su-Tu",
        "08:00-19:00",
        "22:00-02:00",
        "00:00-24:00",
        ", ",
        "2026-12-25",
        "2026-12-31/2027-01-02",
        "heading-level=",
        "own-page=",
        "history=",
        "sources=",
        "{clinic}",
        "{number}",
        "{",
        "}",
        "<b>",
        "&amp;",
        "</p>",
        "+44 ",
        "(0)",
        "\u{a0}",
        "\u{202e}",
        "\u{661}",
        "\u{2013}",
        "\u{200b}",
        "\u{ad}",
        "/",
        " ext. ",
        "x",
        "#",
        "*",
        ";",
        "999",
        "1",
        "4",
        "5",
        "tel:",
        "\n",
    ]
    .map(String::from)
    .into();
    words.extend(Region::all().iter().map(|region| region.code.into()));
    words
}

/// The link has nothing but digits, and those are seen, in this order; only the (0) behind the code of a
/// country and an extension are seen and not dialled.
fn dials_what_it_shows(typed: &str, phone: &Phone) {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (shown, link) = (phone.shown(), phone.link());
    let dialled = link.strip_prefix("tel:").expect("a link that dials");
    let number = dialled.strip_prefix('+').unwrap_or(dialled);
    assert!((2..=20).contains(&number.len()) && number == digits(number), "{link}");
    assert_eq!(digits(&shown), digits(typed), "what is seen is not what was typed");
    assert!(shown.chars().all(|c| !c.is_control() && c != ' '), "{shown:?}");
    let extension = shown.contains(['x', 'X', '#']);
    match (shown.contains('('), extension) {
        (false, false) => assert_eq!(number, digits(&shown), "what is dialled is not what is seen"),
        (false, true) => assert!(digits(&shown).starts_with(number), "{shown} dials {link}"),
        (true, _) => {
            let mut seen = shown.chars();
            assert!(number.chars().all(|c| seen.any(|s| s == c)), "{shown} dials {link}");
        }
    }
    assert_eq!(dialled.starts_with('+'), shown.contains('+'), "{shown}");
}

/// What cannot be dialled is shown in a few words, with nothing in it that is not seen.
fn can_be_read(text: &str) {
    assert!((1..=40).contains(&text.chars().count()), "{text}");
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    assert!(!text.contains(hidden), "{text:?}");
}

/// Whatever the clinic is called, its name stands in the texts as it is, and nothing is lost.
fn said(words: &Words) {
    let name = words.clinic().name.clone();
    let name = name.as_deref().unwrap_or(words.get(t::UI_YOUR_CLINIC));
    for id in (1..t::COUNT as u16).map(Text::at) {
        let (template, said) = (words.get(id), words.say(id));
        if let Some((before, after)) = template.split_once("{clinic}")
            && !before.contains('{')
            && !after.contains('{')
        {
            assert_eq!(said, [before, name, after].concat());
        }
        assert_eq!(
            said.contains("{clinic}"),
            template.contains("{clinic}") && name.contains("{clinic}")
        );
    }
}
