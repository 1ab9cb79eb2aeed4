//! A patient who has certain answers in mind, and gives them screen by screen.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{FlagId, Kind, Layout, OptionId};
use aftercheck::engine::{Answer, Answers, Reply};
use aftercheck::session::{Event, PageView, Screen, Session, Stage};

use super::now;

/// More screens than any way through the check has.
const MOST_SCREENS: usize = 40;

/// Goes from the first screen to the result.
///
/// # Errors
/// A screen cannot be left, or there is no end.
pub fn walk(mind: &Answers) -> Result<Session, String> {
    go_on(mind, Session::new(&PACK, now()))
}

/// Goes on from any screen to the result, with no time passing.
///
/// # Errors
/// As above.
pub fn go_on(mind: &Answers, session: Session) -> Result<Session, String> {
    way(mind, session, &mut |_| {})
}

/// The same, and shows each screen on the way.
///
/// # Errors
/// As above.
pub fn way(
    mind: &Answers,
    mut session: Session,
    show: &mut dyn FnMut(&Session),
) -> Result<Session, String> {
    for _ in 0..MOST_SCREENS {
        show(&session);
        // Asking for the screen of a result would work out all of the advice.
        if session.stage() == Stage::Result {
            return Ok(session);
        }
        let events = match session.screen() {
            Screen::Start => vec![Event::Emergency(start(mind))],
            Screen::Bullet(view) => vec![Event::Bullet(view.flag, bullet(mind, view.flag))],
            Screen::Page(view) => page(mind, &view),
            Screen::Review => vec![Event::Continue],
            Screen::Result(_) => return Ok(session),
            Screen::Staff | Screen::Apart => vec![Event::Back],
            Screen::Pause => vec![Event::GoOn],
        };
        let before = session.depth();
        for event in events {
            session = session.update(event, session.seen()).0;
        }
        if session.depth() == before {
            return Err(format!("the screen {:?} cannot be left", session.stage()));
        }
    }
    Err("the check does not end".into())
}

/// What to say of the whole list: "not sure" also where a bullet was singled out, which is asked then.
fn start(mind: &Answers) -> Reply {
    match PACK.flag_ids().map(|flag| bullet(mind, flag)).max() {
        _ if mind.emergency == Reply::Yes => Reply::Yes,
        Some(Reply::Yes | Reply::NotSure) => Reply::NotSure,
        Some(Reply::No | Reply::Unanswered) | None => Reply::No,
    }
}

/// What to say of a bullet. What was left open in mind is denied, or the screen stays.
fn bullet(mind: &Answers, flag: FlagId) -> Reply {
    mind.flag(flag).max(Reply::No)
}

fn page(mind: &Answers, view: &PageView) -> Vec<Event> {
    let mut events = Vec::new();
    let signs = view.page.layout != Layout::List;
    for field in &view.fields {
        let id = field.question;
        match (PACK.question(id).kind, mind.get(id)) {
            (_, Answer::Value(0)) if signs => {}
            (_, Answer::Unanswered) if signs || PACK.question(id).optional => {}
            (_, Answer::Value(value)) => {
                events.extend(signs.then_some(Event::Tick(id)));
                events.push(Event::Choose(id, value));
            }
            (_, Answer::NotSure) => {
                events.extend(signs.then_some(Event::Tick(id)));
                events.push(Event::NotSure(id));
            }
            (Kind::Set, Answer::Set(0)) => events.push(Event::NoneOfSet(id)),
            (Kind::Set, Answer::Set(set)) => {
                let bits = (0..32).filter(|bit| set >> bit & 1 != 0);
                events.extend(bits.map(|bit| Event::Toggle(id, OptionId(bit))));
            }
            // What was left open in mind is said with the mildest answer, or the screen stays.
            (Kind::Set, Answer::Unanswered) if id == PACK.roles.places => {
                events.push(Event::NotSure(id))
            }
            (Kind::Set, Answer::Unanswered) => events.push(Event::NoneOfSet(id)),
            (_, Answer::Unanswered | Answer::Set(_)) => events.push(Event::Choose(id, 0)),
        }
    }
    if signs && events.is_empty() {
        events.push(Event::NoSigns);
    }
    events.push(Event::Continue);
    events
}
