//! What people ask: a wrong name is told with those that are right, and nothing of it stands where it may not.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use copy::{CLINICAL, Copy, FAQ, LEAFLET, PROGRAM, RESULT, check};

#[test]
fn names_that_are_not_known() {
    let words = &["`proof` is not known; use one of body, cases, custom, differ"];
    check(FAQ, "sure = [\"survey\"]", "sure = [\"proof\"]", "\"proof\"", words);
    let words = &["source `I99` is not in sources.toml; add it"];
    check(FAQ, "\"N11\"", "\"I99\"", "\"I99\"", words);
    let words = &["there is no watch `lungs`; see [[watch]] in result.toml"];
    check(FAQ, "watch = [\"lung\"]", "watch = [\"lungs\"]", "\"lungs\"", words);
    let words = &["there is no tip `rub`; see [[tip]] in advice.toml"];
    check(FAQ, "tip = [\"massage\"]", "tip = [\"rub\"]", "\"rub\"", words);
    // There are two: at every level, and as comfort.
    let words = &["unknown field `level`"];
    check(FAQ, "always = true", "level = \"L3\"", "level = \"L3\"", words);
}

#[test]
fn what_an_answer_must_have() {
    check(FAQ, "sure = [\"survey\"]", "sure = []", "id = \"tired\"", &["say how `sure`"]);
    check(FAQ, "source = [\"I5\"]", "source = []", "id = \"tired\"", &["name a `source`"]);
    let twice = "[[faq]]\nid = \"work\"\nsure = [\"known\"]\nsource = [\"K\"]\n\n\
        [[faq]]\nid = \"work\" # twice";
    check(FAQ, "[[faq]]\nid = \"work\"", twice, "# twice", &["`work` is there twice"]);
}

#[test]
fn words_that_are_missing_or_too_many() {
    for (line, key) in [
        ("ask = \"Why does it twitch?\"\n", "faq.twitch.ask"),
        ("text = \"Yes. The top of the lung", "faq.lung_safe.text"),
    ] {
        let copy = Copy::new();
        copy.change(CLINICAL, line, &format!("# {line}"));
        let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
        assert!(errors.to_string().contains(&format!("missing text `{key}`")), "{errors}");
        assert!(errors.diagnostics().iter().all(|fault| fault.line > 0), "{errors}");
    }
    let more = "[faq.luck]\nask = \"Was it bad luck?\"\n\n[faq.sleep]";
    check(
        CLINICAL,
        "[faq.sleep]",
        more,
        "ask = \"Was it bad luck?\"",
        &["unknown key `faq.luck.ask`"],
    );
    let words = &["`survey` is not known"];
    let copy = Copy::new();
    copy.change(PROGRAM, "survey = ", "surveys = ");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
}

/// D7: as a line of its own as well.
#[test]
fn comfort_beside_an_urgent_level() {
    let own = "{ text = \"talk.after\", when = [\"level >= L3\"] },";
    for key in ["faq.nerve.text", "faq.bruise.ask"] {
        let line = format!("{own}\n  {{ text = \"{key}\" }},");
        check(RESULT, own, &line, "id = \"why\"", &["a text here is comfort elsewhere", "(D7)"]);
    }
    // First aid is none.
    let copy = Copy::new();
    copy.change(RESULT, own, &format!("{own}\n  {{ text = \"faq.needle.text\" }},"));
    assert!(content_compiler::compile(&copy.folders()).is_ok());
}

#[test]
fn the_row_in_result_and_leaflet() {
    let row = "{ slot = \"faqs\", texts = [\"advice.asked\"], when = [\"explained\", \"level <= L3\"], lines = [";
    for (to, words) in [
        (
            "{ slot = \"faqs\", texts = [\"advice.asked\"], when = [\"level <= L3\"], lines = [",
            "add the condition `explained`",
        ),
        (
            "{ slot = \"faqs\", when = [\"explained\", \"level <= L3\"], lines = [",
            "give it its title",
        ),
        (
            "{ slot = \"faqs\", texts = [\"advice.asked\"], when = [\"explained\", \"level <= L2\"], lines = [",
            "at L3 `faqs` is missing; add it",
        ),
    ] {
        let copy = Copy::new();
        copy.change(RESULT, row, to);
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("no fault: {words}")
        };
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
    let own = "    { text = \"talk.text\" },\n";
    let with = format!("{own}    {{ slot = \"all_faqs\" }},\n");
    check(RESULT, own, &with, "id = \"why\"", &["`all_faqs` is for the leaflet; use `faqs`"]);
    let words = &["`faqs` rests on answers; the leaflet cannot have it"];
    check(
        LEAFLET,
        "slot = \"all_faqs\"",
        "slot = \"faqs\", texts = [\"advice.asked\"]",
        "id = \"asked\"",
        words,
    );
}
