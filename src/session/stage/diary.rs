//! An entry of the diary: what is offered of it, and where it leads.

use crate::days::{Days, Diary, Draft};
use crate::engine::Reply;
use crate::session::Session;

impl Session {
    /// What is offered of the diary.
    pub fn diary(&self) -> Option<Diary> {
        self.days?.diary(self.pack, self.seen.date, self.visit)
    }

    /// What is chosen of an entry.
    pub fn draft(&self) -> Draft {
        self.days.map(|days| days.draft(self.visit)).unwrap_or_default()
    }

    /// Ends an entry. Whether there is one to keep.
    pub(super) fn note(&mut self, days: &mut Days, sign: Reply) -> bool {
        if sign == Reply::No {
            return days.nothing_new(self.pack, self.seen, self.visit);
        }
        days.something_new(self.visit);
        self.ask_list_first();
        false
    }
}
