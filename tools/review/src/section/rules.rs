//! Every rule in words, with the cases that it decides.

use aftercheck::engine::Level;

use crate::Input;
use crate::evidence::of_rule;
use crate::html::{Section, Table, links};
use crate::words::{Words, short};

/// The most cases that are linked from a rule; the others name it in their own rows.
const MOST: usize = 12;

pub fn section(input: &Input, words: &Words) -> Section {
    let heads = ["Rule", "What the patient reads", "Holds when", "Sources", "Cases it decides"];
    let mut html = String::new();
    for level in Level::ALL.into_iter().rev() {
        let mut table = Table::new(&format!("Rules that call for {}", short(level)), &heads);
        for rule in words.pack.rules.iter().filter(|rule| rule.level == level) {
            let cases: Vec<&str> =
                of_rule(rule, &input.cases).map(|story| story.case.id.as_str()).collect();
            let mut cell = links("case-", cases.iter().take(MOST).copied());
            let more = cases.len().saturating_sub(MOST);
            if more > 0 {
                cell.0.push_str(&format!(" and {more} more"));
            } else if cases.is_empty() {
                cell.0.push_str("none");
            }
            let (reason, when) = (words.say(rule.reason).into(), words.conditions(rule).into());
            let anchor = format!("rule-{}", rule.id);
            table.row(&anchor, [rule.id.into(), reason, when, rule.sources.into(), cell]);
        }
        html.push_str(&table.or(&format!("No rule calls for {}.", short(level))));
    }
    Section { id: "rules", title: "Rules", html }
}
