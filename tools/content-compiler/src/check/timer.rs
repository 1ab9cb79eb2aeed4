//! What must be true of the timer of a tip.

use crate::Errors;
use crate::schema::Files;

/// What a person waits for with something cold or warm on the skin.
const MOST: u8 = 60;

/// Notes a timer that nobody would wait for, and a second one: a page has one.
pub fn timer(files: &Files, errors: &mut Errors) {
    let file = &files.advice;
    let timed = file.data.tip.iter().filter_map(|tip| tip.minutes.as_ref());
    for (place, minutes) in timed.enumerate() {
        let mut fault = |message: String| {
            errors.add(file.fault_at(minutes.span().start, message));
        };
        if !(1..=MOST).contains(minutes.get_ref()) {
            fault(format!("a timer is for 1 to {MOST} minutes"));
        }
        if place > 0 {
            fault("another tip has a timer; a page shows one at a time".into());
        }
    }
}
