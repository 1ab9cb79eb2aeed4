//! Risks and medicines: told, denied, in doubt or not asked.

use super::lines::{To, plain};
use super::term::of;
use super::{Item, Rank, Summary};
use crate::engine::Answer;
use crate::engine::pack::Word;
use crate::plan::Fact;

impl To<'_> {
    pub(super) fn risks(&self) -> Vec<Item> {
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
            let rank = if *fact == Fact::No { Rank::NoRisk } else { Rank::Risk };
            items.push(plain(said.unwrap_or_else(|| term.to_owned()), rank));
        }
        if matches!(staff.health, Answer::Set(0)) {
            items.push(plain(self.word(Word::NoRisk, &[]), Rank::NoRisk));
        }
        for (id, answer) in safety {
            match answer {
                Answer::Set(0) => {
                    let name = [("fact", self.terms.name(*id))];
                    items.push(plain(self.word(Word::FactNo, &name), Rank::NoRisk));
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
}
