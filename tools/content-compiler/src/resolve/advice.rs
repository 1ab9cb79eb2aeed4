//! Rules, explanations, durations and tips.

use pack::{Duration, Explanation, Gate, Key, Level, Rule, SafetyId, Tip};

use super::{Resolver, name};
use crate::condition;
use crate::schema::{File, Files, RulesFile, Str};

impl Resolver<'_> {
    pub(super) fn rules(&mut self, file: &File<RulesFile>) -> &'static [Rule] {
        let mut rules = Vec::new();
        for entry in &file.data.rule {
            let id = entry.id.get_ref();
            let level = self.level(file, &entry.level);
            let read = |s: &Str| condition::rule(s.get_ref(), &self.names).map(|cond| vec![cond]);
            let results: Vec<_> = entry.when.iter().map(|s| (s, read(s))).collect();
            let when: Vec<_> =
                results.into_iter().flat_map(|(s, result)| self.take(file, s, result)).collect();
            let sources: Vec<&str> = entry.source.iter().map(|s| s.get_ref().as_str()).collect();
            rules.push(Rule {
                id: name(id),
                level,
                when: when.leak(),
                reason: self.text(&format!("rule.{id}")),
                sources: sources.join(" ").leak(),
            });
        }
        rules.leak()
    }

    /// A level as content files call it; a wrong one is noted.
    pub(super) fn level<F>(&mut self, file: &File<F>, called: &Str) -> Level {
        let level = Level::ALL.into_iter().find(|level| short(*level) == called.get_ref());
        level.unwrap_or_else(|| {
            let message = format!("`{}` is not a level; use L0 to L4", called.get_ref());
            self.errors.add(file.fault(called, message));
            Level::SelfCare
        })
    }

    pub(super) fn explanations(&mut self, files: &Files) -> &'static [Explanation] {
        let mut all = Vec::new();
        for entry in &files.advice.data.explanation {
            let id = entry.id.get_ref();
            all.push(Explanation {
                when: self.alternatives(&files.advice, &entry.when),
                filler_when: self.alternatives(&files.advice, &entry.filler_when),
                title: self.text(&format!("explanation.{id}.title")),
                text: self.text(&format!("explanation.{id}.text")),
                full: self.text(&format!("explanation.{id}.full")),
                id: name(id),
            });
        }
        all.leak()
    }

    pub(super) fn durations(&mut self, files: &Files) -> &'static [Duration] {
        let mut all = Vec::new();
        for entry in &files.advice.data.duration {
            all.push(Duration {
                when: self.alternatives(&files.advice, &entry.when),
                also: entry.also,
                text: self.text(&format!("duration.{}", entry.id.get_ref())),
                key: Key(name(entry.id.get_ref())),
            });
        }
        all.leak()
    }

    pub(super) fn tips(&mut self, files: &Files) -> &'static [Tip] {
        let mut all = Vec::new();
        for entry in &files.advice.data.tip {
            let id = entry.id.get_ref();
            let mut gates = Vec::new();
            for gate in &entry.gates {
                let text = self.text(&format!("gate.{}", gate.id.get_ref()));
                match condition::fit(gate.when.get_ref(), &self.names) {
                    Ok(when) => gates.push(Gate { when, reason: text }),
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
                icon: self.icon(&files.advice, &entry.icon),
                under: entry
                    .under
                    .as_ref()
                    .map(|under| self.text(&format!("tips.{}", under.get_ref()))),
                title: self.text(&format!("tip.{id}.title")),
                text: self.text(&format!("tip.{id}.text")),
                caution: self.find(&format!("tip.{id}.caution")),
                caution_title: ask.map(|_| self.text(&format!("tip.{id}.caution_title"))),
                check: ask.map(|_| self.text(&format!("tip.{id}.check"))),
                withheld: (!gates.is_empty()).then(|| self.text(&withheld)),
                minutes: entry.minutes.as_ref().map_or(0, |minutes| *minutes.get_ref()),
                over: entry.minutes.as_ref().map(|_| self.text(&format!("tip.{id}.over"))),
                gates: gates.leak(),
                key: Key(name(id)),
            });
        }
        all.leak()
    }

    fn safety(&mut self, files: &Files, page: Option<&Str>) -> Option<SafetyId> {
        let page = page?;
        let place =
            files.questions.data.safety.iter().position(|p| p.id.get_ref() == page.get_ref());
        if place.is_none() {
            self.errors.add(files.advice.fault(
                page,
                format!(
                    "there are no safety questions `{}`; see [[safety]] in questions.toml",
                    page.get_ref()
                ),
            ));
        }
        place.map(|place| SafetyId(place as u8))
    }
}

/// A level in content files: the beginning of its code.
fn short(level: Level) -> &'static str {
    level.code().get(..2).unwrap_or_default()
}
