//! A clinic's own words as they are drawn: named as the clinic's, plain text, and never in the looks of urgency.

use std::rc::Rc;

use aftercheck::own::{Own, Told, parse};
use aftercheck::session::{Event, Stage};

use crate::rendered::{markup, screen};
use crate::support::fixtures::words;
use crate::support::taps::{Check, ORDINARY};

const ALL: &str = r#"{"lines": {"0": "Call us <b>any</b> time.", "4": "Tell us later."}, "bring": "your diary", "tips": ["Walk {number} steps."],
    "links": [{"text": "Exercises", "href": "https://riverside.example/a?b=1&c"}, {"text": "Team", "href": "/team"}],
    "questions": [{"ask": "Fever?", "kind": "choice", "choices": ["Yes", "No"], "raise": [{"choice": "Yes", "to": 4}]}, {"ask": "Your temperature?", "kind": "number", "unit": "°C"}]}"#;

fn own() -> Option<&'static Own> {
    let found = parse(ALL, &|place, what| panic!("{place} {what}"));
    found.map(|own| &*Box::leak(Box::new(own)))
}

#[test]
fn it_is_named_as_the_clinics_and_has_no_markup() {
    let words = Rc::new(words("GB", true));
    let mut check = Check::after(ORDINARY);
    check.session.set_own(own());
    let page = screen(&words, &check.session);
    for says in [
        "From Riverside: Call us",
        "From Riverside",
        "Please bring: your diary",
        "Walk {number} steps.",
        "(riverside.example)",
        "(/team)",
        "Questions from Riverside",
    ] {
        assert!(page.contains(says), "{says}: {page}");
    }
    let html = markup(&words, &check.session);
    assert!(html.contains("&lt;b&gt;any&lt;/b&gt;") && !html.contains("<b>any</b>"), "{html}");
    assert!(html.contains("rel=\"noopener noreferrer\""), "{html}");
    check.tap(Event::Open(Stage::Own));
    let html = markup(&words, &check.session);
    let page = screen(&words, &check.session);
    assert!(page.contains("Fever?") && page.contains("Your temperature? (°C)"), "{page}");
    assert_eq!(html.matches("autocomplete=\"off\"").count(), 1, "{html}");
    check.session.tell_own(0, Told::Choice(0));
    let page = screen(&words, &check.session);
    let reason =
        "From Riverside: we ask you to get help this soon because you answered “Yes” to “Fever?”";
    assert!(page.contains(reason) && page.contains("Call 999"), "{page}");
    check.tap(Event::Continue);
    let page = screen(&words, &check.session);
    let place = |says: &str| page.find(says).unwrap_or_else(|| panic!("{says}: {page}"));
    assert!(place("Call 999") < place(reason) && place(reason) < place("Tell us later."));
    assert!(!page.contains("Walk {number} steps.") && !page.contains("Exercises"), "{page}");
    check.tap(Event::Open(Stage::Staff));
    assert!(screen(&words, &check.session).contains(reason));
    check.tap(Event::Back);
    check.tap(Event::Open(Stage::Own));
    assert!(screen(&words, &check.session).contains("Fever?"), "it can be changed");
}
