//! When sections and lines are shown.

use pack::{Fact, Level, When};

use super::Resolver;
use crate::schema::{File, Str};

impl Resolver<'_> {
    pub(super) fn when<F>(&mut self, file: &File<F>, conditions: &[Str]) -> When {
        let mut when = When::default();
        for said in conditions {
            let words: Vec<&str> = said.get_ref().split_whitespace().collect();
            let result = match words.as_slice() {
                ["level", ">=", least] => level(least).map(|least| when.at(|level| level >= least)),
                ["level", "<=", most] => level(most).map(|most| when.at(|level| level <= most)),
                ["not", word] => fact(word).map(|fact| when.and_not(fact)),
                [word] => fact(word).map(|fact| when.and(fact)),
                _ => fact(said.get_ref()).map(|fact| when.and(fact)),
            };
            match result {
                Ok(both) => when = both,
                Err(message) => self.errors.add(file.fault(said, message)),
            }
        }
        when
    }
}

fn level(called: &str) -> Result<Level, String> {
    let found = Level::ALL.into_iter().find(|level| level.code().get(..2) == Some(called));
    found.ok_or_else(|| format!("`{called}` is not a level; use L0 to L4"))
}

fn fact(called: &str) -> Result<Fact, String> {
    let found = Fact::ALL.iter().copied().find(|fact| fact.word() == called);
    found.ok_or_else(|| {
        let all: Vec<&str> = Fact::ALL.iter().map(|fact| fact.word()).collect();
        format!(
            "`{called}` is not known here; write `level >= L2`, `level <= L2`, or one of {}",
            all.join(", ")
        )
    })
}
