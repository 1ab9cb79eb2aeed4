//! The pack as Rust source, for tests: what the program reads of the pack's bytes has to be the same.

use std::fmt::Write as _;
use std::ops::RangeFrom;

use crate::condition::{Cond, Fit};
use crate::emit::list;
use crate::pack::{NOT_SURE, Pack, Page, Question};
use crate::schema::{Group, Kind};

/// A constant `PACK`.
pub fn pack(pack: &Pack) -> String {
    let reviewed = if pack.reviewed_by.is_empty() {
        "None".into()
    } else {
        format!("Some({:?})", pack.reviewed_by)
    };
    // As `emit::names` has them: bullets, then options.
    let mut names = 0_usize..;
    let mut out = String::from("pub static PACK: Pack = Pack {\n");
    let _ = writeln!(
        out,
        "    id: {:?}, version: {:?}, reviewed_by: {reviewed}, review_due: {:?},",
        pack.id, pack.version, pack.review_due
    );
    let _ = writeln!(
        out,
        "    lung_watch_days: {}, safety_net_days: &{:?}, lung_places: {},",
        pack.lung_watch_days, pack.safety_net_days, pack.lung_places
    );
    let parts = list(&pack.parts, |(text, first)| format!("({}, {first})", id(*text)));
    let _ =
        writeln!(out, "    parts: {parts},\n    spoken: {},", list(&pack.spoken, |text| id(*text)));
    let flags = list(&pack.flags, |f| {
        format!(
            "Flag {{ name_place: {}, text: {}, ask: {}, short: {} }}",
            names.next().unwrap_or_default(),
            id(f.text),
            id(f.ask),
            id(f.short)
        )
    });
    let _ = writeln!(out, "    flags: {flags},");
    let _ = writeln!(out, "    questions: {},", list(&pack.questions, |q| question(q, &mut names)));
    let _ = writeln!(
        out,
        "    screens: {},\n    safety: {},",
        list(&pack.screens, page),
        list(&pack.safety, page)
    );
    let rules = list(&pack.rules, |r| {
        format!(
            "Rule {{ id: {:?}, level: {}, when: {}, reason: {}, sources: {:?} }}",
            r.id,
            level(r.level),
            list(&r.when, cond),
            id(r.reason),
            r.sources
        )
    });
    let _ = writeln!(out, "    rules: {rules},");
    let explanations = list(&pack.explanations, |e| {
        format!(
            "Explanation {{ id: {:?}, when: {}, filler_when: {}, title: {}, text: {}, full: {} }}",
            e.id,
            alternatives(&e.when),
            alternatives(&e.filler_when),
            id(e.title),
            id(e.text),
            id(e.full)
        )
    });
    let _ = writeln!(out, "    explanations: {explanations},");
    let durations = list(&pack.durations, |d| {
        format!(
            "Duration {{ key: {:?}, when: {}, also: {}, text: {} }}",
            d.key,
            alternatives(&d.when),
            d.also,
            id(d.text)
        )
    });
    let _ = writeln!(out, "    durations: {durations},");
    let tips = list(&pack.tips, |t| {
        let gates = list(&t.gates, |(when, text)| {
            format!("Gate {{ when: {}, reason: {} }}", fit(when), id(*text))
        });
        format!(
            "Tip {{ key: {:?}, when: {}, needs: {:?}, ask: {:?}, gates: {gates}, title: {}, text: {}, caution: {}, withheld: {} }}",
            t.key,
            alternatives(&t.when),
            t.needs,
            t.ask,
            id(t.title),
            id(t.text),
            maybe(t.caution),
            maybe(t.withheld)
        )
    });
    let _ = writeln!(out, "    tips: {tips},\n}};");
    out
}

fn id(text: u16) -> String {
    format!("Text::at({text})")
}

fn maybe(text: Option<u16>) -> String {
    text.map_or("None".into(), |text| format!("Some({})", id(text)))
}

fn level(level: u8) -> &'static str {
    match level {
        0 => "Level::SelfCare",
        1 => "Level::Message",
        2 => "Level::ContactNow",
        3 => "Level::MedicalToday",
        _ => "Level::Emergency",
    }
}

fn question(q: &Question, names: &mut RangeFrom<usize>) -> String {
    let kind = match q.kind {
        Kind::Scale => "Kind::Scale".into(),
        Kind::Choice => "Kind::Choice".into(),
        Kind::Number => format!("Kind::Number({})", q.max),
        Kind::Set => "Kind::Set".into(),
    };
    let own_not_sure = q.options.iter().position(|(key, _)| key == NOT_SURE);
    let options = list(&q.options, |(_, text)| {
        let place = names.next().unwrap_or_default();
        format!("Choice {{ name_place: {place}, text: {} }}", id(*text))
    });
    let flag = q.flag.map_or("None".into(), |(flag, from)| {
        format!("Some(Cover {{ flag: FlagId({flag}), from: {from} }})")
    });
    format!(
        "\n        Question {{ key: {:?}, kind: {kind}, options: {options}, red_flag: {}, not_sure: {:?}, own_not_sure: {own_not_sure:?}, optional: {}, ask_when: {}, flag: {flag}, label: {}, ask: {}, error: {}, tick: {}, hint: {}, why: {}, said: {} }}",
        q.key,
        q.red_flag,
        q.not_sure,
        q.optional,
        list(&q.ask_when, fit),
        id(q.label),
        id(q.ask),
        id(q.error),
        maybe(q.tick),
        maybe(q.hint),
        maybe(q.why),
        maybe(q.said)
    )
}

fn page(p: &Page) -> String {
    let group = match p.group {
        Group::Session => "Session",
        Group::Pain => "Pain",
        Group::Signs => "Signs",
        Group::You => "You",
    };
    let layout = p
        .none
        .map_or("Layout::List".into(), |none| format!("Layout::Signs {{ none: {} }}", id(none)));
    let questions = list(&p.questions, |q| format!("QuestionId({q})"));
    format!(
        "\n        Page {{ key: {:?}, group: Group::{group}, layout: {layout}, questions: {questions}, title: {}, short: {}, hint: {} }}",
        p.key,
        id(p.title),
        id(p.short),
        maybe(p.hint)
    )
}

fn alternatives(all: &[Vec<Fit>]) -> String {
    list(all, |fits| list(fits, fit))
}

fn fit(f: &Fit) -> String {
    match f {
        Fit::Is(c) => format!("Fit::Is({})", cond(c)),
        Fit::AtMost(q, value) => format!("Fit::AtMost(QuestionId({q}), {value})"),
        Fit::Has(q, bit) => format!("Fit::Has(QuestionId({q}), {bit})"),
        Fit::Unanswered(q) => format!("Fit::Unanswered(QuestionId({q}))"),
    }
}

fn cond(c: &Cond) -> String {
    match c {
        Cond::AtLeast(q, value) => format!("Cond::AtLeast(QuestionId({q}), {value})"),
        Cond::Extra(value) => format!("Cond::Extra({value})"),
        Cond::Places(bits) => format!("Cond::Places({bits})"),
        Cond::Risks { risks, age } => format!("Cond::Risks {{ risks: {risks}, age: {age} }}"),
    }
}
