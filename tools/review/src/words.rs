//! Rules, conditions and answers as a clinician reads them: in the patient's own words.

use aftercheck::engine::pack::{Cond, Kind, Pack, Question, QuestionId, Rule, Text};
use aftercheck::engine::{Answer, Answers, Level};

use crate::Input;

/// The pack with its texts.
pub struct Words<'a> {
    pub pack: &'a Pack,
    texts: Vec<String>,
}

impl Words<'_> {
    pub fn of(input: &Input) -> Words<'_> {
        let english = input.compiled.locales.iter().find(|(tag, _)| tag == "en");
        let texts = english.and_then(|(_, json)| serde_json::from_str(json).ok());
        Words { pack: &input.compiled.pack, texts: texts.unwrap_or_default() }
    }

    /// A text as it stands in the files.
    pub fn say(&self, text: Text) -> &str {
        self.texts.get(text.place()).map_or("", String::as_str)
    }

    pub fn option(&self, question: &Question, place: u16) -> &str {
        question.options.get(usize::from(place)).map_or("", |option| self.say(option.text))
    }

    /// What a rule asks for, all of which must hold.
    pub fn conditions(&self, rule: &Rule) -> String {
        rule.when.iter().map(|cond| self.condition(cond)).collect::<Vec<_>>().join("; and ")
    }

    pub fn condition(&self, cond: &Cond) -> String {
        let Pack { roles, .. } = self.pack;
        match *cond {
            Cond::AtLeast(id, least) => {
                let question = self.pack.question(id);
                let label = self.say(question.label);
                match question.kind {
                    Kind::Number(_) => format!("{label}: {least} or more"),
                    Kind::Scale | Kind::Choice | Kind::Set => {
                        let last = usize::from(least) + 1 == question.options.len();
                        let or_worse = if last { "" } else { " (or worse)" };
                        format!(
                            "{label}: \u{201c}{}\u{201d}{or_worse}",
                            self.option(question, least)
                        )
                    }
                }
            }
            Cond::Extra(least) => {
                let [now, before] = [roles.pain, roles.pain_before]
                    .map(|id| self.say(self.pack.question(id).label));
                format!("{now} is {least} or more above {before}")
            }
            Cond::Places(places) => format!("one of: {}", self.chosen(roles.places, places)),
            Cond::Risks { risks, age } => {
                let [risks, age] = [self.chosen(roles.risks, risks), self.chosen(roles.age, age)];
                let both: Vec<_> = [risks, age].into_iter().filter(|it| !it.is_empty()).collect();
                format!("one of: {}", both.join(", "))
            }
        }
    }

    /// The options of a set.
    fn chosen(&self, id: QuestionId, bits: u32) -> String {
        let question = self.pack.question(id);
        let chosen = (0_u16..).zip(question.options).filter(|(place, _)| bits >> place & 1 != 0);
        chosen.map(|(_, option)| self.say(option.text)).collect::<Vec<_>>().join(", ")
    }

    /// What a patient told; what was asked and denied is left out.
    pub fn answers(&self, answers: &Answers) -> String {
        let denied = case_file::defaults();
        let told = |id: &QuestionId| answers.get(*id) != denied.get(*id);
        let parts: Vec<String> = self
            .pack
            .question_ids()
            .filter(told)
            .map(|id| {
                let question = self.pack.question(id);
                let said = match answers.get(id) {
                    Answer::Unanswered => "not answered".to_owned(),
                    Answer::NotSure => "not sure".to_owned(),
                    Answer::Set(0) => "none".to_owned(),
                    Answer::Set(bits) => self.chosen(id, bits),
                    Answer::Value(value) if matches!(question.kind, Kind::Number(_)) => {
                        value.to_string()
                    }
                    Answer::Value(value) => self.option(question, value).to_owned(),
                };
                format!("{}: {said}", self.say(question.label))
            })
            .collect();
        if parts.is_empty() { "all denied".to_owned() } else { parts.join("; ") }
    }
}

/// For example `L3`.
pub fn short(level: Level) -> &'static str {
    level.code().split('_').next().unwrap_or_default()
}

/// What a rule asks for in keys, with groups written out: as it is kept when signed.
pub fn keys(pack: &Pack, rule: &Rule) -> Vec<String> {
    let chosen = |id, bits: u32| {
        let options = (0_u16..).zip(pack.question(id).options);
        let chosen = options.filter(|(place, _)| bits >> place & 1 != 0);
        chosen.map(|(_, option)| option.key()).collect::<Vec<_>>()
    };
    let roles = &pack.roles;
    let key = |cond: &Cond| match *cond {
        Cond::AtLeast(id, least) => {
            let question = pack.question(id);
            let option = question.options.get(usize::from(least));
            let least = option.map_or_else(|| least.to_string(), |it| it.key().to_owned());
            format!("{} >= {least}", question.key)
        }
        Cond::Extra(least) => format!("extra >= {least}"),
        Cond::Places(places) => {
            format!(
                "{} in {}",
                pack.question(roles.places).key,
                chosen(roles.places, places).join("|")
            )
        }
        Cond::Risks { risks, age } => {
            let both = [chosen(roles.risks, risks), chosen(roles.age, age)].concat();
            format!("{} in {}", pack.question(roles.risks).key, both.join("|"))
        }
    };
    rule.when.iter().map(key).collect()
}
