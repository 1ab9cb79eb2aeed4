//! Conditions as clinicians write them: `breath >= effort`, `regions in THORAX`, `extra >= 3`.

mod course;

use std::collections::BTreeMap;

use pack::{Cond, Fit, QuestionId};

use crate::schema::{Kind, QuestionEntry, RolesEntry};

pub use course::{WORDS as COURSE_WORDS, course};

/// The names that conditions may use.
pub struct Names<'a> {
    pub questions: &'a [QuestionEntry],
    pub roles: &'a RolesEntry,
    pub places: BTreeMap<&'a str, Vec<&'a str>>,
    pub risks: BTreeMap<&'a str, Vec<&'a str>>,
}

impl Names<'_> {
    /// The place of a question.
    pub fn question(&self, key: &str) -> Result<QuestionId, String> {
        let place = self.questions.iter().position(|q| q.key.get_ref() == key);
        let id = place.map(|place| QuestionId(place as u8));
        id.ok_or_else(|| format!("there is no question `{key}`; see questions.toml"))
    }

    fn entry(&self, question: QuestionId) -> Option<&QuestionEntry> {
        self.questions.get(usize::from(question.0))
    }

    /// The place of an option of a question, or the number for a number question.
    pub fn value(&self, question: QuestionId, name: &str) -> Result<u16, String> {
        let Some(entry) = self.entry(question) else { return Err("no question".into()) };
        let key = entry.key.get_ref();
        match entry.kind {
            Kind::Number => {
                let value =
                    name.parse().map_err(|_| format!("`{key}` needs a number, not `{name}`"))?;
                match entry.max {
                    Some(max) if value > max => {
                        Err(format!("`{key}` goes up to {max}, not `{name}`"))
                    }
                    _ => Ok(value),
                }
            }
            Kind::Scale | Kind::Choice | Kind::Set => option(entry, name).map(|place| place as u16),
        }
    }

    /// An option as a bit: what the program keeps of a set.
    fn bit(&self, question: QuestionId, name: &str) -> Result<u32, String> {
        let place = self.value(question, name)?;
        1_u32.checked_shl(place.into()).ok_or_else(|| {
            format!("`{name}` lies beyond 32 options, which is all a set can have; take some out")
        })
    }

    /// Places as bits of their question: a group, or places separated by `|`.
    pub fn places(&self, names: &str) -> Result<u32, String> {
        let question = self.question(self.roles.places.get_ref())?;
        self.members(&self.places, names)
            .into_iter()
            .try_fold(0, |bits, name| Ok(bits | self.bit(question, name)?))
    }

    /// Risks as bits of their question and of the age group: a group, or risks separated by `|`.
    fn risks(&self, names: &str) -> Result<Cond, String> {
        let of_risks = self.question(self.roles.risks.get_ref())?;
        let of_age = self.question(self.roles.age.get_ref())?;
        let (mut risks, mut age) = (0, 0);
        for name in self.members(&self.risks, names) {
            match self.bit(of_risks, name) {
                Ok(bit) => risks |= bit,
                Err(error) => age |= self.bit(of_age, name).map_err(|_| error)?,
            }
        }
        Ok(Cond::Risks { risks, age })
    }

    fn members<'n>(
        &'n self,
        groups: &'n BTreeMap<&str, Vec<&str>>,
        names: &'n str,
    ) -> Vec<&'n str> {
        match groups.get(names) {
            Some(members) => members.clone(),
            None => names.split('|').map(str::trim).collect(),
        }
    }
}

fn option(entry: &QuestionEntry, name: &str) -> Result<usize, String> {
    let place = entry.options.iter().position(|option| option.get_ref() == name);
    place.ok_or_else(|| {
        let all: Vec<&str> = entry.options.iter().map(|o| o.get_ref().as_str()).collect();
        format!("`{}` has no option `{name}`; use one of {}", entry.key.get_ref(), all.join(", "))
    })
}

/// Reads a rule's condition, which can only say "at least this bad".
pub fn rule(text: &str, names: &Names<'_>) -> Result<Cond, String> {
    match fit(text, names)? {
        Fit::Is(cond) => Ok(cond),
        Fit::AtMost(..) | Fit::Has(..) | Fit::Unanswered(_) => Err(format!(
            "`{text}` does not say \"at least this bad\": a rule may only use `>=` and `in`, so that a worse answer never lowers a level"
        )),
    }
}

/// Reads any condition.
pub fn fit(text: &str, names: &Names<'_>) -> Result<Fit, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (key, operator, rest) = match words.as_slice() {
        [key, "unanswered"] => return names.question(key).map(Fit::Unanswered),
        [key, operator, rest @ ..] if !rest.is_empty() => (*key, *operator, rest.join(" ")),
        _ => {
            return Err(format!(
                "`{text}` is not a condition; write for example `breath >= effort`"
            ));
        }
    };
    let roles = names.roles;
    match (key, operator) {
        (key, "in") if key == roles.places.get_ref() => {
            names.places(&rest).map(|bits| Fit::Is(Cond::Places(bits)))
        }
        (key, "in") if key == roles.risks.get_ref() => names.risks(&rest).map(Fit::Is),
        ("extra", ">=") => {
            let value =
                rest.parse().map_err(|_| format!("`extra` needs a number, not `{rest}`"))?;
            // No difference is greater than the pain itself.
            names.value(names.question(roles.pain.get_ref())?, &rest)?;
            Ok(Fit::Is(Cond::Extra(value)))
        }
        (_, ">=" | "<=") => {
            let question = names.question(key)?;
            if matches!(names.entry(question), Some(q) if matches!(q.kind, Kind::Set | Kind::Choice))
            {
                return Err(format!(
                    "`{key}` has no order, so `{operator}` says nothing; use `has` or `in`"
                ));
            }
            let value = names.value(question, &rest)?;
            Ok(if operator == ">=" {
                Fit::Is(Cond::AtLeast(question, value))
            } else {
                Fit::AtMost(question, value)
            })
        }
        (_, "has") => {
            let question = names.question(key)?;
            names.bit(question, &rest)?;
            Ok(Fit::Has(question, names.value(question, &rest)? as u8))
        }
        _ => {
            Err(format!("`{operator}` is not known in `{text}`; use >=, <=, in, has or unanswered"))
        }
    }
}
