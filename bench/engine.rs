//! How long the engine and the session take, natively. README.md beside this file says how to run it.
//!
//! What a tap costs a patient's phone besides, to draw and to lay out, is for `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(dead_code, reason = "the helpers of the tests have more than is needed here")]

#[path = "../tests/it/support/mod.rs"]
mod support;

use aftercheck::content::PACK;
use aftercheck::engine::{advise, assess};
use aftercheck::session::{Event, Session};
use divan::{Bencher, black_box, counter::ItemsCount};
use support::fixtures;
use support::taps::{Check, ORDINARY};

fn main() {
    divan::main();
}

/// The level with its reasons, for all cases of the project.
#[divan::bench]
fn assessments(bencher: Bencher) {
    let cases = fixtures::cases();
    bencher.counter(ItemsCount::new(cases.len())).bench(|| {
        for case in &cases {
            black_box(assess(&PACK, black_box(&case.answers)));
        }
    });
}

/// The same with causes, durations and tips.
#[divan::bench]
fn assessments_with_advice(bencher: Bencher) {
    let cases = fixtures::cases();
    bencher.counter(ItemsCount::new(cases.len())).bench(|| {
        for case in &cases {
            let found = assess(&PACK, black_box(&case.answers));
            black_box(advise(&PACK, &case.answers, &found));
        }
    });
}

/// A tap: the next session, and all that its screen shows.
fn tap(bencher: Bencher, session: &Session, event: Event) {
    bencher.bench(|| {
        let (next, effects) = black_box(session).update(event, fixtures::now());
        black_box((next.screen(), effects));
        next
    });
}

/// An option on a page.
#[divan::bench]
fn tap_on_an_option(bencher: Bencher) {
    let check = Check::after("none days_since=1 > regions=thigh > pain_now=4 pain_before=3 >");
    let option = check.events("trend=better")[0];
    tap(bencher, &check.session, option);
}

/// From the review to the advice: the one tap that brings all of it.
#[divan::bench]
fn tap_to_the_advice(bencher: Bencher) {
    let review = ORDINARY.trim_end_matches('>');
    tap(bencher, &Check::after(review).session, Event::Continue);
}
