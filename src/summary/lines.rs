//! What the summary says, line by line, in the order in which it is read.

use super::term::{date, of, out_of};
use super::{Item, Line, Rank, Summary, Visit};
use crate::engine::pack::{Kind, Pack, QuestionId, Terms, Word};
use crate::engine::{Answer, Level};
use crate::gather::Gather;
use crate::i18n::fill;
use crate::joined::Joined as _;

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

pub(super) fn plain(term: String, rank: Rank) -> Item {
    Item { term, said: None, rank }
}

/// For whom it is said.
pub(super) struct To<'a> {
    pub(super) pack: &'a Pack,
    pub(super) summary: &'a Summary,
    pub(super) terms: &'a Terms,
}

impl To<'_> {
    pub(super) fn word(&self, word: Word, values: &[(&str, &str)]) -> String {
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
        for (place, span) in &self.summary.by_course {
            let found = self.terms.course.get(usize::from(*place)).copied().unwrap_or_default();
            let [from, to, days] = [span.from, span.to, span.days].map(|number| number.to_string());
            let values = [("from", &*from), ("to", &*to), ("days", &*days)];
            items.push(plain(fill(found, &values), Rank::Always));
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
    pub(super) fn said(&self, id: QuestionId, answer: Answer, rank: Rank, items: &mut Vec<Item>) {
        of(self.pack, self.terms, id, answer, &mut |term, said| {
            items.push(Item { term, said: Some((id, said)), rank });
        });
    }

    /// That it is not known, and why.
    pub(super) fn unknown(
        &self,
        id: QuestionId,
        answer: Answer,
        rank: Rank,
        items: &mut Vec<Item>,
    ) {
        let word = match answer {
            Answer::NotSure => Word::FactNotSure,
            Answer::Unanswered => Word::FactNotAsked,
            Answer::Value(_) | Answer::Set(_) => return,
        };
        items.push(plain(self.word(word, &[("fact", self.terms.name(id))]), rank));
    }

    /// What decided is never left out.
    pub(super) fn rank(&self, id: QuestionId, otherwise: Rank) -> Rank {
        if self.summary.decides.contains(&id) { Rank::Always } else { otherwise }
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
        self.summary.course.iter().map(day).gather()
    }

    fn names(&self, ids: &[QuestionId], rank: Rank) -> Vec<Item> {
        let of = |id: QuestionId| if self.pack.question(id).red_flag { rank } else { Rank::Minor };
        let told = |id: &&QuestionId| !self.summary.ticked.contains(id);
        ids.iter().filter(told).map(|id| plain(self.terms.name(*id).into(), of(*id))).gather()
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
