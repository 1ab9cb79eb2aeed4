//! From content files to a pack in which every name is a place in a table.

mod advice;
mod card_lines;
mod chart;
mod course;
pub(crate) mod faq;
mod lines;
mod phrases;
mod pictures;
mod questions;
mod result;
mod roles;
mod staff;
mod watch;
mod when;

use std::collections::BTreeMap;

use pack::{ChartWords, Fit, Pack, Text};

use crate::Errors;
use crate::condition::{self, Names};
use crate::schema::{Alternatives, File, Files, ResultFile, Str};
use crate::texts::Locale;

/// Resolves all files; faults go to `errors` and leave something harmless in the pack.
pub fn resolve(files: &Files, texts: &Locale, errors: &mut Errors) -> (Pack, ChartWords) {
    let names = Names {
        questions: &files.questions.data.question,
        roles: &files.pack.data.roles,
        places: groups(&files.pack.data.places),
        risks: groups(&files.pack.data.risks),
    };
    let mut r = Resolver { names, texts, errors, result: &files.result };
    let meta = &files.pack.data;
    // Texts are numbered in the order in which they are asked for here.
    r.phrases(&files.pack);
    let pack = Pack {
        id: name(meta.id.get_ref()),
        version: name(meta.version.get_ref()),
        reviewed_by: None,
        review_due: name(meta.review_due.get_ref()),
        roles: r.roles(&files.pack),
        safety_net_days: meta.safety_net_days.clone().leak(),
        counted_days: meta.counted_days,
        timeline_days: meta.timeline_days.to_vec().leak(),
        flags: r.flags(&files.questions),
        questions: r.questions(&files.questions),
        parts: r.parts(&files.questions),
        spoken: r.spoken(&files.questions),
        screens: r.pages(&files.questions, &files.questions.data.screen, "screen"),
        safety: r.pages(&files.questions, &files.questions.data.safety, "safety"),
        rules: r.rules(&files.rules),
        card_lines: r.card_lines(files),
        levels: r.levels(&files.result),
        result: r.sections(&files.result, &files.result.data.section),
        watches: r.watches(files),
        signs: r.signs(files),
        staff_facts: r.staff_facts(&files.result),
        known: r.known(files),
        explanations: r.explanations(files),
        durations: r.durations(files),
        tips: r.tips(files),
        faqs: r.faqs(files),
        pictures: r.pictures(&files.result),
        intended_use: r.intended_use(&files.pack),
        leaflet: r.sections(&files.leaflet, &files.leaflet.data.section),
        // Last, so that no other text has another number for it.
        course: r.course(&files.rules),
    };
    (pack, r.chart(files))
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
