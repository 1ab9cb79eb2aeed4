//! What the sections of result and leaflet must have, and where comfort may stand.

mod comfort;
mod required;

use pack::{ChartWords, Fact, Level, Line, Pack, Text, What, When};

use crate::Errors;
use crate::schema::{File, Files, SectionEntry};
use comfort::Comfort;

/// Notes what is missing, is there twice, or stands where it may not.
pub fn check(pack: &Pack, chart: &ChartWords, files: &Files, errors: &mut Errors) {
    let result =
        Page { file: &files.result, entries: &files.result.data.section, all: pack.result };
    let leaflet =
        Page { file: &files.leaflet, entries: &files.leaflet.data.section, all: pack.leaflet };
    unique(&result, errors);
    unique(&leaflet, errors);
    let mut comfort = Comfort::of(pack, chart);
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

fn calm(when: When) -> bool {
    Level::ALL.into_iter().any(|level| level.allows_self_care() && when.may_hold_at(level))
}

/// What a line of a result says that it may not say there.
fn wrong(pack: &Pack, line: &Line, when: When) -> Option<String> {
    let slot = line.what.word();
    let comfort = matches!(
        line.what,
        What::SafetyNet | What::TipList | What::Durations | What::Timeline | What::Causes
    );
    let explains = comfort && line.what != What::SafetyNet;
    if line.what == What::Fields {
        return Some("`fields` are to be filled in on paper: they are for the leaflet".to_owned());
    }
    if let What::AllCauses | What::AllFaqs = line.what {
        let own = slot.trim_start_matches("all_");
        return Some(format!("`{slot}` is for the leaflet; use `{own}`"));
    }
    if line.what == What::Faqs && line.texts.len() != 1 {
        return Some("`faqs` is a row; give it its title as the only one of `texts`".to_owned());
    }
    if comfort && !when.needs(Fact::Comfort) {
        return Some(format!("`{slot}` is comfort; add the condition `comfort`"));
    }
    let late = match line.what {
        What::Reasons
        | What::Changes
        | What::Hours
        | What::Watches
        | What::Signs
        | What::MoreSigns
        | What::Staff
        | What::Remind
        | What::Faqs
        | What::Pictures => true,
        // Why it is an emergency is there from the start.
        What::Reason => {
            Level::ALL.into_iter().any(|it| it < Level::Emergency && when.may_hold_at(it))
        }
        _ => explains,
    };
    if late && !when.needs(Fact::Explained) {
        return Some(format!("the texts of `{slot}` come later; add the condition `explained`"));
    }
    if when.needs(Fact::Comfort) && urgent(when) {
        return Some("comfort never stands at L3 and L4 (D7); add `level <= L2`".to_owned());
    }
    if line.what == What::Hours && (urgent(when) || line.texts.len() != 3) {
        return Some(
            "`hours` has three `texts`, and at L3 and L4 nobody is sent to the clinic: add `level <= L2`".to_owned(),
        );
    }
    if line.what == What::Staff && calm(when) {
        return Some("staff are shown something at L3 and L4 alone; add `level >= L3`".to_owned());
    }
    if line.what == What::Remind && urgent(when) {
        return Some("nobody waits for another day at L3 and L4; add `level <= L2`".to_owned());
    }
    if matches!(line.what, What::Watches | What::Signs | What::MoreSigns) {
        return sooner(line, when);
    }
    captions(pack, line).or_else(|| timeline(pack, line))
}

/// Only captions say which drawings are meant.
fn captions(pack: &Pack, line: &Line) -> Option<String> {
    let is_caption = |text: &Text| pack.pictures.iter().any(|it| it.caption == *text);
    let wrong = line.what == What::Pictures
        && (line.texts.is_empty() || !line.texts.iter().all(is_caption));
    wrong.then(|| {
        "`pictures` needs as its `texts` the captions of drawings; see [[picture]] in result.toml"
            .to_owned()
    })
}

fn sooner(line: &Line, when: When) -> Option<String> {
    (urgent(when) || line.texts.len() != 3).then(|| {
        format!(
            "`{}` has three `texts`, over signs of L4, L3 and L2, and comes late: add `level <= L2`",
            line.what.word()
        )
    })
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
    captions(pack, line).or_else(|| timeline(pack, line))
}

const ON_ANSWERS: [What; 25] = [
    What::WatchTitle,
    What::Watches,
    What::Signs,
    What::MoreSigns,
    What::Staff,
    What::Remind,
    What::Mistake,
    What::ChangeAnswers,
    What::Restart,
    What::Clear,
    What::Reason,
    What::Lead,
    What::More,
    What::SafetyNet,
    What::Hours,
    What::Quote,
    What::CardLines,
    What::TipList,
    What::Durations,
    What::Causes,
    What::DecidingAnswers,
    What::Reasons,
    What::Changes,
    What::Faqs,
    What::Times,
];
