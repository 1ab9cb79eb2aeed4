//! A wall with a mark for every minute of two years, and clocks of some zones: what opening hours are compared with.

use aftercheck::hours::Now;
use aftercheck::i18n::{Date, Moment};

const DAY: usize = 1440;
const DAYS: usize = 800;

/// Whether it is open, minute by minute on the clock at the wall, and from each the next change.
pub struct Wall {
    open: Vec<bool>,
    next: [Vec<usize>; 2],
}

fn begin() -> Date {
    Date::new(2025, 12, 25)
}

impl Wall {
    /// Weekday, and minutes from its start; days that are closed.
    pub fn new(spans: &[(u8, u32, u32)], closed: &[(i32, u8, u8)]) -> Wall {
        let shut: Vec<Date> = closed.iter().map(|(y, m, d)| Date::new(*y, *m, *d)).collect();
        let mut open = vec![false; DAYS * DAY];
        for day in 0..DAYS {
            let date = begin().plus(day as i32);
            if shut.contains(&date) {
                continue;
            }
            for (_, from, to) in spans.iter().filter(|(weekday, ..)| *weekday == date.weekday()) {
                for minute in *from as usize..*to as usize {
                    let on = date.plus((minute / DAY) as i32);
                    if !shut.contains(&on)
                        && let Some(mark) = open.get_mut(day * DAY + minute)
                    {
                        *mark = true;
                    }
                }
            }
        }
        let next = [false, true].map(|wanted| {
            let mut next = vec![usize::MAX; open.len() + 1];
            for place in (0..open.len()).rev() {
                next[place] = if open[place] == wanted { place } else { next[place + 1] };
            }
            next
        });
        Wall { open, next }
    }

    /// What it says at a moment.
    pub fn at(&self, moment: Moment) -> Now {
        let place = moment.date.since(begin()) as usize * DAY + usize::from(moment.minute);
        let told = |place: usize| {
            let date = begin().plus((place / DAY) as i32);
            (place != usize::MAX).then_some(Moment { date, minute: (place % DAY) as u16 })
        };
        let [shut, open] = &self.next;
        match self.open[place] {
            true => Now::Open(told(shut[place]).filter(|_| shut[place] - place < DAY)),
            false => Now::Closed(told(open[place])),
        }
    }
}

/// How far a zone is ahead of universal time, in minutes: before, between and after the changes of its clock.
#[derive(Clone, Copy)]
pub struct Zone {
    winter: i64,
    /// Month, which Sunday of it (0 is the last) and minute of universal time: forward and back.
    summer: Option<[(u8, i32, i64); 2]>,
}

pub const LONDON: Zone = Zone { winter: 0, summer: Some([(3, 0, 60), (10, 0, 60)]) };
pub const NEW_YORK: Zone = Zone { winter: -300, summer: Some([(3, 2, 420), (11, 1, 360)]) };

impl Zone {
    /// One whose clock never changes.
    pub const fn fixed(minutes: i64) -> Zone {
        Zone { winter: minutes, summer: None }
    }

    /// The two changes of a year, in minutes since 1970.
    pub fn changes(self, year: i32) -> [i64; 2] {
        let sunday = |month: u8, which: i32| match which {
            0 => {
                let last = Date::new(year, month + 1, 1).plus(-1);
                last.plus(-((i32::from(last.weekday()) + 1) % 7))
            }
            _ => {
                let first = Date::new(year, month, 1);
                first.plus((6 - i32::from(first.weekday())) + 7 * (which - 1))
            }
        };
        let summer = self.summer.expect("a zone whose clock changes");
        summer.map(|(month, which, minute)| {
            i64::from(sunday(month, which).since(Date::new(1970, 1, 1))) * 1440 + minute
        })
    }

    /// What its clocks show.
    pub fn local(self, instant: i64) -> Moment {
        let date = |minutes: i64| Date::new(1970, 1, 1).plus((minutes.div_euclid(1440)) as i32);
        let year = date(instant).parts().0;
        let summer = self.summer.is_some_and(|_| {
            let [forward, back] = self.changes(year);
            (forward..back).contains(&instant)
        });
        let minutes = instant + self.winter + if summer { 60 } else { 0 };
        Moment { date: date(minutes), minute: minutes.rem_euclid(1440) as u16 }
    }
}

#[test]
fn the_clocks_change_when_they_should() {
    for (zone, forward, back) in [
        (
            LONDON,
            [(2026, 3, 29, 59), (2026, 3, 29, 120)],
            [(2026, 10, 25, 119), (2026, 10, 25, 60)],
        ),
        (NEW_YORK, [(2026, 3, 8, 119), (2026, 3, 8, 180)], [(2026, 11, 1, 119), (2026, 11, 1, 60)]),
    ] {
        for (change, shown) in zone.changes(2026).into_iter().zip([forward, back]) {
            for (instant, (year, month, day, minute)) in [change - 1, change].into_iter().zip(shown)
            {
                let expected = Moment { date: Date::new(year, month, day), minute };
                assert_eq!(zone.local(instant), expected);
            }
        }
    }
}
