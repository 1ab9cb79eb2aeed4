//! A check of a record as it was made, for integrators.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::engine::pack::{Kind, Pack, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply};
use aftercheck::i18n::{Date, Moment};
use aftercheck::joined::Joined as _;
use aftercheck::record::Check;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// A check as it was made; its answers are in the form that `assess` takes.
pub fn check(check: &Check) -> JsValue {
    let reading = check.answers(&PACK, &IDENTITY);
    let out = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&out, &name.into(), &value);
    };
    set("made", when(check.moment).into());
    set("level", check.level.code().into());
    set("version", version(&check.version).into());
    set("dropped", (reading.dropped.len() as u32).into());
    set("answers", answers(&PACK, &reading.answers).into());
    out.into()
}

fn answers(pack: &Pack, answers: &Answers) -> Object {
    let out = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&out, &name.into(), &value);
    };
    let reply = |name: &str, reply: Reply| match reply {
        Reply::Unanswered => {}
        Reply::No => set(name, "no".into()),
        Reply::NotSure => set(name, "not_sure".into()),
        Reply::Yes => set(name, "yes".into()),
    };
    reply("emergency", answers.emergency);
    for id in pack.flag_ids() {
        reply(&["sign_", pack.flag(id).key()].joined(""), answers.own_flag(id));
    }
    for id in pack.question_ids() {
        if let Some(value) = answer(pack, id, answers.get(id)) {
            set(pack.question(id).key, value);
        }
    }
    out
}

fn answer(pack: &Pack, id: QuestionId, answer: Answer) -> Option<JsValue> {
    let question = pack.question(id);
    let key = |place: usize| question.options.get(place).map(|option| JsValue::from(option.key()));
    match (question.kind, answer) {
        (_, Answer::Unanswered) => None,
        (_, Answer::NotSure) => Some("not_sure".into()),
        (Kind::Number(_), Answer::Value(number)) => Some(number.into()),
        (_, Answer::Value(place)) => key(usize::from(place)),
        (_, Answer::Set(chosen)) => {
            let places = (0..question.options.len()).filter(|place| chosen >> place & 1 != 0);
            let all: Array = places.filter_map(key).collect();
            Some(all.into())
        }
    }
}

/// The version that a record names, if it looks like one: anybody can write a record.
pub fn version(named: &str) -> String {
    let is_one = named.len() <= 20 && named.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    if is_one { named.to_owned() } else { "?".to_owned() }
}

/// For example 2026-11-28T22:10, by the clock of the device that made it.
pub fn when(moment: Moment) -> String {
    let (hour, minute) = (two(moment.minute / 60), two(moment.minute % 60));
    [&*day(moment.date), "T", &hour, ":", &minute].joined("")
}

pub fn day(date: Date) -> String {
    let (year, month, day) = date.parts();
    [&*(year as u16).to_string(), "-", &two(month.into()), "-", &two(day.into())].joined("")
}

fn two(number: u16) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &number.to_string()].joined("")
}
