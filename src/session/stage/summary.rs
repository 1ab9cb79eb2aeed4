//! What is handed over to whoever treats the patient.

use crate::part::in_part;
use crate::record::Dated;
use crate::session::Session;
use crate::summary::Summary;

impl Session {
    /// What is handed over, once the part is there that makes it.
    pub fn summary(&self) -> Option<Summary> {
        let mut made = None;
        make(self, &mut made);
        made
    }

    /// It would be dated today.
    pub(super) fn offers_summary(&self) -> bool {
        !self.is_old()
    }
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000e",
    "__wasm_split_00explain00_export_0000000000000000000000000000000e":
    fn make(session: &Session, made: &mut Option<Summary>) = summarise
);

fn summarise(session: &Session, made: &mut Option<Summary>) {
    let mut told = Vec::new();
    tell_before(session, &mut told);
    let assessment = session.assessment();
    *made = Some(Summary::of(session.pack, &session.answers, &assessment, session.seen, &told));
}

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000007",
    "__wasm_split_00days00_export_00000000000000000000000000000007":
    fn tell_before(session: &Session, told: &mut Vec<Dated>) = before
);

/// What checks and entries told before this check.
fn before(session: &Session, told: &mut Vec<Dated>) {
    if let Some(days) = session.days {
        *told = days.told_before(session.pack, session.visit, session.seen.date);
    }
}
