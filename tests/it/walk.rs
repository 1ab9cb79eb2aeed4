//! Any event is safe in any state, at any time by any clock: the session stays valid, and keeps no answer to a question
//! that is not asked.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{FlagId, Kind, OptionId, PageId, QuestionId, SafetyId};
use aftercheck::engine::{Answer, Level, Reply, asked, assess};
use aftercheck::i18n::{Date, Moment};
use aftercheck::session::{Event, Screen, Session, Stage};

use crate::support::fixtures::{Dice, now};
use crate::support::plans;

/// Events in each walk.
const EVENTS: usize = 50_000;

#[test]
fn any_events_leave_a_valid_session_1() {
    walk(1);
}

#[test]
fn any_events_leave_a_valid_session_2() {
    walk(2);
}

#[test]
fn any_events_leave_a_valid_session_3() {
    walk(3);
}

#[test]
fn any_events_leave_a_valid_session_4() {
    walk(4);
}

/// The same seed is always the same walk.
fn walk(seed: u64) {
    let mut dice = Dice::new(seed);
    let mut session = Session::new(&PACK, now());
    let mut levels = [0; 5];
    let mut clock = now();
    for step in 0..EVENTS {
        let event = event(&session, &mut dice);
        clock = tick(clock, &mut dice);
        let (next, _) = session.update(event, clock);
        if next == session {
            continue;
        }
        if event == Event::Wake {
            let levels = [&next, &session].map(|session| assess(&PACK, session.answers()).level);
            assert!(levels[0] >= levels[1], "seed {seed}, step {step}: {levels:?}");
            assert_eq!(next.stage(), session.stage(), "seed {seed}, step {step}");
        }
        if let Err(fault) = validate(&next) {
            panic!("seed {seed}, step {step}: {event:?} at {:?}: {fault}", session.stage());
        }
        if next.stage() == Stage::Result && session.stage() != Stage::Result {
            levels[assess(&PACK, next.answers()).level as usize] += 1;
        }
        session = next;
    }
    assert!(levels.iter().all(|times| *times > 10), "results were seldom reached: {levels:?}");
}

/// Mostly a moment later; sometimes days later, and sometimes the clock is moved back.
fn tick(clock: Moment, dice: &mut Dice) -> Moment {
    match dice.below(200) {
        0 => Moment { date: clock.date.plus(dice.below(10) as i32), ..clock },
        1 => Moment { date: clock.date.plus(-(dice.below(10) as i32)), ..clock },
        2 => Moment { minute: dice.below(1440) as u16, ..clock },
        3 => Moment { date: Date::new(1970 + 60 * dice.below(2) as i32, 1, 1), ..clock },
        4 => now(),
        _ => clock,
    }
}

/// What a patient would do here, or now and then anything at all.
pub fn event(session: &Session, dice: &mut Dice) -> Event {
    if dice.below(20) == 0 {
        return any(dice);
    }
    match session.screen() {
        Screen::Start => match dice.below(16) {
            0 => Event::Emergency(Reply::Yes),
            1 | 2 => Event::Emergency(Reply::NotSure),
            _ => Event::Emergency(Reply::No),
        },
        Screen::Bullet(view) => match dice.below(30) {
            0 => Event::Bullet(view.flag, Reply::Yes),
            1 => Event::Bullet(view.flag, Reply::NotSure),
            _ => Event::Bullet(view.flag, Reply::No),
        },
        Screen::Page(view) if !view.fields.is_empty() && dice.below(3) != 0 => {
            let field = &view.fields[dice.below(view.fields.len())];
            let signs = view.page.layout != aftercheck::engine::pack::Layout::List;
            if signs && !field.ticked {
                return if dice.below(12) == 0 {
                    Event::Tick(field.question)
                } else {
                    Event::NoSigns
                };
            }
            on(field.question, dice)
        }
        Screen::Page(_) => Event::Continue,
        Screen::Pause => Event::GoOn,
        Screen::Review => match dice.below(6) {
            0 => Event::Open(Stage::Page(PageId(dice.below(PACK.screens.len()) as u8))),
            1 => Event::Open(Stage::Start),
            _ => Event::Continue,
        },
        Screen::Staff | Screen::Apart => Event::Back,
        Screen::Result(_) => match dice.below(7) {
            0 => Event::Open(Stage::Safety(SafetyId(dice.below(PACK.safety.len()) as u8))),
            1 => Event::Open(Stage::Review),
            2 => Event::Mistake,
            3 => Event::Back,
            4 => Event::Open(Stage::Staff),
            _ => Event::Restart,
        },
    }
}

/// Something about one question.
fn on(id: QuestionId, dice: &mut Dice) -> Event {
    let question = PACK.question(id);
    let options = question.options.len().max(1);
    match question.kind {
        _ if dice.below(12) == 0 => Event::NotSure(id),
        Kind::Number(_) => Event::Choose(id, dice.below(9) as u16),
        Kind::Scale | Kind::Choice => Event::Choose(id, dice.below(options) as u16),
        Kind::Set if dice.below(2) == 0 => Event::NoneOfSet(id),
        Kind::Set => Event::Toggle(id, OptionId(dice.below(options) as u8)),
    }
}

/// Any event with any arguments, those that make no sense included.
fn any(dice: &mut Dice) -> Event {
    let id = QuestionId(dice.below(PACK.questions.len()) as u8);
    let sign = [Reply::Unanswered, Reply::No, Reply::NotSure, Reply::Yes][dice.below(4)];
    let place = dice.below(14) as u8;
    match dice.below(20) {
        0 => Event::Emergency(sign),
        1 => Event::Bullet(FlagId(place), sign),
        2 => Event::Choose(id, [0, 1, 2, 5, 11, 4000, u16::MAX][dice.below(7)]),
        3 => Event::NotSure(id),
        4 => Event::Toggle(id, OptionId([0, 1, 5, 31, 32, u8::MAX][dice.below(6)])),
        5 => Event::NoneOfSet(id),
        6 => Event::Tick(id),
        7 => Event::NoSigns,
        8 => Event::Continue,
        9 => Event::Back,
        10 => Event::Mistake,
        11 => {
            let bullet = Stage::Bullet(FlagId(place));
            Event::Open([Stage::Start, Stage::Result, Stage::Staff, bullet][dice.below(4)])
        }
        12 => Event::Open(Stage::Page(PageId(place))),
        13 => Event::Open(Stage::Review),
        14 => Event::Open(Stage::Safety(SafetyId(place))),
        15 if dice.below(10) == 0 => Event::Clear,
        15 => on(id, dice),
        16 => Event::Wake,
        17 => Event::Return,
        18 => Event::GoOn,
        _ => Event::Travel(dice.below(40) as u16),
    }
}

fn validate(session: &Session) -> Result<(), String> {
    let answers = session.answers();
    for id in PACK.question_ids() {
        let (question, answer) = (PACK.question(id), answers.get(id));
        let key = question.key;
        let fits = match (question.kind, answer) {
            (_, Answer::Unanswered | Answer::NotSure) => true,
            (Kind::Number(most), Answer::Value(n)) => n <= most,
            (Kind::Scale | Kind::Choice, Answer::Value(n)) => {
                usize::from(n) < question.options.len()
            }
            (Kind::Set, Answer::Set(set)) => set >> question.options.len() == 0,
            (Kind::Set, Answer::Value(_)) | (_, Answer::Set(_)) => false,
        };
        if !fits {
            return Err(format!("{key} has the answer {answer:?}"));
        }
        if !asked(&PACK, question, answers) && (answer.is_answered() || session.is_ticked(id)) {
            return Err(format!("{key} is not asked and has the answer {answer:?}"));
        }
    }
    match session.screen() {
        Screen::Page(view) if view.fields.is_empty() => {
            Err(format!("the page {} asks nothing", view.page.key))
        }
        Screen::Result(view) => {
            let level = view.assessment.level;
            if plans::has(&view.plan, "tips") && !level.allows_self_care() {
                return Err(format!("comfort at {level:?}"));
            }
            if level <= Level::Message { every_red_flag_was_asked(session) } else { Ok(()) }
        }
        Screen::Staff => match assess(&PACK, answers).level {
            Level::MedicalToday | Level::Emergency => Ok(()),
            level => Err(format!("the card for staff at {level:?}")),
        },
        Screen::Start
        | Screen::Bullet(_)
        | Screen::Page(_)
        | Screen::Review
        | Screen::Apart
        | Screen::Pause => Ok(()),
    }
}

/// D5: L0 and L1 only when every bullet and every red flag has an answer.
fn every_red_flag_was_asked(session: &Session) -> Result<(), String> {
    let answers = session.answers();
    for id in PACK.flag_ids() {
        if answers.flag(id) != Reply::No {
            return Err(format!("reassured with {} open", PACK.flag(id).key()));
        }
    }
    for id in PACK.question_ids().filter(|id| PACK.question(*id).red_flag) {
        if !answers.get(id).is_answered() {
            return Err(format!("reassured with {} open", PACK.question(id).key));
        }
    }
    Ok(())
}
