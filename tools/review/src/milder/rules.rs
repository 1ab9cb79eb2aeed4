//! Rules that hold less often, or call for less, than when they were signed.

use std::collections::BTreeSet;

use super::Less;
use crate::Input;
use crate::kept::{self, Kept};

/// Rules that hold less often, or for less.
pub fn less(input: &Input, kept: &Kept) -> Vec<Less> {
    let now = kept::rules(input);
    let less = kept.rules.iter().filter_map(|(id, was)| {
        let is = now.get(id).map_or("this rule is gone", String::as_str);
        let less = Less { what: format!("rule {id}"), was: was.clone(), is: is.to_owned() };
        (is != was && !covers(is, was)).then_some(less)
    });
    less.collect()
}

/// Whether a rule still holds wherever it did, at no lower level: each thing that it asks for was asked for before.
/// A number may have become smaller, a list of places or risks longer. Another option counts as more: its place among
/// the others may be another one too.
fn covers(is: &str, was: &str) -> bool {
    let (Some((level, is)), Some((before, was))) = (is.split_once(": "), was.split_once(": "))
    else {
        return false;
    };
    let was: Vec<&str> = was.split("; ").collect();
    let asked = |cond: &str| {
        was.iter()
            .any(|before| *before == cond || is_smaller(cond, before) || is_longer(cond, before))
    };
    level >= before && is.split("; ").all(asked)
}

fn is_smaller(least: &str, before: &str) -> bool {
    let number = |cond: &'_ str| {
        let (of, least) = cond.split_once(" >= ")?;
        Some((of.to_owned(), least.parse::<u16>().ok()?))
    };
    match (number(least), number(before)) {
        (Some((of, least)), Some((of_before, before))) => of == of_before && least <= before,
        (_, _) => false,
    }
}

fn is_longer(list: &str, before: &str) -> bool {
    let (Some((of, all)), Some((of_before, fewer))) =
        (list.split_once(" in "), before.split_once(" in "))
    else {
        return false;
    };
    let all: BTreeSet<&str> = all.split('|').collect();
    of == of_before && fewer.split('|').all(|one| all.contains(one))
}
