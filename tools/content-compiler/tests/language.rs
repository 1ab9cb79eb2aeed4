//! How a language is written: what is wrong in its file, and what becomes of a text with forms.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{Copy, LANGUAGE, PROGRAM, check, expect};

/// The texts of a language.
fn texts(copy: &Copy, tag: &str) -> Vec<String> {
    let compiled =
        content_compiler::compile(&copy.folders()).unwrap_or_else(|errors| panic!("{errors}"));
    let (_, texts) = compiled.locales.iter().find(|(lang, _)| lang == tag).unwrap();
    serde_json::from_str(texts).unwrap()
}

#[test]
fn faults_of_the_file() {
    for (from, to, words) in [
        (
            "direction = \"ltr\"",
            "direction = \"up\"",
            "unknown variant `up`, expected `ltr` or `rtl`",
        ),
        ("one = \"i = 1", "one = \"i is 1", "`i is 1` is no relation of a plural rule"),
        ("one = \"i = 1", "some = \"i = 1", "`some` has no rule; use zero, one, two, few, many"),
        ("comma = \", \"", "comma = \"\"", "`list.comma`: it is empty"),
        ("comma = \", \"", "comma = \"|\"", "`list.comma`: it is empty, or has a `<`, `|`"),
        ("and = \" and \"", "and = \" and {day}\"", "`list.and`: it must have no braces"),
        (
            "full = \"{day}",
            "full = \"{day} {day}",
            "`date.full`: it must have {day}, {month}, {year}, each once",
        ),
        (
            "clock = [\"{hour}:{minute}\"]",
            "clock = [\"{hour}\"]",
            "`time.clock`: it must have {hour}, {minute}, each once",
        ),
        ("\"Monday\", ", "", "invalid length 6, expected an array of length 7"),
        ("regions = [\"US\", ", "regions = [\"XX\", ", "`XX` is no region of regions.toml"),
    ] {
        check(LANGUAGE, from, to, if to.is_empty() { "weekdays = " } else { to }, &[words]);
    }
    let copy = Copy::new();
    copy.remove(LANGUAGE);
    expect(&copy, LANGUAGE, "", &["is not there; add it"]);
}

#[test]
fn a_text_has_every_form_of_its_language() {
    let days = "days = \"{n} days ago, {date}\"";
    let forms = |forms: &str| {
        let copy = Copy::new();
        copy.change(PROGRAM, days, &format!("days = {{ {forms} }}"));
        copy
    };
    let both = forms("one = \"one day ago, {date}\", other = \"{n} days ago, {date}\"");
    assert!(texts(&both, "en").contains(&"{n} days ago, {date}|one day ago, {date}".into()));
    for (copy, has_forms) in [(&both, true), (&Copy::new(), false)] {
        let program = content_compiler::compile(&copy.folders()).unwrap().text_rs;
        assert!(program.contains(&format!("pub const HAS_FORMS: bool = {has_forms};")));
    }
    for (wrong, words) in [
        ("other = \"{n} days ago, {date}\"", "`when.days` has no form `one`"),
        (
            "one = \"{n}, {date}\", few = \"{n}\", other = \"{n}, {date}\"",
            "`when.days` has a form without a rule; use other, one",
        ),
        ("one = \"{n}, {date}\", other = \"some days, {date}\"", "its `other` must have {n}"),
        ("one = \"{n} days|{date}\", other = \"{n}, {date}\"", "`when.days` has a `<`, a `|`"),
    ] {
        expect(&forms(wrong), PROGRAM, "days = {", &[words]);
    }
}

#[test]
fn from_right_to_left_numbers_and_names_keep_their_direction() {
    let copy = Copy::new();
    copy.language("ar");
    copy.change("locales/ar/language.toml", "direction = \"ltr\"", "direction = \"rtl\"");
    let call = "Call {number}".to_owned();
    let kept = "Call \u{2068}{number}\u{2069}".to_owned();
    assert!(texts(&copy, "en").contains(&call) && !texts(&copy, "ar").contains(&call));
    assert!(texts(&copy, "ar").contains(&kept));
    let compiled = content_compiler::compile(&copy.folders()).unwrap();
    let fallback: serde_json::Value = serde_json::from_str(&compiled.fallback_json).unwrap();
    for (tag, direction, dial) in [("en", "ltr", &call), ("ar", "rtl", &kept)] {
        let words = fallback.get("texts").and_then(|texts| texts.get(tag)).unwrap();
        assert_eq!(words.get("dir").unwrap(), direction);
        assert_eq!(words.get("dial").unwrap(), dial);
    }
}

#[test]
fn a_language_without_a_dialect_says_the_same_everywhere() {
    let copy = Copy::new();
    let dialect = concat!(
        "[dialect]\nregions = [\"US\", \"CA\"]\nday = \"{weekday}, {month}\u{a0}{day}\"\n",
        "clock = [\"{hour}:{minute}\u{a0}am\", \"{hour}:{minute}\u{a0}pm\"]\nparacetamol = \"acetaminophen\"\n",
    );
    copy.change(LANGUAGE, dialect, "");
    let texts = texts(&copy, "en");
    assert_eq!(texts.iter().filter(|text| *text == "paracetamol").count(), 2);
    assert_eq!(texts.iter().filter(|text| *text == "{weekday} {day}\u{a0}{month}").count(), 2);
}
