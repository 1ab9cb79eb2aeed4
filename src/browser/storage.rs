//! The one text that a patient can keep on this device. No other file names the browser's storage (a test holds it).
//!
//! By [`Reflect`], which the program has already: each function that is imported is named in the first program, too.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What is stored there.
pub fn read(place: &str) -> Option<String> {
    call("getItem", place, "")?.as_string()
}

/// Stores it. Whether it is there now: a browser may have no room, or keep nothing for this page.
pub fn write(place: &str, text: &str) -> bool {
    call("setItem", place, text);
    read(place).as_deref() == Some(text)
}

/// Deletes it, written over. Whether nothing is there now.
pub fn delete(place: &str) -> bool {
    call("setItem", place, "");
    call("removeItem", place, "");
    read(place).is_none()
}

/// `None` where the browser refuses.
fn call(name: &str, place: &str, text: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    let storage = Reflect::get(&window, &JsValue::from_str("localStorage")).ok()?;
    let function = Reflect::get(&storage, &JsValue::from_str(name)).ok()?;
    let function: Function = function.unchecked_into();
    function.call2(&storage, &JsValue::from_str(place), &JsValue::from_str(text)).ok()
}
