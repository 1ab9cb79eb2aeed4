//! A timer for a tip that is for some minutes at a time: what is left, by two clocks of which each can be wrong. Pure.

/// What the clocks of the device say, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The one on the wall, since 1970. It can be put back or forward.
    pub clock: u64,
    /// One that nobody can put, since some moment. It can stand still while the device sleeps.
    pub steady: u64,
}

/// What happens to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    Start,
    Stop,
    /// "Sound at the end", on or off.
    Sound,
    /// Some seconds have passed.
    Tick,
}

/// One that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    full: u64,
    passed: u64,
    seen: Reading,
}

/// What is to be said at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// So many minutes are left, two or more; a minute that has begun counts.
    Left(u8),
    /// Less than a minute is left.
    Last,
    /// Now.
    Over,
    /// It was over a minute ago or more.
    Ended,
}

/// Whether there is a sound at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    Off,
    On,
    /// The browser has none.
    Missing,
}

/// What is shown of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Face {
    /// Nothing once it is stopped.
    pub said: Option<Said>,
    /// When it ends or ended, in minutes since midnight.
    pub end: u16,
    pub sound: Sound,
}

const MINUTE: u64 = 60_000;
/// A second tap that comes so soon is one half of a double tap.
const DOUBLE: u64 = 1_000;

impl Timer {
    pub fn start(minutes: u8, now: Reading) -> Timer {
        Timer { full: u64::from(minutes) * MINUTE, passed: 0, seen: now }
    }

    /// Lets time pass. The clock that has gone further is right: the other was put back, or stood still.
    pub fn pass(&mut self, now: Reading) {
        let clock = now.clock.saturating_sub(self.seen.clock);
        let steady = now.steady.saturating_sub(self.seen.steady);
        self.passed = self.passed.saturating_add(clock.max(steady));
        self.seen = now;
    }

    pub fn is_over(&self) -> bool {
        self.passed >= self.full
    }

    pub fn may_stop(&self) -> bool {
        self.passed >= DOUBLE
    }

    /// When it ends or ended, by the clock as it goes now.
    pub fn end(&self) -> u64 {
        self.seen.clock.saturating_add(self.full).saturating_sub(self.passed)
    }

    pub fn said(&self) -> Said {
        let left = self.full.saturating_sub(self.passed);
        match left.div_ceil(MINUTE) {
            0 if self.passed - self.full < MINUTE => Said::Over,
            0 => Said::Ended,
            1 => Said::Last,
            minutes => Said::Left(minutes as u8),
        }
    }
}
