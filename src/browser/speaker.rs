//! Two soft tones, made here: nothing is fetched. By [`Reflect`], for the reason of `storage`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A way to the loudspeaker, closed when it is dropped.
pub struct Speaker(JsValue);

/// Between the beginnings of the tones, and of each how long it swells and fades, in seconds.
const APART: f64 = 0.6;
const SWELLS: f64 = 0.05;
const FADES: f64 = 0.4;
const HERTZ: f64 = 660.0;
/// Of 1.
const LOUD: f64 = 0.2;

impl Speaker {
    /// Within a tap, or the browser keeps it silent. `None` where it has none.
    pub fn open() -> Option<Speaker> {
        let window: JsValue = web_sys::window()?.into();
        let kind = get(&window, "AudioContext").or_else(|| get(&window, "webkitAudioContext"))?;
        let nothing = call(&get(&window, "Array")?, "of", &JsValue::UNDEFINED, &JsValue::NULL)?;
        let made = call(&get(&window, "Reflect")?, "construct", &kind, &nothing)?;
        plain(&made, "resume");
        Some(Speaker(made))
    }

    /// Plays the tones.
    pub fn play(&self) {
        plain(&self.0, "resume");
        let now = get(&self.0, "currentTime").and_then(|time| time.as_f64());
        for begin in now.into_iter().flat_map(|now| [now, now + APART]) {
            // What a browser cannot do is not heard; it is read.
            self.tone(begin);
        }
    }

    fn tone(&self, begin: f64) -> Option<()> {
        let source = plain(&self.0, "createOscillator")?;
        let volume = plain(&self.0, "createGain")?;
        let value = JsValue::from_str("value");
        Reflect::set(&get(&source, "frequency")?, &value, &HERTZ.into()).ok()?;
        let gain = get(&volume, "gain")?;
        call(&gain, "setValueAtTime", &0.0.into(), &begin.into())?;
        for (loud, when) in [(LOUD, SWELLS), (0.0, FADES)] {
            call(&gain, "linearRampToValueAtTime", &loud.into(), &(begin + when).into())?;
        }
        call(&source, "connect", &volume, &JsValue::UNDEFINED)?;
        call(&volume, "connect", &get(&self.0, "destination")?, &JsValue::UNDEFINED)?;
        call(&source, "start", &begin.into(), &JsValue::UNDEFINED)?;
        call(&source, "stop", &(begin + FADES).into(), &JsValue::UNDEFINED)?;
        Some(())
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        plain(&self.0, "close");
    }
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|it| !it.is_undefined())
}

fn plain(of: &JsValue, name: &str) -> Option<JsValue> {
    call(of, name, &JsValue::UNDEFINED, &JsValue::UNDEFINED)
}

fn call(of: &JsValue, name: &str, one: &JsValue, other: &JsValue) -> Option<JsValue> {
    let function: Function = get(of, name)?.unchecked_into();
    function.call2(of, one, other).ok()
}
