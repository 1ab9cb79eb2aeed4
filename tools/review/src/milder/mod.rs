//! What calls for less than what was signed; and, as `review.toml` names it, than what was said before.

mod answers;
mod rules;

use crate::Input;
use crate::kept::{self, Kept};

/// One thing that is milder, with what it was and what it is.
pub struct Less {
    pub what: String,
    pub was: String,
    pub is: String,
}

/// Notes an entry of `review.toml` that names nothing.
pub fn check(input: &Input) -> Result<(), String> {
    let pack = &input.compiled.pack;
    for entry in &input.review.milder {
        let question = pack.questions.iter().find(|question| question.key == entry.question);
        let named = question.is_some_and(|question| match &entry.option {
            None => true,
            Some(option) => question.options.iter().any(|it| it.key() == option),
        });
        if !named {
            let option = entry.option.as_deref().unwrap_or("any option");
            return Err(format!(
                "review.toml: there is no {} with {option}; take the entry out, or correct it",
                entry.question
            ));
        }
    }
    Ok(())
}

/// Everything that can give a patient less than when it was signed, the gravest first.
pub fn since(input: &Input, kept: &Kept) -> Vec<Less> {
    let mut all = answers::less(input, kept);
    all.extend(rules::less(input, kept));
    all.extend(gone(input, kept));
    all
}

/// Rules about earlier checks, bullets, questions, reasons to withhold a tip, what to watch for, and what the program knows by role, no longer as they were.
fn gone(input: &Input, kept: &Kept) -> Vec<Less> {
    let now = kept::says(input);
    let watched = [
        "rules.toml: course_rule ",
        "questions.toml: flag ",
        "questions.toml: question ",
        "advice.toml: tip ",
        "result.toml: watch ",
        "result.toml: sign ",
        "pack.toml: roles.",
    ];
    let watched = |name: &str| watched.iter().any(|start| name.starts_with(start));
    let lost = kept.says.iter().filter(|(name, _)| watched(name)).filter_map(|(name, was)| {
        let is = match now.get(name) {
            None => "it is gone",
            Some(is) if is != was => is,
            Some(_) => return None,
        };
        Some(Less { what: name.clone(), was: was.clone(), is: is.to_owned() })
    });
    lost.collect()
}
