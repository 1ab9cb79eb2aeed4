//! Claim 6: the way through the check.

use std::rc::Rc;

use aftercheck::engine::{Level, PACK};
use aftercheck::i18n::Clinic;
use aftercheck::ui::{Look, statics};

use super::Claim;
use crate::Subject;
use crate::flow::explore;
use crate::subject::words;

/// Emergency list, its ten bullets, ten pages, review: no way to the result has more screens.
const MOST_SCREENS: u64 = 22;

const TEXT: &str = "Every question can be reached; every way ends within 22 screens before the result \
    (12 without a doubt about the emergency list); Back returns to the screen before and changes no \
    answer; changing an answer leaves exactly the answers that are still asked; the emergency strip \
    is on every screen, and a way leads from it to the emergency result; L0 and L1 are shown only when \
    every red-flag question was really asked; any event, sense or nonsense, keeps the session \
    valid. **How:** a model checker starts from a new session and tries, in every state, each answer to \
    each question of the screen, everything else the screen offers, and what it does not offer, until no \
    new state appears. A state is what decides where the check goes next; each is tried with three \
    different sessions before the review, and with one after it. That a way ends follows from the order of the screens, which until the review \
    only grows, and after it from the number of open pages, which only falls. Every kind of screen that \
    was reached is rendered and searched for the strip.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(6, "The way through the check", TEXT);
    let found = explore();
    found.faults.iter().take(3).for_each(|fault| claim.fault(fault.as_str()));
    claim.some("states", found.states);
    claim.some("events tried", found.events);
    claim.some("steps that led to another state", found.steps);
    claim.some("questions that stood on a screen", found.asked.len() as u64);
    for id in PACK.question_ids().filter(|id| !found.asked.contains(id)) {
        let question = PACK.question(id);
        let page = PACK.safety.iter().any(|page| page.questions.contains(&id));
        // Signs that only the emergency list asks for are reached with their bullets.
        let listed = question.flag.is_some() && !page;
        let asked = PACK.screens.iter().any(|page| page.questions.contains(&id));
        if asked || !listed {
            claim.fault(format!("`{}` is never asked", question.key));
        }
    }
    claim.some("screens in the longest way to the review", found.longest);
    if found.longest > MOST_SCREENS {
        claim.fault(format!("a way has {} screens", found.longest));
    }
    for (level, count) in Level::ALL.iter().zip(found.results) {
        claim.some(format!("results at {}", level.code()), count);
    }
    let rendered = strips(subject, &mut claim, &found.screens);
    claim.some("kinds of screen with the emergency strip", rendered);
    claim
}

/// Renders every kind of screen and looks for the strip with its two calls.
fn strips(
    subject: &Subject,
    claim: &mut Claim,
    screens: &std::collections::HashMap<&'static str, aftercheck::session::Session>,
) -> u64 {
    let phone = aftercheck::i18n::Phone::parse("+44 1632 960123");
    let clinic = Clinic { phone, ..Clinic::default() };
    let Ok(words) = words(&subject.content, "GB", clinic) else { return 0 };
    let words = Rc::new(words);
    let mut with = 0;
    for (name, session) in screens {
        let look = Look { heading: 1, own_page: true, sources: None };
        let html = pollster::block_on(statics::screen(words.clone(), session.clone(), look));
        let strip = html.split_once("<nav").map_or("", |(_, strip)| strip);
        match strip.contains("tel:999") && strip.contains("tel:+441632960123") {
            true => with += 1,
            false => claim.fault(format!("the screen {name} has no emergency strip")),
        }
    }
    with
}
