//! Every rule about earlier checks in words. Their cases stand in a file of their own.

use aftercheck::engine::pack::{Calls, CourseCond, QuestionId};

use crate::html::{Section, Table};
use crate::words::{Words, short};

pub fn section(words: &Words) -> Section {
    let heads = ["Rule", "What the patient reads", "Calls for", "Holds when", "Sources"];
    let mut table = Table::new("Rules that also read earlier checks, and only raise", &heads);
    let pack = words.pack;
    for rule in pack.course.0 {
        let calls = match rule.calls {
            Calls::Level(level) => short(level).to_owned(),
            Calls::Trend(option) => {
                let trend = words.option(pack.question(pack.roles.trend), option);
                format!("what the rules call for with \u{201c}{trend}\u{201d}")
            }
        };
        let before = rule.course.iter().map(|cond| condition(words, *cond));
        let today = rule.when.iter().map(|cond| words.condition(cond));
        let when = before.chain(today).collect::<Vec<_>>().join("; and ");
        let reason = words.say(rule.reason).into();
        let anchor = format!("course-{}", rule.id);
        table
            .row(&anchor, [rule.id.into(), reason, calls.into(), when.into(), rule.sources.into()]);
    }
    let html = table.or("No rule reads earlier checks.");
    Section { id: "course", title: "Rules about earlier checks", html }
}

fn condition(words: &Words, cond: CourseCond) -> String {
    let pack = words.pack;
    let pain = words.say(pack.question(pack.roles.pain).label);
    let sign = |id: QuestionId, least: u16| {
        let question = pack.question(id);
        let (label, option) = (words.say(question.label), words.option(question, least));
        format!("{label}, \u{201c}{option}\u{201d} or worse")
    };
    match cond {
        CourseCond::Rise(least) => format!("{pain}: {least} or more above the last check"),
        CourseCond::RisingDays(least) => format!("{pain}: higher on {least} days in a row or more"),
        CourseCond::DaysNotFalling(least) => format!("{pain}: no lower for {least} days or more"),
        CourseCond::Worst(least) => format!("{pain}: {least} or more at an earlier check"),
        CourseCond::SinceFirst(least) => format!("first check {least} or more days ago"),
        CourseCond::Came(id, least) => {
            format!("now, and denied at the last check: {}", sign(id, least))
        }
        CourseCond::Went(id, least) => {
            format!("denied now, and told at the last check: {}", sign(id, least))
        }
        CourseCond::Back(id, least) => {
            format!("told, then denied, and told again: {}", sign(id, least))
        }
    }
}
