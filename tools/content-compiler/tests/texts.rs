//! One thing wrong with the words at a time: the compiler names the file, the line and the key.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod copy;

use copy::{CLINICAL, Copy, PACK, PROGRAM, SOURCES, check, expect};

#[test]
fn missing_texts() {
    let last = "vomiting = \"I keep being sick, or I cannot keep drinks down.\"";
    for (text, key, neighbour) in [
        ("mild = \"I feel a bit sick, or have loose poo.\"\n", "question.sick.option.mild", last),
        ("tick = \"Feeling sick, being sick, or loose poo\"\n", "question.sick.tick", last),
        ("label = \"Feeling or being sick\"\n", "question.sick.label", "tick = \"Feeling sick,"),
    ] {
        check(CLINICAL, text, "", neighbour, &[&format!("missing text `{key}`")]);
    }
}

/// What the program says of itself.
#[test]
fn phrases() {
    let missing = &["the phrase `crisis` is missing; add `crisis = \"KEY\"` to [phrases]"];
    check(PACK, "crisis = \"result.crisis\"\n", "", "[phrases]", missing);
    let unknown = &["`crises` is no phrase; use one of title, intro"];
    let more = "crises = \"result.crisis\"\ncrisis = \"result.crisis\"";
    check(PACK, "crisis = \"result.crisis\"", more, "crises = ", unknown);
    let no_text = &["there is no text `result.krisis`; correct the key, or add it to the words"];
    check(PACK, "\"result.crisis\"", "\"result.krisis\"", "result.krisis", no_text);
    let own = &["this text is another phrase too; give `yesterday` one of its own"];
    let copy = Copy::new();
    copy.change(PACK, "\"days.yesterday\"", "\"days.today\"");
    copy.change(CLINICAL, "yesterday = \"It was yesterday.\"\n", "");
    expect(&copy, PACK, "yesterday = ", own);
    let says = &["`places.said` is the phrase `places`; add {areas} to its text"];
    let copy = Copy::new();
    copy.change(CLINICAL, "said = \"Needles went in: {areas}.\"", "said = \"Needles went in.\"");
    expect(&copy, PACK, "places = \"places.said\"", says);
    check(PACK, "[phrases]", "[phrase]", "[phrase]", &["unknown field `phrase`"]);
}

#[test]
fn a_misspelt_key_is_one_missing_and_one_unknown() {
    let copy = Copy::new();
    copy.change(CLINICAL, "LU2 = ", "LU2x = ");
    let Err(errors) = content_compiler::compile(&copy.folders()) else {
        panic!("no fault is found")
    };
    let shown = errors.to_string();
    let line = copy.line(CLINICAL, "LU2x = ");
    assert!(shown.contains(&format!(":{line}: unknown key `rule.LU2x`")), "{shown}");
    assert!(shown.contains("missing text `rule.LU2`"), "{shown}");
}

#[test]
fn texts_nobody_asks_for() {
    let words = &["unknown key `question.sick.option.awful`"];
    let more = "vomiting = \"I keep being sick, or I cannot keep drinks down.\"\nawful = \"I feel awful.\"";
    check(
        CLINICAL,
        "vomiting = \"I keep being sick, or I cannot keep drinks down.\"",
        more,
        "awful = ",
        words,
    );
    let more = "sick = \"You were sick.\"\nmoon = \"It is full moon.\"";
    check(CLINICAL, "sick = \"You were sick.\"", more, "moon = ", &["unknown key `gate.moon`"]);
    let more = "[talk]\nmoon = \"It is full moon.\"";
    check(CLINICAL, "[talk]", more, "moon = ", &["unknown key `talk.moon`"]);
}

#[test]
fn texts_that_say_nothing_or_too_much() {
    check(PROGRAM, "back = \"Back\"", "back = \" \"", "back = \" \"", &["`ui.back` is empty"]);
    check(PROGRAM, "back = \"Back\"", "back = 7", "back = 7", &["`ui.back` must be a text"]);
    for stars in [
        "back = \"Go *back*\"",
        "back = \"Go **back\"",
        "back = \"***Back**\"",
        "back = \"**Back**\"",
    ] {
        check(
            PROGRAM,
            "back = \"Back\"",
            stars,
            stars,
            &["`ui.back` has a `*` that is not of `**bold**`"],
        );
    }
    for bad in ["Back <", "Back | and", "Back\\tand", "Back\\nand"] {
        let bad = format!("back = \"{bad}\"");
        let words = &["`ui.back` has a `<`, a `|`, a tab or a line break; take it out"];
        check(PROGRAM, "back = \"Back\"", &bad, "back = ", words);
    }
    let words = &["`ui.back` has the unknown placeholder `{wayout}`", "use one of number"];
    check(PROGRAM, "back = \"Back\"", "back = \"Back {wayout}\"", "{wayout}", words);
    check(PROGRAM, "back = \"Back\"", "back = \"Back {number\"", "back = ", &["placeholder"]);
    let copy = Copy::new();
    copy.change(CLINICAL, "[pack]\n", "[ui]\nback = \"Go back\"\n\n[pack]\n");
    expect(&copy, CLINICAL, "back = \"Go back\"", &["`ui.back` stands in two files"]);
}

/// Each text is a constant of the program.
#[test]
fn keys_that_are_no_names() {
    for key in ["\"a b\"", "\"\"", "\"ü\"", "\"a\\nb\""] {
        let to = format!("back = \"Back\"\n{key} = \"x\"");
        check(PROGRAM, "back = \"Back\"", &to, &format!("{key} = "), &["is no key"]);
    }
    let words = &["`ui.no_number` and `ui.no-number` are the same name"];
    let to = "back = \"Back\"\nno-number = \"x\"";
    check(PROGRAM, "back = \"Back\"", to, "no_number = ", words);
}

#[test]
fn a_language_without_a_word() {
    let copy = Copy::new();
    copy.empty(PROGRAM);
    copy.empty(CLINICAL);
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    let folder = copy.root().join("locales/en");
    let named =
        |fault: &content_compiler::Diagnostic| fault.message.starts_with("there is no text `");
    let told = |fault: &content_compiler::Diagnostic| fault.file == folder || named(fault);
    assert!(errors.diagnostics().iter().all(told), "{errors}");
}

#[test]
fn another_language_must_say_the_same() {
    let copy = Copy::new();
    copy.language("de");
    assert!(
        content_compiler::compile(&copy.folders()).is_ok(),
        "the same texts under another name"
    );
    copy.change("locales/de/ui.toml", "back = \"Back\"\n", "");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains("missing text `ui.back`"), "{errors}");
    let copy = Copy::new();
    copy.language("de");
    copy.change("locales/de/ui.toml", "call = \"Call {number}\"", "call = \"Anrufen\"");
    expect(&copy, "locales/de/ui.toml", "call = \"Anrufen\"", &["`ui.call`", "same placeholders"]);
    let copy = Copy::new();
    copy.language("de");
    copy.change("locales/de/ui.toml", "back = \"Back\"", "back = \"Back\"\nbackk = \"Back\"");
    expect(&copy, "locales/de/ui.toml", "backk = ", &["unknown key `ui.backk`"]);
}

/// The program reads them line by line.
#[test]
fn a_name_on_two_lines() {
    let words = &["this has a tab or a line break"];
    for field in ["id", "version", "review_due"] {
        let file = std::fs::read_to_string(Copy::new().root().join(PACK)).unwrap();
        let start = format!("{field} = ");
        let line = file.lines().find(|line| line.starts_with(&start)).unwrap_or_default();
        let broken = format!("{start}\"Jo\\nSmith\"");
        check(PACK, line, &broken, &start, words);
    }
    let source = "[\"C\\n1\"]\ncitation = \"A\"\nstatus = \"K\"\n\n[C01]";
    check(SOURCES, "[C01]", source, "[\"C\\n1\"]", words);
}
