//! Claim 9: every rule and every wording earns its place.

use std::collections::BTreeMap;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Answer, Reason, assess};
use aftercheck::session::Screen;
use content_compiler::Compiled;

use super::walk::asked_of;
use super::{Claim, implied};
use crate::Subject;
use crate::flow::patient;
use crate::subject::{Finding, option, question};

const TEXT: &str = "For each rule there is a case in which it alone decides, or another rule provably implies \
    it, by all answers to what both read; every case lies within its levels; each patient wording of the specification can be answered, \
    and leads to the disposition that the specification gives it at least. **How:** the cases in \
    `tests/cases/` are assessed; those in `rules.json` were written from the specification's own table, \
    one for each rule, place and risk. Each wording is answered by a patient who goes through the check \
    screen by screen and denies all else, treated at a harmless place.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(9, "Every rule and wording earns its place", TEXT);
    let mut alone: BTreeMap<&str, &str> = BTreeMap::new();
    for case in &subject.cases {
        let found = assess(&PACK, &case.answers);
        if !(case.least..=case.most).contains(&found.level) {
            claim.fault(format!("case {} is {}", case.id, found.level.code()));
        }
        if let [reason @ Reason::Rule(_)] = found.reasons.as_slice() {
            alone.entry(reason.id(&PACK)).or_insert(&case.id);
        }
    }
    claim.some("cases within their levels", subject.cases.len() as u64);
    for (id, rule) in &subject.alone {
        let case = subject.cases.iter().find(|case| case.id == *id);
        let reasons = case.map(|case| assess(&PACK, &case.answers).reasons).unwrap_or_default();
        if !matches!(reasons.as_slice(), [reason] if reason.id(&PACK) == rule) {
            claim.fault(format!("{rule} alone should decide case {id}"));
        }
    }
    claim.some("cases in which the rule they name alone decides", subject.alone.len() as u64);
    let (mut decided, mut tried) = (0, 0);
    for rule in PACK.rules {
        match (alone.get(rule.id), implied_by(&subject.content, rule.id)) {
            (Some(_), None) => decided += 1,
            (Some(case), Some(other)) => claim.fault(format!(
                "{} alone decides case {case}, and {other} should imply it",
                rule.id
            )),
            (None, Some(other)) => {
                claim.remarks.push(format!("{} never decides alone: {other} implies it, and it is kept for its own reason and source.", rule.id));
                match implied::prove(rule.id, &other) {
                    Ok(number) => tried += number,
                    Err(fault) => claim.faults.push(fault),
                }
            }
            (None, None) => {
                claim.fault(format!("{} decides no case alone, and nothing implies it", rule.id));
            }
        }
    }
    claim.some("rules that decide a case alone", decided);
    claim.figures.push(("sets of answers by which rules imply others".into(), tried));
    claim.table = table(&alone);
    let (mut reached, mut bound) = (0, 0);
    for finding in &subject.findings {
        match finding_fault(finding) {
            Some(fault) => claim.fault(fault),
            None => reached += 1,
        }
        bound += u64::from(disposition(&finding.level) > 0);
    }
    claim.some("of the wordings, those with a level of their own", bound);
    claim.some("patient wordings reached", reached);
    claim
}

/// Each rule with the first case that it alone decides.
fn table(alone: &BTreeMap<&str, &str>) -> String {
    let mut out = String::from("\n| rule | level | alone decides case |\n|---|---|---|\n");
    for rule in PACK.rules {
        let level = rule.level.code().split('_').next().unwrap_or_default();
        let case = alone.get(rule.id).unwrap_or(&"none: implied, see above");
        out.push_str(&format!("| {} | {level} | {case} |\n", rule.id));
    }
    out
}

/// The rule that the content names as implying this one; the compiler has checked that it does.
fn implied_by(content: &Compiled, rule: &str) -> Option<String> {
    content.implied.iter().find(|(id, _)| id == rule).map(|(_, by)| by.clone())
}

/// A wording that cannot be answered, or leads to less than its disposition.
fn finding_fault(finding: &Finding) -> Option<String> {
    let name = format!("{}={}", finding.key, finding.option);
    let Some(id) = question(&finding.key) else { return Some(format!("{name} is not asked")) };
    let options = PACK.question(id).options;
    let value = match PACK.question(id).kind {
        Kind::Number(_) => finding.option.split(['-', '+']).next().and_then(|n| n.parse().ok()),
        Kind::Scale | Kind::Choice | Kind::Set => {
            options.iter().any(|o| o.key() == finding.option).then(|| option(id, &finding.option))
        }
    };
    let Some(value) = value else { return Some(format!("{name} cannot be answered")) };
    let mut mind = asked_of(&[id]);
    if let Some(with) = &finding.with {
        match case_file::read_onto(mind, with) {
            Ok(more) => mind = more,
            Err(error) => return Some(format!("{name}: {error}")),
        }
    }
    mind.set(id, Answer::Value(value));
    let session = match patient::walk(&mind) {
        Ok(session) => session,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let Screen::Result(view) = session.screen() else { return Some(format!("{name}: no result")) };
    if session.answers().get(id) != Answer::Value(value) {
        return Some(format!("{name} could not be chosen"));
    }
    let least = disposition(&finding.level);
    let level = view.assessment.level;
    ((level as u8) < least).then(|| format!("{name} is {}, and should be L{least}", level.code()))
}

/// The level that a wording calls for by itself: the first that its disposition names. "none alone",
/// "L1 near lung", "L1 day 3+" and the like name none.
fn disposition(text: &str) -> u8 {
    let mut rest = text.split([';', ',']).next().unwrap_or_default().split(' ');
    let level = rest.next().and_then(|word| word.strip_prefix('L'));
    let level = level.and_then(|word| word.get(..1)).and_then(|n| n.parse().ok());
    let bare = !matches!(rest.next(), Some("near" | "day" | "trunk" | "with"));
    level.filter(|_| bare).unwrap_or(0)
}
