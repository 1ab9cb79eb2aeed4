//! A fault, with the smallest set of answers that shows it.

use std::fmt;
use std::sync::OnceLock;

use aftercheck::content::PACK;
use aftercheck::engine::{Answer, Answers, Reply};
use aftercheck::i18n::{Words, sentence};

use crate::subject::calm;

/// Answers that show a fault, in words.
#[derive(Clone, Debug)]
pub struct Counterexample {
    /// What is wrong.
    pub fault: String,
    /// The answers that matter; all else was asked and denied.
    pub answers: Vec<String>,
}

/// The words of answers, once they are read.
static WORDS: OnceLock<Words> = OnceLock::new();

/// Gives counterexamples their language.
pub fn speak(words: Words) {
    // A second subject of the same process speaks the same language.
    let _ = WORDS.set(words);
}

impl Counterexample {
    /// A fault of the content itself, that no answers are needed to show.
    pub fn plain(fault: impl Into<String>) -> Counterexample {
        Counterexample { fault: fault.into(), answers: Vec::new() }
    }

    /// Makes answers that show a fault as calm as they get while they still show one.
    pub fn smallest(answers: &Answers, fault: &dyn Fn(&Answers) -> Option<String>) -> Self {
        let mut least = answers.clone();
        let well = calm();
        let mut attempt = |change: &dyn Fn(&mut Answers)| {
            let mut other = least.clone();
            change(&mut other);
            if other != least && fault(&other).is_some() {
                least = other;
            }
        };
        for id in PACK.flag_ids() {
            attempt(&|answers| answers.set_flag(id, Reply::Unanswered));
        }
        attempt(&|answers| answers.emergency = Reply::No);
        for id in PACK.question_ids() {
            attempt(&|answers| answers.set(id, well.get(id)));
            // A number that cannot be 0 may still be smaller, a set may do with fewer.
            for n in 1..32 {
                attempt(&|answers| match answers.get(id) {
                    Answer::Value(value) if value > n => answers.set(id, Answer::Value(n)),
                    Answer::Set(set) if set & !(1 << n) != 0 => {
                        answers.set(id, Answer::Set(set & !(1 << n)));
                    }
                    Answer::Value(_) | Answer::Set(_) | Answer::NotSure | Answer::Unanswered => {}
                });
            }
        }
        Counterexample { fault: fault(&least).unwrap_or_default(), answers: in_words(&least) }
    }
}

/// The answers that differ from those of someone who is well, as sentences.
pub fn in_words(answers: &Answers) -> Vec<String> {
    let well = calm();
    let mut said = Vec::new();
    let short = |sign: Reply| match sign {
        Reply::Unanswered => "not answered",
        Reply::No => "no",
        Reply::NotSure => "not sure",
        Reply::Yes => "yes",
    };
    if answers.emergency != well.emergency {
        said.push(format!("Emergency list as a whole: {}.", short(answers.emergency)));
    }
    for id in PACK.flag_ids().filter(|id| answers.flag(*id) != well.flag(*id)) {
        let key = PACK.flag(id).key();
        said.push(format!("Emergency list, bullet `{key}`: {}.", short(answers.flag(id))));
    }
    for id in PACK.question_ids().filter(|id| answers.get(*id) != well.get(*id)) {
        let question = PACK.question(id);
        let words = WORDS.get().map(|words| sentence(&PACK, words, id, answers.get(id)));
        let name = match answers.get(id) {
            Answer::Unanswered => "not answered".into(),
            Answer::NotSure => "not sure".into(),
            Answer::Value(value) => match question.options.get(usize::from(value)) {
                Some(option) => option.key().to_owned(),
                None => value.to_string(),
            },
            Answer::Set(0) => "none".into(),
            Answer::Set(set) => {
                let has = |(bit, _): &(usize, _)| set >> bit & 1 != 0;
                let names = question.options.iter().enumerate().filter(has).map(|(_, o)| o.key());
                names.collect::<Vec<_>>().join(" and ")
            }
        };
        let words = words.unwrap_or_default().join(" ");
        said.push(format!("`{}` = {name}. {words}", question.key).trim_end().to_owned());
    }
    said
}

impl fmt::Display for Counterexample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.fault)?;
        if !self.answers.is_empty() {
            write!(f, "\n    with these answers, and all else asked and denied:")?;
            self.answers.iter().try_for_each(|answer| write!(f, "\n    - {answer}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use aftercheck::engine::Answer;
    use aftercheck::engine::pack::QuestionId;

    use super::*;
    use crate::subject::question;

    fn named(key: &str) -> QuestionId {
        question(key).unwrap_or_default()
    }

    /// Pain of 5 and more, out of breath: all else falls away, and the pain is as mild as it may be.
    #[test]
    fn the_smallest_set_of_answers_is_found() {
        let fault = |answers: &Answers| {
            let pain = answers.number(named("pain_now")).is_some_and(|pain| pain >= 5);
            let breath = matches!(answers.get(named("breath")), Answer::Value(1..));
            (pain && breath).then(|| "found".to_owned())
        };
        let mut answers = calm();
        for (id, value) in
            [(named("pain_now"), 9), (named("breath"), 3), (named("numb"), 4), (named("age"), 1)]
        {
            answers.set(id, Answer::Value(value));
        }
        answers.set(named("risks"), Answer::Set(0b1011));
        let found = Counterexample::smallest(&answers, &fault);
        assert_eq!(found.fault, "found");
        assert_eq!(found.answers, ["`pain_now` = 5.", "`breath` = old."]);
    }
}
