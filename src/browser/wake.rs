//! Hears that the page is seen again: after another tab or app, after sleep, or by the browser's Back.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// For how long it must have been out of sight that somebody else may have the phone.
const LONG_MS: f64 = 600_000.0;

/// Listens until it is dropped.
pub struct Wake {
    _listeners: [EventListener; 3],
}

impl Wake {
    /// `woken` is called each time, and may be called when nothing has changed; with whether it was long, or the
    /// browser had put the page away.
    pub fn new(woken: impl Fn(bool) + Clone + 'static) -> Option<Wake> {
        let window = web_sys::window()?;
        // When it went out of sight.
        let left: Rc<Cell<Option<f64>>> = Rc::default();
        let document = window.document()?;
        let listen = |name: &'static str, options| {
            let (woken, left, document) = (woken.clone(), left.clone(), document.clone());
            EventListener::new_with_options(&window, name, options, move |event| {
                let now = js_sys::Date::now();
                if is(&document, "hidden") {
                    left.set(left.get().or(Some(now)));
                    return;
                }
                // A clock that was set back counts as well.
                let long = left.take().is_some_and(|left| (now - left).abs() >= LONG_MS);
                woken(long || is(event, "persisted"));
            })
        };
        Some(Wake {
            _listeners: [
                // At the document; caught on the way to it, no listener of the page's can stop it.
                listen("visibilitychange", EventListenerOptions::run_in_capture_phase()),
                listen("pageshow", EventListenerOptions::default()),
                // Not in the capture phase, where the focus of each button would be one.
                listen("focus", EventListenerOptions::default()),
            ],
        })
    }
}

fn is(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| value == JsValue::TRUE)
}
