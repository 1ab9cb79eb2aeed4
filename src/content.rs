//! The pack that was compiled into this build. The programs read it once and hand it to the layers, which
//! know none by themselves.

use std::sync::LazyLock;

use crate::engine::pack::{ChartWords, CourseRules, Pack, Terms};

const NUMBERS_OF_CHECK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/check.bin"));
const NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.txt"));
const NUMBERS_OF_COURSE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/course.bin"));
const NAMES_OF_COURSE: &str = include_str!(concat!(env!("OUT_DIR"), "/course.txt"));
const NUMBERS_OF_CHART: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/chart.bin"));
const NAMES_OF_CHART: &str = include_str!(concat!(env!("OUT_DIR"), "/chart.txt"));
const CITATIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/citations.txt"));
const KEYS: &str = include_str!(concat!(env!("OUT_DIR"), "/keys.txt"));

/// The pack, kept as long as the program runs.
pub static PACK: LazyLock<Pack> =
    LazyLock::new(|| Pack::from_bytes(NUMBERS, [NAMES, CITATIONS, KEYS]));

include!(concat!(env!("OUT_DIR"), "/identity.rs"));
include!(concat!(env!("OUT_DIR"), "/terms.rs"));

/// The pack for a patient's program, which says none of its keys and never draws the leaflet: they are not in it.
pub fn for_check() -> Pack {
    Pack::from_bytes(NUMBERS_OF_CHECK, [NAMES, "", ""])
}

/// The same with what rules are called and rest on, for whom results are explained.
pub fn with_citations() -> Pack {
    Pack::from_bytes(NUMBERS_OF_CHECK, [NAMES, CITATIONS, ""])
}

/// A pack of this build with the rules of the course, for whom there are kept answers.
pub fn with_course(pack: &Pack) -> Pack {
    Pack { course: CourseRules::from_bytes(NUMBERS_OF_COURSE, NAMES_OF_COURSE), ..*pack }
}

/// What the picture of the days says in words of this build's treatment.
pub fn chart_words() -> ChartWords {
    ChartWords::from_bytes(NUMBERS_OF_CHART, NAMES_OF_CHART)
}

/// What clinicians who read this language call things; in the first language there is, if none of them reads it.
pub fn terms(language: &str) -> Terms {
    let of_language = TERMS.iter().find(|(tag, ..)| *tag == language);
    let found = of_language.or(TERMS.first());
    found
        .map_or(Terms::from_bytes(&[], ""), |(_, numbers, names)| Terms::from_bytes(numbers, names))
}
