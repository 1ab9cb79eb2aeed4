//! Claim 12: conditions that must not be missed.

use std::collections::BTreeSet;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Level, Pack, Rule};
use aftercheck::engine::{Answers, assess, rule_holds};
use serde::Deserialize;

use super::Claim;
use crate::Subject;
use crate::flow::patient;
use crate::subject::calm;

const TEXT: &str = "Each condition on the list of those that must not be missed is caught at its least level, told as \
    it mostly is and told atypically: early, understated, or when it has gone already. **How:** each is told by a \
    patient who goes through the check screen by screen and denies all else; each rule that the list names for it holds for what is told, and calls for \
    the least level. Claim 10 weakens those rules; where a telling rests on one alone, this list is the first to notice. The list has the \
    author of the rules: it shows coverage, no clinical validation.";

/// A condition that must not be missed.
pub struct Condition {
    pub id: String,
    pub name: String,
    /// To which kind of condition it belongs.
    pub group: String,
    /// How long after the treatment it shows.
    pub window: String,
    pub source: String,
    /// What the list and the rules do not agree on.
    pub doubt: Option<String>,
    /// Told as it mostly is, and atypically.
    pub told: [Telling; 2],
}

/// How a condition is told.
pub struct Telling {
    /// The answers, as one types them.
    pub line: String,
    pub answers: Answers,
    /// Below it the check would be wrong.
    pub least: Level,
    /// The rules that catch it.
    pub rules: Vec<String>,
}

/// Reads the list.
///
/// # Errors
/// It is no list of conditions, or names an answer or a level that there is none of.
pub fn read(json: &str) -> Result<Vec<Condition>, String> {
    #[derive(Deserialize)]
    struct File {
        conditions: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        id: String,
        condition: String,
        group: String,
        window: String,
        source: String,
        doubt: Option<String>,
        typical: Told,
        atypical: Told,
    }
    #[derive(Deserialize)]
    struct Told {
        answers: String,
        least: String,
        rules: Vec<String>,
    }
    let telling = |id: &str, told: Told| {
        let fault = |what: &dyn std::fmt::Display| format!("condition {id}: {what}");
        let answers = case_file::read_onto(calm(), &told.answers).map_err(|error| fault(&error))?;
        let least = Level::from_code(&told.least).ok_or_else(|| fault(&"unknown level"))?;
        Ok::<_, String>(Telling { line: told.answers, answers, least, rules: told.rules })
    };
    let file: File = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let read = file.conditions.into_iter().map(|row| {
        let told = [telling(&row.id, row.typical)?, telling(&row.id, row.atypical)?];
        let Row { id, condition: name, group, window, source, doubt, .. } = row;
        Ok(Condition { id, name, group, window, source, doubt, told })
    });
    read.collect()
}

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(12, "Conditions not to be missed", TEXT);
    let conditions = &subject.conditions;
    claim.some("conditions", conditions.len() as u64);
    let mut told = 0;
    for (condition, telling) in tellings(conditions) {
        let fault = level_fault(&PACK, telling).or_else(|| named_fault(telling));
        match fault.or_else(|| way_fault(telling)) {
            Some(fault) => claim.fault(format!("{}, {}: {fault}", condition.id, condition.name)),
            None => told += 1,
        }
    }
    claim.some("tellings that come to their least level", told);
    let named: BTreeSet<&str> =
        tellings(conditions).flat_map(|(_, it)| &it.rules).map(String::as_str).collect();
    claim.some("rules that catch them", named.len() as u64);
    let alone: BTreeSet<&str> = tellings(conditions).filter_map(|(_, it)| rests_on(it)).collect();
    claim.some("of these, rules without which a telling would be missed", alone.len() as u64);
    for condition in conditions {
        let doubt = condition.doubt.iter();
        claim.remarks.extend(doubt.map(|doubt| format!("{}: {doubt}", condition.name)));
    }
    claim.table = table(conditions);
    claim
}

/// The list, as what a clinical safety officer reads.
fn table(conditions: &[Condition]) -> String {
    let mut out = String::new();
    let mut group = "";
    for condition in conditions {
        if condition.group != group {
            group = &condition.group;
            out.push_str(&format!("\n### Conditions: {group}\n\n"));
            out.push_str("| condition | window | told | caught by | at least | source |\n");
            out.push_str("|---|---|---|---|---|---|\n");
        }
        let [typical, atypical] = condition.told.each_ref().map(|it| {
            let level = it.least.code().split('_').next().unwrap_or_default();
            (format!("`{}`", it.line), it.rules.join(" "), level)
        });
        let Condition { name, window, source, .. } = condition;
        let (line, rules, level) = typical;
        out.push_str(&format!("| {name} | {window} | {line} | {rules} | {level} | {source} |\n"));
        let (line, rules, level) = atypical;
        out.push_str(&format!("| … atypically | | {line} | {rules} | {level} | |\n"));
    }
    out
}

fn tellings(conditions: &[Condition]) -> impl Iterator<Item = (&Condition, &Telling)> {
    conditions.iter().flat_map(|condition| condition.told.iter().map(move |it| (condition, it)))
}

/// The first telling that a pack comes to too little for.
pub fn by_conditions(pack: &Pack, conditions: &[Condition]) -> Option<String> {
    tellings(conditions).find_map(|(condition, telling)| {
        level_fault(pack, telling).map(|fault| format!("{}: {fault}", condition.id))
    })
}

/// A telling below its least level.
fn level_fault(pack: &Pack, telling: &Telling) -> Option<String> {
    let level = assess(pack, &telling.answers).level;
    (level < telling.least).then(|| format!("{} and not {}", level.code(), telling.least.code()))
}

/// A rule that is named and does not catch a telling, or none that is named.
fn named_fault(telling: &Telling) -> Option<String> {
    let caught = |id: &String| PACK.rules.iter().any(|it| it.id == *id && catches(it, telling));
    let other = telling.rules.iter().find(|id| !caught(id));
    let none = || telling.rules.is_empty().then(|| "no rule is named".into());
    other.map(|id| format!("{id} does not catch it")).or_else(none)
}

fn catches(rule: &Rule, telling: &Telling) -> bool {
    rule.level >= telling.least && rule_holds(&PACK, rule, &telling.answers)
}

/// A telling that cannot be given on the screens, or comes to less there.
fn way_fault(telling: &Telling) -> Option<String> {
    match patient::walk(&telling.answers) {
        Err(error) => Some(error),
        Ok(session) => {
            let level = assess(&PACK, session.answers()).level;
            (level < telling.least).then(|| format!("{} on the screens", level.code()))
        }
    }
}

/// The rule without which a telling would be missed.
fn rests_on(telling: &Telling) -> Option<&'static str> {
    let mut caught = PACK.rules.iter().filter(|rule| catches(rule, telling));
    match (caught.next(), caught.next()) {
        (Some(rule), None) => Some(rule.id),
        (_, _) => None,
    }
}
