//! Claim 3: red flags dominate, concern signs call for contact, and no clinic can change that.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Kind, Layout, Pack, QuestionId, Rule};
use aftercheck::engine::{Answer, Answers, Level, Reply, assess, lung_watch};

use super::Claim;
use crate::Subject;
use crate::counterexample::Counterexample;
use crate::space::{Dimension, REPLIES, Space, values};
use crate::spec::{self, spec};
use crate::subject::{Finding, calm, option, question};

const TEXT: &str = "Each sign that the specification calls L4 by itself, each bullet of the emergency \
    list and the list as a whole give L4 in every background; each concern sign of the source \
    article ({concerns}) alone gives at \
    least L2 in every background; every red flag, and every answer that a rule of L4 rests on alone, can be chosen \
    in a row that every patient sees, so the list stands for none of them (D11); the lung watch is shown for {hours} hours after {lung_watch}, also \
    at L0, and where place or day are not known (D8, D9); nothing a clinic can configure lowers a level. **How:** for \
    each of these signs the pack has a rule with this one condition, and the level is the highest of all \
    rules (claim 8), so no background can lower it; besides, an enumeration puts each sign, and every worse answer of its \
    scale, before every answer to any two other questions. A clinic's settings never reach the engine: \
    assessing takes answers and the pack and nothing else (by type; `tests/it/layers.rs`).";

fn text() -> String {
    let hours = (spec().lung_days * 24).to_string();
    TEXT.replace("{concerns}", &spec().words.concerns)
        .replace("{hours}", &hours)
        .replace("{lung_watch}", &spec().words.lung_watch)
}

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(3, "Red flags dominate", text());
    let signs = listed_signs(&subject.findings);
    claim.some("signs that are L4 by themselves", signs.len() as u64);
    let rows: Vec<_> = PACK.question_ids().filter(|id| needs_a_row(*id)).collect();
    claim.some("red flags with a row", rows.len() as u64);
    rows.iter().filter_map(|id| row_fault(&PACK, *id)).for_each(|fault| claim.fault(fault));
    for (id, least) in &signs {
        claim.faults.extend(alone_fault(*id, *least, Level::Emergency));
    }
    for sign in &spec().concerns {
        claim.faults.extend(alone_fault(sign.question, sign.from, Level::ContactNow));
    }
    let mut tried = 0;
    for (id, least) in &signs {
        let from = *least..PACK.question(*id).options.len() as u16;
        tried += each(&mut claim, *id, from, &|answers| sign_fault(&PACK, answers, *id, *least));
    }
    claim.some("backgrounds before these signs", tried);
    let mut tried = 0;
    for spec::Reply { question, from } in spec().concerns.iter().copied() {
        let to = match PACK.question(question).kind {
            Kind::Number(most) => most + 1,
            Kind::Scale | Kind::Choice | Kind::Set => PACK.question(question).options.len() as u16,
        };
        tried += each(&mut claim, question, from..to, &|a| concern_fault(&PACK, a));
    }
    claim.some("backgrounds before the concern signs", tried);
    let tried = list(&mut claim);
    claim.some("backgrounds before the emergency list and its bullets", tried);
    let days = PACK.roles.days;
    let own = Dimension::Question(days, values(&PACK, days));
    let tried = pairs(&mut claim, &own, Some(days), &|a| lung_fault(&PACK, a));
    claim.some("backgrounds before each day of the lung watch", tried);
    claim
}

/// The signs that the specification calls L4 whatever else is answered.
pub fn listed_signs(findings: &[Finding]) -> Vec<(QuestionId, u16)> {
    let alone = findings.iter().filter(|finding| finding.level.starts_with("L4"));
    alone.filter_map(|f| question(&f.key).map(|id| (id, option(id, &f.option)))).collect()
}

/// Goes through all answers to any two other questions with one of these values.
fn each(
    claim: &mut Claim,
    id: QuestionId,
    at: std::ops::Range<u16>,
    fault: &(dyn Fn(&Answers) -> Option<String> + Sync),
) -> u64 {
    let own = Dimension::Question(id, at.map(Answer::Value).collect());
    pairs(claim, &own, Some(id), fault)
}

/// Every two other questions, before someone who denied all else.
fn pairs(
    claim: &mut Claim,
    own: &Dimension,
    except: Option<QuestionId>,
    fault: &(dyn Fn(&Answers) -> Option<String> + Sync),
) -> u64 {
    let others: Vec<QuestionId> = PACK.question_ids().filter(|id| Some(*id) != except).collect();
    let mut tried = 0;
    for (at, first) in others.iter().enumerate() {
        for second in others.iter().skip(at + 1) {
            let other = |id: &QuestionId| Dimension::Question(*id, values(&PACK, *id));
            let dimensions = vec![own.clone(), other(first), other(second)];
            match (Space { background: calm(), dimensions }).search(fault) {
                Ok(number) => tried += number,
                Err(found) => {
                    claim.faults.push(found);
                    return tried;
                }
            }
        }
    }
    tried
}

/// Every bullet, and the list as a whole, with a yes.
fn list(claim: &mut Claim) -> u64 {
    let fault = |answers: &Answers| {
        let level = assess(&PACK, answers).level;
        let listed = answers.emergency == Reply::Yes
            || PACK.flag_ids().any(|id| answers.flag(id) == Reply::Yes);
        (listed && level < Level::Emergency)
            .then(|| format!("{} although the emergency list says yes", level.code()))
    };
    let mut tried = pairs(claim, &Dimension::Emergency(vec![Reply::Yes]), None, &fault);
    for id in PACK.flag_ids() {
        tried += pairs(claim, &Dimension::Flag(id, vec![Reply::Yes]), None, &fault);
        let dimensions =
            vec![Dimension::Flag(id, vec![Reply::Yes]), Dimension::Emergency(REPLIES.to_vec())];
        match (Space { background: Answers::default(), dimensions }).search(&fault) {
            Ok(number) => tried += number,
            Err(found) => claim.faults.push(found),
        }
    }
    tried
}

/// Whether it is a red flag, or one of its answers an emergency by itself.
fn needs_a_row(id: QuestionId) -> bool {
    let alone = |rule: &Rule| match (rule.level, rule.when) {
        (Level::Emergency, [Cond::AtLeast(other, _)]) => *other == id,
        _ => false,
    };
    spec().red_flags.contains(&id) || PACK.rules.iter().any(alone)
}

/// A red flag that has no row on a page of signs, or one that not every patient sees.
pub fn row_fault(pack: &Pack, id: QuestionId) -> Option<String> {
    if !needs_a_row(id) {
        return None;
    }
    let question = pack.question(id);
    let signs = pack.screens.iter().filter(|page| page.layout != Layout::List);
    let row = signs.flat_map(|page| page.questions).any(|other| *other == id);
    let seen = question.tick.is_some() && question.ask_when.is_empty() && !question.optional;
    (!row || !seen).then(|| format!("`{}` is not asked in a row of its own", question.key))
}

/// No rule rests on this answer alone: then a background could make a difference.
pub fn alone_fault(id: QuestionId, least: u16, level: Level) -> Option<Counterexample> {
    let rests = |rule: &Rule| match rule.when {
        [Cond::AtLeast(other, from)] => *other == id && *from <= least && rule.level >= level,
        _ => false,
    };
    let name = PACK.question(id).key;
    (!PACK.rules.iter().any(rests)).then(|| {
        Counterexample::plain(format!("no rule of {} rests on `{name}` alone", level.code()))
    })
}

/// A sign of the emergency list without an emergency.
pub fn sign_fault(pack: &Pack, answers: &Answers, id: QuestionId, least: u16) -> Option<String> {
    let level = assess(pack, answers).level;
    let there = matches!(answers.get(id), Answer::Value(value) if value >= least);
    (there && level < Level::Emergency).then(|| {
        format!("{} in spite of an emergency sign, `{}`", level.code(), pack.question(id).key)
    })
}

/// A concern sign of the source article below "contact now".
pub fn concern_fault(pack: &Pack, answers: &Answers) -> Option<String> {
    let level = assess(pack, answers).level;
    let id = spec().concerns.iter().find(|sign| sign.is_in(answers))?.question;
    (level < Level::ContactNow).then(|| {
        format!("{} in spite of a concern sign, `{}`", level.code(), pack.question(id).key)
    })
}

/// No lung watch where there must be one.
pub fn lung_fault(pack: &Pack, answers: &Answers) -> Option<String> {
    let near = match answers.get(PACK.roles.places) {
        Answer::Set(set) if set != 0 => set & spec().lung_places != 0,
        Answer::Set(_) | Answer::NotSure | Answer::Unanswered | Answer::Value(_) => true,
    };
    let soon = answers.number(PACK.roles.days).is_none_or(|days| days <= spec().lung_days);
    (near && soon && !lung_watch(pack, answers)).then(|| "there is no lung watch".into())
}
