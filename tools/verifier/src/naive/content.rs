//! The content files, read plainly.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Table;

use super::course;

/// Questions and rules as they stand in the files.
pub struct Naive {
    /// In the order of the file.
    pub questions: Vec<Question>,
    /// In the order of the file.
    pub rules: Vec<Rule>,
    /// How many bullets the emergency list has.
    pub bullets: usize,
    /// The questions that conditions speak of by other words than their names.
    pub named: Named,
    /// The rules about the days before.
    pub course: Vec<course::Rule>,
}

/// Places of some questions.
#[derive(Clone, Copy)]
pub struct Named {
    pub places: usize,
    pub risks: usize,
    pub age: usize,
    pub pain: usize,
    pub pain_before: usize,
}

/// A question.
#[derive(Clone, Deserialize)]
pub struct Question {
    /// Its name.
    pub key: String,
    /// Its options, least serious first; none for numbers.
    #[serde(default)]
    pub options: Vec<String>,
    /// The largest number.
    #[serde(default)]
    pub max: u16,
    /// What "not sure" counts as.
    not_sure: Option<String>,
    /// Whether it must be answered.
    #[serde(default)]
    pub red_flag: bool,
    /// `question >= option`: asked only then.
    #[serde(default)]
    ask_when: Vec<String>,
    /// Where "not sure" lies on the scale.
    #[serde(skip)]
    pub unsure_at: Option<u16>,
    /// Question and least answer that make it asked.
    #[serde(skip)]
    pub asked_from: Vec<(usize, u16)>,
}

/// A rule.
#[derive(Clone)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// 0 to 4.
    pub level: u8,
    /// What must hold.
    pub when: Vec<Condition>,
}

/// A condition of a rule.
#[derive(Clone)]
pub enum Condition {
    /// This question has this answer or a worse one.
    AtLeast(usize, u16),
    /// Pain now is this much above pain before.
    Extra(i32),
    /// One of these places.
    Places(u32),
    /// One of these risks, or of these age groups.
    Risks(u32, u32),
}

impl Naive {
    /// Reads the files of a pack.
    ///
    /// # Errors
    /// A file cannot be read or says something unexpected.
    pub fn read(folder: &Path) -> Result<Naive, String> {
        let read = |name: &str| -> Result<Table, String> {
            let text = fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
            toml::from_str(&text).map_err(|error| format!("{name}: {error}"))
        };
        let (file, rules, pack) =
            (read("questions.toml")?, read("rules.toml")?, read("pack.toml")?);
        let questions: Vec<Question> = take(&file, "question")?;
        let names: HashMap<String, usize> =
            questions.iter().enumerate().map(|(place, q)| (q.key.clone(), place)).collect();
        let roles: HashMap<String, toml::Value> = take(&pack, "roles")?;
        let role = |role: &str| {
            let key = roles.get(role).and_then(toml::Value::as_str);
            key.and_then(|key| names.get(key).copied()).ok_or_else(|| format!("no `{role}`"))
        };
        let named = Named {
            places: role("places")?,
            risks: role("risks")?,
            age: role("age")?,
            pain: role("pain")?,
            pain_before: role("pain_before")?,
        };
        let flags: Vec<Table> = take(&file, "flag")?;
        let mut naive =
            Naive { questions, rules: Vec::new(), bullets: flags.len(), named, course: Vec::new() };
        let groups = Groups { places: take(&pack, "places")?, risks: take(&pack, "risks")? };
        naive.marks(&names)?;
        for row in take::<Vec<Row>>(&rules, "rule")? {
            let when = row.when.iter().map(|text| naive.condition(text, &names, &groups));
            let when = when.collect::<Result<_, _>>()?;
            naive.rules.push(Rule { id: row.id, level: level(&row.level)?, when });
        }
        // A pack can do without.
        if rules.contains_key("course_rule") {
            for row in take::<Vec<course::Row>>(&rules, "course_rule")? {
                let rule = naive.course_rule(row, role("trend")?, &names, &groups)?;
                naive.course.push(rule);
            }
        }
        Ok(naive)
    }

    /// A condition of today's answers.
    pub(super) fn condition(
        &self,
        text: &str,
        names: &HashMap<String, usize>,
        groups: &Groups,
    ) -> Result<Condition, String> {
        let named = self.named;
        Ok(match text.split_once(" in ") {
            Some((key, group)) if names.get(key) == Some(&named.places) => {
                Condition::Places(self.bits(named.places, &members(&groups.places, group)))
            }
            Some((_, group)) => {
                let group = members(&groups.risks, group);
                Condition::Risks(self.bits(named.risks, &group), self.bits(named.age, &group))
            }
            None => match text.strip_prefix("extra >= ") {
                Some(n) => Condition::Extra(n.parse().map_err(|_| text.to_owned())?),
                None => {
                    let (question, from) = self.at_least(text, names)?;
                    Condition::AtLeast(question, from)
                }
            },
        })
    }

    /// Turns what questions say of others into places.
    fn marks(&mut self, names: &HashMap<String, usize>) -> Result<(), String> {
        for place in 0..self.questions.len() {
            let question = self.question(place)?;
            let (unsure, asks) = (question.not_sure.clone(), question.ask_when.clone());
            question.unsure_at = unsure.and_then(|name| rank(&question.options, &name));
            for ask in asks.iter().filter(|ask| ask.contains(">=")) {
                let from = self.at_least(ask, names)?;
                self.question(place)?.asked_from.push(from);
            }
        }
        Ok(())
    }

    fn question(&mut self, place: usize) -> Result<&mut Question, String> {
        self.questions.get_mut(place).ok_or_else(|| "no such question".into())
    }

    /// `question >= option`, as places.
    pub(super) fn at_least(
        &self,
        text: &str,
        names: &HashMap<String, usize>,
    ) -> Result<(usize, u16), String> {
        let wrong = || format!("`{text}` is not `question >= answer`");
        let (key, name) = text.split_once(" >= ").ok_or_else(wrong)?;
        let place = *names.get(key).ok_or_else(wrong)?;
        let options = self.questions.get(place).map_or(&[][..], |q| &q.options);
        let from = rank(options, name).or_else(|| name.parse().ok()).ok_or_else(wrong)?;
        Ok((place, from))
    }

    /// Those of the names that are options of a question, as bits.
    fn bits(&self, question: usize, group: &[String]) -> u32 {
        let options = self.questions.get(question).map_or(&[][..], |q| &q.options);
        group.iter().filter_map(|name| rank(options, name)).fold(0, |bits, at| bits | 1 << at)
    }
}

/// Named groups of places and of risks.
pub(super) struct Groups {
    places: BTreeMap<String, Vec<String>>,
    risks: BTreeMap<String, Vec<String>>,
}

pub(super) fn level(name: &str) -> Result<u8, String> {
    name.trim_start_matches('L').parse().map_err(|_| format!("{name} is no level"))
}

#[derive(Deserialize)]
struct Row {
    id: String,
    level: String,
    when: Vec<String>,
}

fn take<T: serde::de::DeserializeOwned>(file: &Table, key: &str) -> Result<T, String> {
    let value = file.get(key).cloned().ok_or_else(|| format!("there is no `{key}`"))?;
    value.try_into().map_err(|error| format!("{key}: {error}"))
}

fn rank(options: &[String], name: &str) -> Option<u16> {
    options.iter().position(|option| option == name).map(|place| place as u16)
}

fn members(groups: &BTreeMap<String, Vec<String>>, text: &str) -> Vec<String> {
    match groups.get(text) {
        Some(group) => group.clone(),
        None => text.split('|').map(|name| name.trim().to_owned()).collect(),
    }
}
