//! When to get help sooner: what is to be watched for, and signs that may come.

use pack::{Cond, Fit, Level, Sign, Watch};

use super::Resolver;
use crate::schema::{Files, SignEntry};

impl Resolver<'_> {
    pub(super) fn watches(&mut self, files: &Files) -> &'static [Watch] {
        let file = &files.result;
        let (mut all, mut before) = (Vec::new(), 0);
        for entry in &file.data.watch {
            let id = entry.id.get_ref();
            if entry.until < before.max(entry.from) {
                let message = format!(
                    "`{id}` ends too early; put the nearest end first, and `from` before `until`"
                );
                self.errors.add(file.fault(&entry.id, message));
            }
            before = entry.until;
            let places = self.names.places(entry.places.get_ref());
            all.push(Watch {
                places: self.take(file, &entry.places, places),
                from: entry.from,
                until: entry.until,
                always: entry.always,
                dated: self.text(&format!("watch.{id}.title")),
                undated: self.text(&format!("watch.{id}.undated")),
                text: self.text(&format!("watch.{id}.text")),
                brief: self.text(&format!("watch.{id}.brief")),
                brief_undated: self.text(&format!("watch.{id}.brief_undated")),
                more: self.find(&format!("watch.{id}.more")),
            });
        }
        all.leak()
    }

    pub(super) fn signs(&mut self, files: &Files) -> &'static [Sign] {
        files
            .result
            .data
            .sign
            .iter()
            .map(|entry| self.sign(files, entry))
            .collect::<Vec<_>>()
            .leak()
    }

    fn sign(&mut self, files: &Files, entry: &SignEntry) -> Sign {
        let file = &files.result;
        let about = self.alternatives(file, &entry.about);
        let is_told = |fit: &Fit| matches!(fit, Fit::Is(Cond::AtLeast(..)));
        let told =
            !about.is_empty() && about.iter().all(|all| !all.is_empty() && all.iter().all(is_told));
        if !told {
            let message = "say `about` with answers alone, `question >= option`: a sign is something to be told";
            self.errors.add(file.fault(&entry.id, message));
        }
        if entry.listed && entry.watch.is_empty() {
            let message = "the emergency list says this sign, and it is in no window: take it out";
            self.errors.add(file.fault(&entry.id, message));
        }
        let mut watches = 0;
        for window in &entry.watch {
            let place = file.data.watch.iter().position(|it| it.id.get_ref() == window.get_ref());
            let message = || format!("there is no watch `{}`; see [[watch]]", window.get_ref());
            let bit = place.map(|place| 1 << place).ok_or_else(message);
            watches |= self.take(file, window, bit);
        }
        let first = entry.first.as_ref().map_or(Level::SelfCare, |to| {
            let level = self.level(file, to);
            Level::ALL.into_iter().find(|it| *it > level).unwrap_or(level)
        });
        let text = self.text(&format!("sooner.{}", entry.id.get_ref()));
        Sign { about, watches, listed: entry.listed, first, text }
    }
}
