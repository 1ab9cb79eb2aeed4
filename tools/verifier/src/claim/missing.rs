//! Claim 4: what is missing or in doubt never reassures.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Level, Reply, advise, assess};

use super::Claim;
use super::red_flags::alone_fault;
use crate::Subject;
use crate::space::{Dimension, REPLIES, Space, values};
use crate::spec::spec;
use crate::subject::calm;

const TEXT: &str = "With any red-flag question unanswered there is no L0 and no L1, and neither cause \
    nor self-care is shown; *not sure* about one gives at least L3{doubt}, \
    also for a bullet of the emergency list and for the list as a whole (D5). Only its own answer counts: \"none \
    of these\" about the list answers no question (D11). **How:** \
    each red flag has a rule of L2 or more with this one condition, which stays open while there is \
    no answer; an enumeration goes through everything the list can say and all answers to any other \
    question, before someone who denied all else and before someone who answered nothing.";

/// Proves it.
pub fn prove(_: &Subject) -> Claim {
    let mut claim = Claim::new(4, "What is missing never reassures", text());
    let (mut open, mut unsure) = (0, 0);
    for id in red_flags() {
        for background in [calm(), Answers::default()] {
            let missing = |answers: &Answers| missing_fault(&PACK, answers, id);
            open += before(&mut claim, id, Answer::Unanswered, &background, &missing);
            let doubt = |answers: &Answers| doubt_fault(&PACK, answers);
            unsure += before(&mut claim, id, Answer::NotSure, &background, &doubt);
        }
    }
    claim.some("sets of answers with a red flag unanswered", open);
    claim.some("sets of answers with a red flag in doubt", unsure);
    claim.count("sets of answers with the emergency list or a bullet in doubt", list());
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        if (question.red_flag && !question.optional) != spec().red_flags.contains(&id) {
            let key = question.key;
            claim.fault(format!("`{key}` is a red flag in only one of content and proof.toml"));
        }
    }
    for id in red_flags() {
        let worst = PACK.question(id).options.len().saturating_sub(1) as u16;
        claim.faults.extend(alone_fault(id, worst, Level::ContactNow));
    }
    claim.some("red flags", spec().red_flags.len() as u64);
    claim
}

fn text() -> String {
    let doubt = &spec().words.doubt;
    let said = if doubt.is_empty() { String::new() } else { format!(" ({doubt})") };
    TEXT.replace("{doubt}", &said)
}

fn red_flags() -> impl Iterator<Item = QuestionId> {
    spec().red_flags.iter().copied()
}

/// Everything that can be said beside this answer to a red flag.
fn before(
    claim: &mut Claim,
    id: QuestionId,
    answer: Answer,
    background: &Answers,
    fault: &(dyn Fn(&Answers) -> Option<String> + Sync),
) -> u64 {
    let mut tried = 0;
    for other in PACK.question_ids().filter(|other| *other != id) {
        let dimensions = vec![
            Dimension::Question(id, vec![answer]),
            Dimension::Question(other, values(&PACK, other)),
            Dimension::Emergency(REPLIES.to_vec()),
        ];
        match (Space { background: background.clone(), dimensions }).search(fault) {
            Ok(number) => tried += number,
            Err(found) => {
                claim.faults.push(found);
                return tried;
            }
        }
    }
    tried
}

/// Reassurance, or comfort, while this red flag has no answer.
pub fn missing_fault(pack: &Pack, answers: &Answers, id: QuestionId) -> Option<String> {
    if answers.get(id).is_answered() {
        return None;
    }
    let (found, key) = (assess(pack, answers), pack.question(id).key);
    if found.level < Level::ContactNow {
        return Some(format!("{} with `{key}` unanswered", found.level.code()));
    }
    advise(pack, answers, &found).map(|_| format!("causes and self-care with `{key}` unanswered"))
}

/// A doubt about a red flag, a bullet or the list that weighs less than "medical help today".
pub fn doubt_fault(pack: &Pack, answers: &Answers) -> Option<String> {
    let level = assess(pack, answers).level;
    let milder = |id: &QuestionId| spec().doubt_is_contact.contains(id);
    let unsure = || red_flags().filter(|id| answers.get(*id) == Answer::NotSure);
    let least = match unsure().all(|id| milder(&id)) {
        true if unsure().next().is_none() => Level::SelfCare,
        true => Level::ContactNow,
        false => Level::MedicalToday,
    };
    let bullet = PACK.flag_ids().any(|id| answers.flag(id) == Reply::NotSure);
    let whole = answers.emergency == Reply::NotSure
        && PACK.flag_ids().any(|id| answers.own_flag(id) == Reply::Unanswered);
    let least = if bullet || whole { Level::MedicalToday } else { least };
    (level < least).then(|| format!("{} in spite of a doubt about a red flag", level.code()))
}

/// The list and any two bullets, while the others are not answered and while they are denied.
fn list() -> Result<u64, crate::counterexample::Counterexample> {
    let mut tried = 0;
    let mut denied = calm();
    PACK.flag_ids().for_each(|id| denied.set_flag(id, Reply::No));
    for background in [calm(), denied, Answers::default()] {
        for first in PACK.flag_ids() {
            for second in PACK.flag_ids().filter(|second| *second > first) {
                let dimensions = vec![
                    Dimension::Emergency(REPLIES.to_vec()),
                    Dimension::Flag(first, REPLIES.to_vec()),
                    Dimension::Flag(second, REPLIES.to_vec()),
                ];
                let space = Space { background: background.clone(), dimensions };
                tried += space.search(&|answers| doubt_fault(&PACK, answers))?;
            }
        }
    }
    Ok(tried)
}
