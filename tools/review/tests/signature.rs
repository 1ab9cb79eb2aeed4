//! A signature takes "draft" off the screens, and one other word, number or rule brings it back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod support;

use content_compiler::Signature;
use support::copy::{CLINICAL, Copy, FAQ, IDENTITY, PROGRAM, REGIONS, RESULT, RULES};
use support::{BY, ON, read, section, sheet, signed};

fn reviewer(copy: &Copy) -> Option<&'static str> {
    let compiled = content_compiler::compile(&copy.folders());
    compiled.unwrap_or_else(|errors| panic!("{errors}")).pack.reviewed_by
}

#[test]
fn what_nobody_signed_is_a_draft() {
    let copy = Copy::new();
    assert_eq!(read(&copy).compiled.signature, Signature::Missing);
    assert_eq!(reviewer(&copy), None);
    assert!(sheet(&copy).contains("Draft. Nobody has signed this content."));
}

#[test]
fn what_is_signed_names_who_and_when() {
    let copy = signed();
    assert_eq!(reviewer(&copy), Some(&*format!("{BY}, {ON}")));
    let html = sheet(&copy);
    assert!(html.contains(&format!("Signed by {BY} on {ON}, and as it was then.")));
    for (id, says) in [
        ("milder", "Nothing is milder than what was signed."),
        ("milder", "No answer was made milder on purpose since."),
        ("changes", "The content is as it was signed."),
        ("changes", "Cases, conditions and doubts are as they were."),
    ] {
        assert!(section(&html, id).contains(says), "{says}");
    }
}

/// Changes one thing of what was signed: it is a draft again, and the sheet says what changed.
fn draft_again(file: &str, from: &str, to: &str, says: &str) {
    let copy = signed();
    copy.change(file, from, to);
    assert_eq!(reviewer(&copy), None, "{to}");
    let html = sheet(&copy);
    assert!(html.contains(&format!("Draft again. {BY} signed this content on {ON}")), "{to}");
    assert!(section(&html, "changes").contains(says), "{says}");
}

#[test]
fn another_word_of_the_pack_makes_it_a_draft_again() {
    let (from, to) = ("hint = \"Tick all you have,", "hint = \"Tick all that you have,");
    draft_again(CLINICAL, from, to, "words.en.toml: screen.chest.hint");
    let copy = signed();
    copy.change(CLINICAL, from, to);
    let changes = section(&sheet(&copy), "changes");
    for words in ["Tick all you have,", "Tick all that you have,"] {
        assert!(changes.contains(words), "{words} is not in:\n{changes}");
    }
}

/// What people ask, how sure the answer is, and where it stands.
#[test]
fn another_answer_to_what_people_ask_makes_it_a_draft_again() {
    let (from, to) = ("ask = \"Ice or heat?\"", "ask = \"Heat or ice?\"");
    draft_again(CLINICAL, from, to, "words.en.toml: faq.heat_ice.ask");
    draft_again(PROGRAM, "weak = \"The studies", "weak = \"All studies", "ui.toml: sure.weak");
    draft_again(FAQ, "sure = [\"body\"]", "sure = [\"known\"]", "faq.toml: faq fly");
    draft_again(
        FAQ,
        "sure = [\"cases\"]",
        "always = true\nsure = [\"cases\"]",
        "faq.toml: faq nerve",
    );
}

#[test]
fn another_word_of_the_program_makes_it_a_draft_again() {
    draft_again(PROGRAM, "clear = \"Clear", "clear = \"Do clear", "ui.toml: advice.clear");
}

#[test]
fn another_number_makes_it_a_draft_again() {
    draft_again(RESULT, "until = 3", "until = 4", "result.toml: watch lung");
    draft_again(
        REGIONS,
        "emergency = \"999\"",
        "emergency = \"998\"",
        "regions.toml: GB.emergency",
    );
}

#[test]
fn another_rule_makes_it_a_draft_again() {
    draft_again(RULES, "\"pain_now >= 9\"", "\"pain_now >= 10\"", "rules.toml: rule PA2");
}

#[test]
fn another_language_makes_it_a_draft_again_and_cannot_be_signed() {
    let copy = signed();
    copy.language("de");
    assert_eq!(reviewer(&copy), None);
    let error = review::sign(&read(&copy), BY, ON).unwrap_err();
    assert!(error.contains("in English alone") && error.contains("de, en"), "{error}");
}

#[test]
fn comments_and_numbers_of_records_are_not_signed() {
    let copy = signed();
    copy.change(RULES, "# Lungs and chest", "# The lungs and the chest");
    copy.change(IDENTITY, "breath-1 = [1, \"retired\"]\n", "");
    assert_eq!(reviewer(&copy), Some(&*format!("{BY}, {ON}")));
}

#[test]
fn who_signs_says_name_role_and_registration() {
    let input = read(&Copy::new());
    let long = "x".repeat(200);
    for by in ["", " ", "Jo Smith", "Jo Smith, , HCPC", ",,", "Jo,\n,", &format!("Jo, {long}, 1")] {
        let error = review::sign(&input, by, ON).unwrap_err();
        assert!(error.contains("name, role and registration"), "{by}: {error}");
    }
    assert!(review::sign(&input, "Jo\tSmith, nurse, 1", ON).is_err());
}

#[test]
fn a_signature_without_a_name_is_told() {
    let copy = signed();
    let file = "packs/dry-needling/signed.toml";
    copy.change(file, &format!("by = \"{BY}\""), "by = \" \"");
    support::copy::expect(&copy, file, "by = ", &["`by` is empty", "cargo xtask review --sign"]);
}
