//! The same numbers as in the picture, in the same order.

use yew::prelude::*;

use super::shape::letter;
use crate::course::{Chart, Day};
use crate::engine::Level;
use crate::engine::pack::ChartWords;
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::joined::Joined as _;
use crate::view::Context;
use crate::view::parts::{mark, tag, tag_of, text};

/// A row for the pain before, and one for each day.
pub fn table(cx: &Context<'_>, own: &ChartWords, chart: &Chart) -> Html {
    let head = [t::COURSE_DAY, t::COURSE_OUT_OF, t::COURSE_ADVICE].map(|it| column(cx, it));
    let mut rows = Vec::new();
    if let Some(before) = chart.before {
        let label = cx.question(cx.pack.roles.pain_before).label;
        rows.push(row(cx.words.say(label), [text(before.to_string()), Html::default()]));
    }
    chart.days.iter().map(|day| of_day(cx, chart, day)).gather_into(&mut rows);
    let parts = [
        tag("caption", "ac-hide", [cx.text(own.by_day)]),
        tag("thead", "", [tag("tr", "", head)]),
        tag_of("tbody", "", rows),
    ];
    tag("table", "ac-table", parts)
}

fn column(cx: &Context<'_>, name: Text) -> Html {
    html! { <th scope="col">{ cx.text(name) }</th> }
}

fn of_day(cx: &Context<'_>, chart: &Chart, day: &Day) -> Html {
    let mut name = vec![day.date.long(cx.words)];
    match chart.number(day.date) {
        Some(0) => name.push(cx.words.say(cx.question(cx.pack.roles.days).label)),
        Some(n) => name.push(cx.words.fill(t::COURSE_NTH, &[("n", &n.to_string())])),
        None => {}
    }
    if chart.today() == Some(day.date) {
        name.push(cx.words.say(t::COURSE_TODAY));
    }
    let none = || cx.text(t::COURSE_NO_ENTRY);
    let pain = day.pain.map_or_else(none, |pain| text(pain.to_string()));
    let level = day.level.map_or_else(none, |level| advice(cx, level));
    row(name.joined(" · "), [pain, level])
}

/// The letter of a level and its name.
pub fn advice(cx: &Context<'_>, level: Level) -> Html {
    let name = cx.text(cx.pack.level(level).name);
    tag("span", "", [cx.text(letter(level)), mark(": "), name])
}

fn row(name: String, cells: [Html; 2]) -> Html {
    let name = html! { <th scope="row">{ text(name) }</th> };
    let [pain, level] = cells.map(|it| tag("td", "", [it]));
    tag("tr", "", [name, pain, level])
}
