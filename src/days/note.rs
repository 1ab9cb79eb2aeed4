//! To note an entry of the diary: what is chosen so far, and what is written of it.

use super::{Call, Days, Diary, Kept, Outcome};
use crate::engine::pack::{Kind, Pack};
use crate::i18n::{Date, Moment};
use crate::record::{Entry, MOST_ENTRIES};

/// What a visit has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    visit: u8,
    /// The pain, and when it was chosen.
    pub pain: Option<(Moment, u16)>,
    /// It was to be kept, and is missing.
    pub tried: bool,
    /// What it calls for, whether it could be kept or not.
    pub(super) call: Option<Call>,
}

impl Days {
    /// What this visit has chosen.
    pub fn draft(&self, visit: u8) -> Draft {
        let empty = Draft { visit, ..Draft::default() };
        Some(self.draft).filter(|draft| draft.visit == visit).unwrap_or(empty)
    }

    /// Chooses the pain.
    pub fn choose_pain(&mut self, pack: &Pack, pain: u16, now: Moment, visit: u8) {
        let fits =
            matches!(pack.question(pack.roles.pain).kind, Kind::Number(most) if pain <= most);
        if fits && self.diary(pack, now.date, visit) == Some(Diary::Ask) {
            self.draft = Draft { pain: Some((now, pain)), tried: false, ..self.draft(visit) };
        }
    }

    /// Nothing is new. Whether there is an entry to keep.
    pub fn nothing_new(&mut self, pack: &Pack, now: Moment, visit: u8) -> bool {
        if self.diary(pack, now.date, visit) != Some(Diary::Ask) {
            return false;
        }
        let entry = self.entry(pack, now, visit);
        let record = self.kept.as_ref().map(|kept| &kept.record);
        let call = entry.as_ref().zip(record).and_then(|(it, kept)| self.call(pack, kept, it));
        self.draft = Draft { tried: entry.is_none(), call, ..self.draft(visit) };
        entry.is_some()
    }

    /// Something is new, or may be: a check is due, whatever the pain is.
    pub fn something_new(&mut self, visit: u8) {
        self.draft = Draft { call: Some(Call::New), ..self.draft(visit) };
    }

    /// A check was begun for what the last visit has chosen: it is due until it was made.
    pub fn check_begins(&mut self, last: u8, visit: u8) {
        self.draft = Draft { visit, call: self.draft(last).call, ..Draft::default() };
    }

    /// Forgets what was chosen.
    pub fn begin_entry(&mut self) {
        self.draft = Draft::default();
    }

    /// The entry that was chosen. What was chosen on another day is none of today.
    pub fn entry(&self, pack: &Pack, now: Moment, visit: u8) -> Option<Entry> {
        let question = self.identity.of(pack.roles.pain)?.number;
        let (_, pain) = self.draft(visit).pain.filter(|(at, _)| at.date == now.date)?;
        let after = self.kept.as_ref()?.record.checks.len() as u16;
        Some(Entry { after, moment: now, question, pain })
    }

    /// What to keep with the entry, where `stored` is there by now. One that another tab has made today stays.
    ///
    /// # Errors
    /// Why nothing may be written.
    pub fn with_entry(
        &self,
        pack: &Pack,
        stored: Option<&str>,
        entry: Option<&Entry>,
        today: Date,
    ) -> Result<Kept, Outcome> {
        let entry = entry.cloned().ok_or(Outcome::Refused)?;
        let mut kept = self.stored_by_now(pack, stored, today)?.ok_or(Outcome::Gone)?;
        if kept.record.entries.len() >= MOST_ENTRIES {
            return Err(Outcome::Refused);
        }
        let after = kept.record.checks.len() as u16;
        kept.record.entries.push(Entry { after, ..entry });
        kept.if_it_fits()
    }

    /// It was stored, or why it was not.
    pub fn noted(&mut self, result: Result<Kept, Outcome>) {
        match result {
            Ok(kept) => {
                self.kept = Some(kept);
                self.outcome = Some(Outcome::Noted);
            }
            Err(why) => self.not_stored(why),
        }
    }
}
