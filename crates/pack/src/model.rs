//! The pack as a whole.

use crate::bytes::{Bytes, Coded, Reader, Writer};
use crate::{
    CardLine, CourseRules, Duration, Explanation, Faq, Flag, FlagId, Level, LevelWords, Line, Page,
    PageId, Picture, Question, QuestionId, Roles, Rule, SafetyId, Sign, StaffLine, Text, Tip,
    Watch,
};

/// What answers have room for.
pub const MOST_QUESTIONS: usize = 64;
/// The same for bullets of the emergency check.
pub const MOST_FLAGS: usize = 32;

coded! {
    /// Everything clinical the product knows of a treatment.
    pub struct Pack {
        /// Name of the pack, for example `dry-needling`.
        pub id: &'static str,
        /// Version of the content, apart from the program's.
        pub version: &'static str,
        /// Who signed the content off as it is, with the date. `None`: nobody, and the product says so.
        pub reviewed_by: Option<&'static str>,
        /// Date (ISO 8601) by which the content must be reviewed again.
        pub review_due: &'static str,
        /// The questions that the program knows by what they are about.
        pub roles: Roles,
        /// Days after the treatment by which it should be easing, ascending.
        pub safety_net_days: &'static [u16],
        /// Up to so many days after the treatment they are counted; after that it was "long ago".
        pub counted_days: u16,
        /// The last day of each stretch of the timeline but the last, ascending.
        pub timeline_days: &'static [u16],
        /// The bullets of the emergency check, in the order shown.
        pub flags: &'static [Flag],
        /// All questions.
        pub questions: &'static [Question],
        /// How the places are grouped on the screen.
        pub parts: &'static [Part],
        /// The places as said within a sentence, in the order of the options of `regions`.
        pub spoken: &'static [Text],
        /// The screens of the check, in asking order.
        pub screens: &'static [Page],
        /// Safety questions offered before a tip.
        pub safety: &'static [Page],
        /// All rules.
        pub rules: &'static [Rule],
        /// Rules about the days before, for whom answers were kept. Empty until they are read: their bytes stand apart.
        pub course: CourseRules,
        /// Lines that the care card has because of single answers, in the order shown.
        pub card_lines: &'static [CardLine],
        /// What each level says, least urgent first: see [`Pack::level`].
        pub levels: &'static [Line],
        /// The sections of the result, in the order shown.
        pub result: &'static [Line],
        /// What is to be watched for, the nearest end first.
        pub watches: &'static [Watch],
        /// Signs that may come, in the order shown.
        pub signs: &'static [Sign],
        /// What staff are told in any case: yes, no, not sure or not asked.
        pub staff_facts: &'static [StaffLine],
        /// What is rare but known after the treatment, in the order of need.
        pub known: &'static [StaffLine],
        /// The likely causes, most likely first.
        pub explanations: &'static [Explanation],
        /// How long it lasts, in the order tried.
        pub durations: &'static [Duration],
        /// What to do, in the order shown.
        pub tips: &'static [Tip],
        /// Questions that people ask, in the order shown.
        pub faqs: &'static [Faq],
        /// Drawings beside tips and signs.
        pub pictures: &'static [Picture],
        /// What the check is for, and what it is not for.
        pub intended_use: &'static [Text],
        /// The sections of the leaflet, in the order shown. The last field: a patient's program does without it.
        pub leaflet: &'static [Line],
    }
}

coded! {
    /// Places that share a heading.
    pub struct Part {
        /// The heading.
        pub heading: Text,
        /// The first option under it.
        pub first: u16,
    }
}

impl Pack {
    /// Its bytes, see [`crate`].
    pub fn to_bytes(&self) -> Bytes {
        let mut to = Writer::default();
        self.encode(&mut to);
        to.bytes
    }

    /// The pack in these bytes. Blank `citations` leave what rules are called and rest on blank, blank `keys` every
    /// [`crate::Key`].
    pub fn from_bytes(numbers: &'static [u8], [names, citations, keys]: [&'static str; 3]) -> Pack {
        Pack::decode(&mut Reader { numbers: numbers.iter(), names, citations, keys, text: 0 })
    }

    /// The pack for a patient's program, which never draws the leaflet: it is in its page.
    pub fn without_leaflet(self) -> Pack {
        Pack { leaflet: &[], ..self }
    }

    /// The question with this id.
    // A call, not put in place of each: that is 2 kB less of the program.
    #[inline(never)]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        #[expect(clippy::indexing_slicing, reason = "ids are written by the content compiler")]
        &self.questions[id.0 as usize]
    }

    /// The bullet with this id.
    #[inline(never)]
    pub fn flag(&self, id: FlagId) -> &'static Flag {
        #[expect(clippy::indexing_slicing, reason = "ids are written by the content compiler")]
        &self.flags[id.0 as usize]
    }

    /// A page of the check.
    pub fn page(&self, id: PageId) -> Option<&'static Page> {
        self.screens.get(id.0 as usize)
    }

    /// A page of safety questions.
    pub fn safety_page(&self, id: SafetyId) -> Option<&'static Page> {
        self.safety.get(id.0 as usize)
    }

    /// Ids of all pages of the check, in order.
    pub fn page_ids(&self) -> impl Iterator<Item = PageId> + use<> {
        (0..self.screens.len() as u8).map(PageId)
    }

    /// What a level says.
    #[inline(never)]
    pub fn level(&self, level: Level) -> LevelWords {
        #[expect(
            clippy::indexing_slicing,
            reason = "the content compiler writes one for each level"
        )]
        let Line { icon, texts, .. } = self.levels[level as usize];
        let text = |place: usize| texts.get(place).copied().unwrap_or(Text::at(1));
        let [tag, title, lead, more, name] = [0, 1, 2, 3, 4].map(text);
        LevelWords { icon, tag, title, lead, more, name }
    }

    /// Ids of all questions, in order.
    pub fn question_ids(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..self.questions.len() as u8).map(QuestionId)
    }

    /// Ids of all bullets of the emergency check, in order.
    pub fn flag_ids(&self) -> impl Iterator<Item = FlagId> + use<> {
        (0..self.flags.len() as u8).map(FlagId)
    }
}
