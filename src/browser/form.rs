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

/// Puts a text into the text area of the element in which the patient has tapped, behind what stands there, as if it was typed.
/// Whether it is in there.
pub fn put(tap: &MouseEvent, text: &str) -> bool {
    put_into(tap, text) == Some(true)
}

fn put_into(tap: &MouseEvent, text: &str) -> Option<bool> {
    let id = call(&host(tap)?, "getAttribute", &TARGET.into())?;
    let field = call(&document()?, "getElementById", &id)?;
    let value = || get(&field, "value")?.as_string();
    let is_area = get(&field, "localName")?.as_string()? == "textarea";
    if !is_area || get(&field, "disabled") == Some(JsValue::TRUE) {
        return None;
    }
    let mut added = String::new();
    if !value()?.is_empty() {
        added.push_str("\n\n");
    }
    added.push_str(text);
    // Frameworks that watch `value` being set would take it for their own. Of three arguments the first is bound.
    let end = get(&field, "textLength")?;
    let insert: Function = get(&field, "setRangeText")?.unchecked_into();
    let insert: Function = get(&insert, "bind")?
        .unchecked_into::<Function>()
        .call2(&insert, &field, &added.into())
        .ok()?
        .unchecked_into();
    insert.call2(&JsValue::UNDEFINED, &end, &end).ok()?;
    dispatch(&field, "input");
    dispatch(&field, "change");
    Some(value()?.ends_with(text))
}

/// Says that the patient has chosen a way to give a summary, and nothing of what is in it.
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
