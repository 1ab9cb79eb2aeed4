//! A clinic's looks: a colour, corners and a font. They reach the pages as custom properties, which `aftercheck.css` takes for
//! what may differ; what says how urgent it is has none.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, ensure};

use super::contrast;

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub name: &'static str,
    /// What it is on the command line.
    pub option: &'static str,
    check: fn(&str) -> Result<(), String>,
}

pub const PROPERTIES: [Property; 3] = [
    Property {
        name: "accent",
        option: "Main colour as #rrggbb, with a contrast of 4.5:1 to white at least",
        check: colour,
    },
    Property { name: "radius", option: "Size of the corners, 0px to 24px", check: radius },
    Property {
        name: "font",
        option: "Fonts with commas between, such as \"Georgia, serif\"",
        check: font,
    },
];
/// Families that draw signs in place of letters, by what their names contain.
const SIGNS: [&str; 8] =
    ["dings", "dingbat", "icon", "symbol", "awesome", "emoji", "marlett", "barcode"];
/// What CSS understands as something else than a family.
const NO_FAMILY: [&str; 6] = ["inherit", "initial", "unset", "revert", "revert-layer", "default"];

impl Property {
    /// # Errors
    /// What is wrong with a value, and what to write.
    pub fn check(&self, value: &str) -> Result<(), String> {
        (self.check)(value).map_err(|remedy| format!("\"{value}\" {remedy}"))
    }
}

/// As declarations of CSS, in an order that is always the same.
///
/// # Errors
/// Names the first that is wrong.
pub fn declarations(given: &BTreeMap<String, String>) -> Result<String> {
    for name in given.keys() {
        ensure!(PROPERTIES.iter().any(|it| it.name == name), "--{name} is no looks of the check");
    }
    let one = |it: &Property| {
        let value = given.get(it.name)?;
        let checked = it.check(value).map_err(|said| anyhow!("--{} {said}", it.name));
        Some(checked.map(|()| format!("--ac-{}: {value}", it.name)))
    };
    let all: Vec<String> = PROPERTIES.iter().filter_map(one).collect::<Result<_>>()?;
    Ok(all.join("; "))
}

fn colour(text: &str) -> Result<(), String> {
    const REMEDY: &str = "is no colour; write for example #0b5063";
    contrast::of(text).ok_or(REMEDY)?;
    let Some((is, darker)) = contrast::too_low(text) else { return Ok(()) };
    Err(format!(
        "has a contrast of {is:.1} to 1 with white, and text on it needs 4.5; write a darker colour such as {darker}"
    ))
}

fn radius(text: &str) -> Result<(), String> {
    let number = text.strip_suffix("px").filter(|it| it.bytes().all(|c| c.is_ascii_digit()));
    let fits = number.and_then(|it| it.parse::<u8>().ok()).is_some_and(|it| it <= 24);
    if fits { Ok(()) } else { Err("is no size; write 0px to 24px".to_owned()) }
}

/// Nothing that could end the declaration, load something, or be understood as something else.
fn font(text: &str) -> Result<(), String> {
    const REMEDY: &str =
        "is no list of fonts; write for example Georgia, serif, and a name with digits in quotes";
    let letters =
        |it: &str| it.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    let is_family = |name: &str| {
        let name = name.trim();
        match ['"', '\''].iter().find_map(|it| name.strip_prefix(*it)?.strip_suffix(*it)) {
            Some(quoted) => !quoted.trim().is_empty() && letters(quoted),
            None => {
                let word = |it: &str| it.starts_with(char::is_alphabetic);
                let is_other = NO_FAMILY.iter().any(|it| name.eq_ignore_ascii_case(it));
                !name.is_empty() && letters(name) && name.split(' ').all(word) && !is_other
            }
        }
    };
    if text.chars().count() > 200 || !text.split(',').all(is_family) {
        return Err(REMEDY.to_owned());
    }
    let lower = text.to_lowercase();
    match SIGNS.iter().any(|it| lower.contains(it)) {
        true => Err("has a font with signs in place of letters, in which nobody could read a warning; write one with letters".to_owned()),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::declarations;

    fn given(name: &str, value: &str) -> Result<String, String> {
        let given = BTreeMap::from([(name.to_owned(), value.to_owned())]);
        declarations(&given).map_err(|error| error.to_string())
    }

    #[test]
    fn all_of_them_are_declarations_in_one_order() {
        let values =
            [("font", "\"Noto Sans 2\", Georgia, serif"), ("radius", "4px"), ("accent", "#7A1fa2")];
        let all = values.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let expected =
            "--ac-accent: #7A1fa2; --ac-radius: 4px; --ac-font: \"Noto Sans 2\", Georgia, serif";
        assert_eq!(declarations(&BTreeMap::from(all)).ok().as_deref(), Some(expected));
        assert_eq!(declarations(&BTreeMap::new()).ok().as_deref(), Some(""));
    }

    #[test]
    fn a_mistake_says_what_to_write() {
        for (name, value, words) in [
            ("accent", "red", "--accent \"red\" is no colour; write for example #0b5063"),
            ("accent", "#0b506", "is no colour"),
            ("accent", "#+b5063", "is no colour"),
            ("accent", "url(x)", "is no colour"),
            (
                "accent",
                "#ffcc00",
                "has a contrast of 1.5 to 1 with white, and text on it needs 4.5; write a darker colour such as #",
            ),
            ("radius", "25px", "--radius \"25px\" is no size; write 0px to 24px"),
            ("radius", "1em", "is no size"),
            ("radius", "px", "is no size"),
            ("font", "a;b", "is no list of fonts; write for example Georgia, serif"),
            ("font", "</style>", "is no list of fonts"),
            ("font", "url(x)", "is no list of fonts"),
            ("font", "serif,", "is no list of fonts"),
            ("font", "serif, 0px", "is no list of fonts"),
            ("font", "Source Sans 3", "a name with digits in quotes"),
            ("font", "\"a", "is no list of fonts"),
            ("font", "initial", "is no list of fonts"),
            ("font", "Wingdings, serif", "signs in place of letters"),
            ("colour", "#000000", "--colour is no looks of the check"),
        ] {
            let error = given(name, value).err().unwrap_or_default();
            assert!(error.contains(words), "{value}: {error}");
        }
    }
}
