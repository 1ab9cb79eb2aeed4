//! The text of a file that the patient chose. By [`Reflect`], for the reason of `storage`.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// More than any copy, which is at most 64 KiB, in base64 once or, under a passcode, twice. What is longer is cut, and
/// then no copy.
const MOST: &str = "200000";

thread_local! {
    static READ: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Reads the file that was chosen, and calls back when [`take`] has its text; none if it cannot be read.
pub fn read(root: &Element, then: impl Fn() + 'static) {
    READ.take();
    let then = Rc::new(then);
    if let Some((input, file)) = chosen(root)
        && begin(&input, &file, then.clone()).is_none()
    {
        then();
    }
}

/// What was read.
pub fn take() -> String {
    READ.take()
}

fn chosen(root: &Element) -> Option<(Element, JsValue)> {
    let input = root.query_selector("input[type=file]").ok()??;
    let file = get(&get(&input, "files")?, "0")?;
    Some((input, file))
}

/// `None` where the browser cannot.
fn begin(input: &Element, file: &JsValue, then: Rc<impl Fn() + 'static>) -> Option<()> {
    let part = call(file, "slice", &JsValue::from_str("0"), &JsValue::from_str(MOST))?;
    let promise = call(&part, "text", &JsValue::NULL, &JsValue::NULL)?;
    let done: Closure<dyn FnMut(JsValue)> = Closure::new(move |text: JsValue| {
        READ.set(text.as_string().unwrap_or_default());
        then();
    });
    let done = done.into_js_value();
    call(&promise, "then", &done, &done)?;
    // So that the same file can be chosen again.
    let _ = Reflect::set(input, &JsValue::from_str("value"), &JsValue::from_str(""));
    Some(())
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|it| !it.is_undefined())
}

fn call(of: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, other).ok()
}
