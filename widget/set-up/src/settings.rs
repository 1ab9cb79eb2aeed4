//! Settings as the page writes them and a file keeps them: one JSON object, of which nothing is passed over in silence.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};
use site::attributes::{Attribute, Kind};
use site::look::PROPERTIES;
use site::{Base, SiteArguments};

const FORMAT: u64 = 1;
/// No setting is longer, in bytes; the clinic's own words are the longest.
const LONGEST: usize = 8192;
/// Stands for hours that have a mistake while the rest is checked.
const ANY_HOURS: &str = "Mo-Su 00:00-24:00";

/// What is wrong with a setting, and what to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub field: String,
    pub message: String,
}

impl Problem {
    pub fn new(field: &str, message: impl Into<String>) -> Problem {
        Problem { field: field.to_owned(), message: message.into() }
    }
}

/// Those that hold.
#[derive(Debug, Default)]
pub struct Settings {
    pub attributes: BTreeMap<String, String>,
    pub own_origin: bool,
    pub look: BTreeMap<String, String>,
}

impl Settings {
    /// What holds of a text, and what is wrong with the rest.
    pub fn read(text: &str, base: &Base) -> (Settings, Vec<Problem>) {
        let mut settings = Settings::default();
        let mut problems = Vec::new();
        match serde_json::from_str::<Map<String, Value>>(text) {
            Err(error) => {
                let message = format!(
                    "This is no file of settings: {error}. Open one that this page has saved."
                );
                problems.push(Problem::new("", message));
            }
            Ok(values) if values.get("format").and_then(Value::as_u64) != Some(FORMAT) => {
                let message = "This file is of another version of the page. Open one of this version, or fill in anew.";
                problems.push(Problem::new("format", message));
            }
            Ok(values) => {
                for (key, value) in values.iter().filter(|(key, _)| *key != "format") {
                    if let Err(message) = settings.take(key, value, base) {
                        problems.push(Problem::new(key, message));
                    }
                }
                settings.check(base, &mut problems);
            }
        }
        (settings, problems)
    }

    fn take(&mut self, key: &str, value: &Value, base: &Base) -> Result<(), String> {
        if key == "own-origin" {
            let yes = value.as_bool().ok_or("must be true or false")?;
            self.own_origin = yes;
            return Ok(());
        }
        let text = match value {
            Value::String(text) => text.trim(),
            Value::Bool(true) if declared(base, key).is_some_and(|it| it.kind == Kind::Flag) => {
                "true"
            }
            _ => return Err("must be a text in quotes".into()),
        };
        if text.len() > LONGEST {
            return Err(format!("has more than {LONGEST} bytes; write less"));
        }
        let look = PROPERTIES.iter().find(|it| it.name == key);
        match (look, declared(base, key)) {
            _ if text.is_empty() && (look.is_some() || declared(base, key).is_some()) => Ok(()),
            (Some(property), _) => {
                property.check(text)?;
                self.look.insert(key.to_owned(), text.to_owned());
                Ok(())
            }
            (None, Some(attribute)) => {
                fits(attribute, text, base)?;
                self.attributes.insert(key.to_owned(), text.to_owned());
                Ok(())
            }
            (None, None) => Err("is no setting of this page; take it out of the file".into()),
        }
    }

    /// By the rules of the build, each told; what is wrong is taken out.
    fn check(&mut self, base: &Base, problems: &mut Vec<Problem>) {
        let mut given = self.attributes.clone();
        loop {
            let site = SiteArguments { attributes: given.clone(), ..SiteArguments::default() };
            let Err(error) = site.check_by(&base.attributes) else { return self.settle(base) };
            let error = error.to_string();
            let option = error.strip_prefix("--").unwrap_or(&error);
            let (field, message) = option.split_once(' ').unwrap_or((option, ""));
            let field = field.trim_end_matches(':');
            let known = given.remove(field).is_some();
            self.attributes.remove(field);
            if field == "clinic-hours" {
                given.insert(field.to_owned(), ANY_HOURS.to_owned());
            }
            problems.push(match known {
                true => Problem::new(field, message),
                false => Problem::new("", error.clone()),
            });
            if !known {
                self.attributes.clear();
                return;
            }
        }
    }

    /// Takes out what says nothing without what was wrong, such as whom to call out of hours that are unknown.
    fn settle(&mut self, base: &Base) {
        while let Err(error) = self.embedded().check_by(&base.attributes) {
            let error = error.to_string();
            let field = error.trim_start_matches("--").split([' ', ':']).next().unwrap_or_default();
            if self.attributes.remove(field).is_none() {
                self.attributes.clear();
                return;
            }
        }
    }

    /// For a clinic's page: all of them.
    pub fn embedded(&self) -> SiteArguments {
        SiteArguments {
            attributes: self.attributes.clone(),
            look: self.look.clone(),
            own_origin: false,
        }
    }

    /// For the hosted page: those that are options of the build.
    pub fn hosted(&self, base: &Base) -> SiteArguments {
        let is_option = |name: &String| declared(base, name).is_some_and(|it| it.option.is_some());
        let options = self.attributes.iter().filter(|(name, _)| is_option(name));
        let attributes = options.map(|(name, value)| (name.clone(), value.clone())).collect();
        SiteArguments { attributes, look: self.look.clone(), own_origin: self.own_origin }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

fn declared<'a>(base: &'a Base, name: &str) -> Option<&'a Attribute> {
    base.attributes.iter().find(|it| it.name == name)
}

/// What only the element itself would tell, in a console that nobody reads.
fn fits(attribute: &Attribute, text: &str, base: &Base) -> Result<(), String> {
    match &*attribute.name {
        "heading-level" if !["1", "2", "3", "4"].contains(&text) => {
            Err(format!("\"{text}\" is no level; write 1, 2, 3 or 4"))
        }
        "lang" if !base.languages.iter().any(|it| it.tag == text) => {
            let tags: Vec<_> = base.languages.iter().map(|it| &*it.tag).collect();
            Err(format!(
                "\"{text}\" is no language of this release; write one of {}",
                tags.join(", ")
            ))
        }
        "summary-target" if text.contains(char::is_whitespace) => {
            Err(format!("\"{text}\" is no id; write the id of a textarea, without spaces"))
        }
        _ => Ok(()),
    }
}
