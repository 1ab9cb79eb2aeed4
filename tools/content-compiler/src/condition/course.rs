//! Conditions of the days before: `rise >= 2`, `went breath >= effort`.

use pack::{CourseCond, QuestionId};

use super::Names;
use crate::schema::Kind;

/// The words that begin one. No question may be called so.
pub const WORDS: [&str; 8] =
    ["rise", "rising_days", "days_not_falling", "worst", "since_first", "came", "went", "back"];

/// Reads one; `None` where it is a condition of today.
pub fn course(text: &str, names: &Names<'_>) -> Result<Option<CourseCond>, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let cond = match words.as_slice() {
        ["rise", ">=", points] => CourseCond::Rise(names.points(points)?),
        ["worst", ">=", points] => CourseCond::Worst(names.points(points)?),
        ["rising_days", ">=", days] => CourseCond::RisingDays(count(days)?),
        ["days_not_falling", ">=", days] => CourseCond::DaysNotFalling(count(days)?),
        ["since_first", ">=", days] => CourseCond::SinceFirst(count(days)?),
        ["came", key, ">=", option] => names.sign(key, option, CourseCond::Came)?,
        ["went", key, ">=", option] => names.sign(key, option, CourseCond::Went)?,
        ["back", key, ">=", option] => names.sign(key, option, CourseCond::Back)?,
        [word, ..] if WORDS.contains(word) => {
            return Err(format!(
                "`{text}` is not a condition; write for example `rise >= 2` or `went breath >= effort`"
            ));
        }
        _ => return Ok(None),
    };
    Ok(Some(cond))
}

impl Names<'_> {
    /// A number on the scale of pain.
    fn points(&self, name: &str) -> Result<u16, String> {
        self.value(self.question(self.roles.pain.get_ref())?, name)?;
        count(name)
    }

    fn sign(
        &self,
        key: &str,
        option: &str,
        cond: fn(QuestionId, u16) -> CourseCond,
    ) -> Result<CourseCond, String> {
        let question = self.question(key)?;
        if self.entry(question).is_none_or(|entry| entry.kind != Kind::Scale) {
            return Err(format!("`{key}` is no scale, so it cannot come or go"));
        }
        match self.value(question, option)? {
            0 => {
                Err(format!("`{option}` of `{key}` is always there; name one that can come or go"))
            }
            least => Ok(cond(question, least)),
        }
    }
}

/// A number that says something.
fn count(name: &str) -> Result<u16, String> {
    let number = name.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("`{name}` is no number from 1 on"))
}
