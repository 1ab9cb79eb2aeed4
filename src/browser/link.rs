//! A link whose address has answers in it: followed without ever standing in the page. By [`Reflect`], for the reason of
//! `storage`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MouseEvent;

/// Follows an address in a new tab in the place of the link that a person has tapped. The new page does not know this one.
/// Where the browser refuses, the tapped link leads to its own address.
pub fn follow(tap: &MouseEvent, address: &str) {
    let away = [
        ("href", address),
        ("target", "_blank"),
        ("rel", "noopener noreferrer"),
        ("referrerPolicy", "no-referrer"),
    ];
    instead(tap, &away);
}

/// Follows another link in the place of what a person has tapped, with these properties.
pub fn instead(tap: &MouseEvent, link: &[(&str, &str)]) {
    let _ = follow_one(tap, link);
}

fn follow_one(tap: &MouseEvent, properties: &[(&str, &str)]) -> Option<()> {
    // A tap that a script makes up must not bring it out.
    (get(tap, "isTrusted")? == JsValue::TRUE).then_some(())?;
    let document = get(&JsValue::from(web_sys::window()?), "document")?;
    let link = call(&document, "createElement", "a")?;
    for (name, value) in properties {
        Reflect::set(&link, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    // It stands in no page: nothing there hears of this click.
    call(&link, "click", "")?;
    call(tap, "preventDefault", "")?;
    Some(())
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn call(of: &JsValue, name: &str, with: &str) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, &JsValue::from_str(with), &JsValue::NULL).ok()
}
