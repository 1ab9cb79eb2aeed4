//! Which scenarios not every engine can be asked, and why.

use crate::Engine;

/// Scenarios that run in some engines only, and why.
#[derive(Debug)]
pub struct Limit {
    pub scenarios: &'static [&'static str],
    pub without: &'static [Engine],
    pub reason: &'static str,
}

pub const LIMITS: &[Limit] = &[
    Limit {
        scenarios: &["wrong"],
        without: &[Engine::WebKit],
        reason: "its driver tells no console, and what a page says while it loads is not heard",
    },
    Limit {
        scenarios: &["hosts-object"],
        without: &[Engine::WebKit],
        reason: "its driver works in the page, and can read nothing from one that adds to every object",
    },
    Limit {
        scenarios: &["double-finger"],
        without: &[Engine::Firefox, Engine::WebKit],
        reason: "only Chromium's driver has a finger that taps like a real one",
    },
    Limit {
        scenarios: &["offline-full"],
        without: &[Engine::Firefox, Engine::WebKit],
        reason: "only Chromium's driver can leave a page no room to keep anything",
    },
    Limit {
        scenarios: &["paper-pdf", "paper-leaflet-pdf", "real-printed", "staff-pdf"],
        without: &[Engine::WebKit],
        reason: "its driver cannot print; the words of the advice are asked of `paper`, with the styles for paper",
    },
    Limit {
        scenarios: &["questions-forced", "results-forced"],
        without: &[Engine::WebKit],
        reason: "it has no forced colours",
    },
    Limit {
        scenarios: &["questions-text", "results-text", "looks-name-text", "looks-larger-text"],
        without: &[Engine::WebKit],
        reason: "GTK's browser has no switch for the size of text",
    },
    Limit {
        scenarios: &[
            "gallery-questions",
            "gallery-results",
            "gallery-days",
            "gallery-handed",
            "gallery-embedded",
            "gallery-fallback",
            "gallery-pages",
            "gallery-languages",
        ],
        without: &[Engine::Firefox, Engine::WebKit],
        reason: "only Chromium's driver changes colours while a page is open, and one engine's pictures are enough",
    },
];

pub fn is_limited(scenario: &str, engine: Engine) -> bool {
    LIMITS.iter().any(|it| it.scenarios.contains(&scenario) && it.without.contains(&engine))
}
