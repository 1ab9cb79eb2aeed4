//! A week of opening hours with closing days: whether it is open at a moment, until when, and when it opens next. All by
//! the clock on the wall, so that a change of the clock changes nothing.

use crate::i18n::{Date, Moment};

/// Minutes.
pub(super) const DAY: u16 = 24 * 60;
/// How far the next opening is looked for, in days.
const FAR: i32 = 400;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Week {
    pub(super) spans: Vec<Span>,
    /// From the first day to the last, both closed.
    pub(super) closed: Vec<(Date, Date)>,
}

/// From one time to another; the next day's are past 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// 0 for Monday.
    pub(super) weekday: u8,
    pub(super) from: u16,
    pub(super) to: u16,
}

impl Week {
    pub(super) fn is_open(&self, at: Moment) -> bool {
        self.end(at).is_some()
    }

    /// When it closes, if it is open and that is less than a day away.
    pub(super) fn until(&self, now: Moment) -> Option<Moment> {
        let mut end = self.end(now)?;
        while end.since(now) < DAY.into() {
            match self.end(end) {
                Some(later) => end = later,
                None => return Some(end),
            }
        }
        None
    }

    /// From when on it is open, if it is not at once.
    pub(super) fn next(&self, from: Moment) -> Option<Moment> {
        if self.is_open(from) {
            return Some(from);
        }
        (0..FAR).find_map(|days| {
            let date = from.date.plus(days);
            let begins = |span: &&Span| {
                span.weekday == date.weekday() && (days > 0 || span.from > from.minute)
            };
            let first = self.spans.iter().filter(begins).map(|span| span.from).min();
            first.filter(|_| !self.is_closed_on(date)).map(|minute| Moment { date, minute })
        })
    }

    /// Where the span ends that this moment is in: at midnight before a day that is closed. What began on such a day is
    /// closed past midnight as well.
    fn end(&self, at: Moment) -> Option<Moment> {
        if self.is_closed_on(at.date) {
            return None;
        }
        [(0, 0), (1, DAY)].into_iter().find_map(|(back, passed)| {
            let date = at.date.plus(-back);
            let minute = at.minute + passed;
            let holds = |span: &&Span| {
                span.weekday == date.weekday() && (span.from..span.to).contains(&minute)
            };
            let span = self.spans.iter().find(holds).filter(|_| !self.is_closed_on(date))?;
            let overnight = span.to >= DAY;
            match overnight && self.is_closed_on(date.plus(1)) {
                true => Some(moment(date, DAY)),
                false => Some(moment(date, span.to)),
            }
        })
    }

    fn is_closed_on(&self, date: Date) -> bool {
        self.closed.iter().any(|(first, last)| (*first..=*last).contains(&date))
    }
}

/// So many minutes after the day began.
fn moment(date: Date, minutes: u16) -> Moment {
    Moment { date: date.plus((minutes / DAY).into()), minute: minutes % DAY }
}
