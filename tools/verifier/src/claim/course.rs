//! Claim 13: the days before decide with the answers, and can only raise.

use aftercheck::course::{assess_with, decide};
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answers, Assessment, assess, may_advise};
use case_file::CourseCase;

use super::histories::{self, history};
use super::total::invariant;
use super::{Claim, whatever};
use crate::Subject;
use crate::counterexample::{Counterexample, in_words};
use crate::random::{anyone, random};
use crate::spec::spec;
use crate::subject::WITH;

const TEXT: &str = "Whatever was answered on the days before, the level is at least what the same answers give \
    without them; nothing that is open is closed, and no comfort is shown that was not; with the same days before, a \
    worse answer today never lowers the level; and without a check before, nothing changes. **How:** what a rule asks \
    of the days before holds, does not, or cannot be told yet; nothing else of them reaches the level. So an \
    enumeration lets every set of those rules hold, with the others not holding or not known, and goes through all \
    that today's questions can say which they read, with trend and day: that covers records of any length. One more \
    rule that holds never lowers it. Whether a rule holds is compared with the second opinion, for every record up to \
    the length that the rules can tell apart, which is one check more than a rule counts days in a row: two checks of \
    pain with each number or not told, at every distance in days from which on a rule holds; as many as it takes with \
    pain around each threshold, also by a clock that goes back; three of each sign with each of its answers. Over these, worse pain today never ends what holds, and a worse sign never lowers the \
    level. Whole records of random answers are compared as well. In the cases, each rule alone decides one.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(13, "The days before can only raise", TEXT);
    if WITH.course.0.is_empty() {
        claim.figures.push(("rules about the days before".into(), 0));
        return claim;
    }
    claim.some("rules about the days before", WITH.course.0.len() as u64);
    whatever::prove(&decide, &mut claim);
    histories::prove(subject, &mut claim);
    claim.count("random records", records(subject));
    cases(subject, &mut claim);
    claim
}

/// What must be true with the days before, beside what is without.
pub fn fault(answers: &Answers, told: &Assessment, with: &Assessment) -> Option<String> {
    let (was, is) = (told.level.code(), with.level.code());
    if with.level < told.level {
        return Some(format!("the days before lower {was} to {is}"));
    }
    if with.undecided.max(Some(with.level)) < told.undecided {
        return Some("the days before close what is open".into());
    }
    if may_advise(&WITH, answers, with) && !may_advise(&WITH, answers, told) {
        return Some(format!("comfort is shown at {is} that was not at {was}"));
    }
    invariant(&WITH, answers, with)
}

/// Random records of whole checks.
fn records(subject: &Subject) -> Result<u64, Counterexample> {
    random(13, spec().random_sets / 100, &|dice, _| {
        let answers = anyone(dice);
        let told = assess(&WITH, &answers);
        if assess_with(&WITH, &history(&[]), &answers) != told {
            let fault = "a record without checks changes what the answers come to";
            return Some(Counterexample { fault: fault.into(), answers: in_words(&answers) });
        }
        let checks: Vec<(i32, Answers)> =
            (0..dice.below(4)).map(|_| (dice.below(10) as i32 - 1, anyone(dice))).collect();
        let with = assess_with(&WITH, &history(&checks), &answers);
        let opinion = subject.naive.evaluate_with(&checks, &answers);
        let differs = (with.level as u8 != opinion).then(|| {
            format!("the program says {}, the second opinion L{opinion}", with.level.code())
        });
        let fault = differs.or_else(|| fault(&answers, &told, &with))?;
        let before = checks
            .iter()
            .map(|(ago, answers)| format!("{ago} days before: {}", in_words(answers).join(" ")));
        let answers = before.chain(in_words(&answers)).collect();
        Some(Counterexample { fault, answers })
    })
}

/// Each case within its levels, and each rule in one where no other about the days before is named.
fn cases(subject: &Subject, claim: &mut Claim) {
    claim.some("cases with days before", subject.course.len() as u64);
    by_course_cases(&WITH, &subject.course).into_iter().for_each(|fault| claim.fault(fault));
    for rule in WITH.course.0 {
        let names = |case: &&CourseCase| case.rule.as_deref() == Some(rule.id);
        if !subject.course.iter().any(|case| names(&case)) {
            claim.fault(format!("{} alone decides no case", rule.id));
        }
    }
    for case in &subject.course {
        let named: Vec<&str> = assessed(&WITH, case)
            .reasons
            .iter()
            .filter_map(|reason| reason.course_rule(&WITH).map(|rule| rule.id))
            .collect();
        if named != case.rule.as_deref().into_iter().collect::<Vec<_>>() {
            claim.fault(format!("case {} is decided by {named:?}", case.case.id));
        }
    }
}

fn assessed(pack: &Pack, case: &CourseCase) -> Assessment {
    assess_with(pack, &case.history(), &case.case.answers)
}

/// Cases with days before that lie outside their levels by a pack.
pub fn by_course_cases(pack: &Pack, cases: &[CourseCase]) -> Option<String> {
    cases.iter().find_map(|case| {
        let level = assessed(pack, case).level;
        let fits = (case.case.least..=case.case.most).contains(&level);
        (!fits).then(|| format!("case {} is {}", case.case.id, level.code()))
    })
}
