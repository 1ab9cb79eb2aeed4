//! On which days to check again.

use crate::engine::pack::Pack;
use crate::engine::{Answers, Level, is_open};
use crate::gather::Gather;
use crate::i18n::{Date, treatment_date};

/// Tomorrow, the days by which it should be easing, and the last day of each window that is open: those to come, in
/// order. None at L3 and L4, where help is due today.
pub fn days(pack: &Pack, answers: &Answers, level: Level, today: Date) -> Vec<Date> {
    let mut days = Vec::new();
    if !level.allows_self_care() {
        return days;
    }
    let mut all = vec![today.plus(1)];
    if let Some(treatment) = treatment_date(pack, answers, today) {
        let open = pack.watches.iter().filter(|watch| is_open(pack, watch, answers));
        let ends = open.map(|watch| watch.until);
        let after = pack.safety_net_days.iter().copied().chain(ends);
        after.map(|days| treatment.plus(days.into())).gather_into(&mut all);
    }
    for day in all.into_iter().filter(|day| *day > today) {
        let place = days.iter().position(|later| *later >= day).unwrap_or(days.len());
        if days.get(place) != Some(&day) {
            days.insert(place, day);
        }
    }
    days
}
