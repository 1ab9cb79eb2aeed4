//! Answers as the link that takes them to the hosted page. In a part of the program.

use std::cell::Cell;

use crate::days::link;
use crate::i18n::Moment;
use crate::part::in_part;
use crate::record::Identity;
use crate::session::Session;

thread_local! {
    static IDENTITY: Cell<Option<&'static Identity>> = const { Cell::new(None) };
}

/// The numbers that records call things by are known.
pub fn know(identity: &'static Identity) {
    IDENTITY.set(Some(identity));
}

/// What stands behind the address of the hosted page, with the answers as of a moment; `None` until its part has come.
pub fn of(session: &Session, moment: Moment) -> Option<String> {
    let mut made = None;
    write(session, &moment, &mut made);
    made
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000004",
    "__wasm_split_00share00_export_00000000000000000000000000000004":
    fn write(session: &Session, moment: &Moment, made: &mut Option<String>) = written
);

fn written(session: &Session, moment: &Moment, made: &mut Option<String>) {
    let when = (session.assessment().level, *moment);
    *made = IDENTITY.get().map(|it| link(session.pack(), it, session.answers(), when));
}
