//! How long something takes, and how busy the processors are meanwhile.

use std::{fmt, fs, time::Instant};

/// Runs from when it is made.
#[derive(Debug)]
pub struct Clock {
    begin: Instant,
    ticks: Option<Ticks>,
}

/// Of all processors together, since the machine was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ticks {
    all: u64,
    idle: u64,
}

/// What a clock has shown.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    seconds: f32,
    /// Where the system tells, and for longer than a moment.
    percent_busy: Option<u64>,
}

impl Clock {
    pub fn start() -> Self {
        Self { begin: Instant::now(), ticks: now() }
    }

    pub fn read(&self) -> Took {
        let percent_busy = self.ticks.zip(now()).and_then(|(before, after)| busy(before, after));
        Took { seconds: self.begin.elapsed().as_secs_f32(), percent_busy }
    }
}

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} s", self.seconds)?;
        self.percent_busy.map_or(Ok(()), |percent| write!(f, ", {percent} % busy"))
    }
}

/// Linux alone tells.
fn now() -> Option<Ticks> {
    read(&fs::read_to_string("/proc/stat").ok()?)
}

/// The first line: `cpu`, then user, nice, system, idle and iowait, interrupts, and what a host took.
fn read(text: &str) -> Option<Ticks> {
    let fields = text.lines().next()?.strip_prefix("cpu ")?.split_whitespace();
    // Those that follow are counted within the first two.
    let ticks: Vec<u64> = fields.take(8).map_while(|it| it.parse().ok()).collect();
    let idle = ticks.get(3)?.checked_add(*ticks.get(4)?)?;
    Some(Ticks { all: ticks.iter().sum(), idle })
}

fn busy(before: Ticks, after: Ticks) -> Option<u64> {
    let all = after.all.checked_sub(before.all)?;
    let idle = after.idle.saturating_sub(before.idle).min(all);
    (100 * (all - idle)).checked_div(all)
}

#[cfg(test)]
mod tests {
    use super::{Ticks, busy, read};

    #[test]
    fn what_waits_is_idle_and_what_works_is_busy() {
        let before = read("cpu  100 10 40 700 50 0 0 100 30 5\ncpu0 1 2 3");
        assert_eq!(before, Some(Ticks { all: 1000, idle: 750 }));
        let after = Ticks { all: 1400, idle: 850 };
        assert_eq!(before.and_then(|before| busy(before, after)), Some(75));
        assert_eq!(busy(after, after), None);
        assert_eq!(read("no such line"), None);
    }
}
