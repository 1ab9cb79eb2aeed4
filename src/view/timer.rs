//! The timer of a tip: started and stopped as the patient says, and gone with the result that has the tip. One a page.

use std::cell::Cell;
use std::rc::Rc;

use super::plan::timer::{TAPPED, say, show, tap};
use super::{App, AppProps, own};
use crate::browser::{self, Speaker, Ticker};
use crate::engine::pack::Tip;
use crate::engine::{Offer, TipAdvice, advise};
use crate::part::in_part;
use crate::session::{Session, Stage};
use crate::timer::{Face, Sound, Tap, Timer};

const EVERY_MS: u16 = 5_000;

/// What goes on, until it is dropped.
struct Held {
    /// The address of the session it belongs to.
    of: usize,
    timer: Timer,
    phase: Phase,
    sound: Sound,
    speaker: Option<Speaker>,
    ticker: Option<Ticker>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Begins,
    Runs,
    Over,
    Stopped,
}

thread_local! {
    static HELD: Cell<Option<Held>> = const { Cell::new(None) };
}

/// As with all of it `try_with`: the others bring a panic that two parts of the program would share.
fn take() -> Option<Held> {
    HELD.try_with(Cell::take).ok().flatten()
}

fn hold(held: Option<Held>) {
    // It is there as long as the page.
    let _ = HELD.try_with(|cell| cell.set(held));
}

/// What was tapped, once.
fn tapped() -> Option<Tap> {
    TAPPED.try_with(Cell::take).ok().flatten()
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000d",
    "__wasm_split_00explain00_export_0000000000000000000000000000000d":
    pub fn follow(ctx: &yew::Context<App>) = followed
);

/// After every event: what was tapped here, and whether its tip is still there. The element tells when the page is seen
/// again, so that it is right after sleep.
fn followed(ctx: &yew::Context<App>) {
    let (props, tap) = (ctx.props(), tapped());
    own::follow(props);
    let of = Rc::as_ptr(&props.session).addr();
    let mut held = take();
    let is_here = held.as_ref().is_some_and(|held| held.of == of);
    if !is_here && tap != Some(Tap::Start) {
        hold(held);
        return;
    }
    let Some(tip) = offered(&props.session.borrow()) else {
        show(None);
        return;
    };
    let runs = is_here && held.as_ref().is_some_and(|held| held.phase == Phase::Runs);
    if tap == Some(Tap::Start) && !runs {
        held = Some(Held::start(ctx, of, tip.minutes));
    }
    if let Some(held) = &mut held {
        held.follow(props, tip, tap);
    }
    hold(held);
}

/// The tip that has a timer, where the result offers it. Answers that are hidden for a while are no other result.
fn offered(session: &Session) -> Option<&'static Tip> {
    if session.stage() != Stage::Result {
        return None;
    }
    let advice = advise(session.pack(), session.answers(), &session.assessment())?;
    let timed = |it: &TipAdvice| it.tip.over.is_some() && matches!(it.offer, Offer::Yes);
    advice.tips.into_iter().find(timed).map(|it| it.tip)
}

impl Held {
    fn start(ctx: &yew::Context<App>, of: usize, minutes: u8) -> Held {
        let (root, link) = (ctx.props().root.clone(), ctx.link().clone());
        let tick = move || {
            if browser::is_in_page(&root) {
                link.send_message(tap(Tap::Tick));
            } else {
                take();
                show(None);
            }
        };
        Held {
            of,
            timer: Timer::start(minutes, browser::reading()),
            phase: Phase::Begins,
            sound: Sound::Off,
            speaker: None,
            ticker: Ticker::every(EVERY_MS, tick),
        }
    }

    fn follow(&mut self, props: &AppProps, tip: &Tip, tap: Option<Tap>) {
        if self.phase != Phase::Stopped {
            self.timer.pass(browser::reading());
        }
        let heard = self.step(tap);
        let said = (self.phase != Phase::Stopped).then(|| self.timer.said());
        let end = browser::minute_of_day(self.timer.end());
        let words = &props.setup.words;
        if let (true, Some(said), Some(over)) = (heard, said, tip.over) {
            props.setup.port.announce(&say(words, said, end, over));
        }
        show(Some((words, Face { said, end, sound: self.sound })));
    }

    /// Whether there is something that everyone has to hear of.
    fn step(&mut self, tap: Option<Tap>) -> bool {
        match self.phase {
            Phase::Begins => self.phase = Phase::Runs,
            Phase::Runs if self.timer.is_over() => {
                self.phase = Phase::Over;
                match &self.speaker {
                    // It is let go at the next tick.
                    Some(speaker) => speaker.play(),
                    None => self.ticker = None,
                }
            }
            Phase::Runs => {
                match tap {
                    Some(Tap::Stop) if self.timer.may_stop() => self.stop(Phase::Stopped),
                    Some(Tap::Sound) => self.turn(),
                    Some(Tap::Start | Tap::Stop | Tap::Tick) | None => {}
                }
                return false;
            }
            Phase::Over => {
                if tap == Some(Tap::Tick) {
                    self.stop(Phase::Over);
                }
                return false;
            }
            Phase::Stopped => return false,
        }
        true
    }

    fn stop(&mut self, phase: Phase) {
        (self.phase, self.speaker, self.ticker) = (phase, None, None);
    }

    /// The sound, on or off.
    fn turn(&mut self) {
        let turned_off = self.speaker.take().is_some();
        self.speaker = if turned_off { None } else { Speaker::open() };
        self.sound = match (turned_off, &self.speaker) {
            (true, _) => Sound::Off,
            (false, Some(_)) => Sound::On,
            (false, None) => Sound::Missing,
        };
    }
}
