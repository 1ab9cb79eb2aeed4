//! A JSON value and its text. FHIR knows no empty text, list or object: what is empty is not written.

use crate::gather::Gather;

/// A value.
pub(super) enum Json {
    Text(String),
    Number(u32),
    Bool(bool),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

/// The fields of an object, in the order in which they are written.
pub(super) fn object<const N: usize>(fields: [(&'static str, Json); N]) -> Json {
    Json::Object(Vec::from(fields))
}

pub(super) fn list<const N: usize>(items: [Json; N]) -> Json {
    Json::List(Vec::from(items))
}

impl Json {
    /// What is not written.
    pub(super) const NOTHING: Json = Json::List(Vec::new());

    /// An object with one field more.
    pub(super) fn with(mut self, name: &'static str, value: Json) -> Json {
        if let Json::Object(fields) = &mut self {
            fields.push((name, value));
        }
        self
    }

    /// Its text, in one line.
    pub(super) fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// Whether there is nothing to write.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Json::Text(text) => text.is_empty(),
            Json::Number(_) | Json::Bool(_) => false,
            Json::List(items) => items.iter().all(Json::is_empty),
            Json::Object(fields) => fields.iter().all(|(_, value)| value.is_empty()),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Text(text) => quote(text, out),
            Json::Number(number) => out.push_str(&number.to_string()),
            Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::List(items) => {
                let items: Vec<&Json> = items.iter().filter(|item| !item.is_empty()).gather();
                between(['[', ']'], &items, out, |item, out| item.write(out));
            }
            Json::Object(fields) => {
                let is_there = |field: &&(&str, Json)| !field.1.is_empty();
                let fields: Vec<&(&str, Json)> = fields.iter().filter(is_there).gather();
                between(['{', '}'], &fields, out, |(name, value), out| {
                    quote(name, out);
                    out.push(':');
                    value.write(out);
                });
            }
        }
    }
}

fn between<T>(ends: [char; 2], items: &[T], out: &mut String, write: impl Fn(&T, &mut String)) {
    let [start, end] = ends;
    out.push(start);
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(end);
}

/// The text as a JSON string. The two separators may stand in one as they are, but end a line in older scripts.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                hex(c.into(), 4, out);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// The last digits of a number, base 16.
pub(super) fn hex(number: u128, digits: u32, out: &mut String) {
    for place in (0..digits).rev() {
        let digit = (number >> (4 * place) & 15) as u32;
        out.extend(char::from_digit(digit, 16));
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<u16> for Json {
    fn from(number: u16) -> Json {
        Json::Number(number.into())
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Bool(value)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Json {
        Json::List(items)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::NOTHING, Into::into)
    }
}
