//! Phone numbers as people paste them. The script's copy of the rule has the same examples (tests/e2e).

use aftercheck::i18n::Phone;
use serde_json::Value;

use crate::given::root;

/// What is typed, and what has to come of it.
struct Example {
    typed: String,
    /// What is shown and the link, or the words alone.
    expected: Result<(String, String), String>,
}

fn examples() -> Vec<Example> {
    let text = std::fs::read_to_string(root().join("tests/phones.json")).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(rows.len() > 70, "{} examples", rows.len());
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
