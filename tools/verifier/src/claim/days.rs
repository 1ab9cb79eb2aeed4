//! Part of claim 6: a result that is seen again, days later.

use aftercheck::content::PACK;
use aftercheck::engine::{Answer, Answers, Level, assess};
use aftercheck::session::{Event, Session, Stage};
use rayon::prelude::*;

use super::Claim;
use crate::Subject;
use crate::counterexample::in_words;
use crate::flow::{later, patient};

/// So many days pass at most.
const MOST: u16 = 10;

/// Walks every case to its result for each day of the session, and lets days pass.
pub fn prove(subject: &Subject, claim: &mut Claim) -> u64 {
    let tried: Vec<Result<u64, String>> =
        subject.cases.par_iter().map(|case| days(&case.answers)).collect();
    let (mut results, mut faults) = (0, Vec::new());
    for outcome in tried {
        match outcome {
            Ok(number) => results += number,
            Err(fault) => faults.push(fault),
        }
    }
    faults.iter().take(3).for_each(|fault| claim.fault(fault.as_str()));
    results
}

fn days(case: &Answers) -> Result<u64, String> {
    // The answer "more than … days ago", from which days are no longer counted.
    let long = PACK.counted_days + 1;
    let mind = |day: u16| {
        let mut mind = case.clone();
        mind.set(PACK.roles.days, Answer::Value(day.min(long)));
        mind
    };
    let checks: Result<Vec<Session>, String> =
        (0..=long).map(|day| patient::walk(&mind(day))).collect();
    let checks = checks?;
    let mut results = 0;
    for (day, check) in (0..).zip(&checks) {
        for passed in 1..=MOST {
            let Some(then) = checks.get(usize::from((day + passed).min(long))) else { continue };
            let woken = check.update(Event::Wake, later(check, passed.into())).0;
            let again = woken.update(Event::Open(Stage::Review), woken.seen()).0;
            let again = patient::go_on(&mind(day + passed), again)?;
            // A question that is asked only now may decide it: then the page says that it cannot tell yet.
            let open = assess(&PACK, woken.answers()).undecided;
            if let Some(fault) = fault([check, &woken, &again, then].map(level), open) {
                let said = in_words(&mind(day)).join(" ");
                return Err(format!("{passed} days later {fault}: {said}"));
            }
            results += 1;
        }
    }
    Ok(results)
}

fn level(session: &Session) -> Level {
    assess(&PACK, session.answers()).level
}

/// Levels of the check, when the page wakes, when the advice is asked for again, and of a new check; and what is
/// still open when the page wakes.
fn fault([check, woken, again, then]: [Level; 4], open: Option<Level>) -> Option<String> {
    let say = |what, is: Level, other: Level| {
        Some(format!("the level {what} is {} and not {}", is.code(), other.code()))
    };
    match () {
        () if woken < check => say("when the page wakes", woken, check),
        () if woken < then && open < Some(then) => say("when the page wakes", woken, then),
        () if again != then => say("of the same answers", again, then),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that does not count on, and one that counts down.
    #[test]
    fn a_wrong_day_is_seen() {
        let [home, message, contact, ..] = Level::ALL;
        assert_eq!(fault([home, message, message, message], None), None);
        assert_eq!(fault([home, contact, message, message], None), None);
        let today = Level::MedicalToday;
        assert_eq!(fault([home, contact, today, today], Some(today)), None);
        assert!(fault([home, contact, today, today], None).is_some());
        for wrong in [
            [home, home, home, message],
            [home, message, home, message],
            [message, home, message, message],
            [home, message, contact, message],
        ] {
            assert!(fault(wrong, None).is_some(), "{wrong:?}");
        }
    }
}
