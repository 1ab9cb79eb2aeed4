//! Texts under a passcode, by the browser's own cryptography: PBKDF2 with SHA-256 and AES-GCM. By [`Reflect`], for the
//! reason of `storage`.
//!
//! All of it comes later, by a promise. A key cannot be read out of the browser. Only pages of a secure origin have it.

use std::{cell::Cell, rc::Rc};

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

const PBKDF2: &str = r#"{"name":"PBKDF2","hash":"SHA-256","iterations":600000}"#;
const AES: &str = r#"{"name":"AES-GCM","length":256}"#;
const GCM: &str = r#"{"name":"AES-GCM"}"#;
const USES: &str = r#"["encrypt","decrypt"]"#;
const SALT: u8 = 16;
const VECTOR: u8 = 12;

/// A key, and the salt it was derived with.
#[derive(Clone)]
pub struct Key {
    pub salt: Vec<u8>,
    key: JsValue,
}

/// The field for a passcode.
pub const FIELD: &str = "input[type=password]";
/// The one where a new passcode is entered again.
const AGAIN: &str = "[data-again] input";

/// What stands in the field for a passcode, if there is one.
pub fn entered(root: &Element) -> Option<String> {
    value(root, FIELD)
}

/// What was entered again.
pub fn again(root: &Element) -> Option<String> {
    value(root, AGAIN)
}

fn value(root: &Element, field: &str) -> Option<String> {
    get(root.query_selector(field).ok()??.as_ref(), "value")?.as_string()
}

/// Empties it.
pub fn clear(root: &Element) {
    for field in [FIELD, AGAIN] {
        if let Ok(Some(field)) = root.query_selector(field) {
            let _ = Reflect::set(&field, &"value".into(), &"".into());
        }
    }
}

/// A new salt.
pub fn salt() -> Option<Vec<u8>> {
    random(SALT).as_ref().and_then(bytes)
}

/// Derives a key, then calls back; with none where the browser refuses.
pub fn derive(passcode: &str, salt: &[u8], then: impl FnOnce(Option<Key>) + 'static) {
    let salt = salt.to_vec();
    settled(base_of(passcode), move |base| {
        let key = base.and_then(|base| {
            let how = with(PBKDF2, "salt", &array(&salt)?)?;
            let args = [how, base, json(AES)?, JsValue::FALSE, json(USES)?];
            invoke(&subtle()?, "deriveKey", &args)
        });
        settled(key, move |key| then(key.map(|key| Key { salt, key })));
    });
}

/// What a key is derived from.
fn base_of(passcode: &str) -> Option<JsValue> {
    // The same letters can be written in several ways, and another keyboard may.
    let strings = get(&get(&window()?, "String")?, "prototype")?;
    let normalize = get(&strings, "normalize")?;
    let same = call(&normalize, "apply", &passcode.into(), &list(&["NFKC".into()])?)?;
    let args =
        ["raw".into(), encoded(&same)?, "PBKDF2".into(), JsValue::FALSE, json(r#"["deriveKey"]"#)?];
    invoke(&subtle()?, "importKey", &args)
}

/// Encrypts a text, then calls back with a new vector and what came of it.
pub fn seal(
    key: &Key,
    beside: &str,
    text: &str,
    then: impl FnOnce(Option<(Vec<u8>, Vec<u8>)>) + 'static,
) {
    let begun = (|| {
        let vector = random(VECTOR)?;
        let how = with(GCM, "iv", &vector)?;
        Reflect::set(&how, &"additionalData".into(), &encoded(&beside.into())?).ok()?;
        let args = [how, key.key.clone(), encoded(&text.into())?];
        Some((bytes(&vector)?, invoke(&subtle()?, "encrypt", &args)?))
    })();
    let (vector, promise) = begun.unzip();
    settled(promise, move |made| {
        let data = made.and_then(|made| bytes(&construct("Uint8Array", Some(&made))?));
        then(vector.zip(data));
    });
}

/// Decrypts it, then calls back; with none if it is not what was encrypted, or the key is another one.
pub fn open(
    key: &Key,
    beside: &str,
    (vector, data): (&[u8], &[u8]),
    then: impl FnOnce(Option<String>) + 'static,
) {
    let promise = (|| {
        let how = with(GCM, "iv", &array(vector)?)?;
        Reflect::set(&how, &"additionalData".into(), &encoded(&beside.into())?).ok()?;
        invoke(&subtle()?, "decrypt", &[how, key.key.clone(), array(data)?])
    })();
    settled(promise, move |made| {
        let bytes = made.and_then(|made| bytes(&construct("Uint8Array", Some(&made))?));
        then(bytes.and_then(|bytes| String::from_utf8(bytes).ok()));
    });
}

/// Calls back with what a promise comes to; with none if it fails, or if there is none.
fn settled(promise: Option<JsValue>, then: impl FnOnce(Option<JsValue>) + 'static) {
    settle(promise, Box::new(then));
}

/// What is called back, once.
type Then = Box<dyn FnOnce(Option<JsValue>)>;

/// Calls back by whichever comes first.
fn settle(promise: Option<JsValue>, then: Then) {
    let then = Rc::new(Cell::new(Some(then)));
    let (kept, lost) = (then.clone(), then.clone());
    let done: Closure<dyn FnMut(JsValue)> = Closure::new(move |value| end(&kept, Some(value)));
    let failed: Closure<dyn FnMut(JsValue)> = Closure::new(move |_| end(&lost, None));
    let (done, failed) = (done.into_js_value(), failed.into_js_value());
    if promise.and_then(|it| invoke(&it, "then", &[done, failed])).is_none() {
        end(&then, None);
    }
}

fn end(then: &Cell<Option<Then>>, value: Option<JsValue>) {
    if let Some(then) = then.take() {
        then(value);
    }
}

fn subtle() -> Option<JsValue> {
    get(&get(&window()?, "crypto")?, "subtle")
}

fn random(length: u8) -> Option<JsValue> {
    let empty = array(&vec![0; length.into()])?;
    invoke(&get(&window()?, "crypto")?, "getRandomValues", &[empty])
}

/// The bytes of a text in UTF-8.
fn encoded(text: &JsValue) -> Option<JsValue> {
    invoke(&construct("TextEncoder", None)?, "encode", std::slice::from_ref(text))
}

fn array(bytes: &[u8]) -> Option<JsValue> {
    let made = construct("Uint8Array", Some(&JsValue::from(bytes.len() as u32)))?;
    for (place, byte) in bytes.iter().enumerate() {
        Reflect::set(&made, &JsValue::from(place as u32), &JsValue::from(*byte)).ok()?;
    }
    Some(made)
}

fn bytes(array: &JsValue) -> Option<Vec<u8>> {
    let text = invoke(array, "join", &[])?.as_string()?;
    text.split(',').map(|byte| byte.parse().ok()).collect()
}

/// An object that is written so, with one thing more.
fn with(text: &str, name: &str, value: &JsValue) -> Option<JsValue> {
    let object = json(text)?;
    Reflect::set(&object, &name.into(), value).ok()?;
    Some(object)
}

fn json(text: &str) -> Option<JsValue> {
    invoke(&get(&window()?, "JSON")?, "parse", &[text.into()])
}

fn construct(kind: &str, with: Option<&JsValue>) -> Option<JsValue> {
    let window = window()?;
    let args = list(with.map(std::slice::from_ref).unwrap_or_default())?;
    call(&get(&window, "Reflect")?, "construct", &get(&window, kind)?, &args)
}

fn invoke(of: &JsValue, name: &str, args: &[JsValue]) -> Option<JsValue> {
    call(&get(of, name)?, "apply", of, &list(args)?)
}

fn list(items: &[JsValue]) -> Option<JsValue> {
    let list = call(&get(&window()?, "Array")?, "of", &JsValue::UNDEFINED, &JsValue::NULL)?;
    Reflect::set(&list, &"length".into(), &JsValue::from(items.len() as u32)).ok()?;
    for (place, item) in items.iter().enumerate() {
        Reflect::set(&list, &JsValue::from(place as u32), item).ok()?;
    }
    Some(list)
}

fn window() -> Option<JsValue> {
    web_sys::window().map(JsValue::from)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|it| !it.is_undefined())
}

fn call(of: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, other).ok()
}
