//! Languages made up from English, to see what other words do to the screens: one with accents and longer words,
//! and the same from right to left, in Arabic letters. Nobody speaks them; placeholders and markup stay.

use std::cell::RefCell;

use crate::language::{Direction, PREFIX};
use crate::texts::{Entry, Locale};

/// Those that Unicode's CLDR names for it.
pub const ALL: [(&str, Direction); 2] = [("en-XA", Direction::Ltr), ("ar-XB", Direction::Rtl)];

/// No words: a table, and codes.
const KEPT: [&str; 2] = ["plural", "dialect.regions"];

/// A language with the texts of another.
pub fn from(reference: &Locale, (tag, direction): (&str, Direction)) -> Locale {
    let words = |key: &str, entry: &Entry| {
        let kept = key.strip_prefix(PREFIX).is_some_and(|key| KEPT.contains(&key));
        let text = if kept { entry.text.clone() } else { said(&entry.text, direction) };
        (key.to_owned(), Entry { text, ..entry.clone() })
    };
    let mut language = reference.language.clone();
    language.direction = direction;
    let page = &mut language.sources_page;
    let of_page = [&mut page.title, &mut page.level, &mut page.rules, &mut page.sources];
    let of_pages = language.reader_page.values_mut().chain(language.set_up_page.values_mut());
    for text in of_page.into_iter().chain(of_pages) {
        *text = said(text, direction);
    }
    Locale {
        lang: tag.to_owned(),
        language,
        folder: reference.folder.clone(),
        entries: reference.entries().map(|(key, entry)| words(key, entry)).collect(),
        numbered: RefCell::default(),
        missing: RefCell::default(),
    }
}

/// The text with each vowel twice, which makes words longer by about 40 %.
fn said(text: &str, direction: Direction) -> String {
    let mut out = String::new();
    let mut within = false;
    for c in text.chars() {
        within = c == '{' || (within && c != '}');
        let letter = match direction {
            _ if within => c,
            Direction::Ltr => accented(c),
            Direction::Rtl => arabic(c),
        };
        out.push(letter);
        if !within && "aeiouAEIOU".contains(c) {
            out.extend(letter.to_lowercase());
        }
    }
    out
}

/// The letters of `from` and what stands for each.
fn other(c: char, from: &str, to: &str) -> char {
    from.chars().zip(to.chars()).find(|(letter, _)| *letter == c).map_or(c, |(_, other)| other)
}

fn accented(c: char) -> char {
    let from = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    other(c, from, "åƀçđéƒğĥîĵķļɱñöþɋřšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞɊŘŠŢÛṼŴẊÝŽ")
}

fn arabic(c: char) -> char {
    let from = "abcdefghijklmnopqrstuvwxyz,;?";
    other(c.to_ascii_lowercase(), from, "ابثدعفغحيجكلمنوپقرستوڤوخةز،؛؟")
}

#[cfg(test)]
mod tests {
    use super::{Direction, said};

    #[test]
    fn placeholders_and_markup_stay_and_words_grow() {
        let text = "**Call** {number} now, or you may wait 10 minutes?";
        let latin = said(text, Direction::Ltr);
        assert_eq!(latin, "**Çååļļ** {number} ñööŵ, ööř ýööûû ɱååý ŵååîîţ 10 ɱîîñûûţééš?");
        let arabic = said(text, Direction::Rtl);
        assert!(arabic.contains("{number} نووو،"), "{arabic}");
        assert!(arabic.ends_with('؟') && arabic.starts_with("**ثاالل** "), "{arabic}");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        assert!(letters(&latin) * 10 >= letters(text) * 13, "{latin}");
    }
}
