//! Phone numbers as people paste them. The script's copy of the rule has the same examples (tests/e2e).

use aftercheck::i18n::{Clinic, Phone, Region, clinic_name};
use serde_json::Value;

use crate::support::fixtures::{of, root};

/// What is typed, and what has to come of it.
struct Example {
    typed: String,
    /// What is shown and the link, or the words alone.
    expected: Result<(String, String), String>,
}

/// Those of emergency numbers, or the others.
fn rows(emergency: bool) -> Vec<Value> {
    let text = std::fs::read_to_string(root().join("tests/phones.json")).unwrap();
    let mut rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    rows.retain(|row| row["emergency"].is_string() == emergency);
    assert!(rows.len() > 60, "{} examples", rows.len());
    rows
}

fn examples() -> Vec<Example> {
    let rows = rows(false);
    let example = |row: &Value| {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let expected = match text("text") {
            Some(text) => Err(text),
            None => Ok((text("shown").expect("shown"), text("dials").expect("dials"))),
        };
        Example { typed: text("typed").expect("typed"), expected }
    };
    rows.iter().map(example).collect()
}

#[test]
fn each_is_dialled_and_shown_as_it_should_be() {
    for Example { typed, expected } in examples() {
        let phone = Phone::parse(&typed).map(|phone| (phone.shown(), phone.link()));
        match expected {
            Ok((shown, link)) => {
                assert_eq!(phone, Some((shown.replace(' ', "\u{a0}"), link)), "{typed:?}");
            }
            Err(text) => {
                assert_eq!(phone, None, "{typed:?}");
                assert_eq!(Phone::as_text(&typed), Some(text), "{typed:?}");
            }
        }
    }
}

/// Whatever stands around a number: a link has digits alone, so that no phone takes it for a command.
#[test]
fn a_link_has_digits_and_nothing_else() {
    for text in ["999", "+44 1632", "01632 960123 ext. 5"] {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            for typed in [format!("{c}{text}"), format!("{text}{c}")] {
                let Some(phone) = Phone::parse(&typed) else { continue };
                let link = phone.link();
                let digits = link.trim_start_matches("tel:").trim_start_matches('+');
                assert!(digits.chars().all(|c| c.is_ascii_digit()), "{typed:?} dials {link}");
                assert!(!phone.shown().contains(char::is_control), "{typed:?}");
            }
        }
    }
}

#[test]
fn nothing_is_no_number_and_no_text() {
    for text in ["", " ", "\u{a0}\t", "\u{200b}"] {
        assert_eq!((Phone::parse(text), Phone::as_text(text)), (None, None), "{text:?}");
    }
}

/// Whatever a clinic gives, the region's own number is the one in the words.
#[test]
fn no_number_of_the_clinic_takes_the_place_of_the_regions() {
    for region in Region::all() {
        let own = region.emergency_phone();
        for row in rows(true) {
            let typed = row["typed"].as_str().unwrap_or_default();
            let clinic = Clinic { emergency: Phone::parse(typed), ..Clinic::default() };
            let words = of(region, clinic);
            assert_eq!(words.emergency(), own, "{typed} in {}", region.code);
        }
    }
}

#[test]
fn a_name_is_on_one_line_and_not_too_long() {
    let wide = |text: &str| Some(format!("\u{2068}{text}\u{2069}"));
    let plain = |text: &str| Some(text.to_owned());
    for (typed, expected) in [
        ("Riverside Physiotherapy", plain("Riverside Physiotherapy")),
        (" River\tside\r\n\u{2028} Physio ", plain("River side Physio")),
        ("River\u{0}side\u{7}\u{9b}", plain("Riverside")),
        ("Riverside \u{202e}\u{2066}\u{200f}", plain("Riverside")),
        ("Physio\u{ad}therapie", plain("Physiotherapie")),
        (
            "\u{5e4}\u{5d9}\u{5d6}\u{5d9}\u{5d5} (1)",
            wide("\u{5e4}\u{5d9}\u{5d6}\u{5d9}\u{5d5} (1)"),
        ),
        ("\u{200b}\u{2069}", None),
        (" ", None),
    ] {
        assert_eq!(clinic_name(typed), expected, "{typed:?}");
    }
    for c in ["a", "\u{e9}", "\u{1f600}"] {
        let name = clinic_name(&c.repeat(1_000_000)).unwrap();
        let name = name.trim_matches(['\u{2068}', '\u{2069}']);
        assert_eq!(name, format!("{}…", c.repeat(79)));
        assert_eq!(
            clinic_name(&c.repeat(80)).unwrap().trim_matches(['\u{2068}', '\u{2069}']),
            c.repeat(80)
        );
    }
}
