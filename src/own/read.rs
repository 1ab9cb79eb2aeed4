//! The attribute that has a clinic's words. A part that is wrong is left out and told, with what to write; the rest
//! stays.
#![expect(clippy::manual_contains, reason = "another part of the program calls `contains`, too")]

use super::json::{self, Json};
use super::number::{decimal, hundredths};
use super::{Kind, Link, Own, Question};
use crate::engine::Level;
use crate::i18n::{letters, one_line};
use crate::joined::Joined as _;

/// All of it, in bytes.
pub const MOST_BYTES: usize = 8192;
/// A sentence, in characters; and a choice, a unit, an address.
const SENTENCE: usize = 160;
const SHORT: usize = 80;
const UNIT: usize = 20;
const ADDRESS: usize = 300;
/// Tips, links or questions.
const MOST: usize = 5;
const MOST_CHOICES: usize = 8;

/// Says what is wrong: where, and what to write.
type Tell<'a> = &'a dyn Fn(&str, &str);

/// The attribute; nothing where it is not there or nothing of it can be taken.
pub(super) fn read(
    value: &dyn Fn(&str) -> Option<String>,
    warn: &dyn Fn(&str),
    found: &mut Option<&'static Own>,
) {
    let Some(typed) = value("own-words") else { return };
    let tell = |place: &str, what: &str| warn(&["own-words: ", place, " ", what].joined(""));
    // As long as the page: it is read when the page is, and when the attribute changes.
    *found = parse(&typed, &tell).map(|own| &*Box::leak(Box::new(own)));
}

/// What it says. `tell` hears of each mistake: the part, and what to write.
pub fn parse(typed: &str, tell: Tell<'_>) -> Option<Own> {
    if typed.len() > MOST_BYTES {
        tell("the text", "is longer than 8 kB, and nothing of it is shown; shorten it");
        return None;
    }
    if typed.trim().is_empty() {
        return None;
    }
    let all = match json::parse(typed) {
        Ok(all) => all,
        Err(at) => {
            let near = typed.get(at..).unwrap_or_default().chars().take(12).collect::<String>();
            let place = ["\"", &*near, "\""].joined("");
            tell(
                &place,
                "cannot be read as JSON, and nothing is shown; check quotes and commas there",
            );
            return None;
        }
    };
    let part = |name| field(&all, name);
    let mut own = Own::default();
    known(&all, "the text", &["lines", "bring", "tips", "links", "questions"], tell);
    if let Some(lines) = part("lines") {
        known(lines, "lines", &["0", "1", "2", "3", "4"], tell);
        for (slot, level) in own.lines.iter_mut().zip(["0", "1", "2", "3", "4"]) {
            let line = field(lines, level);
            if let Some(line) = line.and_then(|it| text(it, &named("lines", level), SENTENCE, tell))
            {
                *slot = line;
            }
        }
    }
    if let Some(bring) = part("bring").and_then(|it| text(it, "bring", SENTENCE, tell)) {
        own.bring = bring;
    }
    each(part("tips"), "tips", MOST, tell, &mut |it, place| {
        if let Some(tip) = text(it, place, SENTENCE, tell) {
            own.tips.push(tip);
        }
    });
    each(part("links"), "links", MOST, tell, &mut |it, place| {
        if let Some(link) = link(it, place, tell) {
            own.links.push(link);
        }
    });
    each(part("questions"), "questions", MOST, tell, &mut |it, place| {
        if let Some(question) = question(it, place, tell) {
            // Answers are known by what was asked.
            if own.questions.iter().any(|before| before.ask == question.ask) {
                tell(place, "is left out: it is asked already; ask each question once");
            } else {
                own.questions.push(question);
            }
        }
    });
    Some(own)
}

fn field<'a>(of: &'a Json, name: &str) -> Option<&'a Json> {
    of.fields().find(|(known, _)| *known == name).map(|(_, value)| value)
}

fn named(of: &str, name: &str) -> String {
    [of, ", ", name].joined("")
}

/// Tells what is no object, and names that nothing reads.
fn known(of: &Json, place: &str, names: &[&str], tell: Tell<'_>) {
    let Json::Object(_) = of else {
        tell(place, &["must have { } around it, with ", &names.joined(", ")].joined(""));
        return;
    };
    for (name, _) in of.fields() {
        if !names.iter().any(|it| *it == name) {
            let name = one_line(name);
            tell(
                place,
                &["has \"", &name, "\", which is not known; use ", &names.joined(", ")].joined(""),
            );
        }
    }
}

/// A line of words.
fn text(it: &Json, place: &str, most: usize, tell: Tell<'_>) -> Option<String> {
    let Json::Text(typed) = it else {
        tell(place, "must be words in quotes");
        return None;
    };
    let line = one_line(typed);
    if line.is_empty() {
        tell(place, "is empty; write something, or take it out");
        return None;
    }
    if letters(&line) > most {
        let most = decimal(most);
        tell(place, &["is left out: at most ", &most, " characters; shorten it"].joined(""));
        return None;
    }
    Some(line)
}

/// What stands in a list, with its place as people count.
fn each(
    list: Option<&Json>,
    name: &str,
    most: usize,
    tell: Tell<'_>,
    take: &mut dyn FnMut(&Json, &str),
) {
    let Some(list) = list else { return };
    let Json::List(all) = list else {
        tell(name, "must be a list in [ ]");
        return;
    };
    for (place, it) in all.iter().enumerate() {
        let number = decimal(place + 1);
        if place == most {
            tell(
                name,
                &[
                    "has more than ",
                    &decimal(most),
                    "; from number ",
                    &number,
                    " on they are left out",
                ]
                .joined(""),
            );
        }
        if place < most {
            take(it, &[name, " ", &number].joined(""));
        }
    }
}

fn required(of: &Json, name: &str, place: &str, most: usize, tell: Tell<'_>) -> Option<String> {
    let place = named(place, name);
    match field(of, name) {
        Some(it) => text(it, &place, most, tell),
        None => {
            tell(&place, "is missing; write it");
            None
        }
    }
}

fn link(it: &Json, place: &str, tell: Tell<'_>) -> Option<Link> {
    known(it, place, &["text", "href"], tell);
    let text = required(it, "text", place, SHORT, tell)?;
    let href = required(it, "href", place, ADDRESS, tell)?;
    let Some(shown) = leads_to(&href) else {
        tell(
            &named(place, "href"),
            "must begin with https:// and a host, or with / for a page of this site; no spaces, and letters of ASCII alone",
        );
        return None;
    };
    Some(Link { text, place: shown.to_owned(), href })
}

/// The host, or the path of the same site; none where it leads anywhere else, or not where it seems to.
fn leads_to(href: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte);
    if !href.bytes().all(plain) {
        return None;
    }
    if let Some(path) = href.strip_prefix('/') {
        return (!path.starts_with('/')).then_some(href);
    }
    let rest = href.strip_prefix("https://")?;
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let host = rest.get(..end.unwrap_or(rest.len()))?;
    let in_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte);
    let is_host = host.contains('.') && !host.starts_with(['.', ':']) && host.bytes().all(in_host);
    is_host.then_some(host)
}

fn question(it: &Json, place: &str, tell: Tell<'_>) -> Option<Question> {
    known(it, place, &["ask", "kind", "choices", "unit", "raise"], tell);
    let ask = required(it, "ask", place, SENTENCE, tell)?;
    let kind = match required(it, "kind", place, SHORT, tell)?.as_str() {
        "text" => Kind::Text,
        "number" => number(it, place, tell),
        "choice" => choice(it, place, tell)?,
        _ => {
            tell(&named(place, "kind"), "must be \"text\", \"number\" or \"choice\"");
            return None;
        }
    };
    let raises = field(it, "raise").is_some();
    if raises && kind == Kind::Text {
        tell(&named(place, "raise"), "is left out: only a choice or a number can raise a level");
    }
    Some(Question { ask, kind })
}

fn number(it: &Json, place: &str, tell: Tell<'_>) -> Kind {
    let unit = field(it, "unit").and_then(|it| text(it, &named(place, "unit"), UNIT, tell));
    let mut raise = Vec::new();
    each(field(it, "raise"), &named(place, "raise"), MOST_CHOICES, tell, &mut |it, place| {
        known(it, place, &["at_least", "to"], tell);
        let least = match field(it, "at_least") {
            Some(Json::Number(typed)) => hundredths(typed),
            _ => None,
        };
        match (least, level(it, place, tell)) {
            (Some(least), Some(to)) => raise.push((least, to)),
            (None, _) => tell(&named(place, "at_least"), "must be a number such as 38.5"),
            (_, None) => {}
        }
    });
    Kind::Number { unit: unit.unwrap_or_default(), raise }
}

fn choice(it: &Json, place: &str, tell: Tell<'_>) -> Option<Kind> {
    let (mut choices, mut raise) = (Vec::new(), Vec::new());
    let name = named(place, "choices");
    each(field(it, "choices"), &name, MOST_CHOICES, tell, &mut |it, place| {
        if let Some(choice) = text(it, place, SHORT, tell)
            && !choices.iter().any(|it| *it == choice)
        {
            choices.push(choice);
        }
    });
    if choices.len() < 2 {
        tell(&name, "must be a list of 2 to 8 different choices");
        return None;
    }
    each(field(it, "raise"), &named(place, "raise"), MOST_CHOICES, tell, &mut |it, place| {
        known(it, place, &["choice", "to"], tell);
        let Some(chosen) = required(it, "choice", place, SHORT, tell) else { return };
        let Some(chosen) = choices.iter().position(|it| *it == chosen) else {
            tell(&named(place, "choice"), "must be one of the choices, written alike");
            return;
        };
        if let Some(to) = level(it, place, tell) {
            raise.push((chosen, to));
        }
    });
    Some(Kind::Choice { choices, raise })
}

/// The level that an answer calls for.
fn level(it: &Json, place: &str, tell: Tell<'_>) -> Option<Level> {
    let typed = match field(it, "to") {
        Some(Json::Number(typed)) => typed.as_str(),
        _ => "",
    };
    let found = match typed {
        "1" => Some(Level::Message),
        "2" => Some(Level::ContactNow),
        "3" => Some(Level::MedicalToday),
        "4" => Some(Level::Emergency),
        _ => None,
    };
    if found.is_none() {
        tell(&named(place, "to"), "must be 1, 2, 3 or 4, the level that the answer calls for");
    }
    found
}
