//! The one component: it holds a session, shows its screen and carries out its effects.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::screens;
use super::{Context, Msg, Placement, days, timer};
use crate::browser::{self, History, Port};
use crate::hours::Hours;
use crate::i18n::{Words, t};
use crate::joined::Joined as _;
use crate::own::Own;
use crate::session::{DaysEvent, Effect, Event, Notice, Screen, Session};

/// What a widget is set up with; new attributes bring a new one.
pub struct Setup {
    /// The words.
    pub words: Words,
    /// The clinic's hours, once they are read.
    pub hours: Option<Hours>,
    /// What the clinic adds, once it is read.
    pub own: Option<&'static Own>,
    /// How it sits in its page.
    pub placement: Placement,
    /// Whether the browser's Back leads from screen to screen.
    pub history: bool,
    /// Where announcements and events for the host page go.
    pub port: Port,
}

/// The properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Words, placement and port.
    pub setup: Rc<Setup>,
    /// The session, kept outside so that it outlives a removed element.
    pub session: Rc<RefCell<Session>>,
    /// The element the app renders into.
    pub root: web_sys::Element,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.setup, &other.setup) && Rc::ptr_eq(&self.session, &other.session)
    }
}

/// The whole widget.
pub struct App {
    focus: Option<String>,
    show_alarm: bool,
    history: Option<History>,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let props = ctx.props();
        let depth = props.session.borrow().depth();
        let travel = ctx.link().callback(|depth| Msg::Event(Event::Travel(depth)));
        let history = props.setup.history.then(|| History::new(depth, move |d| travel.emit(d)));
        App { focus: None, show_alarm: false, history }
    }

    fn update(&mut self, ctx: &yew::Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        let mut tapped = None;
        match msg {
            Msg::Days(event) => {
                tapped = Some(event);
                // What was tapped may be gone, but for a row that was chosen.
                if !matches!(
                    event,
                    DaysEvent::Choose(_) | DaysEvent::Keep | DaysEvent::Unlock | DaysEvent::Done
                ) {
                    self.carry_out(props, Effect::FocusHeading);
                }
            }
            Msg::Focus(id) => {
                let pack = props.session.borrow().pack();
                self.focus = Some(["#", &screens::control_id(pack, id)].joined(""));
            }
            Msg::Event(event) => {
                tapped = (event == Event::Return).then_some(DaysEvent::Away);
                let (next, effects) = props.session.borrow().update(event, browser::now());
                *props.session.borrow_mut() = next;
                for effect in effects {
                    self.carry_out(props, effect);
                }
            }
        }
        days::follow(ctx, tapped);
        timer::follow(ctx);
        if let Some(history) = &self.history {
            history.go_to(props.session.borrow().depth());
        }
        true
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let props = ctx.props();
        let send = ctx.link().callback(|msg| msg);
        let session = props.session.borrow();
        let setup = &props.setup;
        let cx = Context {
            pack: session.pack(),
            words: &setup.words,
            placement: &setup.placement,
            hours: setup.hours.as_ref().map(|hours| (hours, browser::now())),
            send,
        };
        screens::view(&cx, &session)
    }

    fn rendered(&mut self, ctx: &yew::Context<Self>, _first: bool) {
        if let Some(selector) = self.focus.take() {
            browser::focus(&ctx.props().root, &selector);
        }
        if std::mem::take(&mut self.show_alarm) {
            browser::show(&ctx.props().root, "[data-alarm]");
        }
    }
}

impl App {
    fn carry_out(&mut self, props: &AppProps, effect: Effect) {
        let setup = &props.setup;
        match effect {
            Effect::FocusHeading => self.focus = Some("[data-title]".into()),
            Effect::ShowAlarm => self.show_alarm = true,
            Effect::FocusProblems => self.focus = Some("[data-problems]".into()),
            Effect::Announce(notice) => {
                let text = notice_text(&setup.words, &props.session.borrow(), notice);
                setup.port.announce(&text);
            }
            Effect::Tell(event) => setup.port.tell(event),
        }
    }
}

/// What screen readers hear. The new heading is read by itself, since it gets the focus.
fn notice_text(words: &Words, session: &Session, notice: Notice) -> String {
    match notice {
        Notice::Step => {
            let screen = session.screen();
            let Some(step) = screen.step() else { return String::new() };
            let bullet = matches!(screen, Screen::Bullet(_));
            let text = if bullet { t::UI_STEP_SIGN } else { t::UI_STEP };
            words.fill(text, &[("n", &step.now.to_string()), ("count", &step.of.to_string())])
        }
        Notice::Problems(count) => words.fill(t::UI_PROBLEMS_SAID, &[("n", &count.to_string())]),
        Notice::Alarm => words.say(t::ALARM_TITLE),
        Notice::Old => {
            let Screen::Result(view) = session.screen() else { return String::new() };
            screens::old_title(session.pack(), words, &view).unwrap_or_default()
        }
        Notice::Paused => words.say(t::PAUSE_TITLE),
        Notice::Cleared => words.say(t::UI_CLEARED),
    }
}
