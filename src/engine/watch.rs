//! What may still come: open windows of time, and the level of a sign that joins the answers given.

use super::condition::{Truth, holds, one_fits};
use super::pack::{Cond, Fit, Level, Pack, Sign, Watch};
use super::{Answer, Answers, assess};

/// Whether this is to be watched for. Unknown place and unknown day count as yes (D5, D8).
pub fn is_open(pack: &Pack, watch: &Watch, answers: &Answers) -> bool {
    holds(pack, &Cond::Places(watch.places), answers) != Truth::No
        && answers.number(pack.roles.days).is_none_or(|days| days <= watch.until)
}

/// Whether what every result tells is to be watched for: for 72 hours near the lung (D9).
pub fn lung_watch(pack: &Pack, answers: &Answers) -> bool {
    pack.watches.iter().any(|watch| watch.always && is_open(pack, watch, answers))
}

/// The level with this sign as well, or `None` where it was told.
pub fn level_with(pack: &Pack, answers: &Answers, sign: &Sign) -> Option<Level> {
    if one_fits(pack, sign.about, answers) {
        return None;
    }
    sign.about.iter().map(|all| assess(pack, &raised(answers, all)).level).max()
}

/// The answers made as bad as these ask for; what is worse stays.
fn raised(answers: &Answers, all: &[Fit]) -> Answers {
    let mut other = answers.clone();
    for fit in all {
        if let Fit::Is(Cond::AtLeast(id, least)) = *fit
            && answers.number(id).is_none_or(|value| value < least)
        {
            other.set(id, Answer::Value(least));
        }
    }
    other
}
