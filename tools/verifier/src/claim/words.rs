//! Claim 11: the words.

use aftercheck::i18n::t;
use content_compiler::Folders;

use super::{Claim, foreign};
use crate::Subject;
use crate::spec::spec;

const TEXT: &str = "Every text that the content asks for exists, and every placeholder is known and fits; \
    the reading grade (Flesch-Kincaid) of every patient-facing line is at most 6, but for those named below, and that of the \
    whole at most 4; sentences have at most 20 words; there is no dose and no diagnosis. **How:** the content \
    compiler refuses missing, unknown and unused texts and placeholders; the words are measured as \
    described in `tools/reading`: grades are for running text, since they mean nothing for a label of two \
    words, and labels have a limit of their own.";

/// How many of the hardest lines the report names.
const HARDEST: usize = 5;

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(11, "The words", TEXT);
    claim.some("texts", t::COUNT as u64 - 1);
    let locales = match content_compiler::locales(&Folders::chosen(&subject.root)) {
        Ok(locales) => locales,
        Err(errors) => {
            claim.fault(errors.to_string());
            return claim;
        }
    };
    let Some(english) = locales.iter().find(|locale| locale.lang == "en") else {
        claim.fault("there is no English");
        return claim;
    };
    let report = reading::check_locale(english, &spec().exempt);
    claim.some("lines measured", report.hardest.len() as u64);
    for fault in &report.faults {
        claim.fault(fault.to_string());
    }
    claim.remarks.push(format!(
        "Grade of all texts {:.2}, of running text alone {:.2}.",
        report.grade_of_all, report.grade_of_running
    ));
    for (key, grade) in report.hardest.iter().take(HARDEST) {
        claim.remarks.push(format!("`{key}`: grade {grade:.2}."));
    }
    foreign::search(subject, &mut claim);
    for one in &spec().exempt.texts {
        claim.remarks.push(format!("`{}` is exempt: {}.", one.text, one.reason));
    }
    claim
}
