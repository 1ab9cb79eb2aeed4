//! A passcode that was entered: for something new, or for what is stored or in a file.

use super::Msg;
use super::store::{BUSY, KEY, NEXT, Shell, place, store};
use crate::browser::{self, storage, vault};
use crate::days::{Days, Opened, Outcome, Sealed, is_long_enough};
use crate::i18n::t;
use crate::session::DaysEvent;

/// No key is held any more.
pub fn forget() {
    KEY.take();
    NEXT.take();
}

/// What was unlocked of a file is not what is kept next.
pub fn leave_file() {
    NEXT.take();
}

/// Whether what is to be kept gets a passcode: it is kept when its key is there, and not if the passcode is too short.
pub fn is_new(shell: &Shell) -> bool {
    let Some(code) = vault::entered(&shell.props.root).filter(|code| !code.is_empty()) else {
        return false;
    };
    if !is_long_enough(&code) {
        failed(shell, |days| days.say(Outcome::Short));
        return true;
    }
    let Some(salt) = vault::salt().filter(|_| !BUSY.replace(true)) else {
        failed(shell, |days| days.say(Outcome::Refused));
        return true;
    };
    let shell = shell.clone();
    vault::derive(&code, &salt, move |key| {
        BUSY.set(false);
        if key.is_none() {
            return failed(&shell, |days| days.say(Outcome::Refused));
        }
        let which = shell.props.session.borrow_mut().update_days(DaysEvent::Keep, browser::now());
        if let Some(which) = which {
            NEXT.set(key);
            store(&shell, which);
        }
        shell.send(Msg::Days(DaysEvent::Done));
    });
    true
}

/// Tries what was entered with a file that was opened, or with what is stored.
pub fn unlock(shell: &Shell) {
    let place = place(shell.pack());
    let opened = shell.props.session.borrow().days().and_then(|days| days.opened.as_ref());
    let (of_file, stored) = match opened {
        Some(Opened::Sealed(text)) => (true, Some(text.clone())),
        _ => (false, storage::read(&place)),
    };
    let Some(text) = stored else { return };
    let Some(mut sealed) = Sealed::from_text(&text) else { return };
    let now = browser::now();
    if !of_file && sealed.wait(now) > 0 {
        return shell.change(|days| days.lock(sealed));
    }
    let code = vault::entered(&shell.props.root).filter(|code| !code.is_empty());
    let Some(code) = code.filter(|_| !BUSY.replace(true)) else { return };
    let shell = shell.clone();
    let salt = sealed.salt.clone();
    vault::derive(&code, &salt, move |key| {
        let Some(key) = key else {
            BUSY.set(false);
            return failed(&shell, |days| days.say(Outcome::Refused));
        };
        let beside = Sealed::beside(shell.pack().id, sealed.until);
        let (vector, data) = (sealed.vector.clone(), sealed.data.clone());
        let secret = key.clone();
        vault::open(&key, &beside, (&vector, &data), move |plain| {
            BUSY.set(false);
            let Some(plain) = plain else {
                if of_file {
                    return failed(&shell, |days| days.tried(None));
                }
                sealed.tried(now);
                // What another tab has written meanwhile is not written over.
                if storage::read(&place).as_deref() == Some(&text) {
                    storage::write(&place, &sealed.to_text());
                }
                return failed(&shell, |days| days.tried(Some(sealed)));
            };
            vault::clear(&shell.props.root);
            match of_file {
                true => NEXT.set(Some(secret)),
                false => KEY.set(Some(secret)),
            }
            if sealed.wrong > 0 && storage::read(&place).as_deref() == Some(&text) {
                sealed.wrong = 0;
                storage::write(&place, &sealed.to_text());
            }
            let (pack, stored) = (shell.pack(), sealed.to_text());
            shell.change(|days| days.unlock(pack, (&stored, &plain), now.date));
            shell.say(Some(t::DAYS_UNLOCKED));
            shell.send(Msg::Days(DaysEvent::Unlocked));
        });
    });
}

/// It is said, and the focus stays.
fn failed(shell: &Shell, change: impl FnOnce(&mut Days)) {
    shell.change(change);
    shell.say(shell.props.session.borrow().days().and_then(Days::said));
    shell.send(Msg::Days(DaysEvent::Done));
}
