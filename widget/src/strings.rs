//! Arrays of strings from JavaScript, which may be anything else, of any length, and throw.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// The strings of an array; `None` if it is none, is longer than `most`, or has anything else in it.
pub fn strings(value: &JsValue, most: usize) -> Option<Vec<String>> {
    // `is_array` alone throws for a proxy that was revoked.
    let readable = value.is_object() && Reflect::get_prototype_of(value).is_ok();
    if !readable || !Array::is_array(value) {
        return None;
    }
    let length = Reflect::get(value, &JsValue::from_str("length")).ok()?.as_f64()?;
    if length > most as f64 {
        return None;
    }
    (0..length as u32).map(|place| Reflect::get_u32(value, place).ok()?.as_string()).collect()
}
