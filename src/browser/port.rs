//! The way out of the widget: announcements for screen readers, and events for the host page.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::session::HostEvent;

/// A function of the custom element's: `(name, detail) => void`.
#[derive(Clone)]
pub struct Port(Function);

impl Port {
    /// Wraps the element's function.
    pub fn new(notify: Function) -> Port {
        Port(notify)
    }

    /// Something for the status region.
    pub fn announce(&self, text: &str) {
        self.send("announce", &JsValue::from_str(text));
    }

    /// Something wrong with the set-up, for the console.
    pub fn warn(&self, text: &str) {
        self.send("warn", &JsValue::from_str(text));
    }

    /// The program cannot go on; the element shows its fallback.
    pub fn fail(&self, text: &str) {
        self.send("fail", &JsValue::from_str(text));
    }

    /// An event for the host page. It never carries health data.
    pub fn tell(&self, event: HostEvent) {
        match event {
            HostEvent::Started => self.send("started", &JsValue::UNDEFINED),
            HostEvent::Step(depth) => self.send("step", &JsValue::from(depth)),
            HostEvent::Finished => self.send("finished", &JsValue::UNDEFINED),
            HostEvent::Cleared => self.send("cleared", &JsValue::UNDEFINED),
        }
    }

    fn send(&self, name: &str, detail: &JsValue) {
        // What goes wrong in a listener of the host page is the host page's.
        let _ = self.0.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), detail);
    }
}
