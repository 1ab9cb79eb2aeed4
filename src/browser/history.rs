//! The browser's Back and Forward, on the hosted page alone: one entry a screen, without answers.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// Keeps the browser's history in step with the depth of the session, until it is dropped.
pub struct History {
    _listener: Option<EventListener>,
}

impl History {
    /// Starts at a depth; `travel` is called with the new depth when the browser moves.
    pub fn new(depth: u16, travel: impl Fn(u16) + 'static) -> History {
        // A reload starts at the first screen: forget where the page stood before.
        if let Some(history) = history() {
            let _ = history.replace_state_with_url(&JsValue::from(depth), "", None);
        }
        let listen = |window: web_sys::Window| {
            EventListener::new(&window, "popstate", move |_| travel(state_depth()))
        };
        History { _listener: web_sys::window().map(listen) }
    }

    /// Follows the session to a depth: new entries forward, the browser's own Back backward.
    pub fn go_to(&self, depth: u16) {
        let Some(history) = history() else { return };
        let here = state_depth();
        if depth > here {
            for next in here + 1..=depth {
                let _ = history.push_state_with_url(&JsValue::from(next), "", None);
            }
        } else if depth < here {
            let _ = history.go_with_delta(i32::from(depth) - i32::from(here));
        }
    }
}

/// The browser's own Back.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window().and_then(|window| window.history().ok())
}

/// The depth that the present history entry stands for.
fn state_depth() -> u16 {
    let depth = history().and_then(|history| history.state().ok()).and_then(|s| s.as_f64());
    depth.map_or(0, |depth| depth as u16)
}
