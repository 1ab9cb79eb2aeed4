//! Which scenarios one engine is asked for all: what they are about has no engine in it. All others run in all engines.

use crate::Engine;

/// The one that is asked.
pub const ASKED: Engine = Engine::Chromium;

/// Scenarios that run in [`ASKED`] alone.
#[derive(Debug)]
pub struct Alike {
    pub scenarios: &'static [&'static str],
    /// These run in every engine, and ask there what depends on it.
    pub elsewhere: &'static [&'static str],
    pub reason: &'static str,
}

pub const ALIKE: &[Alike] = &[
    Alike {
        scenarios: &["cases-2", "cases-3", "cases-4"],
        elsewhere: &["cases-1"],
        reason: "what answers come to is held without a browser, for all cases; how they are entered is the same",
    },
    Alike {
        scenarios: &[
            "bruise-pointer",
            "bruise-keys",
            "day-four-pointer",
            "day-four-keys",
            "not-sure-where-pointer",
            "not-sure-where-keys",
            "redness-diabetes-pointer",
            "redness-diabetes-keys",
            "under-16-pointer",
            "under-16-keys",
        ],
        elsewhere: &["breathless-pointer", "breathless-keys", "not-sure-pointer", "not-sure-keys"],
        reason: "the same taps and keys with other answers; what the results say is held without a browser",
    },
    Alike {
        scenarios: &["questions-small-dark", "results-small-dark"],
        elsewhere: &["questions-small", "questions-dark", "results-small", "results-dark"],
        reason: "no colour depends on a width, and no width on a colour",
    },
];

pub fn is_asked_elsewhere(scenario: &str, engine: Engine) -> bool {
    engine != ASKED && ALIKE.iter().any(|it| it.scenarios.contains(&scenario))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::LIMITS;

    /// More than these need another reason than time.
    const MOST: usize = 15;

    #[test]
    fn few_are_left_to_one_engine_and_each_has_another_in_every_engine() {
        let all: Vec<_> = ALIKE.iter().flat_map(|it| it.scenarios).collect();
        assert!(all.len() <= MOST, "{all:?}");
        for alike in ALIKE {
            assert!(!alike.elsewhere.is_empty(), "{alike:?}");
            for scenario in alike.elsewhere {
                let limited = LIMITS.iter().any(|it| it.scenarios.contains(scenario));
                assert!(!limited && !all.contains(&scenario), "{scenario} does not run everywhere");
            }
        }
    }
}
