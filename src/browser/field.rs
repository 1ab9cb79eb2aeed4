//! A field that was changed. By [`Reflect`], for the reason of `storage`.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What stands in it.
pub fn value(change: &web_sys::Event) -> Option<String> {
    let target = Reflect::get(change, &JsValue::from_str("target")).ok()?;
    Reflect::get(&target, &JsValue::from_str("value")).ok()?.as_string()
}
