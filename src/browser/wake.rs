//! Hears that the page is seen again: after another tab or app, after sleep, or by the browser's Back.

use gloo_events::{EventListener, EventListenerOptions};

/// Listens until it is dropped.
pub struct Wake {
    _listeners: [EventListener; 3],
}

impl Wake {
    /// `woken` is called each time, and may be called when nothing has changed.
    pub fn new(woken: impl Fn() + Clone + 'static) -> Option<Wake> {
        let window = web_sys::window()?;
        let listen = |name: &'static str, options| {
            let woken = woken.clone();
            EventListener::new_with_options(&window, name, options, move |_| woken())
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
