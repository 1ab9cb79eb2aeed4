//! What the page around the check is told of a summary, and a field of it that may take one. By [`Reflect`], for the reason of
//! `storage`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MouseEvent;

/// The attribute of the element that names the field.
const TARGET: &str = "summary-target";

/// Whether an element of this page has such a field.
pub fn has_field() -> bool {
    let found = document().and_then(|it| call(&it, "querySelector", &format(TARGET)));
    found.is_some_and(|it| it.is_object())
}

fn format(attribute: &str) -> JsValue {
    let mut selector = String::from("after-check[");
    selector.push_str(attribute);
    selector.push(']');
    selector.into()
}

/// Puts a text into the field of the element in which the patient has tapped, as if it was typed. Whether there is such a field,
/// for text.
pub fn put(tap: &MouseEvent, text: &str) -> bool {
    put_into(tap, text).is_some()
}

fn put_into(tap: &MouseEvent, text: &str) -> Option<()> {
    let id = call(&host(tap)?, "getAttribute", &TARGET.into())?;
    let field = call(&document()?, "getElementById", &id)?;
    let is = |name: &str, value: &str| get(&field, name)?.as_string().filter(|it| it == value);
    let takes_text = is("localName", "textarea").or_else(|| {
        is("localName", "input").and_then(|_| is("type", "text").or_else(|| is("type", "hidden")))
    });
    takes_text?;
    Reflect::set(&field, &"value".into(), &text.into()).ok()?;
    dispatch(&field, "input");
    dispatch(&field, "change");
    Some(())
}

/// Says that a summary was given, and nothing of what is in it.
pub fn tell(tap: &MouseEvent) {
    if let Some(host) = host(tap) {
        dispatch(&host, "aftercheck-summary");
    }
}

/// The element around the check.
fn host(tap: &MouseEvent) -> Option<JsValue> {
    let root = call(&get(tap, "target")?, "getRootNode", &JsValue::UNDEFINED)?;
    get(&root, "host").filter(JsValue::is_object)
}

fn dispatch(target: &JsValue, name: &str) {
    let event = document().and_then(|it| call(&it, "createEvent", &"Event".into()));
    let Some(event) = event else { return };
    let init = get(&event, "initEvent").map(JsValue::unchecked_into);
    let init = init.and_then(|it: Function| it.call2(&event, &name.into(), &JsValue::TRUE).ok());
    if init.is_some() {
        let _ = call(target, "dispatchEvent", &event);
    }
}

fn document() -> Option<JsValue> {
    get(&JsValue::from(web_sys::window()?), "document")
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && found != JsValue::NULL).then_some(found)
}

fn call(of: &JsValue, name: &str, one: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, &JsValue::UNDEFINED).ok()
}
