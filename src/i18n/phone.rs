//! Phone numbers: as shown, and as a `tel:` link.

/// A phone number that can be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    shown: String,
}

impl Phone {
    /// Takes a number as people write it: digits, spaces, `+ - . ( )`, 2 to 20 digits. The `(0)` of
    /// "+44 (0)20 …" is left out: behind the code of a country it must not be dialled.
    pub fn parse(text: &str) -> Option<Phone> {
        let mut rest = text.trim();
        let abroad =
            rest.starts_with('+') && rest.split('(').skip(1).any(|part| part.starts_with("0)"));
        let mut shown = String::new();
        while let Some(first) = rest.chars().next() {
            let without = rest.strip_prefix("(0)").filter(|_| abroad);
            rest = without.or(rest.get(first.len_utf8()..)).unwrap_or_default();
            let kept = if without.is_some() { ' ' } else { first };
            if !(abroad && kept == ' ' && shown.ends_with(' ')) {
                shown.push(kept);
            }
        }
        shown.truncate(shown.trim_end().len());
        let digits = shown.chars().filter(char::is_ascii_digit).count();
        let plain = shown.chars().enumerate().all(|(place, c)| {
            c.is_ascii_digit() || " -.()".contains(c) || (c == '+' && place == 0)
        });
        (plain && (2..=20).contains(&digits)).then_some(Phone { shown })
    }

    /// The number as written, with no-break spaces so that it stays on one line.
    pub fn shown(&self) -> String {
        self.shown.replace(' ', "\u{a0}")
    }

    /// The link that dials it.
    pub fn link(&self) -> String {
        let dialled = |c: &char| c.is_ascii_digit() || *c == '+';
        "tel:".chars().chain(self.shown.chars().filter(dialled)).collect()
    }
}
