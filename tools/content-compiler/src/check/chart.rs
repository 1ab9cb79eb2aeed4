//! What must be true of what the picture of the days says.

use super::{twice, unique};
use crate::Errors;
use crate::markup::placeholders;
use crate::schema::Files;
use crate::texts::Locale;

/// Notes studies out of order or without a source, and a text that lacks what it is about.
pub fn chart(files: &Files, texts: &Locale, errors: &mut Errors) {
    let file = &files.advice;
    let ids = file.data.study.iter().map(|study| &study.id);
    unique(ids, &mut |id| file.fault(id, twice(id)), errors);
    let mut before = None;
    for study in &file.data.study {
        let id = study.id.get_ref();
        if before >= Some(study.from) {
            let message = format!("`{id}` begins too early; put the studies in the order of days");
            errors.add(file.fault(&study.id, message));
        }
        before = Some(study.from);
        if study.source.is_empty() {
            let message = format!("`{id}` has no source; name the paper that has the figure");
            errors.add(file.fault(&study.id, message));
        }
    }
    let then = &file.data.chart.then;
    if !placeholders(texts.text(then.get_ref())).iter().eq(&["date", "n"]) {
        let message = format!("`{}` must have {{n}} and {{date}}, each once", then.get_ref());
        errors.add(file.fault(then, message));
    }
}
