//! What is kept, written and deleted. Under a passcode that takes a moment: meanwhile nothing else is written, and what
//! another tab has stored by then stays.

use std::cell::{Cell, RefCell};

use yew::html::Scope;

use super::{App, AppProps, Msg};
use crate::browser::{storage, vault};
use crate::days::{Days, Kept, Outcome, Sealed, padded};
use crate::engine::pack::Pack;
use crate::i18n::{Text, t};
use crate::joined::Joined as _;
use crate::session::{DaysEvent, Event, Job, Store};

/// What the browser is asked for, also later.
#[derive(Clone)]
pub struct Shell {
    pub props: AppProps,
    link: Option<Scope<App>>,
}

/// Something that was asked for while another was under way, with the key of a new passcode.
type Asked = (Job, Option<vault::Key>);

thread_local! {
    /// The key of what is stored, once its passcode was entered.
    pub static KEY: RefCell<Option<vault::Key>> = const { RefCell::new(None) };
    /// That of an opened copy.
    pub static COPY: RefCell<Option<vault::Key>> = const { RefCell::new(None) };
    /// Something takes a moment.
    pub static BUSY: Cell<bool> = const { Cell::new(false) };
    /// Changes when a passcode that is being tried no longer counts: all was deleted, or another screen was opened.
    pub static TURN: Cell<u32> = const { Cell::new(0) };
    /// Changes when the page was out of sight for long.
    pub static AWAY: Cell<u32> = const { Cell::new(0) };
    /// What is under way, then what was asked for meanwhile.
    static JOBS: RefCell<Vec<Asked>> = const { RefCell::new(Vec::new()) };
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

    /// How long to wait for the next try.
    pub fn say_wait(&self, minutes: u32) {
        let setup = &self.props.setup;
        let n = minutes.to_string();
        setup.port.announce(&setup.words.fill(t::DAYS_CODE_WAIT, &[("n", &n)]));
    }

    pub fn send(&self, msg: Msg) {
        if let Some(link) = &self.link {
            link.send_message(msg);
        }
    }

    pub fn pack(&self) -> &'static Pack {
        self.props.session.borrow().pack()
    }

    fn keeps(&self) -> bool {
        self.props.session.borrow().keeps()
    }

    fn is_locked(&self) -> bool {
        self.props.session.borrow().days().is_some_and(|days| days.lock.is_some())
    }

    /// The text of a copy.
    pub fn open_copy(&self, text: &str) {
        self.props.session.borrow_mut().read_copy(text);
        self.say(
            self.props.session.borrow().days().and_then(|it| Some(it.opened.as_ref()?.text())),
        );
    }

    pub fn change(&self, change: impl FnOnce(&mut Days)) {
        self.props.session.borrow_mut().with_days(change);
    }
}

/// One for each treatment.
pub fn place(pack: &Pack) -> String {
    ["aftercheck ", pack.id].joined("")
}

/// Writes or deletes what the session asks for, and says what came of it. `new` is the key of a new passcode.
pub fn store(shell: &Shell, which: Store, new: Option<vault::Key>) {
    let Some(job) = shell.props.session.borrow().job(which) else { return };
    if which == Store::Delete {
        KEY.take();
        JOBS.take();
        leave();
        let deleted = storage::delete(&place(shell.pack()));
        return end(shell, job, Err(if deleted { Outcome::Deleted } else { Outcome::Refused }));
    }
    // A result asks until it is stored.
    let is_new = JOBS.with_borrow_mut(|jobs| {
        match jobs.last_mut() {
            Some((last, key)) if *last == job => {
                *key = new.or(key.take());
                return false;
            }
            _ => jobs.push((job, new)),
        }
        jobs.len() == 1
    });
    if is_new && !BUSY.get() {
        next(shell);
    }
}

/// What was unlocked of a file is not what is kept next, and what is being tried is left.
pub fn leave() {
    COPY.take();
    TURN.set(TURN.get().wrapping_add(1));
}

/// Nothing is under way any more: what was asked for meanwhile is done.
pub fn free(shell: &Shell) {
    BUSY.set(false);
    next(shell);
    shell.send(Msg::Days(DaysEvent::Done));
}

fn next(shell: &Shell) {
    let first = JOBS.with_borrow(|jobs| jobs.first().cloned());
    if let Some((job, new)) = first {
        begin(shell, job, new);
    }
}

fn begin(shell: &Shell, job: Job, new: Option<vault::Key>) {
    let pack = shell.pack();
    let stored = storage::read(&place(pack));
    let sealed = stored.as_deref().filter(|text| Sealed::is(text));
    let Some(Ok(sealed)) = sealed.map(|text| Sealed::from_text(text, pack.id)) else {
        return write(shell, job, (new.clone(), new), (stored.clone(), stored.as_deref()));
    };
    let Some(key) = KEY.with_borrow(|key| key.clone().filter(|key| key.salt == sealed.salt)) else {
        shell.change(|days| days.lock(sealed));
        return end(shell, job, Err(Outcome::Locked));
    };
    BUSY.set(true);
    let shell = shell.clone();
    let (beside, secret) = (Sealed::beside(pack.id, sealed.until), key.clone());
    vault::open(&key, &beside, (&sealed.vector, &sealed.data), move |text| {
        BUSY.set(false);
        // Without its text nothing may be written.
        let text = text.unwrap_or_default();
        write(&shell, job, (Some(secret), new), (stored, Some(text.trim())));
        shell.send(Msg::Days(DaysEvent::Done));
    });
}

/// Writes it beside `text`, if the browser still stores what it did `before`. `new` is the key to begin again with.
fn write(
    shell: &Shell,
    job: Job,
    (key, new): (Option<vault::Key>, Option<vault::Key>),
    (before, text): (Option<String>, Option<&str>),
) {
    let place = place(shell.pack());
    let result = shell.props.session.borrow().to_keep(&job, text);
    let (kept, key) = match (result, key) {
        (Ok(kept), Some(key)) => (kept, key),
        (Ok(kept), None) => {
            let written = storage::write(&place, &kept.to_text());
            if written {
                KEY.take();
                shell.change(|days| days.sealed_as(None));
            }
            end(shell, job, written.then_some(kept).ok_or(Outcome::Refused));
            if before.is_none() {
                shell.send(Msg::Days(DaysEvent::Ready));
            }
            return;
        }
        (Err(why), _) => return end(shell, job, Err(why)),
    };
    BUSY.set(true);
    let (shell, id) = (shell.clone(), shell.pack().id);
    let (secret, away) = (key.clone(), AWAY.get());
    vault::seal(&key, &Sealed::beside(id, kept.until), &padded(&kept.to_text()), move |made| {
        BUSY.set(false);
        let by_now = storage::read(&place);
        let leads = before.is_none();
        match made {
            // All was deleted meanwhile, here or in another tab.
            Some(_) if by_now.is_none() && before.is_some() => match shell.keeps() {
                true => end(&shell, job, Err(Outcome::Gone)),
                false => done(&shell, &job),
            },
            // Another tab was quicker.
            Some(_) if by_now != before => return begin(&shell, job, new),
            Some((vector, data)) => {
                let parts = [secret.salt.clone(), vector, data];
                let sealed = Sealed::new(id, kept.until, parts);
                let text = sealed.to_text();
                if !storage::write(&place, &text) {
                    end(&shell, job, Err(Outcome::Refused));
                } else if AWAY.get() != away || shell.is_locked() {
                    // The page was out of sight for long meanwhile.
                    shell.change(|days| days.lock(sealed));
                    done(&shell, &job);
                    shell.send(Msg::Event(Event::Restart));
                } else {
                    KEY.set(Some(secret));
                    shell.change(|days| days.sealed_as(Some(text)));
                    end(&shell, job, Ok(kept));
                }
            }
            None => end(&shell, job, Err(Outcome::Refused)),
        }
        shell.send(Msg::Days(if leads { DaysEvent::Ready } else { DaysEvent::Done }));
    });
}

/// What came of it.
fn end(shell: &Shell, job: Job, result: Result<Kept, Outcome>) {
    if result == Err(Outcome::Over) {
        storage::delete(&place(shell.pack()));
    }
    if matches!(result, Err(Outcome::Over | Outcome::Gone)) {
        // What waits would be kept anew, and readable.
        JOBS.take();
        KEY.take();
    }
    if job.which() == Store::Copy && result.is_ok() {
        COPY.take();
    }
    shell.props.session.borrow_mut().stored(job.clone(), result);
    shell.say(shell.props.session.borrow().days().and_then(Days::said));
    done(shell, &job);
}

/// It is under way no more, and the next begins.
fn done(shell: &Shell, job: &Job) {
    // After all was deleted another one may stand there.
    JOBS.with_borrow_mut(|jobs| {
        if jobs.first().is_some_and(|(first, _)| first == job) {
            jobs.remove(0);
        }
    });
    if !BUSY.get() {
        next(shell);
    }
}
