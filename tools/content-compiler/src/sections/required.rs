//! What every result must have at a level, once.

use pack::{Fact, Level, Line, Pack, What, When};

use super::Page;
use crate::schema::SectionEntry;
use crate::{Diagnostic, Errors};

/// At which levels, and on which facts it may depend.
const ONCE: [(What, Level, Level, &[Fact]); 26] = {
    use Level::{
        ContactNow as L2, Emergency as L4, MedicalToday as L3, Message as L1, SelfCare as L0,
    };
    use What as W;
    const ALWAYS: &[Fact] = &[];
    const EXPLAINS: &[Fact] = &[Fact::Explained];
    const COMFORTS: &[Fact] = &[Fact::Comfort, Fact::Explained];
    [
        (W::CallAmbulance, L4, L4, ALWAYS),
        (W::CallUrgent, L3, L3, ALWAYS),
        (W::CallClinic, L1, L2, ALWAYS),
        (W::CallNoAnswer, L2, L2, ALWAYS),
        (W::Staff, L3, L4, EXPLAINS),
        (W::Mistake, L4, L4, ALWAYS),
        (W::ChangeAnswers, L0, L3, ALWAYS),
        (W::Restart, L0, L4, ALWAYS),
        (W::Clear, L0, L4, ALWAYS),
        (W::Reason, L0, L3, EXPLAINS),
        (W::Reason, L4, L4, ALWAYS),
        (W::Lead, L0, L4, ALWAYS),
        (W::SafetyNet, L0, L2, &[Fact::Comfort]),
        // At L2 it stands in for `no_answer` while the clinic is closed.
        (W::Hours, L0, L2, EXPLAINS),
        (W::Quote, L2, L4, ALWAYS),
        (W::CardLines, L0, L4, ALWAYS),
        (W::Bullets, L0, L4, ALWAYS),
        (W::Watches, L0, L2, EXPLAINS),
        (W::Signs, L0, L2, EXPLAINS),
        (W::MoreSigns, L0, L2, EXPLAINS),
        (W::TipList, L0, L2, COMFORTS),
        (W::DecidingAnswers, L0, L4, ALWAYS),
        (W::Reasons, L0, L4, EXPLAINS),
        (W::Changes, L0, L4, EXPLAINS),
        (W::Faqs, L0, L4, EXPLAINS),
        (W::Times, L0, L4, ALWAYS),
    ]
};

/// Further ones that may stand there at most once.
const AT_MOST_ONCE: [What; 5] =
    [What::More, What::BulletNames, What::Durations, What::Timeline, What::Causes];

pub fn check<F>(result: &Page<'_, F>, pack: &Pack, errors: &mut Errors) {
    let mut missing = |message: String| errors.add(Diagnostic::file(&result.file.path, message));
    for level in Level::ALL {
        let short = level.code().get(..2).unwrap_or_default();
        let cards = result
            .all
            .iter()
            .filter(|section| section.what == What::Care && rests_on(section.when, level, &[]));
        if cards.count() != 1 {
            missing(format!("at {short} there must be one section of kind `care`"));
        }
        for (what, from, to, facts) in ONCE {
            let is_it = |line: &Line, when| line.what == what && rests_on(when, level, facts);
            if (from..=to).contains(&level) && !any(result, &is_it) {
                missing(format!("at {short} `{}` is missing; add it", what.word()));
            }
        }
        let watch = |line: &Line, when: When| {
            !line.texts.is_empty()
                && when.needs(Fact::Watched)
                && rests_on(when, level, &[Fact::Watched])
        };
        if pack.watches.iter().any(|watch| watch.always) && !any(result, &watch) {
            missing(format!(
                "at {short} nothing is said where all are to watch for something (D9); add lines with the condition `watched`"
            ));
        }
    }
    let once = ONCE.iter().map(|(what, ..)| *what).chain(AT_MOST_ONCE);
    once.for_each(|what| at_most_once(result, what, errors));
}

/// Whether it is there at a level, whatever else is so but these facts.
fn rests_on(when: When, level: Level, facts: &[Fact]) -> bool {
    let other = |fact: &Fact| when.excludes(*fact) || (when.needs(*fact) && !facts.contains(fact));
    when.may_hold_at(level) && !Fact::ALL.iter().any(other)
}

fn any<F>(result: &Page<'_, F>, is_it: &dyn Fn(&Line, When) -> bool) -> bool {
    let mut found = false;
    result.each(&mut |line, when, _| found |= is_it(line, when));
    found
}

fn at_most_once<F>(result: &Page<'_, F>, what: What, errors: &mut Errors) {
    let mut seen: Vec<Level> = Vec::new();
    let mut see = |line: &Line, when: When, entry: &SectionEntry| {
        if line.what != what {
            return;
        }
        let levels = Level::ALL.into_iter().filter(|level| when.may_hold_at(*level));
        let levels: Vec<Level> = levels.collect();
        if levels.iter().any(|level| seen.contains(level)) {
            let message = format!(
                "`{}` stands in a result twice; take one out, or show each at other levels",
                what.word()
            );
            errors.add(result.file.fault(&entry.id, message));
        }
        seen.extend(levels);
    };
    result.each(&mut see);
}
