//! Drawings of what is hard to picture: where they stand, and that what each shows is said in words, too.

use aftercheck::content::PACK;
use aftercheck::i18n::Extent;
use aftercheck::plan::{Block, Line, Section, leaflet, leaflet_for_screen};

use crate::support::fixtures::{content, patient, text};
use crate::support::plans;

/// The keys of the captions, in order.
fn drawn(sections: &[Section]) -> Vec<&'static str> {
    let mut found = Vec::new();
    sections.iter().for_each(|section| in_lines(&section.lines, &mut found));
    found
}

fn in_lines(lines: &[Line], found: &mut Vec<&'static str>) {
    for line in lines {
        let Line::Block(block, inner) = line else { continue };
        if let Block::Picture(_, caption) = block {
            found.extend(ALL.iter().find(|key| text(key) == *caption));
        }
        in_lines(inner, found);
    }
}

const ALL: [&str; 6] = [
    "picture.ice",
    "picture.droop",
    "picture.shoulder_tip",
    "picture.saddle",
    "picture.grows",
    "picture.stretch",
];
const TIPS: [&str; 2] = ["picture.stretch", "picture.ice"];
/// Below the whole emergency list.
const LIST: [&str; 2] = ["picture.droop", "picture.saddle"];

#[test]
fn they_stand_by_the_list_the_signs_and_the_tip() {
    assert_eq!(PACK.pictures.len(), ALL.len());
    for (change, signs) in [
        // What is in sight is in words alone.
        ("", &[][..]),
        ("bruise=small", &["picture.grows"]),
        // A window that is told in full.
        ("regions=shoulder", &["picture.shoulder_tip"]),
    ] {
        let shown = drawn(&plans::of(&patient(change)).sections);
        let (others, tips) = shown.split_at(shown.len() - TIPS.len());
        assert_eq!(tips, TIPS, "{change}");
        let mut expected = [signs, &LIST].concat();
        let mut others = others.to_vec();
        expected.sort_unstable();
        others.sort_unstable();
        assert_eq!(others, expected, "{change}");
    }
    for urgent in ["swell=marked", "brain=yes"] {
        assert!(drawn(&plans::of(&patient(urgent)).sections).is_empty(), "{urgent}");
    }
}

/// What must not be done is not drawn.
#[test]
fn a_tip_that_is_withheld_has_none() {
    let shown = drawn(&plans::of(&patient("numb=patch")).sections);
    assert!(!shown.contains(&"picture.ice") && shown.contains(&"picture.droop"), "{shown:?}");
}

#[test]
fn nothing_waits_for_them() {
    for change in ["", "bruise=small", "swell=marked"] {
        let first = plans::in_texts(&patient(change), Extent::First);
        assert!(drawn(&first.sections).is_empty(), "{change}");
    }
    for key in ALL {
        assert!(content().later[text(key).place()], "{key}");
    }
}

#[test]
fn the_leaflet_on_paper_has_those_of_the_tips() {
    assert_eq!(drawn(&leaflet(&PACK)), ["picture.ice", "picture.stretch"]);
    assert!(drawn(&leaflet_for_screen(&PACK)).is_empty());
}
