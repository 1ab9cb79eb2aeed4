//! From content files to a pack in which every name is a place in a table.

mod advice;
mod questions;

use std::collections::BTreeMap;

use crate::Errors;
use crate::condition::{self, Fit, Names};
use crate::pack::Pack;
use crate::schema::{Alternatives, File, Files, Str};
use crate::texts::Locale;

/// Resolves all files; faults go to `errors` and leave something harmless in the pack.
pub fn resolve(files: &Files, texts: &Locale, errors: &mut Errors) -> Pack {
    let names = Names {
        questions: &files.questions.data.question,
        places: groups(&files.pack.data.places),
        risks: groups(&files.pack.data.risks),
    };
    let mut r = Resolver { names, texts, errors };
    let meta = &files.pack.data;
    let lung_places = r.names.places("THORAX").unwrap_or(u32::MAX);
    let flags = r.flags(&files.questions);
    Pack {
        id: meta.id.get_ref().clone(),
        version: meta.version.get_ref().clone(),
        reviewed_by: meta.reviewed_by.get_ref().clone(),
        review_due: meta.review_due.get_ref().clone(),
        lung_watch_days: meta.lung_watch_days,
        safety_net_days: meta.safety_net_days.clone(),
        lung_places,
        questions: r.questions(&files.questions, &flags),
        parts: r.parts(&files.questions),
        spoken: r.spoken(&files.questions),
        flags,
        screens: r.pages(&files.questions, &files.questions.data.screen, "screen"),
        safety: r.pages(&files.questions, &files.questions.data.safety, "safety"),
        rules: r.rules(&files.rules),
        explanations: r.explanations(files),
        durations: r.durations(files),
        tips: r.tips(files),
    }
}

fn groups(of: &BTreeMap<Str, Vec<Str>>) -> BTreeMap<&str, Vec<&str>> {
    of.iter()
        .map(|(name, list)| {
            (name.get_ref().as_str(), list.iter().map(|s| s.get_ref().as_str()).collect())
        })
        .collect()
}

struct Resolver<'a> {
    names: Names<'a>,
    texts: &'a Locale,
    errors: &'a mut Errors,
}

impl Resolver<'_> {
    /// Takes a value or notes the fault at its place.
    fn take<T: Default, F>(&mut self, file: &File<F>, at: &Str, result: Result<T, String>) -> T {
        result.unwrap_or_else(|message| {
            self.errors.add(file.fault(at, message));
            T::default()
        })
    }

    fn text(&self, key: &str) -> u16 {
        self.texts.number(key)
    }

    fn fits<F>(&mut self, file: &File<F>, list: &[Str]) -> Vec<Fit> {
        let read = |s: &Str| condition::fit(s.get_ref(), &self.names).map(|fit| vec![fit]);
        let results: Vec<_> = list.iter().map(|s| (s, read(s))).collect();
        results.into_iter().flat_map(|(s, result)| self.take(file, s, result)).collect()
    }

    fn alternatives<F>(&mut self, file: &File<F>, list: &Alternatives) -> Vec<Vec<Fit>> {
        list.iter().map(|all| self.fits(file, all)).collect()
    }
}
