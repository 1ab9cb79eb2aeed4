//! The device's clock, in local time.

use js_sys::{Date as JsDate, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::{Date, Moment};
use crate::timer::Reading;

/// Now, to the minute.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    Moment {
        date: Date::new(
            date.get_full_year() as i32,
            date.get_month() as u8 + 1,
            date.get_date() as u8,
        ),
        minute: (date.get_hours() * 60 + date.get_minutes()) as u16,
    }
}

/// What the clocks say for a timer. By [`Reflect`], for the reason of `storage`.
pub fn reading() -> Reading {
    Reading { clock: JsDate::now() as u64, steady: steady().unwrap_or_default() as u64 }
}

/// Where there is none it stands still.
fn steady() -> Option<f64> {
    let window = web_sys::window()?;
    let performance = Reflect::get(&window, &JsValue::from_str("performance")).ok()?;
    let now: Function =
        Reflect::get(&performance, &JsValue::from_str("now")).ok()?.unchecked_into();
    now.call2(&performance, &JsValue::UNDEFINED, &JsValue::UNDEFINED).ok()?.as_f64()
}

/// So many milliseconds after 1970 began, as local minutes since midnight.
pub fn minute_of_day(clock: u64) -> u16 {
    let date = JsDate::new_0();
    if let Ok(set) = Reflect::get(&date, &JsValue::from_str("setTime")) {
        let set: Function = set.unchecked_into();
        // A clock beyond all dates: then it says now.
        let _ = set.call2(&date, &JsValue::from(clock as f64), &JsValue::UNDEFINED);
    }
    (date.get_hours() * 60 + date.get_minutes()) as u16
}
