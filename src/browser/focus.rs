//! Moving the focus, and what is in view, within the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses the first element that fits the selector; the browser scrolls it into view.
pub fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A refused focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Scrolls the first element that fits the selector into view, as little as needed.
pub fn show(root: &Element, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
