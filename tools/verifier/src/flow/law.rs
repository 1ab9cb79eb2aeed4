//! What must be true of every session, and of every event that happens to one.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{FlagId, Kind, QuestionId};
use aftercheck::engine::{Answer, Level, Reply, asked, assess};
use aftercheck::i18n::Moment;
use aftercheck::session::{Effect, Event, Notice, Screen, Session, Stage};

use super::key::{code, is_open, page};
use super::{now, staff};
use crate::spec::spec;

/// Answers that a session cannot have: checked after every single event.
pub fn answers_fault(session: &Session) -> Option<String> {
    let answers = session.answers();
    for id in PACK.question_ids() {
        let (question, answer) = (PACK.question(id), answers.get(id));
        let options = question.options.len();
        let fits = match (question.kind, answer) {
            (_, Answer::Unanswered | Answer::NotSure) => true,
            (Kind::Number(most), Answer::Value(n)) => n <= most,
            (Kind::Scale | Kind::Choice, Answer::Value(n)) => usize::from(n) < options,
            (Kind::Set, Answer::Set(set)) => u64::from(set) >> options == 0,
            (Kind::Set, Answer::Value(_)) | (_, Answer::Set(_)) => false,
        };
        if !fits {
            return Some(format!("`{}` has the answer {answer:?}", question.key));
        }
        if !asked(&PACK, question, answers) && (answer.is_answered() || session.is_ticked(id)) {
            return Some(format!("`{}` is not asked and has an answer", question.key));
        }
    }
    None
}

/// A session that is not valid.
pub fn state_fault(session: &Session) -> Option<String> {
    // Until the review the way only leads on: so it ends, and no screen comes twice.
    let way = session.trail().iter().map(|stage| code(*stage));
    let onward = way.clone().zip(way.skip(1)).all(|(one, next)| one < next);
    if !session.is_reviewed() && !onward {
        return Some(format!("the way turns back before the review: {:?}", session.trail()));
    }
    if page(session).is_some_and(|view| view.fields.is_empty()) {
        return Some("the page asks nothing".into());
    }
    emergency_fault(session)
        .or_else(|| pause_fault(session))
        .or_else(|| result_fault(session))
        .or_else(|| staff::fault(session))
}

/// From every screen the emergency list, and with it the emergency result, can be reached.
fn emergency_fault(session: &Session) -> Option<String> {
    let (start, _) = session.update(Event::Travel(0), now());
    let (result, _) = start.update(Event::Emergency(Reply::Yes), now());
    let there = result.stage() == Stage::Result
        && assess(&PACK, result.answers()).level == Level::Emergency;
    (!there).then(|| "no way leads from here to the emergency result".into())
}

/// Advice below L4 only after the emergency list was answered in full, as a whole or bullet by bullet; L0 and L1 only
/// after it was denied, and every red flag answered on its page.
fn result_fault(session: &Session) -> Option<String> {
    let answers = session.answers();
    let level = assess(&PACK, answers).level;
    if session.stage() != Stage::Result || level == Level::Emergency {
        return None;
    }
    let all = |fits: fn(Reply) -> bool| {
        answers.emergency == Reply::No || PACK.flag_ids().all(|id| fits(answers.own_flag(id)))
    };
    if !all(|reply| reply != Reply::Unanswered) || session.trail().first() != Some(&Stage::Start) {
        return Some(format!("{} without the emergency list", level.code()));
    }
    if level > Level::Message {
        return None;
    }
    if !all(|reply| reply == Reply::No) {
        return Some("reassured with a bullet in doubt".into());
    }
    let mut open = spec().red_flags.iter().filter(|id| !answers.get(**id).is_answered());
    open.next().map(|id| format!("reassured with `{}` open", PACK.question(*id).key))
}

/// A session, with what its screen shows.
pub struct Before<'a> {
    session: &'a Session,
    /// The questions of its page, those that are not asked included.
    page: &'static [QuestionId],
    /// The questions on its screen.
    shown: Vec<QuestionId>,
}

impl<'a> Before<'a> {
    /// Looks at the screen of a session.
    pub fn of(session: &'a Session) -> Before<'a> {
        let view = page(session);
        let fields = view.iter().flat_map(|view| &view.fields);
        let shown = fields.map(|field| field.question).collect();
        let page = view.as_ref().map_or(&[][..], |view| view.page.questions);
        Before { session, page, shown }
    }
}

/// An event after which something is not as it must be.
pub fn step_fault(before: &Before<'_>, event: Event, after: &Session) -> Option<String> {
    back_fault(before.session, event, after)
        .or_else(|| kept_fault(before, event, after))
        .or_else(|| asked_fault(before, after))
        .or_else(|| onward_fault(before.session, event, after))
}

/// Out of sight for long, the answers are hidden and cannot change until somebody goes on, and then all is as it was.
fn pause_fault(after: &Session) -> Option<String> {
    let now = after.seen();
    let paused = after.update(Event::Return, now).0;
    if paused == *after {
        return (after.depth() > 0).then(|| "the answers stay in sight".into());
    }
    if !matches!(paused.screen(), Screen::Pause) {
        return Some("the answers are not hidden".into());
    }
    let deaf = [Event::Back, Event::Continue, Event::Mistake, Event::NoSigns, Event::Travel(0)];
    if deaf.into_iter().any(|event| paused.update(event, now).0 != paused) {
        return Some("hidden answers can change".into());
    }
    (paused.update(Event::GoOn, now).0 != *after).then(|| "going on changes something".into())
}

/// Back returns to the screen before, with the answers as they are now.
fn back_fault(before: &Session, event: Event, after: &Session) -> Option<String> {
    if after.depth() != before.depth() + 1 || matches!(event, Event::Travel(_)) {
        return None;
    }
    let (back, _) = after.update(Event::Back, now());
    let page = if let Stage::Page(id) = before.stage() { PACK.page(id) } else { None };
    let empty = page.is_some_and(|page| {
        page.questions.iter().all(|id| !asked(&PACK, PACK.question(*id), after.answers()))
    });
    if back.answers() != after.answers() {
        return Some("Back changes an answer".into());
    }
    (back.stage() != before.stage() && !empty)
        .then(|| format!("Back leads to {:?} and not to {:?}", back.stage(), before.stage()))
}

/// What a changed answer leaves: exactly the answers that are still asked.
fn kept_fault(before: &Before<'_>, event: Event, after: &Session) -> Option<String> {
    let (page, before) = (before.page, before.session);
    let meant = |id: QuestionId| match event {
        Event::Choose(q, _)
        | Event::NotSure(q)
        | Event::Toggle(q, _)
        | Event::NoneOfSet(q)
        | Event::Tick(q) => q == id,
        Event::NoSigns => page.contains(&id),
        // Signs that were seen and not ticked are denied.
        Event::Continue => page.contains(&id) && !before.answers().get(id).is_answered(),
        Event::Restart | Event::Clear => true,
        Event::Emergency(_)
        | Event::Bullet(..)
        | Event::Back
        | Event::Mistake
        | Event::Open(_)
        | Event::Wake
        | Event::Return
        | Event::GoOn
        | Event::Travel(_) => false,
    };
    let lost = PACK.question_ids().filter(|id| !meant(*id)).find(|id| {
        let still = asked(&PACK, PACK.question(*id), after.answers());
        let expected = if still { before.answers().get(*id) } else { Answer::Unanswered };
        after.answers().get(*id) != expected
    });
    lost.map(|id| format!("the answer to `{}` is not as it was left", PACK.question(id).key))
}

/// Only what is on the screen gets an answer: so whatever has one was really asked.
fn asked_fault(before: &Before<'_>, after: &Session) -> Option<String> {
    let (shown, before) = (&before.shown, before.session);
    let unasked = PACK.question_ids().find(|id| {
        let (was, is) = (before.answers().get(*id), after.answers().get(*id));
        is.is_answered() && is != was && !shown.contains(id)
    });
    if let Some(id) = unasked {
        return Some(format!("`{}` gets an answer without being asked", PACK.question(id).key));
    }
    let here = |id: FlagId| match before.stage() {
        Stage::Start => true,
        Stage::Bullet(at) => at == id,
        Stage::Page(_) | Stage::Review | Stage::Result | Stage::Safety(_) => false,
        Stage::Staff | Stage::Summary | Stage::Keep => false,
        Stage::Course | Stage::Copy | Stage::Diary | Stage::Own => false,
    };
    let bullet = PACK.flag_ids().find(|id| {
        let (was, is) = (before.answers().flag(*id), after.answers().flag(*id));
        is != Reply::Unanswered && is != was && !here(*id)
    });
    bullet.map(|id| format!("bullet `{}` gets an answer without being asked", PACK.flag(id).key()))
}

/// Continue leads on: an emergency to its result, a change after the review back to the review with
/// one open page fewer.
fn onward_fault(before: &Session, event: Event, after: &Session) -> Option<String> {
    if event != Event::Continue || after.depth() <= before.depth() {
        return None;
    }
    let page = matches!(before.stage(), Stage::Page(_));
    if page && before.is_emergency() && after.stage() != Stage::Result {
        return Some("an emergency does not stop the questions".into());
    }
    let open =
        |session: &Session| PACK.screens.iter().filter(|page| is_open(session, page)).count();
    let Stage::Page(id) = before.stage() else { return None };
    let left = PACK.page(id).is_some_and(|page| is_open(after, page));
    if left && !before.is_emergency() {
        return Some("a page is left with a question open".into());
    }
    (open(after) > open(before)).then(|| "Continue opens questions".into())
}

/// So many days later, when the page wakes: the same screen, the day counted on, nothing else given or
/// lost but questions that are asked no more, and no lower level. Any other event finds it as woken.
pub fn days_fault(before: &Session, days: i32) -> Option<String> {
    let moment = later(before, days);
    let (after, effects) = before.update(Event::Wake, moment);
    if effects.iter().any(|effect| !matches!(effect, Effect::Announce(Notice::Old))) {
        return Some(format!("waking asks for {effects:?}"));
    }
    if (after.stage(), after.depth()) != (before.stage(), before.depth()) {
        return Some("waking leads to another screen".into());
    }
    let wrong = PACK.question_ids().find(|id| {
        let was = match before.answers().get(*id) {
            Answer::Value(day) if *id == PACK.roles.days => {
                Answer::Value(day.max((day + days as u16).min(PACK.counted_days + 1)))
            }
            other => other,
        };
        let still = asked(&PACK, PACK.question(*id), after.answers());
        after.answers().get(*id) != if still { was } else { Answer::Unanswered }
    });
    if let Some(id) = wrong {
        return Some(format!("`{}` is wrong {days} days later", PACK.question(id).key));
    }
    if assess(&PACK, after.answers()).level < assess(&PACK, before.answers()).level {
        return Some(format!("the level is lower {days} days later"));
    }
    let asleep = before.update(Event::Continue, moment).0;
    if asleep != after.update(Event::Continue, moment).0 {
        return Some(format!("Continue does not know that {days} days passed"));
    }
    let today = Event::Choose(PACK.roles.days, 0);
    let drawn = before.update(today, before.seen()).0.update(Event::Wake, moment).0;
    (before.update(today, moment).0.answers() != drawn.answers())
        .then(|| format!("\"today\", tapped {days} days later, is not the day it named"))
}

/// So many days after the latest moment that a session knows of.
pub fn later(session: &Session, days: i32) -> Moment {
    let seen = session.seen();
    Moment { date: seen.date.plus(days), ..seen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::patient;
    use crate::subject::calm;

    fn after(events: &[Event]) -> Session {
        let new = Session::new(&PACK, now());
        events.iter().fold(new, |session, event| session.update(*event, now()).0)
    }

    #[test]
    fn a_whole_check_breaks_no_law() {
        let Ok(session) = patient::walk(&calm()) else { unreachable!("the check does not end") };
        assert_eq!(state_fault(&session), None);
        assert_eq!(assess(&PACK, session.answers()).level, Level::SelfCare);
    }

    /// Each pair stands for a program that does something else than it should at this event.
    #[test]
    fn a_wrong_step_is_seen() {
        let day = PACK.roles.days;
        let begun = [Event::Emergency(Reply::No), Event::Choose(day, 1)];
        let before = after(&begun);
        let fault = |event, wrong: &Session| step_fault(&Before::of(&before), event, wrong);
        let lost = fault(Event::Back, &Session::new(&PACK, now()));
        assert_eq!(lost.as_deref(), Some("the answer to `days_since` is not as it was left"));
        let next = after(&[begun.as_slice(), &[Event::Continue]].concat());
        assert_eq!(fault(Event::Continue, &next), None);
        assert_eq!(days_fault(&before, 8), None);
        let elsewhere =
            after(&[Event::Emergency(Reply::NotSure), Event::Bullet(FlagId(0), Reply::No)]);
        assert!(fault(Event::Continue, &elsewhere).is_some());
    }
}
