//! What the sections of result and leaflet must have, and where comfort may stand.

mod comfort;
mod required;

use pack::{Fact, Level, Line, Pack, What, When};

use crate::Errors;
use crate::schema::{File, Files, SectionEntry};
use comfort::Comfort;

/// Notes what is missing, is there twice, or stands where it may not.
pub fn check(pack: &Pack, files: &Files, errors: &mut Errors) {
    let result =
        Page { file: &files.result, entries: &files.result.data.section, all: pack.result };
    let leaflet =
        Page { file: &files.leaflet, entries: &files.leaflet.data.section, all: pack.leaflet };
    unique(&result, errors);
    unique(&leaflet, errors);
    let mut comfort = Comfort::of(pack);
    result.each(&mut |line, when, _| comfort.add(line, when));
    result.each(&mut |line, when, entry| {
        if let Some(message) = wrong(pack, line, when).or_else(|| comfort.wrong(line, when)) {
            errors.add(files.result.fault(&entry.id, message));
        }
    });
    required::check(&result, pack, errors);
    leaflet.each(&mut |line, when, entry| {
        if let Some(message) = wrong_in_leaflet(pack, line, when) {
            errors.add(files.leaflet.fault(&entry.id, message));
        }
    });
}

fn unique<F>(page: &Page<'_, F>, errors: &mut Errors) {
    let mut seen = Vec::new();
    for id in page.entries.iter().map(|entry| &entry.id) {
        if seen.contains(&id.get_ref()) {
            let message = format!("`{}` is there twice; give each its own name", id.get_ref());
            errors.add(page.file.fault(id, message));
        }
        seen.push(id.get_ref());
    }
}

/// A file of sections, as it stands there and as it was read.
struct Page<'a, F> {
    file: &'a File<F>,
    entries: &'a [SectionEntry],
    all: &'a [Line],
}

impl<F> Page<'_, F> {
    /// Each line, with all conditions on it and those around it, and its section.
    fn each(&self, see: &mut dyn FnMut(&Line, When, &SectionEntry)) {
        for (section, entry) in self.all.iter().zip(self.entries) {
            each(section.lines, section.when, &mut |line, when| see(line, when, entry));
        }
    }
}

fn each(lines: &[Line], around: When, see: &mut dyn FnMut(&Line, When)) {
    for line in lines {
        let when = around.and_all(line.when);
        see(line, when);
        each(line.lines, when, see);
    }
}

fn urgent(when: When) -> bool {
    [Level::MedicalToday, Level::Emergency].into_iter().any(|level| when.may_hold_at(level))
}

/// What a line of a result says that it may not say there.
fn wrong(pack: &Pack, line: &Line, when: When) -> Option<String> {
    let slot = line.what.word();
    let comfort = matches!(
        line.what,
        What::SafetyNet | What::TipList | What::Durations | What::Timeline | What::Causes
    );
    let explains = comfort && line.what != What::SafetyNet;
    if line.what == What::AllCauses {
        return Some("`all_causes` is for the leaflet; use `causes`".to_owned());
    }
    if comfort && !when.needs(Fact::Comfort) {
        return Some(format!("`{slot}` is comfort; add the condition `comfort`"));
    }
    if (explains || matches!(line.what, What::Reason | What::Reasons))
        && !when.needs(Fact::Explained)
    {
        return Some(format!("the texts of `{slot}` come later; add the condition `explained`"));
    }
    if when.needs(Fact::Comfort) && urgent(when) {
        return Some("comfort never stands at L3 and L4 (D7); add `level <= L2`".to_owned());
    }
    timeline(pack, line)
}

fn timeline(pack: &Pack, line: &Line) -> Option<String> {
    let stretches = pack.timeline_days.len() + 1;
    let wrong = line.what == What::Timeline && line.texts.len() != 2 * stretches;
    wrong.then(|| {
        format!(
            "the timeline has {stretches} stretches, one more than `timeline_days` in pack.toml; give it a title and a text for each"
        )
    })
}

/// In the leaflet nobody has answered anything.
fn wrong_in_leaflet(pack: &Pack, line: &Line, when: When) -> Option<String> {
    if when != When::default() {
        return Some("the leaflet has no conditions; take `when` out".to_owned());
    }
    if ON_ANSWERS.contains(&line.what) {
        return Some(format!(
            "`{}` rests on answers; the leaflet cannot have it",
            line.what.word()
        ));
    }
    timeline(pack, line)
}

const ON_ANSWERS: [What; 18] = [
    What::LungTitle,
    What::Mistake,
    What::ChangeAnswers,
    What::Restart,
    What::Clear,
    What::Reason,
    What::Lead,
    What::More,
    What::SafetyNet,
    What::Quote,
    What::CardLines,
    What::TipList,
    What::Durations,
    What::Causes,
    What::DecidingAnswers,
    What::Reasons,
    What::Changes,
    What::Times,
];
