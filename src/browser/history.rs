//! The browser's Back and Forward, on the hosted page alone: one entry a screen, without answers.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Keeps the browser's history in step with the depth of the session. Released by `Drop`.
pub struct History {
    depth: u16,
    listener: Closure<dyn FnMut(web_sys::Event)>,
}

impl History {
    /// Starts at a depth; `travel` is called with the new depth when the browser moves.
    pub fn new(depth: u16, travel: impl Fn(u16) + 'static) -> History {
        let listener = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| {
            travel(state_depth());
        });
        let mut history = History { depth, listener };
        if let Some(window) = web_sys::window() {
            let listener = history.listener.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("popstate", listener);
            if let Ok(h) = window.history() {
                // A reload starts at the first screen: forget where the page stood before.
                let _ = h.replace_state_with_url(&JsValue::from(depth), "", None);
            }
        }
        history.depth = depth;
        history
    }

    /// Follows the session to a depth: new entries forward, the browser's own Back backward.
    pub fn go_to(&mut self, depth: u16) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let here = state_depth();
        if depth > here {
            for next in here + 1..=depth {
                let _ = history.push_state_with_url(&JsValue::from(next), "", None);
            }
        } else if depth < here {
            let _ = history.go_with_delta(i32::from(depth) - i32::from(here));
        }
        self.depth = depth;
    }
}

impl Drop for History {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback("popstate", listener);
        }
    }
}

/// The browser's own Back.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// The depth that the present history entry stands for.
fn state_depth() -> u16 {
    let state = web_sys::window().and_then(|window| window.history().ok());
    let depth = state.and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    depth.map_or(0, |depth| depth as u16)
}
