//! A pack in which every name is a place in a table: what the compiler makes of the content files.

use crate::condition::{Cond, Fit};
use crate::schema::{Group, Kind};

/// The pack, resolved. Numbers of texts are those of the reference language; 0 is none.
pub struct Pack {
    pub id: String,
    pub version: String,
    pub reviewed_by: String,
    pub review_due: String,
    pub lung_watch_days: u16,
    pub safety_net_days: Vec<u16>,
    pub lung_places: u32,
    pub questions: Vec<Question>,
    pub parts: Vec<(u16, u16)>,
    pub spoken: Vec<u16>,
    pub flags: Vec<Flag>,
    pub screens: Vec<Page>,
    pub safety: Vec<Page>,
    pub rules: Vec<Rule>,
    pub explanations: Vec<Explanation>,
    pub durations: Vec<Duration>,
    pub tips: Vec<Tip>,
}

pub struct Question {
    pub key: String,
    pub kind: Kind,
    pub max: u16,
    pub options: Vec<(String, u16)>,
    pub red_flag: bool,
    pub not_sure: Option<u16>,
    pub optional: bool,
    pub ask_when: Vec<Fit>,
    /// Bullet, and the option from which on it denies.
    pub flag: Option<(usize, u16)>,
    pub label: u16,
    pub ask: u16,
    pub error: u16,
    pub tick: Option<u16>,
    pub hint: Option<u16>,
    pub why: Option<u16>,
    pub said: Option<u16>,
}

pub struct Flag {
    pub key: String,
    /// Question and option of each sign it covers.
    pub covers: Vec<(usize, u16)>,
    pub text: u16,
    pub ask: u16,
    pub short: u16,
}

pub struct Page {
    pub key: String,
    pub group: Group,
    pub none: Option<u16>,
    pub questions: Vec<usize>,
    pub title: u16,
    pub short: u16,
    pub hint: Option<u16>,
}

pub struct Rule {
    pub id: String,
    pub level: u8,
    pub when: Vec<Cond>,
    pub reason: u16,
    pub sources: String,
}

pub struct Explanation {
    pub id: String,
    pub when: Vec<Vec<Fit>>,
    pub filler_when: Vec<Vec<Fit>>,
    pub title: u16,
    pub text: u16,
    pub full: u16,
}

pub struct Duration {
    pub key: String,
    pub when: Vec<Vec<Fit>>,
    pub also: bool,
    pub text: u16,
}

pub struct Tip {
    pub key: String,
    pub when: Vec<Vec<Fit>>,
    pub needs: Option<usize>,
    pub ask: Option<usize>,
    pub gates: Vec<(Fit, u16)>,
    pub title: u16,
    pub text: u16,
    pub caution: Option<u16>,
    pub withheld: Option<u16>,
}

/// The names of the five levels in content files.
pub const LEVELS: [&str; 5] = ["L0", "L1", "L2", "L3", "L4"];

/// The option that says "not sure" itself, where a question has one.
pub const NOT_SURE: &str = "not_sure";
