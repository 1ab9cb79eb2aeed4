//! What must not be missed: each condition, how it is told, and what catches it.

use std::collections::BTreeSet;

use crate::Input;
use crate::evidence::Picture;
use crate::html::{Cell, Section, Table, escape, links};
use crate::words::Words;

pub fn section(input: &Input, words: &Words) -> Section {
    let all = &input.conditions.conditions;
    let groups: Vec<&str> = {
        let mut seen = BTreeSet::new();
        all.iter().map(|it| it.group.as_str()).filter(|group| seen.insert(*group)).collect()
    };
    let heads = ["Condition", "Name", "When", "Told typically", "Told atypically", "Source"];
    let mut html = format!("<p>{}</p>\n", escape(&input.conditions.note));
    for group in groups {
        let mut table = Table::new(&format!("Conditions, {group}"), &heads);
        for it in all.iter().filter(|it| it.group == group) {
            let [id, name, window, source] = [&it.id, &it.condition, &it.window, &it.source]
                .map(|text| Cell::from(text.as_str()));
            let [typical, atypical] = [&it.typical, &it.atypical].map(|it| picture(words, it));
            table.row(
                &format!("condition-{}", it.id),
                [id, name, window, typical, atypical, source],
            );
        }
        html.push_str(&table.or(""));
    }
    Section { id: "conditions", title: "What must not be missed", html }
}

fn picture(words: &Words, it: &Picture) -> Cell {
    let level = it.least.split('_').next().unwrap_or_default();
    let told = escape(&words.answers(&it.answers.answers));
    let rules = links("rule-", it.rules.iter().map(String::as_str));
    Cell(format!("{told}<br><b>{} at least</b>, by {}", escape(level), rules.0))
}
