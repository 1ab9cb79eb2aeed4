//! The emergency list, each bullet with the question that asks for it alone.

use crate::html::{Section, Table};
use crate::words::Words;

pub fn section(words: &Words) -> Section {
    let heads = ["Bullet", "Words", "Asked alone", "Yes", "Not sure"];
    let mut table = Table::new("The emergency list", &heads);
    for flag in words.pack.flags {
        let [text, ask] = [flag.text, flag.ask].map(|text| words.say(text).into());
        table.row("", [flag.key().into(), text, ask, "L4".into(), "L3".into()]);
    }
    Section { id: "emergency", title: "Emergency list", html: table.or("The list is empty.") }
}
