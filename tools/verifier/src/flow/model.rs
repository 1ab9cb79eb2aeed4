//! Goes through all states a session can reach, until there is no new one.

use std::collections::{BTreeSet, HashMap};

use aftercheck::content::PACK;
use aftercheck::engine::pack::QuestionId;
use aftercheck::engine::{Level, assess};
use aftercheck::session::{Event, Session, Stage};
use rayon::prelude::*;

use super::alphabet::events;
use super::key::{Key, key, page};
use super::{law, now};

/// With how many different sessions each state is tried until the review: if the state really decides
/// what comes next, one would be enough.
const SESSIONS_BEFORE: usize = 3;
/// The same after it, where there are many more states.
const SESSIONS_AFTER: usize = 1;

/// What was explored.
#[derive(Default)]
pub struct Explored {
    /// Different states, see [`Key`].
    pub states: u64,
    /// Events tried.
    pub events: u64,
    /// Events that led somewhere.
    pub steps: u64,
    /// Questions that stood on a screen.
    pub asked: BTreeSet<QuestionId>,
    /// Screens in the longest way to the review, that one included.
    pub longest: u64,
    /// Results at each level.
    pub results: [u64; 5],
    /// One session on each kind of screen.
    pub screens: HashMap<&'static str, Session>,
    /// What is wrong, and the way there.
    pub faults: Vec<String>,
}

/// A session that was reached, and by which event from which one.
struct Reached {
    session: Session,
    /// From which one, by which event, how many days later.
    from: Option<(usize, Event, i32)>,
}

/// Days that pass: one, and so many that they are no longer counted.
const DAYS: [i32; 2] = [1, 8];

/// Explores everything; stops early once something is wrong.
pub fn explore() -> Explored {
    let mut found = Explored::default();
    let mut reached = vec![Reached { session: Session::new(&PACK, now()), from: None }];
    let mut seen: HashMap<Key, usize> = HashMap::new();
    seen.insert(key(&Session::new(&PACK, now())), 1);
    let mut next = 0;
    while next < reached.len() && found.faults.is_empty() {
        let layer = next..reached.len();
        next = reached.len();
        let outcomes: Vec<_> =
            layer.into_par_iter().map(|place| (place, expand(&reached, place))).collect();
        for (place, outcome) in outcomes {
            note(&mut found, &reached, place, &outcome);
            for (event, days, session, key) in outcome.next {
                let times = seen.entry(key).or_insert(0);
                let most = match session.is_reviewed() {
                    true => SESSIONS_AFTER,
                    false => SESSIONS_BEFORE,
                };
                if *times < most {
                    *times += 1;
                    reached.push(Reached { session, from: Some((place, event, days)) });
                }
            }
        }
    }
    found.states = seen.len() as u64;
    found
}

/// What comes of all events to one session.
struct Outcome {
    next: Vec<(Event, i32, Session, Key)>,
    events: u64,
    fault: Option<(Option<(Event, i32)>, String)>,
}

impl Outcome {
    fn add(&mut self, event: Event, days: i32, after: Session) {
        let key = key(&after);
        if !self.next.iter().any(|(.., other)| *other == key) {
            self.next.push((event, days, after, key));
        }
    }
}

fn expand(reached: &[Reached], place: usize) -> Outcome {
    let mut outcome = Outcome { next: Vec::new(), events: 0, fault: None };
    let Some(Reached { session, .. }) = reached.get(place) else { return outcome };
    outcome.fault = law::state_fault(session).map(|fault| (None, fault));
    let before = law::Before::of(session);
    for event in events(session) {
        outcome.events += 1;
        let (after, _) = session.update(event, now());
        if after == *session {
            continue;
        }
        let fault = law::answers_fault(&after).or_else(|| law::step_fault(&before, event, &after));
        outcome.fault = outcome.fault.or(fault.map(|fault| (Some((event, 0)), fault)));
        outcome.add(event, 0, after);
    }
    for days in DAYS {
        outcome.events += 1;
        let after = session.update(Event::Wake, law::later(session, days)).0;
        let fault = law::answers_fault(&after).or_else(|| law::days_fault(session, days));
        outcome.fault = outcome.fault.or(fault.map(|fault| (Some((Event::Wake, days)), fault)));
        outcome.add(Event::Wake, days, after);
    }
    outcome
}

fn note(found: &mut Explored, reached: &[Reached], place: usize, outcome: &Outcome) {
    found.events += outcome.events;
    found.steps += outcome.next.len() as u64;
    let Some(Reached { session, .. }) = reached.get(place) else { return };
    if let Some((event, fault)) = &outcome.fault {
        found.faults.push(format!("{fault}; the way there: {}", way(reached, place, *event)));
    }
    let name = match (session.stage(), page(session)) {
        (_, Some(view)) => {
            found.asked.extend(view.fields.iter().map(|field| field.question));
            view.page.key
        }
        (Stage::Bullet(_), None) => "sign",
        (Stage::Review, None) => "review",
        (Stage::Staff, None) => "staff",
        (Stage::Summary, None) => "summary",
        (Stage::Own, None) => "own",
        (Stage::Keep | Stage::Course | Stage::Copy | Stage::Diary, None) => "days",
        (Stage::Result, None) => {
            let level: Level = assess(&PACK, session.answers()).level;
            if let Some(count) = found.results.get_mut(level as usize) {
                *count += 1;
            }
            level.code()
        }
        (Stage::Start | Stage::Page(_) | Stage::Safety(_), None) => "start",
    };
    found.screens.entry(name).or_insert_with(|| session.clone());
    let asks = matches!(session.stage(), Stage::Start | Stage::Bullet(_) | Stage::Page(_));
    if asks && !session.is_reviewed() {
        // This screen, those before it, and the review.
        found.longest = found.longest.max(u64::from(session.depth()) + 2);
    }
}

/// The events from the first screen.
fn way(reached: &[Reached], place: usize, last: Option<(Event, i32)>) -> String {
    let say = |(event, days): (Event, i32)| match days {
        0 => format!("{event:?}"),
        days => format!("{event:?} {days} days later"),
    };
    let mut events: Vec<String> = last.into_iter().map(say).collect();
    let mut at = place;
    while let Some((from, event, days)) = reached.get(at).and_then(|reached| reached.from) {
        events.push(say((event, days)));
        at = from;
    }
    events.reverse();
    events.join(", ")
}
