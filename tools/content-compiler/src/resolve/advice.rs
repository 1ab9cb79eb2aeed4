//! Rules, explanations, durations and tips.

use super::Resolver;
use crate::condition;
use crate::pack::{Duration, Explanation, LEVELS, Rule, Tip};
use crate::schema::{File, Files, RulesFile, Str};

impl Resolver<'_> {
    pub(super) fn rules(&mut self, file: &File<RulesFile>) -> Vec<Rule> {
        let mut rules = Vec::new();
        for entry in &file.data.rule {
            let id = entry.id.get_ref();
            let level = LEVELS.iter().position(|level| level == entry.level.get_ref());
            if level.is_none() {
                self.errors.add(file.fault(
                    &entry.level,
                    format!("`{}` is not a level; use L0 to L4", entry.level.get_ref()),
                ));
            }
            let read = |s: &Str| condition::rule(s.get_ref(), &self.names).map(|cond| vec![cond]);
            let results: Vec<_> = entry.when.iter().map(|s| (s, read(s))).collect();
            let when =
                results.into_iter().flat_map(|(s, result)| self.take(file, s, result)).collect();
            rules.push(Rule {
                id: id.clone(),
                level: level.unwrap_or_default() as u8,
                when,
                reason: self.text(&format!("rule.{id}")),
                sources: entry
                    .source
                    .iter()
                    .map(|s| s.get_ref().as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            });
        }
        rules
    }

    pub(super) fn explanations(&mut self, files: &Files) -> Vec<Explanation> {
        let mut all = Vec::new();
        for entry in &files.advice.data.explanation {
            let id = entry.id.get_ref();
            all.push(Explanation {
                when: self.alternatives(&files.advice, &entry.when),
                filler_when: self.alternatives(&files.advice, &entry.filler_when),
                title: self.text(&format!("explanation.{id}.title")),
                text: self.text(&format!("explanation.{id}.text")),
                full: self.text(&format!("explanation.{id}.full")),
                id: id.clone(),
            });
        }
        all
    }

    pub(super) fn durations(&mut self, files: &Files) -> Vec<Duration> {
        let mut all = Vec::new();
        for entry in &files.advice.data.duration {
            all.push(Duration {
                when: self.alternatives(&files.advice, &entry.when),
                also: entry.also,
                text: self.text(&format!("duration.{}", entry.id.get_ref())),
                key: entry.id.get_ref().clone(),
            });
        }
        all
    }

    pub(super) fn tips(&mut self, files: &Files) -> Vec<Tip> {
        let mut all = Vec::new();
        for entry in &files.advice.data.tip {
            let id = entry.id.get_ref();
            let mut gates = Vec::new();
            for gate in &entry.gates {
                let text = self.text(&format!("gate.{}", gate.id.get_ref()));
                match condition::fit(gate.when.get_ref(), &self.names) {
                    Ok(fit) => gates.push((fit, text)),
                    Err(message) => self.errors.add(files.advice.fault(&gate.when, message)),
                }
            }
            let needs = self.safety(files, entry.needs.as_ref());
            let ask = self.safety(files, entry.ask.as_ref());
            let withheld = format!("tip.{id}.withheld");
            all.push(Tip {
                when: self.alternatives(&files.advice, &entry.when),
                needs,
                ask,
                title: self.text(&format!("tip.{id}.title")),
                text: self.text(&format!("tip.{id}.text")),
                caution: self.texts.find(&format!("tip.{id}.caution")),
                withheld: (!gates.is_empty()).then(|| self.text(&withheld)),
                gates,
                key: id.clone(),
            });
        }
        all
    }

    fn safety(&mut self, files: &Files, name: Option<&Str>) -> Option<usize> {
        let name = name?;
        let place =
            files.questions.data.safety.iter().position(|p| p.id.get_ref() == name.get_ref());
        if place.is_none() {
            self.errors.add(files.advice.fault(
                name,
                format!(
                    "there are no safety questions `{}`; see [[safety]] in questions.toml",
                    name.get_ref()
                ),
            ));
        }
        place
    }
}
