//! Something that is called again and again, until it is dropped. By [`Reflect`], for the reason of `storage`.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// An interval of the browser.
pub struct Ticker {
    id: JsValue,
    _called: Closure<dyn FnMut(JsValue)>,
}

impl Ticker {
    /// `None` where the browser refuses.
    pub fn every(milliseconds: u16, call: impl Fn() + 'static) -> Option<Ticker> {
        let called: Closure<dyn FnMut(JsValue)> = Closure::new(move |_| call());
        let id = ask("setInterval", called.as_ref(), &JsValue::from(milliseconds))?;
        Some(Ticker { id, _called: called })
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        ask("clearInterval", &self.id, &JsValue::UNDEFINED);
    }
}

/// Whether an element is in its page.
pub fn is_in_page(element: &Element) -> bool {
    Reflect::get(element, &JsValue::from_str("isConnected")).is_ok_and(|it| it == JsValue::TRUE)
}

fn ask(name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let window = web_sys::window()?;
    let function: Function = Reflect::get(&window, &JsValue::from_str(name)).ok()?.unchecked_into();
    function.call2(&window, one, other).ok()
}
