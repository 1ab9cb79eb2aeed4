//! The timer of a tip: what is left by two clocks that can be wrong, and where it stands.

use aftercheck::content::PACK;
use aftercheck::engine::{Level, assess};
use aftercheck::i18n::Extent;
use aftercheck::plan::{Block, Line};
use aftercheck::timer::{Reading, Said, Timer};

use crate::support::fixtures::{Dice, cases, content, patient, text, words};
use crate::support::plans;

const MINUTE: u64 = 60_000;
const NOW: Reading = Reading { clock: 1_795_000_000_000, steady: 700_000 };

/// So many milliseconds later by each clock.
fn later(from: Reading, clock: i64, steady: u64) -> Reading {
    Reading { clock: from.clock.saturating_add_signed(clock), steady: from.steady + steady }
}

/// A timer of 15 minutes after these steps, and what the clocks say then.
fn after(steps: &[(i64, u64)]) -> (Timer, Reading) {
    let (mut timer, mut now) = (Timer::start(15, NOW), NOW);
    for (clock, steady) in steps {
        now = later(now, *clock, *steady);
        timer.pass(now);
    }
    (timer, now)
}

#[test]
fn it_counts_down_and_is_over() {
    for (passed, said) in [
        (0, Said::Left(15)),
        (1, Said::Left(15)),
        (MINUTE, Said::Left(14)),
        (13 * MINUTE, Said::Left(2)),
        (14 * MINUTE - 1, Said::Left(2)),
        (14 * MINUTE, Said::Last),
        (15 * MINUTE - 1, Said::Last),
        (15 * MINUTE, Said::Over),
        (16 * MINUTE - 1, Said::Over),
        (16 * MINUTE, Said::Ended),
        (40 * 24 * 60 * MINUTE, Said::Ended),
    ] {
        let (timer, _) = after(&[(passed as i64, passed)]);
        assert_eq!(timer.said(), said, "{passed}");
        assert_eq!(timer.is_over(), passed >= 15 * MINUTE, "{passed}");
        assert_eq!(timer.end(), NOW.clock + 15 * MINUTE, "{passed}");
    }
}

#[test]
fn after_sleep_the_clock_on_the_wall_is_right() {
    let (timer, _) = after(&[(14 * MINUTE as i64, 20)]);
    assert_eq!(timer.said(), Said::Last);
    let (timer, now) = after(&[(5_000, 5_000), (60 * MINUTE as i64, 0)]);
    assert_eq!(timer.said(), Said::Ended);
    assert_eq!(now.clock - timer.end(), 45 * MINUTE + 5_000);
}

/// Ice must not lie longer because of it.
#[test]
fn a_clock_that_is_put_back_gives_no_more_time() {
    let hour = 60 * MINUTE as i64;
    let (timer, now) = after(&[(5 * MINUTE as i64, 5 * MINUTE), (-hour, MINUTE)]);
    assert_eq!(timer.said(), Said::Left(9));
    assert_eq!(timer.end(), now.clock + 9 * MINUTE, "the end is by the clock as it goes now");
    // And then the phone sleeps.
    let (timer, _) =
        after(&[(5 * MINUTE as i64, 5 * MINUTE), (-hour, 10), (10 * MINUTE as i64, 0)]);
    assert!(timer.is_over());
}

#[test]
fn a_clock_that_is_put_forward_ends_it() {
    let (timer, _) = after(&[(60 * MINUTE as i64, 5_000)]);
    assert_eq!(timer.said(), Said::Ended);
}

#[test]
fn both_clocks_together_do_not_go_faster_than_one() {
    // Each is read at another moment: a little earlier, a little later.
    let steps: Vec<(i64, u64)> = (0..120).map(|n| (5_000 + n % 2, 5_001 - n as u64 % 2)).collect();
    let (timer, _) = after(&steps);
    assert_eq!(timer.said(), Said::Left(5));
}

/// Whatever the clocks do.
#[test]
fn it_says_never_more_than_the_full_time_and_never_goes_back() {
    let mut dice = Dice::new(64);
    for _ in 0..2_000 {
        let minutes = 1 + dice.below(60) as u8;
        let (mut timer, mut now) = (Timer::start(minutes, NOW), NOW);
        let mut least = minutes;
        for _ in 0..40 {
            let step = dice.below(120_000) as i64;
            let jump = [0, 0, step, -step, -1_000 * step, i64::MIN, i64::MAX][dice.below(7)];
            let steady = [0, step as u64][dice.below(2)];
            now = later(now, jump, steady);
            timer.pass(now);
            let left = match timer.said() {
                Said::Left(left) => left,
                Said::Last => 1,
                Said::Over | Said::Ended => 0,
            };
            assert!(left <= least, "{left} of {minutes}");
            assert_eq!(left == 0, timer.is_over());
            least = left;
        }
    }
}

#[test]
fn a_double_tap_does_not_stop_it() {
    let (timer, _) = after(&[(300, 300)]);
    assert!(!timer.may_stop());
    let (timer, _) = after(&[(300, 300), (800, 800)]);
    assert!(timer.may_stop());
}

/// The minutes and the end of each timer in a plan.
fn timers(lines: &[Line]) -> Vec<Block> {
    let one = |line: &Line| match line {
        Line::Block(block @ Block::Timer(..), inner) => {
            assert!(inner.is_empty());
            vec![*block]
        }
        Line::Block(_, inner) => timers(inner),
        _ => Vec::new(),
    };
    lines.iter().flat_map(one).collect()
}

fn shown(changes: &str, extent: Extent) -> Vec<Block> {
    let plan = plans::in_texts(&patient(changes), extent);
    plan.sections.iter().flat_map(|section| timers(&section.lines)).collect()
}

#[test]
fn the_ice_has_one_where_it_is_offered() {
    let ice = [Block::Timer(15, text("tip.ice.over"))];
    assert_eq!(shown("", Extent::Whole), ice);
    assert_eq!(shown("cold_risk=none", Extent::Whole), ice);
    for withheld in ["numb=patch", "skin=red_warm", "cold_risk=raynaud", "cold_risk=?"] {
        assert_eq!(shown(withheld, Extent::Whole), [], "{withheld}");
    }
    assert_eq!(shown("", Extent::First), [], "it waits for its words");
    for case in cases() {
        let level = assess(&PACK, &case.answers).level;
        let plan = plans::of(&case.answers);
        let some = plan.sections.iter().any(|section| !timers(&section.lines).is_empty());
        assert!(!some || level <= Level::ContactNow, "{}", case.id);
    }
}

#[test]
fn its_minutes_are_those_of_its_tip() {
    let words = words("GB", true);
    for tip in PACK.tips {
        assert_eq!(tip.minutes > 0, tip.over.is_some(), "{}", tip.key());
        let said = words.say(tip.text);
        assert!(tip.minutes == 0 || said.contains(&tip.minutes.to_string()), "{}", tip.key());
        assert!(tip.over.is_none_or(|over| content().later[over.place()]), "{}", tip.key());
    }
    assert_eq!(PACK.tips.iter().filter(|tip| tip.minutes > 0).count(), 1);
}
