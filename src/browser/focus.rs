//! Moving the focus within the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the first element that fits the selector; the browser scrolls it into view.
pub fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A refused focus leaves it where it is.
        let _ = element.focus();
    }
}
