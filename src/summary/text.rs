//! The summary as plain text, short enough for what other systems take.

use super::term::{date, time};
use super::{Line, Rank};
use crate::engine::pack::{Pack, Terms, Word};
use crate::gather::Gather;
use crate::i18n::{Date, Moment, fill};
use crate::joined::Joined as _;

/// What a field of a practice system takes, in letters.
pub const MOST_LETTERS: usize = 1000;

/// A name has so many letters at most.
const MOST_OF_NAME: usize = 60;

/// Who the patient says to be, typed for this summary alone and never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    pub name: String,
    pub born: Option<Date>,
}

/// The [`super::lines`] of a summary that was made then, in at most [`MOST_LETTERS`] where that can be without leaving
/// out what [`Rank::Always`] names. What is left out is counted, each item whole.
pub fn text(pack: &Pack, made: Moment, lines: &[Line], terms: &Terms, who: &Who) -> String {
    let mut lines = lines.to_vec();
    loop {
        let text = put_together(pack, made, terms, who, &lines);
        if letters(&text) <= MOST_LETTERS || !drop_one(&mut lines) {
            return text;
        }
    }
}

fn letters(text: &str) -> usize {
    // As bytes of UTF-8: those that go on with a letter are no other one.
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).fold(0, |count, _| count + 1)
}

/// Takes out the last of the items that matter least. Whether there was one.
fn drop_one(lines: &mut [Line]) -> bool {
    let ranks = lines.iter().flat_map(|line| &line.items).map(|item| item.rank);
    let Some(least) = ranks.min().filter(|rank| *rank < Rank::Always) else { return false };
    for line in lines.iter_mut().rev() {
        let earliest = line.items.iter().position(|item| item.rank == least);
        let latest = line.items.iter().rposition(|item| item.rank == least);
        // Of the days the oldest goes first.
        let place = if least == Rank::Course { earliest } else { latest };
        if let Some(place) = place {
            let items = std::mem::take(&mut line.items).into_iter().enumerate();
            line.items = items.filter(|(it, _)| *it != place).map(|(_, item)| item).gather();
            line.left_out += 1;
            return true;
        }
    }
    false
}

fn put_together(pack: &Pack, made: Moment, terms: &Terms, who: &Who, lines: &[Line]) -> String {
    let mut all = vec![head(made, terms)];
    let say = |word: Word, values: &[(&str, &str)]| fill(terms.word(word), values);
    let name = plain(&who.name);
    if !name.is_empty() {
        all.push(say(Word::Name, &[("name", &name)]));
    }
    if let Some(born) = who.born {
        all.push(say(Word::Born, &[("date", &date(born))]));
    }
    for line in lines {
        let mut items: Vec<String> = line.items.iter().map(|item| item.term.clone()).gather();
        if line.left_out > 0 {
            items.push(say(Word::More, &[("n", &line.left_out.to_string())]));
        }
        all.push([terms.word(line.word), ": ", &items.joined("; ")].joined(""));
    }
    let missing = lines.iter().fold(0, |all, line| all + line.left_out);
    if missing > 0 {
        all.push(say(Word::Dropped, &[("n", &missing.to_string())]));
    }
    all.push(foot(pack, terms));
    all.joined("\n")
}

/// What it is, and when it was made.
pub fn head(made: Moment, terms: &Terms) -> String {
    let (day, minute) = (date(made.date), time(made.minute));
    let made = fill(terms.word(Word::Made), &[("date", &day), ("time", &minute)]);
    let title = fill(terms.word(Word::Title), &[("treatment", terms.treatment)]);
    [&*title, ", ", &made].joined("")
}

/// Whose words these are, and that nobody signed the content, or who.
pub fn foot(pack: &Pack, terms: &Terms) -> String {
    let version = [("pack", pack.id), ("version", pack.version)];
    let signed = match pack.reviewed_by {
        Some(who) => fill(terms.word(Word::Signed), &[version[0], version[1], ("who", who)]),
        None => fill(terms.word(Word::Unsigned), &version),
    };
    [terms.word(Word::Own), "\n", &signed].joined("")
}

/// A name as one line of letters that cannot change how the rest is read.
fn plain(name: &str) -> String {
    let turns = |c: char| {
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' | '\u{200b}'..='\u{200f}')
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
    };
    let is_letter = |c: &char| !c.is_control() && !turns(*c);
    name.trim().chars().filter(is_letter).take(MOST_OF_NAME).collect()
}
