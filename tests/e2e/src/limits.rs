//! Which scenarios not every engine can be asked, and why. All others run in all engines.

use crate::Engine;

/// A scenario that runs in some engines only.
#[derive(Debug)]
pub struct Limit {
    /// Its name.
    pub scenario: &'static str,
    /// The engines that cannot be asked.
    pub without: &'static [Engine],
    /// Why.
    pub reason: &'static str,
}

/// All of them.
pub const LIMITS: &[Limit] = &[
    Limit {
        scenario: "wrong",
        without: &[Engine::WebKit],
        reason: "its driver tells no console, and what a page says while it loads is not heard",
    },
    Limit {
        scenario: "hosts-object",
        without: &[Engine::WebKit],
        reason: "its driver works in the page, and can read nothing from one that adds to every object",
    },
    Limit {
        scenario: "offline-full",
        without: &[Engine::Firefox, Engine::WebKit],
        reason: "only Chromium's driver can leave a page no room to keep anything",
    },
    Limit {
        scenario: "questions-forced",
        without: &[Engine::WebKit],
        reason: "it has no forced colours",
    },
    Limit {
        scenario: "results-forced",
        without: &[Engine::WebKit],
        reason: "it has no forced colours",
    },
    Limit {
        scenario: "questions-text",
        without: &[Engine::WebKit],
        reason: "GTK's browser has no switch for the size of text",
    },
    Limit {
        scenario: "results-text",
        without: &[Engine::WebKit],
        reason: "GTK's browser has no switch for the size of text",
    },
];

/// Why a scenario does not run in an engine, if it does not.
pub fn limit(scenario: &str, engine: Engine) -> Option<&'static Limit> {
    LIMITS.iter().find(|it| it.scenario == scenario && it.without.contains(&engine))
}
