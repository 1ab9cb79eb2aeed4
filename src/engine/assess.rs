//! The assessment: the highest level of all rules that hold, and why.

use super::condition::{Truth, all_hold, asked};
use super::pack::{Cond, CourseRule, FlagId, Pack, QuestionId, Rule};
use super::{Answer, Answers, Level, Reply};

/// Something that decided the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// "Yes, I have one", without saying which (D6).
    Emergency,
    /// A bullet of the emergency check: a yes (D6), or "not sure" (D5).
    Flag(FlagId, Reply),
    /// A rule of the pack, as its place in [`super::pack::Pack::rules`].
    Rule(u16),
    /// A rule about the days before, as its place in [`super::pack::Pack::course`], and what its sentence fills in.
    Course(u16, Span),
    /// "Not sure" to a question that holds a red flag (D5).
    NotSure(QuestionId),
    /// Answers are missing or unsure that could call for more (D5).
    Unknown,
}

/// The way from an earlier check to now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The pain then.
    pub from: u16,
    /// The pain now.
    pub to: u16,
    /// The days from then until now.
    pub days: u16,
}

impl Reason {
    /// The rule behind it, if it is one of the pack's.
    #[inline(never)]
    pub fn rule(self, pack: &Pack) -> Option<&'static Rule> {
        match self {
            Reason::Rule(place) => pack.rules.get(place as usize),
            Reason::Emergency
            | Reason::Flag(..)
            | Reason::Course(..)
            | Reason::NotSure(_)
            | Reason::Unknown => None,
        }
    }

    /// The rule about the days before, if it is one.
    pub fn course_rule(self, pack: &Pack) -> Option<&'static CourseRule> {
        match self {
            Reason::Course(place, _) => pack.course.0.get(place as usize),
            Reason::Emergency
            | Reason::Flag(..)
            | Reason::Rule(_)
            | Reason::NotSure(_)
            | Reason::Unknown => None,
        }
    }

    /// The rule's id, or the safety decision that stands in for a rule.
    pub fn id(self, pack: &Pack) -> &'static str {
        match self {
            Reason::Rule(_) => self.rule(pack).map_or("", |rule| rule.id),
            Reason::Course(..) => self.course_rule(pack).map_or("", |rule| rule.id),
            Reason::Emergency | Reason::Flag(_, Reply::Yes) => "D6",
            Reason::Flag(..) | Reason::NotSure(_) | Reason::Unknown => "D5",
        }
    }

    /// The questions whose answers it rests on.
    pub fn questions(self, pack: &Pack) -> Vec<QuestionId> {
        let (roles, mut ids) = (&pack.roles, Vec::new());
        match self {
            Reason::Rule(_) => {
                for cond in self.rule(pack).map_or(&[][..], |rule| rule.when) {
                    match *cond {
                        Cond::AtLeast(id, _) => ids.push(id),
                        Cond::Extra(_) => ids.extend([roles.pain, roles.pain_before]),
                        Cond::Places(_) => ids.push(roles.places),
                        Cond::Risks { risks, age } => {
                            ids.extend((risks != 0).then_some(roles.risks));
                            ids.extend((age != 0).then_some(roles.age));
                        }
                    }
                }
            }
            Reason::NotSure(id) => ids.push(id),
            Reason::Emergency | Reason::Flag(..) | Reason::Course(..) | Reason::Unknown => {}
        }
        ids
    }
}

/// What the answers come to. A pure value, made afresh each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// How soon help is needed.
    pub level: Level,
    /// Exactly what decided the level; empty only at L0.
    pub reasons: Vec<Reason>,
    /// The highest level that a rule which cannot be told yet would call for, if above `level`.
    pub undecided: Option<Level>,
}

impl Assessment {
    /// The first of the rules that decided.
    pub fn first_rule(&self, pack: &Pack) -> Option<&'static Rule> {
        self.reasons.iter().find_map(|reason| reason.rule(pack))
    }

    /// Whether an answer that is missing decides the level, or could still raise it.
    pub fn is_undecided(&self) -> bool {
        self.undecided.is_some() || self.reasons == [Reason::Unknown]
    }

    /// Whether too much is unknown to say anything about causes and self-care.
    pub fn is_open(&self) -> bool {
        self.undecided >= Some(Level::MedicalToday)
    }
}

/// The highest level that is called for, and by what. Total: any answers give an assessment.
///
/// Missing never reassures (D5): a rule that cannot be told yet counts as its own level, but at
/// most as "contact now".
pub fn assess(pack: &Pack, answers: &Answers) -> Assessment {
    let mut found = Found::default();
    signs(pack, answers, &mut found);
    // A red flag without an answer may still call for as much as a doubt about it (D5).
    let mut undecided = open_red_flags(pack, answers).next().map(|_| Level::MedicalToday);
    for (place, rule) in (0_u16..).zip(pack.rules) {
        // It could decide nothing any more.
        if rule.level < found.level {
            continue;
        }
        match all_hold(pack, rule.when, answers) {
            Truth::Yes => found.add(rule.level, Reason::Rule(place)),
            Truth::Unknown => undecided = undecided.max(Some(rule.level)),
            Truth::No => {}
        }
    }
    if let Some(level) = undecided {
        found.add(level.min(Level::ContactNow), Reason::Unknown);
    }
    Assessment {
        level: found.level,
        reasons: found.reasons,
        undecided: undecided.filter(|level| *level > found.level),
    }
}

/// The rules that cannot be told yet: an answer is missing or unsure.
pub fn open_rules<'a>(pack: &'a Pack, answers: &'a Answers) -> impl Iterator<Item = &'a Rule> {
    pack.rules.iter().filter(|rule| all_hold(pack, rule.when, answers) == Truth::Unknown)
}

/// The red flags that are asked and have no answer. The emergency list answers none of them (D11).
pub fn open_red_flags<'a>(
    pack: &'a Pack,
    answers: &'a Answers,
) -> impl Iterator<Item = QuestionId> + 'a {
    pack.question_ids().filter(|id| {
        let question = pack.question(*id);
        question.red_flag && !answers.get(*id).is_answered() && asked(pack, question, answers)
    })
}

/// Emergency signs and doubts about them, which no rule of the pack speaks of.
fn signs(pack: &Pack, answers: &Answers, found: &mut Found) {
    match answers.emergency {
        Reply::Yes => found.add(Level::Emergency, Reason::Emergency),
        // The whole list is in doubt until each bullet has its own answer.
        Reply::NotSure if pack.flag_ids().any(|id| answers.flag(id) == Reply::Unanswered) => {
            found.add(Level::MedicalToday, Reason::Unknown);
        }
        Reply::NotSure | Reply::No | Reply::Unanswered => {}
    }
    for id in pack.flag_ids() {
        match answers.flag(id) {
            Reply::Yes => found.add(Level::Emergency, Reason::Flag(id, Reply::Yes)),
            Reply::NotSure => found.add(Level::MedicalToday, Reason::Flag(id, Reply::NotSure)),
            Reply::No | Reply::Unanswered => {}
        }
    }
    for id in pack.question_ids() {
        let question = pack.question(id);
        let unsure = question.red_flag && question.not_sure.is_none();
        if unsure && answers.get(id) == Answer::NotSure {
            found.add(Level::MedicalToday, Reason::NotSure(id));
        }
    }
}

/// The highest level so far, and what calls for it.
struct Found {
    level: Level,
    reasons: Vec<Reason>,
}

impl Default for Found {
    fn default() -> Self {
        Found { level: Level::SelfCare, reasons: Vec::new() }
    }
}

impl Found {
    fn add(&mut self, level: Level, reason: Reason) {
        if level > self.level {
            self.level = level;
            self.reasons.clear();
        }
        if level == self.level && level > Level::SelfCare {
            self.reasons.push(reason);
        }
    }
}
