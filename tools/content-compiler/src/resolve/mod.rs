//! From content files to a pack in which every name is a place in a table.

mod advice;
mod card_lines;
mod lines;
mod phrases;
mod questions;
mod result;
mod roles;
mod when;

use std::collections::BTreeMap;

use pack::{Fit, Pack, QuestionId, Text};

use crate::Errors;
use crate::condition::{self, Names};
use crate::schema::{Alternatives, File, Files, ResultFile, Str};
use crate::texts::Locale;

/// A pack, and what only the compiler asks about.
pub struct Resolved {
    pub pack: Pack,
    /// Question and option of each sign that a bullet covers.
    pub covers: Vec<Vec<(QuestionId, u16)>>,
}

/// Resolves all files; faults go to `errors` and leave something harmless in the pack.
pub fn resolve(files: &Files, texts: &Locale, errors: &mut Errors) -> Resolved {
    let names = Names {
        questions: &files.questions.data.question,
        roles: &files.pack.data.roles,
        places: groups(&files.pack.data.places),
        risks: groups(&files.pack.data.risks),
    };
    let mut r = Resolver { names, texts, errors, result: &files.result };
    let meta = &files.pack.data;
    let reviewed_by = meta.reviewed_by.get_ref();
    let covers = r.covers(&files.questions);
    // Texts are numbered in the order in which they are asked for here.
    r.phrases(&files.pack);
    let pack = Pack {
        id: name(meta.id.get_ref()),
        version: name(meta.version.get_ref()),
        reviewed_by: (!reviewed_by.is_empty()).then(|| name(reviewed_by)),
        review_due: name(meta.review_due.get_ref()),
        roles: r.roles(&files.pack),
        lung_watch_days: meta.lung_watch_days,
        safety_net_days: meta.safety_net_days.clone().leak(),
        counted_days: meta.counted_days,
        timeline_days: meta.timeline_days.to_vec().leak(),
        lung_places: r.lung_places(&files.pack),
        flags: r.flags(&files.questions),
        questions: r.questions(&files.questions, &covers),
        parts: r.parts(&files.questions),
        spoken: r.spoken(&files.questions),
        screens: r.pages(&files.questions, &files.questions.data.screen, "screen"),
        safety: r.pages(&files.questions, &files.questions.data.safety, "safety"),
        rules: r.rules(&files.rules),
        card_lines: r.card_lines(files),
        levels: r.levels(&files.result),
        result: r.sections(&files.result, &files.result.data.section),
        explanations: r.explanations(files),
        durations: r.durations(files),
        tips: r.tips(files),
        intended_use: r.intended_use(&files.pack),
        leaflet: r.sections(&files.leaflet, &files.leaflet.data.section),
    };
    Resolved { pack, covers }
}

fn groups(of: &BTreeMap<Str, Vec<Str>>) -> BTreeMap<&str, Vec<&str>> {
    of.iter()
        .map(|(name, list)| {
            (name.get_ref().as_str(), list.iter().map(|s| s.get_ref().as_str()).collect())
        })
        .collect()
}

/// A name for the pack, which is kept as long as the compiler runs.
fn name(name: &str) -> &'static str {
    name.to_owned().leak()
}

struct Resolver<'a> {
    names: Names<'a>,
    texts: &'a Locale,
    errors: &'a mut Errors,
    /// For the texts of the safety net, whose slot stands in a line.
    result: &'a File<ResultFile>,
}

impl Resolver<'_> {
    /// Takes a value or notes the fault at its place.
    fn take<T: Default, F>(&mut self, file: &File<F>, at: &Str, result: Result<T, String>) -> T {
        result.unwrap_or_else(|message| {
            self.errors.add(file.fault(at, message));
            T::default()
        })
    }

    /// A text that must be there; a missing one is noted.
    fn text(&self, key: &str) -> Text {
        Text::at(self.texts.number(key))
    }

    /// A text that may be there.
    fn find(&self, key: &str) -> Option<Text> {
        self.texts.find(key).map(Text::at)
    }

    /// A text that a file names.
    fn named<F>(&mut self, file: &File<F>, key: &Str) -> Text {
        let text = self.find(key.get_ref());
        text.unwrap_or_else(|| {
            let message = format!(
                "there is no text `{}`; correct the key, or add it to the words",
                key.get_ref()
            );
            self.errors.add(file.fault(key, message));
            Text::at(1)
        })
    }

    fn fits<F>(&mut self, file: &File<F>, list: &[Str]) -> &'static [Fit] {
        let read = |s: &Str| condition::fit(s.get_ref(), &self.names).map(|fit| vec![fit]);
        let results: Vec<_> = list.iter().map(|s| (s, read(s))).collect();
        let fits = results.into_iter().flat_map(|(s, result)| self.take(file, s, result));
        fits.collect::<Vec<_>>().leak()
    }

    fn alternatives<F>(
        &mut self,
        file: &File<F>,
        list: &Alternatives,
    ) -> &'static [&'static [Fit]] {
        list.iter().map(|all| self.fits(file, all)).collect::<Vec<_>>().leak()
    }
}
