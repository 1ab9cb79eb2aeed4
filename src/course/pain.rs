//! How the pain went, in a few numbers.

use super::History;
use crate::engine::pack::Pack;
use crate::engine::{Answers, Span};

/// How the pain went. What cannot be told, for pain now or then was not, is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// From the lowest lately.
    pub rise: Option<Span>,
    /// From the day before the first of those in a row on which it was higher than on the one before, and how many
    /// they are.
    pub rising: Option<(u16, Span)>,
    /// From the first day since which no day was lower than the one before.
    pub not_falling: Option<Span>,
    /// From when it was worst: the last time, if there are several.
    pub worst: Option<Span>,
    /// The days since the first check.
    pub since_first: Option<u16>,
}

impl Course {
    pub fn of(pack: &Pack, history: &History, answers: &Answers) -> Course {
        let pain = |answers: &Answers| answers.number(pack.roles.pain);
        let since_first = history.first().map(|day| history.days_from(day));
        // The worst is known whether pain now is or not.
        let span = |(day, from)| {
            let to = pain(answers).unwrap_or(from);
            Span { from, to, days: history.days_from(day) }
        };
        // Of equals the last one told is the first here.
        let most = history.told(pain).reduce(|most, one| if one.1 > most.1 { one } else { most });
        let course = Course { worst: most.map(span), since_first, ..Course::default() };
        let Some(now) = pain(answers) else { return course };
        let least =
            history.lately(pain).reduce(|least, one| if one.1 < least.1 { one } else { least });
        let (mut rising, mut days, mut not_falling) = (None, 0, None);
        let (mut later, mut rises, mut falls) = (now, true, false);
        for (day, then) in history.ends(pain) {
            rises &= then < later;
            falls |= then > later;
            if rises {
                days += 1;
                rising = Some((days, span((day, then))));
            }
            if !falls {
                not_falling = Some(span((day, then)));
            }
            later = then;
        }
        Course { rise: least.map(span), rising, not_falling, ..course }
    }
}
