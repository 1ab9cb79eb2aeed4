//! What the tests start from: patients, words and moments.

use std::path::Path;
use std::sync::OnceLock;

use aftercheck::content::{PACK, chart_words, with_course};
use aftercheck::engine::pack::{Kind, QuestionId};
use aftercheck::engine::{Answer, Answers, Input, Reply, Text, q};
use aftercheck::i18n::{Catalogue, Clinic, Date, Moment, Phone, Region, Words};
use case_file::Case;
use content_compiler::{Compiled, Folders};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

pub fn file(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The 186 cases, and the 346 of the amendment.
pub fn cases() -> Vec<Case> {
    let files = [include_str!("../../cases/cases.json"), include_str!("../../cases/cases-2.json")];
    let read = |file| case_file::read(file).unwrap_or_else(|error| panic!("{error}"));
    files.into_iter().flat_map(read).collect()
}

/// The content, compiled afresh.
pub fn content() -> &'static Compiled {
    static CONTENT: OnceLock<Compiled> = OnceLock::new();
    CONTENT.get_or_init(|| {
        content_compiler::compile(&Folders::chosen(root()))
            .unwrap_or_else(|errors| panic!("{errors}"))
    })
}

/// The text with this key.
pub fn text(key: &str) -> Text {
    let place = content().keys.iter().position(|other| other == key);
    Text::at(place.unwrap_or_else(|| panic!("there is no text {key}")) as u16 + 1)
}

/// Every text that the pack names, as often as it does.
pub fn texts_of_the_pack() -> Vec<Text> {
    let printed = format!("{:?}{:?}", with_course(&PACK), chart_words());
    let rest = printed.split("Text(").skip(1);
    let place = |rest: &str| rest.split_once(')')?.0.parse().ok();
    rest.map(|rest| Text::at(place(rest).expect("a place of a text"))).collect()
}

/// A patient who was asked everything and denied all of it, with the thigh needled.
pub fn well() -> Answers {
    let mut answers = case_file::defaults();
    answers.emergency = Reply::No;
    answers.set(q::REGIONS, Answer::Set(1 << option(q::REGIONS, "thigh")));
    answers
}

/// The patient of [`well`] with other answers: `"breath=effort regions=neck|shoulder pain_now=4"`.
/// `?` is not sure, `-` is not answered, `none` is no option of a set.
pub fn patient(changes: &str) -> Answers {
    let mut answers = well();
    for change in changes.split_whitespace() {
        let (key, value) = change.split_once('=').expect("key=value");
        let id = question(key);
        let input = match (PACK.question(id).kind, value) {
            (_, "-") => Input::Null,
            (_, "?") => {
                answers.set(id, Answer::NotSure);
                continue;
            }
            (Kind::Number(_), number) => Input::Number(number.parse().expect("a number")),
            (Kind::Set, "none") => Input::List(Vec::new()),
            (Kind::Set, names) => Input::List(names.split('|').collect()),
            (Kind::Scale | Kind::Choice, name) => Input::Text(name),
        };
        answers.read(&PACK, key, &input).unwrap_or_else(|error| panic!("{change}: {error}"));
    }
    answers
}

pub fn question(key: &str) -> QuestionId {
    let found = PACK.question_ids().find(|id| PACK.question(*id).key == key);
    found.unwrap_or_else(|| panic!("there is no question {key}"))
}

/// The place of an option.
pub fn option(id: QuestionId, key: &str) -> u16 {
    let options = PACK.question(id).options;
    let place = options.iter().position(|option| option.key() == key);
    place.unwrap_or_else(|| panic!("{} has no option {key}", PACK.question(id).key)) as u16
}

/// Every bullet of the emergency check denied on its own, the list as a whole not answered.
pub fn flags_denied_singly(answers: &mut Answers) {
    answers.emergency = Reply::Unanswered;
    for id in PACK.flag_ids() {
        answers.set_flag(id, Reply::No);
    }
}

/// A Monday morning.
pub fn now() -> Moment {
    Moment { date: Date::new(2026, 11, 23), minute: 9 * 60 + 41 }
}

/// English, for a region code; none is an unknown region. With `clinic`, one that says all it can.
pub fn words(region: &str, clinic: bool) -> Words {
    let clinic = match clinic {
        true => Clinic {
            name: Some("Riverside".into()),
            phone: Phone::parse("+44 1632 960123"),
            ..Clinic::default()
        },
        false => Clinic::default(),
    };
    of(Region::find(region).unwrap_or(Region::unknown()), clinic)
}

/// English, for a region and a clinic.
pub fn of(region: &'static Region, clinic: Clinic) -> Words {
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").expect("English");
    let texts: Vec<String> = serde_json::from_str(texts).expect("an array of texts");
    Words::new(Catalogue::new(texts).expect("the texts of this build"), clinic, region)
}

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(u64);

impl Dice {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }
}
