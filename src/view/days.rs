//! What the patient keeps on this device: read when the part is there, stored and deleted as the session asks.

use super::{App, AppProps, Msg};
use crate::browser::{self, address, file, storage};
use crate::days::{Call, Days, Diary, Opened, Outcome};
use crate::engine::pack::{ChartWords, Pack};
use crate::i18n::{Text, t};
use crate::joined::Joined as _;
use crate::part::in_part;
use crate::record::Identity;
use crate::session::{DaysEvent, Session, Store};

/// Reads what is kept, once; `chart` is what the picture of the days says. `pack` has the rules of the course.
///
/// On the hosted page alone: in another page, or in a frame, storage may be anybody's.
pub fn open(
    props: &AppProps,
    pack: &'static Pack,
    identity: &'static Identity,
    chart: &'static ChartWords,
) {
    let setup = &props.setup;
    if !setup.history || props.session.borrow().days().is_some() {
        return;
    }
    let stored = storage::read(&place(pack));
    let days = Days::of(pack, identity, chart, stored.as_deref(), browser::now().date);
    let store = props.session.borrow_mut().set_days(pack, days);
    if let Some(which) = store {
        carry_out(props, which);
    }
    if let Some(link) = address::take_link() {
        props.session.borrow_mut().open_link(&link);
        let session = props.session.borrow();
        announce(
            props,
            session.linked().map(Opened::link_text).or(session.days().and_then(Days::said)),
        );
    }
}

/// The link that saves a copy: of what is stored by then, if only letters, digits, `-`, `_` and full stops are.
pub fn save(tap: &yew::MouseEvent, pack: &Pack) {
    let is_copy = |it: &u8| it.is_ascii_alphanumeric() || b"-_.".contains(it);
    if let Some(text) = storage::read(&place(pack)).filter(|it| it.as_bytes().iter().all(is_copy)) {
        address::lead(tap, &["data:text/plain,", &text].joined(""));
    }
}

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000002",
    "__wasm_split_00days00_export_00000000000000000000000000000002":
    pub fn follow(ctx: &yew::Context<App>, event: Option<DaysEvent>) = followed
);

/// After every event: what was tapped here, and a result that is to be kept.
fn followed(ctx: &yew::Context<App>, event: Option<DaysEvent>) {
    let props = ctx.props();
    if props.session.borrow().days().is_none() {
        return;
    }
    match event {
        Some(DaysEvent::Chosen) => {
            let link = ctx.link().clone();
            file::read(&props.root, move || link.send_message(Msg::Days(DaysEvent::Read)));
        }
        Some(DaysEvent::Read) => {
            props.session.borrow_mut().read_copy(&file::take());
            let opened = props.session.borrow().days().and_then(|days| days.opened.as_ref());
            announce(props, opened.map(Opened::text));
        }
        _ => {}
    }
    let tap = |event| props.session.borrow_mut().update_days(event, browser::now());
    let store = event.and_then(tap).or_else(|| props.session.borrow().is_to_store());
    if let Some(DaysEvent::Note(_)) = event {
        announce(props, said_of_entry(&props.session.borrow()));
    }
    if let Some(which) = store {
        carry_out(props, which);
    }
}

/// What an entry lacks, or leads to. The focus goes to a heading that says neither.
fn said_of_entry(session: &Session) -> Option<Text> {
    match session.diary() {
        Some(Diary::Check(Call::New)) => Some(t::DAYS_NOTE_IS_NEW),
        _ => session.draft().tried.then_some(t::DAYS_NOTE_MISSING),
    }
}

fn carry_out(props: &AppProps, which: Store) {
    let place = place(props.session.borrow().pack());
    let result = match which {
        Store::Delete if storage::delete(&place) => Err(Outcome::Deleted),
        Store::Delete => Err(Outcome::Refused),
        Store::Write | Store::Note | Store::Copy => {
            let stored = storage::read(&place);
            let kept = props.session.borrow().to_keep(which, stored.as_deref());
            kept.and_then(|kept| match storage::write(&place, &kept.to_text()) {
                true => Ok(kept),
                false => Err(Outcome::Refused),
            })
        }
    };
    if result == Err(Outcome::Over) {
        storage::delete(&place);
    }
    props.session.borrow_mut().stored(which, result);
    let said = props.session.borrow().days().and_then(Days::said);
    announce(props, said);
}

fn announce(props: &AppProps, said: Option<Text>) {
    if let Some(said) = said {
        props.setup.port.announce(&props.setup.words.say(said));
    }
}

/// One for each treatment.
fn place(pack: &Pack) -> String {
    ["aftercheck ", pack.id].joined("")
}
