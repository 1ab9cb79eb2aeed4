//! What explains a result at L0 to L2 and nothing else does: a part of the program. None of it where comfort may not
//! stand.

use super::{Facts, Writer, cause, tips};
use crate::engine::pack::{Line, What};
use crate::engine::{Advice, advise};

crate::part::in_part!(
    "__wasm_split_00explain00_import_00000000000000000000000000000001",
    "__wasm_split_00explain00_export_00000000000000000000000000000001":
    pub(super) fn fill(line: &Line, facts: &Facts<'_>, plan: &mut Writer) = slot
);

fn slot(line: &Line, facts: &Facts<'_>, plan: &mut Writer) {
    // The leaflet has these two as well, and no answers.
    match line.what {
        What::AllCauses => cause::all_causes(facts, plan),
        What::Timeline => cause::timeline(line.texts, facts, plan),
        _ => {}
    }
    let Some(advice) = advice(facts) else { return };
    match line.what {
        What::TipList => tips::tips(&advice, plan),
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
