//! Claim 6: the way through the check.

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Kind, QuestionId};
use aftercheck::engine::{Answer, Answers, Level, asked, assess};
use aftercheck::i18n::Clinic;
use aftercheck::view::{Placement, statics};
use rayon::prelude::*;

use super::{Claim, days};
use crate::Subject;
use crate::counterexample::in_words;
use crate::flow::{explore, patient};
use crate::space::values;
use crate::subject::{calm, words};

const TEXT: &str = "Every question stands on a page, and none is answered by the emergency list; every way ends within {most} \
    screens before the result ({short} without a doubt about the emergency list); Back returns to the screen \
    before and changes no answer; changing an answer leaves exactly the answers that are still asked; the \
    emergency strip is on every screen, and a way leads from it to the emergency result; advice below L4 is \
    shown only when the emergency list was answered in full, again so after \"I chose this by mistake\", and L0 and \
    L1 only when it was denied and every red flag was answered on its page; any \
    event, sense or nonsense, keeps the answers valid; the day of the session is counted on while the page \
    stays open, and no level falls by days that pass. **How:** a model checker starts from a new session and \
    tries, in every state, each answer to each question of the screen, everything else the screen offers, \
    what it does not offer, and one and eight days that pass, until no new state appears. States are merged: one stands for all \
    sessions that are on the same screen with the same questions open, the same answers to what decides \
    which questions are asked, and the same level so far, whichever sign is ticked; three sessions of each \
    are tried before the review, one after it. What merging could hide is tried apart: checks are walked to \
    the end with every answer to any two questions of a page, and must hold what was in mind. That a way \
    ends follows from the order of the screens, which until the review only grows, and after it from the \
    number of open pages, which only falls. Every case is walked to the result for each day of the session, and 1 to 10 \
    days later the result and \"See my advice\" must say what a check made on that day says, or the result that a question \
    asked only then is open. Every kind of screen that was reached is rendered and searched \
    for the strip.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(6, "The way through the check", text());
    let found = explore();
    found.faults.iter().take(3).for_each(|fault| claim.fault(fault.as_str()));
    claim.some("states", found.states);
    claim.some("events tried", found.events);
    claim.some("steps that led to another state", found.steps);
    claim.some("questions that stood on a screen", found.asked.len() as u64);
    for id in PACK.question_ids().filter(|id| !found.asked.contains(id)) {
        claim.fault(format!("`{}` is never asked", PACK.question(id).key));
    }
    claim.some("screens in the longest way to the review", found.longest);
    if found.longest > most_screens() {
        claim.fault(format!("a way has {} screens", found.longest));
    }
    for (level, count) in Level::ALL.iter().zip(found.results) {
        claim.some(format!("results at {}", level.code()), count);
    }
    let walked = walks(&mut claim);
    claim.some("checks walked to the end, with what was in mind kept", walked);
    let again = days::prove(subject, &mut claim);
    claim.some("results seen again 1 to 10 days later", again);
    let rendered = strips(subject, &mut claim, &found.screens);
    claim.some("kinds of screen with the emergency strip", rendered);
    claim
}

/// Emergency list, its bullets, the pages, review: no way to the result has more screens.
fn most_screens() -> u64 {
    (PACK.flags.len() + PACK.screens.len() + 2) as u64
}

fn text() -> String {
    let most = most_screens();
    let short = most - PACK.flags.len() as u64;
    TEXT.replace("{most}", &most.to_string()).replace("{short}", &short.to_string())
}

/// Walks through the check with every answer to any two questions of a page: what was in mind must be
/// what the session holds, and the level that of those answers.
fn walks(claim: &mut Claim) -> u64 {
    let mut minds: Vec<Answers> = vec![calm()];
    for page in PACK.screens {
        for (at, first) in page.questions.iter().enumerate() {
            for second in page.questions.iter().skip(at) {
                let both = [*first, *second].map(given);
                for one in &both[0] {
                    for other in &both[1] {
                        let mut mind = asked_of(&[*first, *second]);
                        mind.set(*second, *other);
                        mind.set(*first, *one);
                        minds.push(mind);
                    }
                }
            }
        }
    }
    let faults: Vec<String> = minds.par_iter().filter_map(walk_fault).collect();
    faults.iter().take(3).for_each(|fault| claim.fault(fault.as_str()));
    minds.len() as u64
}

/// Someone who is asked these questions: some are asked only of pain, or only later.
pub fn asked_of(ids: &[QuestionId]) -> Answers {
    let mut mind = calm();
    for fit in ids.iter().flat_map(|id| PACK.question(*id).ask_when) {
        if let Fit::Is(Cond::AtLeast(id, least)) = *fit {
            mind.set(id, Answer::Value(least));
        }
    }
    mind.set(PACK.roles.pain_before, mind.get(PACK.roles.pain));
    mind
}

/// What can be said to a question.
fn given(id: QuestionId) -> Vec<Answer> {
    let number = matches!(PACK.question(id).kind, Kind::Number(_));
    let all = values(&PACK, id).into_iter();
    let fits = |answer: &Answer| match answer {
        Answer::Unanswered => false,
        Answer::NotSure => !number && id != PACK.roles.age,
        Answer::Set(0) => id != PACK.roles.places,
        Answer::Set(_) | Answer::Value(_) => true,
    };
    all.filter(fits).collect()
}

fn walk_fault(mind: &Answers) -> Option<String> {
    let named = || in_words(mind).join(" ");
    let session = match patient::walk(mind) {
        Ok(session) => session,
        Err(error) => return Some(format!("{error}: {}", named())),
    };
    let held = session.answers();
    let emergency = session.is_emergency();
    let lost = PACK.question_ids().find(|id| {
        let page = PACK.screens.iter().any(|page| page.questions.contains(id));
        let asked = page && asked(&PACK, PACK.question(*id), held) && !PACK.question(*id).optional;
        // An emergency stops the questions; what came before it stays.
        let skipped = emergency && !held.get(*id).is_answered();
        asked && !skipped && held.get(*id) != mind.get(*id)
    });
    if let Some(id) = lost {
        return Some(format!("`{}` is not what was in mind: {}", PACK.question(id).key, named()));
    }
    let (level, expected) = (assess(&PACK, held).level, assess(&PACK, mind).level);
    let fits = if emergency { expected == Level::Emergency } else { level == expected };
    (!fits).then(|| format!("{} instead of {}: {}", level.code(), expected.code(), named()))
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
        let placement = Placement { heading: 1, own_page: true, sources: None };
        let html = pollster::block_on(statics::screen(words.clone(), session.clone(), placement));
        let strip = html.split_once("<nav").map_or("", |(_, strip)| strip);
        // On the card for staff the way back stands in the place of the clinic.
        let clinic = *name == "staff" || strip.contains("tel:+441632960123");
        match strip.contains("tel:999") && clinic {
            true => with += 1,
            false => claim.fault(format!("the screen {name} has no emergency strip")),
        }
    }
    with
}
