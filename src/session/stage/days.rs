//! The days after: to keep a check, to see how it went, and to check again. All of it is in a part of the program.

use super::Stage;
use crate::days::{Days, Diary, Opened, Outcome, Term};
use crate::engine::pack::{Pack, PageId, QuestionSet};
use crate::engine::{Answer, Assessment, Reply};
use crate::i18n::Moment;
use crate::part::in_part;
use crate::record::Check;
use crate::session::Session;
use crate::session::age::Given;

/// What can be tapped there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysEvent {
    /// Another screen.
    Open(Stage),
    /// A file was chosen: the shell reads it.
    Chosen,
    /// It was read: [`Session::read_copy`].
    Read,
    /// "Keep this copy."
    Take,
    /// "No, leave it", to what a link brought.
    Leave,
    /// One of several rows or cells. The focus stays there.
    Choose(Choice),
    /// "Keep it."
    Keep,
    /// "None of these: check again."
    Again,
    /// "Is anything new?", which ends an entry. It is no answer to a question of the check.
    Note(Reply),
    /// "Delete everything."
    Delete,
    /// "Unlock", with the passcode that was entered: the shell reads it.
    Unlock,
    /// What takes a while has led to another screen, or to more on this one.
    Ready,
    /// It has ended. The focus stays where it is.
    Done,
    /// The page was out of sight for long.
    Away,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// For how long to keep it.
    Term(Term),
    /// The pain of today.
    Pain(u16),
}

/// What the shell has to do with what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The check is to be kept.
    Write,
    /// The entry is.
    Note,
    /// The opened copy is.
    Copy,
    /// Leave nothing.
    Delete,
}

/// In minutes: what was noted before is asked anew.
const JUST: i32 = 15;

impl Session {
    /// Goes on with what is stored. `pack` is its pack with the rules of the course.
    pub fn set_days(&mut self, pack: &'static Pack, days: Days) -> Option<Store> {
        self.pack = pack;
        let over = days.outcome == Some(Outcome::Over);
        self.days = Some(lasting(days));
        over.then_some(Store::Delete)
    }

    /// The days before.
    pub fn days(&self) -> Option<&'static Days> {
        self.days
    }

    /// What a tap asks for. One that makes no sense here does nothing.
    pub fn update_days(&mut self, event: DaysEvent, now: Moment) -> Option<Store> {
        let mut days = self.days?.clone();
        self.pass(now);
        let (stage, started, mut store) = (self.stage(), self.started, None);
        match event {
            DaysEvent::Open(which) if self.offers_of_days(&days, which) => {
                days.let_go();
                if which == Stage::Diary {
                    days.begin_entry();
                }
                self.go(which);
            }
            DaysEvent::Open(_) => {}
            DaysEvent::Chosen | DaysEvent::Leave => days.let_go(),
            DaysEvent::Read | DaysEvent::Ready | DaysEvent::Done => {}
            DaysEvent::Unlock => days.outcome = None,
            DaysEvent::Away => {
                if days.is_sealed() {
                    // A check that is due stays due on the visit that begins then.
                    days.check_begins(self.visit, self.visit.wrapping_add(1));
                }
                days.lock_again(self.pack);
            }
            DaysEvent::Take => store = days.opened.is_some().then_some(Store::Copy),
            DaysEvent::Choose(Choice::Term(term)) => days.term = term,
            DaysEvent::Choose(Choice::Pain(pain)) if stage == Stage::Diary => {
                days.choose_pain(self.pack, pain, self.seen, self.visit);
            }
            DaysEvent::Note(sign) if stage == Stage::Diary => {
                store = self.note(&mut days, sign).then_some(Store::Note);
            }
            DaysEvent::Choose(_) | DaysEvent::Note(_) => {}
            DaysEvent::Keep if days.kept.is_some() || days.lock.is_some() => {}
            DaysEvent::Keep => store = (stage == Stage::Keep).then_some(Store::Write),
            DaysEvent::Again if stage == Stage::Start && days.kept.is_some() => {
                days.outcome = None;
                self.check_again(&mut days);
            }
            DaysEvent::Again => {}
            DaysEvent::Delete => {
                let some = days.kept.is_some() || days.unreadable.is_some() || days.lock.is_some();
                store = some.then_some(Store::Delete);
            }
        }
        self.days = Some(lasting(days));
        // The page is not told yet.
        self.started = started;
        store
    }

    /// Whether the page is to be told that the check was started. Loaded anew, it would lose what was begun here.
    pub fn starts(&mut self) -> bool {
        self.at > 0 && !std::mem::replace(&mut self.started, true)
    }

    /// Whether a screen leads there.
    fn offers_of_days(&self, days: &Days, to: Stage) -> bool {
        let (stage, keeps) = (self.stage(), days.kept.is_some());
        let free = !keeps && days.lock.is_none();
        match to {
            Stage::Keep => stage == Stage::Result && free && !self.is_old(),
            Stage::Course => matches!(stage, Stage::Start | Stage::Result) && keeps,
            Stage::Copy => stage == Stage::Start && free,
            Stage::Diary => stage == Stage::Start && self.diary() == Some(Diary::Ask),
            _ => false,
        }
    }

    /// Changes what is known of the days before.
    pub fn with_days(&mut self, change: impl FnOnce(&mut Days)) {
        if let Some(mut days) = self.copy_of_days() {
            change(&mut days);
            self.go_on_with(days);
        }
    }

    #[inline(never)]
    fn copy_of_days(&self) -> Option<Days> {
        self.days.cloned()
    }

    #[inline(never)]
    fn go_on_with(&mut self, days: Days) {
        self.days = Some(lasting(days));
    }

    /// The text of a file that the patient opened.
    pub fn read_copy(&mut self, text: &str) {
        if let Some(mut days) = self.days.cloned().filter(|_| self.stage() == Stage::Copy) {
            days.open(self.pack, text, self.seen.date);
            self.days = Some(lasting(days));
        }
    }

    /// What stood behind the address of the page when it was opened.
    pub fn open_link(&mut self, link: &str) {
        if let Some(mut days) = self.days.cloned() {
            days.open_link(self.pack, link, (self.seen.date, self.visit));
            self.days = Some(lasting(days));
        }
    }

    /// What it brought to this visit.
    pub fn linked(&self) -> Option<&'static Opened> {
        self.days?.linked(self.visit)
    }

    /// Denies the list and asks what can have changed.
    fn check_again(&mut self, days: &mut Days) {
        let (now, noted) = (self.seen, days.draft(self.visit).pain);
        let last = self.visit;
        self.visit = last.wrapping_add(1);
        days.check_begins(last, self.visit);
        (self.answers, self.carried) = days.carried(self.pack, self.seen.date);
        self.answers.emergency = Reply::No;
        // Shown again, to be changed; what was noted some time ago can have changed, and is asked.
        if let Some((_, pain)) = noted.filter(|(at, _)| (0..=JUST).contains(&now.since(*at))) {
            self.answers.set(self.pack.roles.pain, Answer::Value(pain));
        }
        (self.ticked, self.reviewed) = (QuestionSet::default(), false);
        self.given = Some(Given::at(self.seen));
        // Another check is asked for them anew.
        self.own = None;
        // What these answers do not open is not asked.
        self.changed();
        let next = self.page_from(PageId(0));
        self.go(next);
    }

    /// Whether this result is to be added to what is kept, or is another one than was.
    pub fn is_to_store(&self) -> Option<Store> {
        let kept = self.days.filter(|days| days.kept.is_some() && self.stage() == Stage::Result)?;
        // Days that pass make no other check of it.
        if kept.has_kept(self.visit) && !self.was_answered_today() {
            return None;
        }
        let (found, when) = (self.assessment(), (self.visit, self.seen.date));
        let is_there = kept.has(self.pack, &self.answers, found.level, when);
        (!is_there).then_some(Store::Write)
    }

    pub(super) fn check(&self, days: &Days) -> Check {
        days.check(self.pack, &self.answers, self.assessment().level, self.seen)
    }
}

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000001",
    "__wasm_split_00days00_export_00000000000000000000000000000001":
    pub fn raise(session: &Session, found: &mut Assessment) = raised
);

fn raised(session: &Session, found: &mut Assessment) {
    if let Some(days) = session.days() {
        let when = (session.seen, session.visit);
        days.raise(session.pack, &session.answers, when, found);
    }
}

/// As long as the page: a few kB each time something is kept. What a session had to let go, the first program would
/// have to know.
fn lasting(days: Days) -> &'static Days {
    Box::leak(Box::new(days))
}
