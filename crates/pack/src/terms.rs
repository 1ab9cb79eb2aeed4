//! What clinicians call things, in the language of who reads a summary.

use crate::bytes::{Bytes, Coded, Reader, Writer};
use crate::{FlagId, Level, QuestionId};

coded! {
    /// The terms of a pack in one language. Their bytes stand apart from those of the pack, as a check never says one.
    pub struct Terms {
        /// What the summary itself says, in the order of [`Word::ALL`].
        pub words: &'static [&'static str],
        /// What the check comes after.
        pub treatment: &'static str,
        /// Of the levels, least urgent first.
        pub levels: &'static [&'static str],
        /// Of the bullets of the emergency list, in the order of the pack.
        pub flags: &'static [&'static str],
        /// Of the questions, in the order of the pack.
        pub questions: &'static [Term],
        /// Of what staff are told in any case, in the order of the pack.
        pub facts: &'static [&'static str],
        /// Of the tips, in the order of the pack.
        pub tips: &'static [&'static str],
        /// Of what rules about the days before have found, in the order of the pack: with `{from}`, `{to}` and `{days}`.
        pub course: &'static [&'static str],
    }
}

coded! {
    /// What a question asks for.
    pub struct Term {
        /// What was denied, is in doubt or was not asked.
        pub name: &'static str,
        /// Of each option, in the order of the pack. Blank: the option denies what the question asks for.
        pub options: &'static [&'static str],
    }
}

named! {
    /// What the summary itself says. What stands in braces is filled in.
    pub enum Word {
        /// The heading, with `{treatment}`.
        Title = "title",
        /// When it was made: `{date}` and `{time}`.
        Made = "made",
        /// Before the level.
        Level = "level",
        /// The `{code}` of the level and the `{level}`.
        Urgency = "urgency",
        /// The `{rules}` behind it.
        Rules = "rules",
        /// Before the day and the places.
        Treated = "treated",
        /// `{date}`, and how many days ago that is: `{n}`.
        Day = "day",
        /// No day was told.
        DayUnknown = "day_unknown",
        /// So many days ago that they are not counted.
        LongAgo = "long_ago",
        /// Before the pain.
        Pain = "pain",
        /// Its number now, `{n}`.
        PainNow = "now",
        /// Its number before the treatment, `{n}`.
        PainBefore = "before",
        /// It was not told.
        PainUnknown = "pain_unknown",
        /// Before the days.
        Course = "course",
        /// A day, `{date}`, and its pain and level, `{what}`.
        CourseDay = "course_day",
        /// "Yes, I have one."
        Listed = "listed",
        /// A bullet of the emergency list, `{term}`: a question can ask for the same.
        Bullet = "bullet",
        /// Before what is there.
        Signs = "signs",
        /// A `{term}`, and the day, `{date}`, since which it was told at each check, as bad or worse.
        Since = "since",
        /// Before what is in doubt.
        NotSure = "not_sure",
        /// A row that was ticked, `{term}`, without saying how bad it is.
        Ticked = "ticked",
        /// Before what was asked and denied.
        Denied = "denied",
        /// Before what was not asked.
        NotAsked = "not_asked",
        /// Before risks and medicines.
        Risks = "risks",
        /// A `{fact}` that was denied.
        FactNo = "fact_no",
        /// A `{fact}` that is in doubt.
        FactNotSure = "fact_not_sure",
        /// A `{fact}` that was not asked.
        FactNotAsked = "fact_not_asked",
        /// All other risks were denied.
        NoRisk = "no_risk",
        /// The `{age}`.
        Age = "age",
        /// Before what was advised.
        Advised = "advised",
        /// A `{tip}` that was withheld.
        Withheld = "withheld",
        /// In place of what is not there.
        Nothing = "none",
        /// So many, `{n}`, of a line were left out.
        More = "more",
        /// Answers are missing that could call for more.
        Undecided = "undecided",
        /// There are earlier checks that could not be read.
        Locked = "locked",
        /// So many, `{n}`, were left out of the whole.
        Dropped = "dropped",
        /// Whose words these are.
        Own = "own",
        /// The `{pack}`, its `{version}`, and that nobody signed it off.
        Unsigned = "unsigned",
        /// The same, signed off by `{who}`.
        Signed = "signed",
        /// A `{name}` that was typed for this summary alone.
        Name = "name",
        /// A birth `{date}`, likewise.
        Born = "born",
    }
}

impl Word {
    /// What has to be filled in. Without that it would say too little.
    pub fn filled(self) -> &'static [&'static str] {
        match self {
            Word::Title => &["treatment"],
            Word::Made => &["date", "time"],
            Word::Urgency => &["code", "level"],
            Word::Rules => &["rules"],
            Word::Day => &["date", "n"],
            Word::PainNow | Word::PainBefore | Word::More | Word::Dropped => &["n"],
            Word::CourseDay => &["date", "what"],
            Word::Bullet | Word::Ticked => &["term"],
            Word::Since => &["term", "date"],
            Word::FactNo | Word::FactNotSure | Word::FactNotAsked => &["fact"],
            Word::Age => &["age"],
            Word::Withheld => &["tip"],
            Word::Unsigned => &["pack", "version"],
            Word::Signed => &["pack", "version", "who"],
            Word::Name => &["name"],
            Word::Born => &["date"],
            Word::Level
            | Word::Treated
            | Word::DayUnknown
            | Word::LongAgo
            | Word::Pain
            | Word::PainUnknown
            | Word::Course
            | Word::Listed
            | Word::Signs
            | Word::NotSure
            | Word::Denied
            | Word::NotAsked
            | Word::Risks
            | Word::NoRisk
            | Word::Advised
            | Word::Nothing
            | Word::Undecided
            | Word::Locked
            | Word::Own => &[],
        }
    }
}

impl Terms {
    /// Their bytes, see [`crate`].
    pub fn to_bytes(self) -> Bytes {
        let mut to = Writer::default();
        self.encode(&mut to);
        to.bytes
    }

    /// The terms in these bytes.
    pub fn from_bytes(numbers: &'static [u8], names: &'static str) -> Terms {
        Terms::decode(&mut Reader {
            numbers: numbers.iter(),
            names,
            citations: "",
            keys: "",
            text: 0,
        })
    }

    /// What the summary itself says.
    pub fn word(&self, word: Word) -> &'static str {
        at(self.words, word as usize)
    }

    /// A level.
    pub fn level(&self, level: Level) -> &'static str {
        at(self.levels, level as usize)
    }

    /// A bullet of the emergency list.
    pub fn flag(&self, id: FlagId) -> &'static str {
        at(self.flags, id.0.into())
    }

    /// What a question asks for.
    pub fn name(&self, id: QuestionId) -> &'static str {
        self.questions.get(usize::from(id.0)).map_or("", |term| term.name)
    }

    /// An option of a question; that of a denial is blank.
    pub fn option(&self, id: QuestionId, option: u16) -> &'static str {
        self.questions.get(usize::from(id.0)).map_or("", |term| at(term.options, option.into()))
    }
}

fn at(all: &[&'static str], place: usize) -> &'static str {
    all.get(place).copied().unwrap_or_default()
}
