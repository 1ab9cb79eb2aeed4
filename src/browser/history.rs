//! The browser's Back and Forward, on the hosted page alone: one entry a screen, without answers.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Keeps the browser's history in step with the depth of the session, until it is dropped.
pub struct History {
    place: Rc<Place>,
    _listener: Option<EventListener>,
}

/// Where the browser is to stand. It moves in its own time and, in WebKit, loses a move that is asked
/// for during another one. So there is one at a time, and what was wanted meanwhile comes after it.
struct Place {
    wanted: Cell<u16>,
    moving: Cell<bool>,
}

impl History {
    /// Starts at a depth; `travel` is called with the new depth when a person moves the browser.
    pub fn new(depth: u16, travel: impl Fn(u16) + 'static) -> History {
        let place = Rc::new(Place { wanted: Cell::new(depth), moving: Cell::new(false) });
        // A reload starts at the first screen: forget where the page stood before.
        mark(depth);
        if let Some(history) = history() {
            // Each screen begins at its heading. The browser would go where it was left.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        let listen = |window: web_sys::Window| {
            let place = place.clone();
            EventListener::new(&window, "popstate", move |_| {
                let moving = place.moving.take();
                match state_depth() {
                    // An entry that is not ours, as a link within the page makes one: it leads nowhere.
                    None => mark(place.wanted.get()),
                    Some(_) if moving => place.follow(),
                    Some(depth) => travel(depth),
                }
            })
        };
        History { _listener: web_sys::window().map(listen), place }
    }

    /// Follows the session to a depth: new entries forward, the browser's own Back backward.
    pub fn go_to(&self, depth: u16) {
        self.place.wanted.set(depth);
        if !self.place.moving.get() {
            self.place.follow();
        }
    }
}

impl Place {
    fn follow(&self) {
        let Some(history) = history() else { return };
        let wanted = self.wanted.get();
        let here = state_depth().unwrap_or(wanted);
        if wanted > here {
            for next in here + 1..=wanted {
                let _ = history.push_state_with_url(&JsValue::from(next), "", None);
            }
        } else if wanted < here {
            let delta = i32::from(wanted) - i32::from(here);
            self.moving.set(history.go_with_delta(delta).is_ok());
        }
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window().and_then(|window| window.history().ok())
}

/// The depth that the present history entry stands for, if it is one of ours.
fn state_depth() -> Option<u16> {
    history()?.state().ok()?.as_f64().map(|depth| depth as u16)
}

/// Lets the present entry stand for a depth.
fn mark(depth: u16) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::from(depth), "", None);
    }
}
