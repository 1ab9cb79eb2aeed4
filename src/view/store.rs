//! What is kept, written and deleted. Under a passcode that takes a moment: meanwhile nothing else is written, and what
//! another tab has stored by then stays.

use std::cell::{Cell, RefCell};

use yew::html::Scope;

use super::{App, AppProps, Msg};
use crate::browser::{storage, vault};
use crate::days::{Days, Kept, Outcome, Sealed, padded};
use crate::engine::pack::Pack;
use crate::i18n::Text;
use crate::joined::Joined as _;
use crate::session::{DaysEvent, Store};

/// What the browser is asked for, also later.
#[derive(Clone)]
pub struct Shell {
    pub props: AppProps,
    link: Option<Scope<App>>,
}

thread_local! {
    /// The key of what is stored, once its passcode was entered.
    pub static KEY: RefCell<Option<vault::Key>> = const { RefCell::new(None) };
    /// That of what is to be stored next: of a copy, or of a new passcode.
    pub static NEXT: RefCell<Option<vault::Key>> = const { RefCell::new(None) };
    /// Something takes a moment.
    pub static BUSY: Cell<bool> = const { Cell::new(false) };
    /// What was asked for meanwhile.
    static WAITING: Cell<Option<Store>> = const { Cell::new(None) };
}

impl Shell {
    pub fn of(props: &AppProps, link: Option<&Scope<App>>) -> Shell {
        Shell { props: props.clone(), link: link.cloned() }
    }

    /// To screen readers.
    pub fn say(&self, said: Option<Text>) {
        if let Some(said) = said {
            let setup = &self.props.setup;
            setup.port.announce(&setup.words.say(said));
        }
    }

    pub fn send(&self, msg: Msg) {
        if let Some(link) = &self.link {
            link.send_message(msg);
        }
    }

    pub fn pack(&self) -> &'static Pack {
        self.props.session.borrow().pack()
    }

    pub fn change(&self, change: impl FnOnce(&mut Days)) {
        self.props.session.borrow_mut().with_days(change);
    }
}

/// One for each treatment.
pub fn place(pack: &Pack) -> String {
    ["aftercheck ", pack.id].joined("")
}

/// Writes or deletes what the session asks for, and says what came of it.
pub fn store(shell: &Shell, which: Store) {
    let place = place(shell.pack());
    if which == Store::Delete {
        KEY.take();
        let deleted = storage::delete(&place);
        return end(shell, which, Err(if deleted { Outcome::Deleted } else { Outcome::Refused }));
    }
    if BUSY.get() {
        return WAITING.set(Some(which));
    }
    let stored = storage::read(&place);
    let Some(sealed) = stored.as_deref().and_then(Sealed::from_text) else {
        return write(shell, which, (NEXT.take(), stored.clone()), stored.as_deref());
    };
    match KEY.with_borrow(|key| key.clone().filter(|key| key.salt == sealed.salt)) {
        None => lock(shell, which, sealed),
        Some(key) => {
            BUSY.set(true);
            let (shell, beside) = (shell.clone(), Sealed::beside(shell.pack().id, sealed.until));
            let (secret, kept) = (key.clone(), sealed.clone());
            vault::open(&key, &beside, (&sealed.vector, &sealed.data), move |text| {
                BUSY.set(false);
                match text {
                    None => lock(&shell, which, kept),
                    Some(text) => write(&shell, which, (Some(secret), stored), Some(text.trim())),
                }
                shell.send(Msg::Days(DaysEvent::Done));
            });
        }
    }
}

/// What is stored is under another passcode by now.
fn lock(shell: &Shell, which: Store, sealed: Sealed) {
    shell.change(|days| days.lock(sealed));
    end(shell, which, Err(Outcome::Locked));
}

/// Writes it beside `text`, if the browser still stores what it did `before`.
fn write(
    shell: &Shell,
    which: Store,
    (key, before): (Option<vault::Key>, Option<String>),
    text: Option<&str>,
) {
    let place = place(shell.pack());
    let result = shell.props.session.borrow().to_keep(which, text);
    let (kept, key) = match (result, key) {
        (Ok(kept), Some(key)) => (kept, key),
        (Ok(kept), None) => {
            let written = storage::write(&place, &kept.to_text());
            return end(shell, which, written.then_some(kept).ok_or(Outcome::Refused));
        }
        (Err(why), _) => return end(shell, which, Err(why)),
    };
    BUSY.set(true);
    let (shell, beside) = (shell.clone(), Sealed::beside(shell.pack().id, kept.until));
    let secret = key.clone();
    vault::seal(&key, &beside, &padded(&kept.to_text()), move |made| {
        BUSY.set(false);
        let sealed = made.map(|(vector, data)| {
            Sealed::new(kept.until, secret.salt.clone(), vector, data).to_text()
        });
        match sealed {
            Some(_) if storage::read(&place) != before => {
                // Another tab was quicker.
                if before.is_none() {
                    NEXT.set(Some(secret));
                }
                return store(&shell, which);
            }
            Some(text) if storage::write(&place, &text) => {
                KEY.set(Some(secret));
                shell.change(|days| days.sealed_as(Some(text)));
                end(&shell, which, Ok(kept));
            }
            _ => end(&shell, which, Err(Outcome::Refused)),
        }
        shell.send(Msg::Days(DaysEvent::Done));
    });
}

/// What came of it.
fn end(shell: &Shell, which: Store, result: Result<Kept, Outcome>) {
    if result == Err(Outcome::Over) {
        storage::delete(&place(shell.pack()));
    }
    shell.props.session.borrow_mut().stored(which, result);
    shell.say(shell.props.session.borrow().days().and_then(Days::said));
    if let Some(which) = WAITING.take() {
        store(shell, which);
    }
}
