//! What the patient keeps on this device: read when the part is there, stored and deleted as the session asks.

use super::store::{Shell, leave, place, store};
use super::{App, AppProps, Msg, passcode};
use crate::browser::{self, address, file, storage};
use crate::days::{Call, Days, Diary, Opened};
use crate::engine::pack::{ChartWords, Pack};
use crate::i18n::{Text, t};
use crate::joined::Joined as _;
use crate::part::in_part;
use crate::record::Identity;
use crate::session::{DaysEvent, Event, HostEvent, Session};

/// Reads what is kept, once; `chart` is what the picture of the days says. `pack` has the rules of the course.
///
/// On the hosted page alone: in another page, or in a frame, storage may be anybody's.
pub fn open(
    props: &AppProps,
    pack: &'static Pack,
    identity: &'static Identity,
    chart: &'static ChartWords,
) {
    if !props.setup.history || props.session.borrow().days().is_some() {
        return;
    }
    let shell = Shell::of(props, None);
    let stored = storage::read(&place(pack));
    let days = Days::of(pack, identity, chart, stored.as_deref(), browser::now().date);
    let over = props.session.borrow_mut().set_days(pack, days);
    if let Some(which) = over {
        store(&shell, which, None);
    }
    if let Some(link) = address::take_link() {
        props.session.borrow_mut().open_link(&link);
        let session = props.session.borrow();
        shell.say(session.linked().map(Opened::link_text).or(session.days().and_then(Days::said)));
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
    let Some(days) = props.session.borrow().days() else { return };
    let shell = Shell::of(props, Some(ctx.link()));
    match event {
        Some(DaysEvent::Chosen) => {
            leave();
            let shell = shell.clone();
            file::read(&props.root, move || shell.send(Msg::Days(DaysEvent::Read)));
        }
        Some(DaysEvent::Read) => {
            shell.open_copy(&file::take());
        }
        Some(DaysEvent::Open(_)) => leave(),
        // With a passcode it goes on when its key is there.
        Some(DaysEvent::Keep) if passcode::is_new(&shell) => return,
        Some(DaysEvent::Away) if passcode::forget(&shell) || days.is_sealed() => {
            shell.send(Msg::Event(Event::Restart));
        }
        _ => {}
    }
    let tap = |event| props.session.borrow_mut().update_days(event, browser::now());
    let which = event.and_then(tap).or_else(|| props.session.borrow().is_to_store());
    if props.session.borrow_mut().starts() {
        props.setup.port.tell(HostEvent::Started);
    }
    if event == Some(DaysEvent::Unlock) {
        passcode::unlock(&shell);
    }
    if let Some(DaysEvent::Note(_)) = event {
        shell.say(said_of_entry(&props.session.borrow()));
    }
    if let Some(which) = which {
        store(&shell, which, passcode::of_copy(which));
    }
}

/// What an entry lacks, or leads to. The focus goes to a heading that says neither.
fn said_of_entry(session: &Session) -> Option<Text> {
    match session.diary() {
        Some(Diary::Check(Call::New)) => Some(t::DAYS_NOTE_IS_NEW),
        _ => session.draft().tried.then_some(t::DAYS_NOTE_MISSING),
    }
}
