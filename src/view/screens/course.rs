//! How the days went: in words, as a picture and as a table. For a part of the program.

mod picture;
mod shape;
mod table;

use yew::prelude::*;

use crate::course::Chart;
use crate::engine::pack::ChartWords;
use crate::engine::{Answer, Level};
use crate::gather::Gather;
use crate::i18n::{Date, Phone, sentence, t};
use crate::joined::Joined as _;
use crate::view::Context;
use crate::view::parts::{Weight, call_link, group, maybe};
use crate::view::parts::{p, p_as, tag, text};

/// The screen, in the words of the pack.
pub fn draw(cx: &Context<'_>, own: &ChartWords, chart: &Chart, drawn: &mut Html) {
    let (said, before) = (said(cx, own, chart), before(cx, chart));
    let head = [
        cx.title_of(text(said.clone())),
        maybe(before.clone().map(p)),
        maybe(warning(cx, chart.last)),
    ];
    let summary = summary(cx, own, chart, &[Some(said), before]);
    let content = [
        picture::picture(cx, chart, summary),
        cx.p_as("ac-small", t::COURSE_BELOW),
        picture::key(cx, chart),
        cx.p(t::COURSE_BLIND),
    ];
    *drawn = group([
        tag("div", "ac-flow ac-tight", head),
        section(cx, cx.text(own.by_day), group(content)),
        maybe(studies(cx, own, chart)),
        section(cx, cx.text(t::COURSE_TABLE), table::table(cx, own, chart)),
    ]);
}

/// The first number and the last.
fn said(cx: &Context<'_>, own: &ChartWords, chart: &Chart) -> String {
    let (Some(first), Some(last)) = (chart.told().next(), chart.told().next_back()) else {
        return cx.words.say(t::COURSE_NO_NUMBER);
    };
    let then = |(date, n): (Date, u16)| {
        let (date, n) = (date.long(cx.words), n.to_string());
        cx.words.fill(own.then, &[("n", &n), ("date", &date)])
    };
    let is_today = chart.today() == Some(last.0);
    match first.0 == last.0 {
        true if is_today => {
            let answer = Answer::Value(last.1);
            sentence(cx.pack, cx.words, cx.pack.roles.pain, answer).joined("")
        }
        true => then(first),
        false if is_today => {
            let now = cx.words.fill(t::COURSE_NOW, &[("n", &last.1.to_string())]);
            [&*then(first), " ", &*now].joined("")
        }
        false => [&*then(first), " ", &*then(last)].joined(""),
    }
}

fn before(cx: &Context<'_>, chart: &Chart) -> Option<String> {
    let answer = Answer::Value(chart.before?);
    Some(sentence(cx.pack, cx.words, cx.pack.roles.pain_before, answer).joined(""))
}

/// That help was called for, and whom to call.
fn warning(cx: &Context<'_>, last: Level) -> Option<Html> {
    let (told, weight, phone) = match last {
        Level::SelfCare | Level::Message => return None,
        Level::ContactNow => (t::COURSE_TOLD_CLINIC, Weight::Main, cx.words.clinic().phone.clone()),
        Level::MedicalToday => (t::COURSE_TOLD_DOCTOR, Weight::Stop, cx.words.urgent()),
        Level::Emergency => (t::COURSE_TOLD_EMERGENCY, Weight::Stop, cx.words.emergency()),
    };
    Some(group([cx.p_as("ac-say", told), maybe(phone.map(|phone| dial(cx, weight, &phone)))]))
}

fn dial(cx: &Context<'_>, weight: Weight, phone: &Phone) -> Html {
    let words = cx.words.fill(t::UI_CALL, &[("number", &phone.shown())]);
    tag("div", "ac-btns", [call_link(weight, phone, words)])
}

/// A section with its title.
fn section(cx: &Context<'_>, title: Html, content: Html) -> Html {
    tag("section", "ac-card ac-flow ac-snug", [cx.heading(1, "ac-h2", title), content])
}

/// The picture for who does not see it.
fn summary(cx: &Context<'_>, own: &ChartWords, chart: &Chart, said: &[Option<String>]) -> String {
    let gaps = chart.days.iter().filter(|day| day.pain.is_none()).count();
    let mut parts = vec![[&*cx.words.say(own.by_day), "."].joined("")];
    said.iter().flatten().cloned().gather_into(&mut parts);
    if gaps > 0 {
        parts.push(cx.words.fill(t::COURSE_GAPS, &[("n", &(gaps as u16).to_string())]));
    }
    parts.push(cx.words.say(t::COURSE_SAME));
    parts.joined(" ")
}

/// How many people still had pain on this day, as far as studies say.
fn studies(cx: &Context<'_>, own: &ChartWords, chart: &Chart) -> Option<Html> {
    let day = chart.number(chart.today()?).filter(|_| chart.comfort)?;
    let study = own.study(day)?;
    let sources = cx.words.fill(t::COURSE_SOURCES, &[("ids", study.sources)]);
    let content = [cx.p(study.text), cx.p_as("ac-small", own.limits), p_as("ac-small", sources)];
    Some(section(cx, cx.text(own.studied), group(content)))
}
