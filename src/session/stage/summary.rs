//! What is handed over to whoever treats the patient.

use crate::days::{Code, Days};
use crate::engine::pack::QuestionId;
use crate::gather::Gather;
use crate::i18n::{Moment, isolated};
use crate::part::in_part;
use crate::record::Dated;
use crate::session::Session;
use crate::summary::{Raised, Summary};

impl Session {
    /// What is handed over, once the part is there that makes it. Nothing by old answers, also where the page was left open
    /// meanwhile: it would be dated too late.
    pub fn summary(&self) -> Option<Summary> {
        let mut made = None;
        make(self, &mut made);
        made
    }

    /// When its answers were given.
    pub fn made(&self) -> Moment {
        self.given.map_or(self.seen, |given| given.last())
    }

    /// What a code to scan holds, if something is kept; `page` is the address of the reader.
    pub fn code(&self, page: &str, code: &mut Option<Code>) {
        write(self, page, code);
    }

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
    if session.old_at(session.seen, assessment.level).is_some() {
        return;
    }
    let mut summary =
        Summary::of(session.pack, &session.answers, &assessment, session.made(), &told);
    let locked = |days: &Days| days.lock.is_some() || days.unreadable.is_some();
    summary.is_locked = session.days.is_some_and(locked);
    let ticked = |id: &&QuestionId| session.ticked.has(**id);
    summary.ticked = summary.staff.not_asked.iter().filter(ticked).copied().gather();
    tell_own(session, &mut summary);
    *made = Some(summary);
}

in_part!(
    Share,
    "__wasm_split_00share00_import_0000000000000000000000000000000a",
    "__wasm_split_00share00_export_0000000000000000000000000000000a":
    fn tell_own(session: &Session, summary: &mut Summary) = told_to_clinic
);

/// What was told to the clinic's own questions.
fn told_to_clinic(session: &Session, summary: &mut Summary) {
    let Some(own) = session.own else { return };
    summary.own = own.lines();
    let assessed = session.assessed().level;
    let raised = own.reason(assessed).map(|it| Raised {
        from: assessed,
        ask: isolated(&it.ask),
        answer: isolated(&it.answer),
    });
    // Nothing was there: what lets go of such is another part's.
    std::mem::forget(std::mem::replace(&mut summary.raised, raised));
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

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000008",
    "__wasm_split_00days00_export_00000000000000000000000000000008":
    fn write(session: &Session, page: &str, code: &mut Option<Code>) = written
);

fn written(session: &Session, page: &str, code: &mut Option<Code>) {
    if let Some(days) = session.days {
        let level = session.assessment().level;
        let check = days.check(session.pack, &session.answers, level, session.made());
        *code = days.code(check, (session.seen.date, session.visit), page);
    }
}
