//! Causes, durations and tips, each with its words; when they are said stands in the entries of advice.toml.

use crate::Input;
use crate::html::{Cell, Section, Table, code};
use crate::words::Words;

pub fn section(input: &Input, words: &Words) -> Section {
    let pack = words.pack;
    let entry = |kind: &str, name: &str| {
        let name = [kind, " ", name].concat();
        let all = &input.compiled.covered;
        let found = all.iter().find(|it| it.file == "advice.toml" && it.name == name);
        code(found.map_or("", |it| it.value.as_str()))
    };
    let said = |texts: &[Option<aftercheck::engine::Text>]| {
        let texts: Vec<&str> = texts.iter().flatten().map(|text| words.say(*text)).collect();
        Cell::from(texts.join(" "))
    };
    let heads = ["Name", "Words", "Entry"];
    let mut html = "<p>Never said at L3 and L4 (D7).</p>\n".to_owned();
    let mut table = Table::new("Likely causes", &heads);
    for it in pack.explanations {
        let texts = said(&[Some(it.title), Some(it.text), Some(it.full)]);
        table.row("", [it.id.into(), texts, entry("explanation", it.id)]);
    }
    html.push_str(&table.or("There are none."));
    let mut table = Table::new("How long it lasts", &heads);
    for it in pack.durations {
        table.row("", [it.key().into(), said(&[Some(it.text)]), entry("duration", it.key())]);
    }
    html.push_str(&table.or("There are none."));
    let mut table = Table::new("Tips, with the reasons to withhold them", &heads);
    for it in pack.tips {
        let mut texts = vec![Some(it.title), Some(it.text), it.caution, it.withheld];
        texts.extend(it.gates.iter().map(|gate| Some(gate.reason)));
        table.row("", [it.key().into(), said(&texts), entry("tip", it.key())]);
    }
    html.push_str(&table.or("There are none."));
    let mut table = Table::new("What studies say, beside the picture of the days", &heads);
    let covered = input.compiled.covered.iter().filter(|it| it.file == "advice.toml");
    let names = covered.filter_map(|it| it.name.strip_prefix("study "));
    for (it, name) in input.compiled.chart.studies.iter().zip(names) {
        table.row("", [name.into(), said(&[Some(it.text)]), entry("study", name)]);
    }
    html.push_str(&table.or("There are none."));
    Section { id: "advice", title: "Advice", html }
}
