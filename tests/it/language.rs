//! Words that go with a number, in a language that has more forms than English.

use aftercheck::i18n::{self, Catalogue, Clinic, Region, Words, t};

use crate::support::fixtures::{content, words};

/// English with other texts in some places.
fn changed(changes: &[(aftercheck::engine::Text, &str)]) -> Words {
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").expect("English");
    let mut texts: Vec<String> = serde_json::from_str(texts).expect("an array of texts");
    for (text, words) in changes {
        texts[text.place()] = (*words).into();
    }
    let catalogue = Catalogue::new(texts).expect("the texts of this build");
    Words::new(catalogue, Clinic::default(), Region::unknown())
}

#[test]
fn a_number_takes_its_form() {
    // As in Polish: one, few (2 to 4, 22 to 24) and many; "other" is for fractions.
    let polish = "31222333333333333333332223";
    let forms = "{n} inne|{n} pytanie|{n} pytania|{n} pytan";
    for (n, form) in [
        ("0", "{n} pytan"),
        ("1", "{n} pytanie"),
        ("2", "{n} pytania"),
        ("5", "{n} pytan"),
        ("12", "{n} pytan"),
        ("22", "{n} pytania"),
        ("999", "{n} inne"),
        ("99999999999999999999", "{n} inne"),
    ] {
        assert_eq!(i18n::form(forms, polish, &[("n", n)]), form, "{n}");
    }
}

#[test]
fn a_text_without_forms_stays_as_it_is() {
    assert_eq!(i18n::form("{n} days", "01", &[("n", "1")]), "{n} days");
    assert_eq!(i18n::form("a|b", "01", &[("label", "1")]), "a|b");
}

#[test]
fn lists_have_the_marks_of_the_language() {
    let words = changed(&[(t::LANGUAGE_LIST_COMMA, "; "), (t::LANGUAGE_LIST_AND, " und ")]);
    let language = words.language();
    assert_eq!(language.list(&["a", "b", "c"]), "a; b und c");
    assert_eq!(language.list(&["a", "b"]), "a und b");
    assert_eq!(language.list(&["a"]), "a");
    assert_eq!(language.list(&[]), "");
}

#[test]
fn a_dialect_holds_in_its_regions_alone() {
    for (region, medicine) in [
        ("US", "acetaminophen"),
        ("CA", "acetaminophen"),
        ("GB", "paracetamol"),
        ("", "paracetamol"),
    ] {
        let words = words(region, false);
        assert_eq!(words.get(words.language().paracetamol()), medicine, "{region}");
    }
}
