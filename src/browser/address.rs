//! The address of the page, and that of a link that is tapped. By [`Reflect`], for the reason of `storage`.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::MouseEvent;

/// Another address for the link that a person taps, before the browser follows it.
pub fn lead(tap: &MouseEvent, address: &str) {
    if let Some(link) = get(tap, "target") {
        let _ = Reflect::set(&link, &"href".into(), &address.into());
    }
}

/// It was read, and is still a reason not to load the page again.
const READ: &str = "#";

/// What stood behind `#` when the page was opened, once. By then www/hosted/early.js has taken it out of the address, or it
/// is taken out here.
pub fn take_link() -> Option<String> {
    let window = web_sys::window()?;
    let early = window.document()?.query_selector("#early").ok()??;
    if let Some(link) = get(&early, "link").and_then(|link| link.as_string()) {
        link.get(..1)?;
        let _ = Reflect::set(&early, &"link".into(), &READ.into());
        return Some(link);
    }
    let location = get(&window, "location")?;
    let link = get(&location, "hash")?.as_string().filter(|link| !link.is_empty())?;
    let path = get(&location, "pathname")?.as_string()?;
    let history = window.history().ok()?;
    history.replace_state_with_url(&history.state().ok()?, "", Some(&path)).ok()?;
    let _ = Reflect::set(&early, &"link".into(), &READ.into());
    Some(link)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|it| !it.is_undefined())
}
