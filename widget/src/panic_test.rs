//! A panic on demand: what a patient sees after a fault that we do not know of. Never shipped.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Panics where the clinic's name is `panic-test`, which is also how a shipped program is searched for it; within the
/// part that comes later where it is `panic-test in the part`.
pub fn on_demand(settings: &JsValue) {
    let name = Reflect::get(settings, &JsValue::from_str("clinic-name")).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("panic-test") => stop("asked for by a test"),
        Some("panic-test in the part") => stop_in_part("asked for by a test, in the part"),
        _ => {}
    }
}

#[expect(clippy::panic, reason = "it is what this module is for")]
fn stop(why: &str) {
    panic!("{why}");
}

aftercheck::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000a",
    "__wasm_split_00explain00_export_0000000000000000000000000000000a":
    fn stop_in_part(why: &str) = stop
);
