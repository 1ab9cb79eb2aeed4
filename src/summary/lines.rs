//! What the summary says, line by line, in the order in which it is read.

use super::term::{date, is_of_pain, of, out_of};
use super::{Item, Line, Rank, Summary, Visit};
use crate::engine::pack::{FlagId, Kind, Pack, QuestionId, Terms, Word};
use crate::engine::{Answer, Level};
use crate::gather::Gather;
use crate::i18n::fill;
use crate::joined::Joined as _;
use crate::plan::Fact;

/// The lines. Those about signs are always there, so that nobody takes what is missing for a denial.
pub fn lines(pack: &Pack, summary: &Summary, terms: &Terms) -> Vec<Line> {
    let it = To { pack, summary, terms };
    let all = [
        (Word::Level, it.level()),
        (Word::Treated, it.treated()),
        (Word::Pain, it.pain()),
        (Word::Course, it.course()),
        (Word::Signs, it.signs()),
        (Word::NotSure, it.not_sure()),
        (Word::Denied, it.names(&summary.staff.denied, Rank::Denied)),
        (Word::NotAsked, it.names(&summary.staff.not_asked, Rank::NotAsked)),
        (Word::Risks, it.risks()),
        (Word::Advised, it.advised()),
    ];
    let shown = |(word, items): &(Word, Vec<Item>)| {
        !items.is_empty() || !matches!(word, Word::Course | Word::Advised)
    };
    let line = |(word, mut items): (Word, Vec<Item>)| {
        if items.is_empty() {
            items.push(plain(terms.word(Word::Nothing).into(), Rank::Always));
        }
        Line { word, items, left_out: 0 }
    };
    all.into_iter().filter(shown).map(line).gather()
}

fn plain(term: String, rank: Rank) -> Item {
    Item { term, said: None, rank }
}

/// For whom it is said.
struct To<'a> {
    pack: &'a Pack,
    summary: &'a Summary,
    terms: &'a Terms,
}

impl To<'_> {
    fn word(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.terms.word(word), values)
    }

    /// The level, and by which rules.
    fn level(&self) -> Vec<Item> {
        let level = self.summary.level;
        let values = [("code", short(level)), ("level", self.terms.level(level))];
        let mut items = vec![plain(self.word(Word::Urgency, &values), Rank::Always)];
        if !self.summary.rules.is_empty() {
            let rules = self.summary.rules.joined(", ");
            items.push(plain(self.word(Word::Rules, &[("rules", &rules)]), Rank::Course));
        }
        if self.summary.is_open {
            items.push(plain(self.word(Word::Undecided, &[]), Rank::Always));
        }
        if self.summary.is_locked {
            items.push(plain(self.word(Word::Locked, &[]), Rank::Always));
        }
        items
    }

    fn treated(&self) -> Vec<Item> {
        let Summary { treated, days, staff, .. } = self.summary;
        let day = match (treated, days) {
            (Some(day), Some(days)) => {
                self.word(Word::Day, &[("date", &date(*day)), ("n", &days.to_string())])
            }
            (None, Some(_)) => self.word(Word::LongAgo, &[]),
            (_, None) => self.word(Word::DayUnknown, &[]),
        };
        let (id, mut items) = (self.pack.roles.places, vec![plain(day, Rank::Always)]);
        of(self.pack, self.terms, id, staff.places, &mut |place, _| {
            items.push(plain(place, Rank::Always));
        });
        self.unknown(id, staff.places, Rank::Always, &mut items);
        items
    }

    fn pain(&self) -> Vec<Item> {
        let roles = &self.pack.roles;
        let mut items = Vec::new();
        for (id, answer) in &self.summary.pain {
            let word = match *id {
                id if id == roles.pain => Some(Word::PainNow),
                id if id == roles.pain_before => Some(Word::PainBefore),
                _ => None,
            };
            match (word, self.pack.question(*id).kind, *answer) {
                (Some(word), Kind::Number(most), Answer::Value(number)) => {
                    let n = out_of(number, most);
                    items.push(plain(self.word(word, &[("n", &n)]), Rank::Always));
                }
                _ => self.said(*id, *answer, self.rank(*id, Rank::Pain), &mut items),
            }
        }
        if items.is_empty() {
            items.push(plain(self.word(Word::PainUnknown, &[]), Rank::Always));
        }
        items
    }

    /// An answer in terms, with the patient's words beside it.
    fn said(&self, id: QuestionId, answer: Answer, rank: Rank, items: &mut Vec<Item>) {
        of(self.pack, self.terms, id, answer, &mut |term, said| {
            items.push(Item { term, said: Some((id, said)), rank });
        });
    }

    /// That it is not known, and why.
    fn unknown(&self, id: QuestionId, answer: Answer, rank: Rank, items: &mut Vec<Item>) {
        let word = match answer {
            Answer::NotSure => Word::FactNotSure,
            Answer::Unanswered => Word::FactNotAsked,
            Answer::Value(_) | Answer::Set(_) => return,
        };
        items.push(plain(self.word(word, &[("fact", self.terms.name(id))]), rank));
    }

    /// What decided is never left out.
    fn rank(&self, id: QuestionId, otherwise: Rank) -> Rank {
        if self.summary.decides.contains(&id) { Rank::Always } else { otherwise }
    }

    /// A warning sign that is there, or in doubt, is not either.
    fn rank_of_sign(&self, id: QuestionId) -> Rank {
        if self.pack.question(id).red_flag { Rank::Always } else { self.rank(id, Rank::Sign) }
    }

    fn course(&self) -> Vec<Item> {
        let day = |visit: &Visit| {
            let most = match self.pack.question(self.pack.roles.pain).kind {
                Kind::Number(most) => most,
                Kind::Scale | Kind::Choice | Kind::Set => 0,
            };
            let mut what = visit.pain.map_or_else(String::new, |pain| out_of(pain, most));
            if let Some(level) = visit.level {
                let gap = if what.is_empty() { "" } else { " " };
                what.push_str(gap);
                what.push_str(short(level));
            }
            let date = date(visit.date);
            plain(self.word(Word::CourseDay, &[("date", &date), ("what", &what)]), Rank::Course)
        };
        let mut days: Vec<Item> = self.summary.course.iter().map(day).gather();
        if let Some(last) = days.last_mut().filter(|_| self.summary.by_course) {
            last.rank = Rank::Always;
        }
        days
    }

    fn signs(&self) -> Vec<Item> {
        let staff = &self.summary.staff;
        let mut items = Vec::new();
        if staff.listed {
            items.push(plain(self.word(Word::Listed, &[]), Rank::Always));
        }
        for id in &staff.bullets {
            items.push(self.bullet(*id));
        }
        for sign in &staff.signs {
            if self.is_said_elsewhere(sign.question) {
                continue;
            }
            let rank = self.rank_of_sign(sign.question);
            let from = items.len();
            self.said(sign.question, sign.answer, rank, &mut items);
            let since = self.summary.since.iter().find(|(id, _)| *id == sign.question);
            if let Some((_, day)) = since {
                for item in items.iter_mut().skip(from) {
                    let values = [("term", item.term.clone()), ("date", date(*day))];
                    let values = [(values[0].0, &*values[0].1), (values[1].0, &*values[1].1)];
                    item.term = self.word(Word::Since, &values);
                }
            }
        }
        items
    }

    fn bullet(&self, id: FlagId) -> Item {
        let term = self.word(Word::Bullet, &[("term", self.terms.flag(id))]);
        plain(term, Rank::Always)
    }

    /// With the pain.
    fn is_said_elsewhere(&self, id: QuestionId) -> bool {
        self.pack.screens.iter().any(|page| is_of_pain(page) && page.questions.contains(&id))
    }

    fn not_sure(&self) -> Vec<Item> {
        let staff = &self.summary.staff;
        let mut items = Vec::new();
        for id in &staff.bullets_in_doubt {
            items.push(self.bullet(*id));
        }
        for (id, answer) in &staff.not_sure {
            let (said, rank) = (Some((*id, *answer)), self.rank_of_sign(*id));
            let term = match answer {
                Answer::Value(option) => self.terms.option(*id, *option),
                Answer::NotSure | Answer::Unanswered | Answer::Set(_) => self.terms.name(*id),
            };
            items.push(Item { term: term.to_owned(), said, rank });
        }
        items
    }

    fn names(&self, ids: &[QuestionId], rank: Rank) -> Vec<Item> {
        let of = |id: QuestionId| if self.pack.question(id).red_flag { rank } else { Rank::Minor };
        ids.iter().map(|id| plain(self.terms.name(*id).into(), of(*id))).gather()
    }

    fn risks(&self) -> Vec<Item> {
        let Summary { staff, age, health, safety, .. } = self.summary;
        let (roles, mut items) = (&self.pack.roles, Vec::new());
        let rank = self.rank(roles.risks, Rank::Risk);
        self.said(roles.risks, *health, rank, &mut items);
        self.unknown(roles.risks, *health, rank, &mut items);
        let of_health = staff.facts.iter().map(|fact| (fact, true));
        for ((name, fact), of_health) in of_health.chain(staff.others.iter().map(|it| (it, false)))
        {
            let place = self.pack.staff_facts.iter().position(|line| line.name == *name);
            let term = place.and_then(|place| self.terms.facts.get(place)).copied();
            let term = term.unwrap_or_default();
            let word = match fact {
                // Its options stand there, or the sign that it is known by.
                Fact::Yes if of_health => continue,
                Fact::Yes => None,
                Fact::No => Some(Word::FactNo),
                Fact::NotSure => Some(Word::FactNotSure),
                Fact::NotAsked => Some(Word::FactNotAsked),
            };
            let said = word.map(|word| self.word(word, &[("fact", term)]));
            items.push(plain(said.unwrap_or_else(|| term.to_owned()), Rank::Risk));
        }
        if matches!(staff.health, Answer::Set(0)) {
            items.push(plain(self.word(Word::NoRisk, &[]), Rank::Risk));
        }
        for (id, answer) in safety {
            match answer {
                Answer::Set(0) => {
                    let name = [("fact", self.terms.name(*id))];
                    items.push(plain(self.word(Word::FactNo, &name), Rank::Risk));
                }
                // They are asked on demand.
                Answer::Unanswered => {}
                Answer::NotSure | Answer::Set(_) | Answer::Value(_) => {
                    self.said(*id, *answer, Rank::Risk, &mut items);
                    self.unknown(*id, *answer, Rank::Risk, &mut items);
                }
            }
        }
        let rank = self.rank(roles.age, Rank::Risk);
        of(self.pack, self.terms, roles.age, *age, &mut |age, _| {
            items.push(plain(self.word(Word::Age, &[("age", &age)]), rank));
        });
        self.unknown(roles.age, *age, rank, &mut items);
        items
    }

    fn advised(&self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for (place, offered) in &self.summary.tips {
            let tip = self.terms.tips.get(*place).copied().unwrap_or_default();
            let term = match offered {
                true => tip.to_owned(),
                false => self.word(Word::Withheld, &[("tip", tip)]),
            };
            // Two tips can be one to a clinician.
            if !items.iter().any(|item| item.term == term) {
                items.push(plain(term, Rank::Advised));
            }
        }
        items
    }
}

/// The level as its code, for example L2.
fn short(level: Level) -> &'static str {
    level.code().split_once('_').map_or("", |(short, _)| short)
}
