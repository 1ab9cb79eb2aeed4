//! A panic on demand: what a patient sees after a fault that we do not know of. Never shipped.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Panics where the clinic's name is `panic-test`, which is also how a shipped program is searched for it.
#[expect(clippy::panic, reason = "it is what this module is for")]
pub fn on_demand(settings: &JsValue) {
    let name = Reflect::get(settings, &JsValue::from_str("clinic-name")).ok();
    if name.and_then(|name| name.as_string()).as_deref() == Some("panic-test") {
        panic!("asked for by a test");
    }
}
