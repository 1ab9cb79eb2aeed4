//! A text as it is read: without marks and placeholders, in sentences and words.

/// The longer of the two words that `{paracetamol}` stands for (the other is "paracetamol").
const MEDICINE: &str = "acetaminophen";

/// What stands for any other placeholder: a word of one syllable.
const FILLED_IN: &str = "it";

/// The text without `**`, with a word in place of each placeholder, and with straight apostrophes.
pub fn plain(text: &str) -> String {
    let text = text.replace("**", "").replace('’', "'").replace("{paracetamol}", MEDICINE);
    let mut parts = text.split('{');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('}').unwrap_or(("", part));
        plain.push_str(FILLED_IN);
        plain.push_str(rest);
    }
    plain
}

/// The sentences of a plain text. What follows the last full stop is one too, and so is a label.
///
/// A sentence ends at `.`, `?` or `!` (and the closing marks behind it) before a space or the end:
/// "100.4" is one word, and "e.g." would be two sentences, so it should be "such as".
pub fn sentences(plain: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (place, c) in plain.char_indices() {
        if c.is_whitespace() && ended {
            found.extend(plain.get(start..place));
            start = place;
        }
        ended = is_end(c) || (ended && is_closing(c));
    }
    found.extend(plain.get(start..));
    found.retain(|sentence| words(sentence).next().is_some());
    found
}

/// The words of a plain text, with the marks around them.
pub fn words(plain: &str) -> impl Iterator<Item = &str> {
    let parts = plain.split(|c: char| c.is_whitespace() || c == '/');
    parts.filter(|part| part.chars().any(char::is_alphanumeric))
}

/// Whether it ends as a sentence does.
pub fn is_ended(plain: &str) -> bool {
    plain.trim_end_matches(is_closing).ends_with(is_end)
}

/// The words and numbers of a sentence for looking things up: in lower case, without marks, "400mg"
/// and "15-20" in two.
pub fn tokens(sentence: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut last = None;
    for c in sentence.to_lowercase().chars() {
        let kind = match c {
            _ if c.is_ascii_digit() => Some(true),
            _ if c.is_alphabetic() || c == '\'' => Some(false),
            _ => None,
        };
        match (kind, found.last_mut()) {
            (Some(_), Some(token)) if kind == last => token.push(c),
            (Some(_), _) => found.push(c.to_string()),
            (None, _) => {}
        }
        last = kind;
    }
    found
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '?' | '!')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '\'' | ')' | ']')
}
