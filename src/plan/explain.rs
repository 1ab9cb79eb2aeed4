//! What explains a result: a part of the program. Causes, tips and lengths stand only where comfort may.

use super::{
    Action, Block, Facts, Weight, Writer, cause, faq, hours, picture, remind, sooner, tips, why,
};
use crate::engine::pack::{Line, What};
use crate::engine::{Advice, advise};
use crate::i18n::t;

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000001",
    "__wasm_split_00explain00_export_00000000000000000000000000000001":
    pub(super) fn fill(line: &Line, facts: &Facts<'_>, plan: &mut Writer) = slot
);

fn slot(line: &Line, facts: &Facts<'_>, plan: &mut Writer) {
    // The leaflet has the first two and the last as well, and no answers.
    match line.what {
        What::AllCauses => cause::all_causes(facts, plan),
        What::Timeline => cause::timeline(line.texts, facts, plan),
        What::Hours => hours::lines(line.texts, facts, plan),
        What::Reasons => why::reasons(facts, plan),
        What::Changes => why::change(facts, plan),
        What::Watches => sooner::watches(line, facts, plan),
        What::Signs => sooner::signs(line.texts, facts, plan),
        What::MoreSigns => sooner::more_signs(line.texts, facts, plan),
        What::Staff => plan.button(Weight::Other, Action::Staff, t::STAFF_TITLE, None),
        What::Remind => remind::remind(facts, plan),
        What::Faqs => faq::row(line, facts, plan),
        What::AllFaqs => faq::all(facts.pack, plan),
        What::Pictures => picture::with_captions(line.texts, facts.pack, plan),
        What::Fields => {
            plan.begin(Block::Fields);
            plan.texts(line.texts);
            plan.end();
        }
        _ => {}
    }
    let Some(advice) = advice(facts) else { return };
    match line.what {
        What::TipList => tips::tips(&advice, facts.pack, plan),
        What::Durations => cause::durations(&advice, plan),
        What::Causes => cause::causes(&advice, plan),
        _ => {}
    }
}

/// Whether some likely cause fits; known once the part is there.
pub(super) fn has_causes(facts: &Facts<'_>) -> bool {
    let mut found = false;
    look_for_causes(facts, &mut found);
    found
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000005",
    "__wasm_split_00explain00_export_00000000000000000000000000000005":
    fn look_for_causes(facts: &Facts<'_>, found: &mut bool) = fits
);

fn fits(facts: &Facts<'_>, found: &mut bool) {
    *found = advice(facts).is_some_and(|advice| !advice.explanations.is_empty());
}

fn advice(facts: &Facts<'_>) -> Option<Advice> {
    advise(facts.pack, facts.answers, facts.assessment)
}
