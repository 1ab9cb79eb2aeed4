//! A passcode that was entered: for something new, or for what is stored or in a file.

use super::Msg;
use super::store::{AWAY, BUSY, COPY, KEY, Shell, TURN, free, leave, place, store};
use crate::browser::{self, storage, vault};
use crate::days::{Days, Opened, Outcome, Sealed, is_long_enough};
use crate::i18n::t;
use crate::session::{DaysEvent, Stage, Store};

/// No key is held any more, and nothing stands in the field. Whether a copy was unlocked.
pub fn forget(shell: &Shell) -> bool {
    KEY.take();
    let copy = COPY.take().is_some();
    leave();
    AWAY.set(AWAY.get().wrapping_add(1));
    vault::clear(&shell.props.root);
    copy
}

/// The key of an opened copy that is to be kept.
pub fn of_copy(which: Store) -> Option<vault::Key> {
    COPY.with_borrow(|key| key.clone().filter(|_| which == Store::Copy))
}

/// Whether what is to be kept gets a passcode: it is kept when its key is there, and not if the passcode is too short.
pub fn is_new(shell: &Shell) -> bool {
    // One is on its way.
    if BUSY.get() {
        return true;
    }
    let Some(code) = entered(shell) else { return false };
    let salt = vault::salt();
    let fault = match &salt {
        _ if !is_long_enough(&code) => Some(Outcome::Short),
        _ if vault::again(&shell.props.root).is_some_and(|again| again != code) => {
            Some(Outcome::Differ)
        }
        None => Some(Outcome::Refused),
        Some(_) => None,
    };
    if let Some(fault) = fault {
        failed(shell, |days| days.say(fault));
        browser::focus(&shell.props.root, vault::FIELD);
        return true;
    }
    let salt = salt.unwrap_or_default();
    BUSY.set(true);
    let (shell, turn) = (shell.clone(), TURN.get());
    vault::derive(&code, &salt, move |key| {
        if key.is_none() {
            failed(&shell, |days| days.say(Outcome::Refused));
        } else if TURN.get() == turn {
            let now = browser::now();
            let which = shell.props.session.borrow_mut().update_days(DaysEvent::Keep, now);
            if let Some(which) = which {
                store(&shell, which, key);
            }
        }
        free(&shell);
    });
    true
}

fn entered(shell: &Shell) -> Option<String> {
    vault::entered(&shell.props.root).filter(|code| !code.is_empty())
}

/// Tries what was entered with a file that was opened, or with what is stored.
pub fn unlock(shell: &Shell) {
    let session = shell.props.session.borrow();
    let (pack, now, stage) = (session.pack(), session.seen(), session.stage());
    let place = place(pack);
    let opened = session.days().and_then(|days| days.opened.as_ref());
    let file = match opened.filter(|_| stage == Stage::Copy) {
        Some(Opened::Sealed(text)) => Some(text.clone()),
        _ => None,
    };
    drop(session);
    let of_file = file.is_some();
    let stored = file.or_else(|| storage::read(&place));
    let sealed = stored.as_deref().map(|text| Sealed::from_text(text, pack.id));
    let Some(Ok(sealed)) = sealed else {
        return failed(shell, |days| days.read_again(pack, stored.as_deref(), now.date));
    };
    if sealed.until < now.date {
        if of_file {
            return shell.open_copy(stored.as_deref().unwrap_or_default());
        }
        shell.change(|days| days.say(Outcome::Over));
        return store(shell, Store::Delete, None);
    }
    let wait = if of_file { 0 } else { sealed.wait(now) };
    if wait > 0 {
        shell.say_wait(wait);
        return shell.change(|days| days.lock(sealed));
    }
    let Some(code) = entered(shell).filter(|_| !BUSY.replace(true)) else { return };
    let (shell, turn, salt) = (shell.clone(), TURN.get(), sealed.salt.clone());
    vault::derive(&code, &salt, move |key| {
        let Some(key) = key else {
            failed(&shell, |days| days.say(Outcome::Refused));
            return free(&shell);
        };
        let beside = Sealed::beside(pack.id, sealed.until);
        let (vector, data) = (sealed.vector.clone(), sealed.data.clone());
        let secret = key.clone();
        vault::open(&key, &beside, (&vector, &data), move |plain| {
            if TURN.get() == turn {
                let opens = plain.is_some() && shell.props.session.borrow().stage() == stage;
                match (plain, of_file) {
                    (None, true) => failed(&shell, |days| days.tried(None)),
                    (Some(plain), true) => {
                        COPY.set(Some(secret));
                        shell.open_copy(&plain);
                    }
                    (plain, false) => tried(&shell, &sealed, (plain, secret)),
                }
                shell.send(Msg::Days(if opens { DaysEvent::Ready } else { DaysEvent::Done }));
            }
            free(&shell);
        });
    });
}

/// What came of a try with what is stored, if that is still the same.
fn tried(shell: &Shell, sealed: &Sealed, (plain, key): (Option<String>, vault::Key)) {
    let session = shell.props.session.borrow();
    let (pack, now) = (session.pack(), session.seen());
    drop(session);
    let place = place(pack);
    let stored = storage::read(&place);
    let by_now = stored.as_deref().map(|text| Sealed::from_text(text, pack.id));
    let by_now = by_now.and_then(Result::ok).filter(|it| it.is_same(sealed));
    let Some(mut sealed) = by_now else {
        return failed(shell, |days| days.read_again(pack, stored.as_deref(), now.date));
    };
    match plain {
        None => {
            sealed.tried(now);
            storage::write(&place, &sealed.to_text());
            let wait = sealed.wait(now);
            failed(shell, |days| days.tried(Some(sealed)));
            if wait > 0 {
                shell.say_wait(wait);
            }
        }
        Some(plain) => {
            if sealed.opened() {
                storage::write(&place, &sealed.to_text());
            }
            KEY.set(Some(key));
            vault::clear(&shell.props.root);
            shell.change(|days| days.unlock(pack, (&sealed.to_text(), &plain)));
            shell.say(Some(t::DAYS_UNLOCKED));
        }
    }
}

/// It is said, and the focus stays.
fn failed(shell: &Shell, change: impl FnOnce(&mut Days)) {
    shell.change(change);
    shell.say(shell.props.session.borrow().days().and_then(Days::said));
    shell.send(Msg::Days(DaysEvent::Done));
}
