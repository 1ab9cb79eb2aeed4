//! A text as a picture, for systems that take nothing else. By [`Reflect`], for the reason of `storage`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// In pixels. 64 letters of the font fit between the edges.
const WIDTH: u16 = 960;
const LINE: u16 = 34;
const EDGE: u16 = 40;
const FONT: &str = "22px monospace";
const LETTERS: usize = 64;

/// The address of a JPEG with this text, black on white. `None` where the browser draws none.
pub fn jpeg(text: &str) -> Option<String> {
    let lines = lines(text);
    let document = get(&JsValue::from(web_sys::window()?), "document")?;
    let nothing = JsValue::UNDEFINED;
    let canvas = call(&document, "createElement", &"canvas".into(), &nothing)?;
    let height = 2 * EDGE + LINE * lines.len() as u16;
    set(&canvas, "width", &WIDTH.into())?;
    set(&canvas, "height", &height.into())?;
    let on = call(&canvas, "getContext", &"2d".into(), &nothing)?;
    set(&on, "fillStyle", &"#fff".into())?;
    // A function is called with two arguments at most; those before are bound.
    let white = call(&get(&on, "fillRect")?, "bind", &on, &0.into())?;
    let white: Function = call(&white, "bind", &nothing, &0.into())?.unchecked_into();
    white.call2(&nothing, &WIDTH.into(), &height.into()).ok()?;
    set(&on, "fillStyle", &"#000".into())?;
    set(&on, "font", &FONT.into())?;
    let mut y = EDGE + LINE / 2;
    for line in &lines {
        let draw = call(&get(&on, "fillText")?, "bind", &on, &line.as_str().into())?;
        let draw: Function = draw.unchecked_into();
        draw.call2(&nothing, &EDGE.into(), &y.into()).ok()?;
        y += LINE;
    }
    let address = call(&canvas, "toDataURL", &"image/jpeg".into(), &0.8.into())?.as_string()?;
    // What is not known is drawn as a PNG.
    address.starts_with("data:image/jpeg").then_some(address)
}

/// Broken between words.
fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for whole in text.split('\n') {
        let mut line = String::new();
        for word in whole.split(' ') {
            if !line.is_empty() && line.len() + word.len() >= LETTERS {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

fn set(of: &JsValue, name: &str, value: &JsValue) -> Option<()> {
    Reflect::set(of, &JsValue::from_str(name), value).ok().map(drop)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|it| !it.is_undefined())
}

fn call(of: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, other).ok()
}
