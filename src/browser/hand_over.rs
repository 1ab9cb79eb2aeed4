//! Ways to hand a text over: each by a tap of the patient's, and none sends anything by itself. By [`Reflect`], for the
//! reason of `storage`.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MouseEvent;

/// Puts it where the patient can paste it from, and says whether that worked.
pub fn copy(text: &str, then: impl Fn(bool) + 'static) {
    let then = Rc::new(then);
    let end = |worked: bool| {
        let then = then.clone();
        let end: Closure<dyn FnMut(JsValue)> = Closure::new(move |_: JsValue| then(worked));
        end.into_js_value()
    };
    let clipboard = navigator().and_then(|it| get(&it, "clipboard"));
    let nothing = JsValue::UNDEFINED;
    let promise = clipboard.and_then(|it| call(&it, "writeText", &text.into(), &nothing));
    if promise.and_then(|it| call(&it, "then", &end(true), &end(false))).is_none() {
        then(false);
    }
}

/// Whether the browser can offer a text to other programs of the device.
pub fn can_share() -> bool {
    navigator().and_then(|it| get(&it, "share")).is_some()
}

/// Offers it to them; the patient chooses one, or none. Says so where the browser refuses.
pub fn share(text: &str, refused: impl Fn() + 'static) {
    let data = JsValue::from(js_sys::Object::new());
    let nothing: Closure<dyn FnMut(JsValue)> = Closure::new(|_: JsValue| {});
    let nothing = nothing.into_js_value();
    // Counted, as in `copy`: else two parts would share how it is dropped.
    let refused = Rc::new(refused);
    let end: Closure<dyn FnMut(JsValue)> = Closure::new(move |error: JsValue| {
        let left = get(&error, "name").and_then(|it| it.as_string());
        if left.as_deref() != Some("AbortError") {
            refused();
        }
    });
    let end = end.into_js_value();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    let promise = navigator().and_then(|it| call(&it, "share", &data, &JsValue::UNDEFINED));
    let _ = promise.and_then(|it| call(&it, "then", &nothing, &end));
}

/// Opens what prints the page.
pub fn print() {
    let window = web_sys::window().map(JsValue::from);
    let nothing = JsValue::UNDEFINED;
    let _ = window.and_then(|it| call(&it, "print", &nothing, &nothing));
}

/// What was typed into a field beside the control that was tapped; `field` is a CSS selector.
pub fn typed(tap: &MouseEvent, field: &str) -> Option<String> {
    let nothing = JsValue::UNDEFINED;
    let root = call(&get(tap, "target")?, "getRootNode", &nothing, &nothing)?;
    get(&call(&root, "querySelector", &field.into(), &nothing)?, "value")?.as_string()
}

/// Whether a person tapped, and no script made it up.
pub fn is_tap(tap: &MouseEvent) -> bool {
    get(tap, "isTrusted") == Some(JsValue::TRUE)
}

fn navigator() -> Option<JsValue> {
    get(&JsValue::from(web_sys::window()?), "navigator")
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && found != JsValue::NULL).then_some(found)
}

fn call(of: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, other).ok()
}
