//! The sections of the result and of the leaflet: a wrong word is named with those that are right, nothing that must
//! stand in a result is missing or there twice, and comfort never stands beside an urgent level.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod copy;

use copy::{ADVICE, Copy, LEAFLET, RESULT, check, expect};

#[test]
fn words_that_are_not_known() {
    let words = &["`hint` is no kind of section; use one of care, help"];
    check(RESULT, "kind = \"help\"", "kind = \"hint\"", "\"hint\"", words);
    let words = &["`quotes` is no slot; use one of reason, lead"];
    check(RESULT, "slot = \"quote\"", "slot = \"quotes\"", "\"quotes\"", words);
    let words = &["`again` is no button; use one of mistake"];
    check(RESULT, "button = \"clear\"", "button = \"again\"", "\"again\"", words);
    let words = &["`bold` is no style; use one of small, muted"];
    check(RESULT, "style = \"muted\"", "style = \"bold\"", "\"bold\"", words);
    let words = &["`star` is no icon; use one of info, mark"];
    check(ADVICE, "icon = \"snow\"", "icon = \"star\"", "\"star\"", words);
    check(LEAFLET, "icon = \"snow\"", "icon = \"star\"", "\"star\"", words);
    let words = &["`early` is not known here; write `level >= L2`", "comfort, explained"];
    check(RESULT, "\"not late\"", "\"early\"", "\"early\"", words);
    let words = &["`L5` is not a level"];
    check(RESULT, "when = [\"level >= L2\"]", "when = [\"level >= L5\"]", "L5", words);
}

#[test]
fn texts_that_are_not_there() {
    let words = &["there is no text `result.worries`; correct the key"];
    check(RESULT, "\"result.worried\"", "\"result.worries\"", "result.worries", words);
    check(LEAFLET, "\"result.worried\"", "\"result.worries\"", "result.worries", words);
    let words = &["there is no text `result.soon`"];
    check(RESULT, "\"result.easing_by\"", "\"result.soon\"", "result.soon", words);
}

#[test]
fn lines_that_are_not_one_thing() {
    let own = "{ slot = \"lead\" }";
    for (line, words) in [
        ("{ slot = \"lead\", list = [\"result.cannot\"] }", "this is 2 of them"),
        ("{ when = [\"open\"] }", "this is 0 of them"),
        ("{ slot = \"lead\", text = \"result.cannot\" }", "this takes no `text`"),
        ("{ slot = \"lead\", icon = \"eye\" }", "have an `icon`, and nothing else has"),
        ("{ slot = \"lead\", undated = \"result.cannot\" }", "`undated` goes with `lung_title`"),
        ("{ slot = \"lead\", style = \"small\" }", "`style` goes with `text`"),
    ] {
        check(RESULT, own, line, line, &[words]);
    }
    let words = &["this line holds others; add `lines`"];
    let from = ", lines = [{ slot = \"changes\" }]";
    let copy = Copy::new();
    copy.change(RESULT, from, "");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
}

#[test]
fn titles_and_tops() {
    let words = &["a section of this kind has a title; add `title`"];
    check(RESULT, "title = \"talk.title\"\n", "", "id = \"talk\"", words);
    let words = &["a section of this kind has no title of its own"];
    let to = "kind = \"care\"\ntitle = \"talk.title\"\n";
    check(RESULT, "kind = \"care\"\n", to, "id = \"care\"", words);
    let words = &["only the care card has a `top`"];
    check(
        RESULT,
        "kind = \"help\"\n",
        "kind = \"help\"\ntop = [{ text = \"result.worried\" }]\n",
        "id = \"sooner\"",
        words,
    );
    let words = &["`talk` is there twice"];
    let copy = Copy::new();
    copy.change(RESULT, "id = \"foot\"", "id = \"talk\" # twice");
    expect(&copy, RESULT, "# twice", words);
}

/// D7, whatever the data says.
#[test]
fn comfort_beside_an_urgent_level() {
    let own =
        "id = \"normal\"\nkind = \"card\"\nwhen = [\"comfort\", \"explained\", \"level <= L2\"]";
    for (when, words) in [
        (
            "[\"comfort\", \"explained\"]",
            "comfort never stands at L3 and L4 (D7); add `level <= L2`",
        ),
        ("[\"comfort\", \"explained\", \"level <= L3\"]", "comfort never stands at L3 and L4 (D7)"),
    ] {
        let copy = Copy::new();
        copy.change(RESULT, own, &format!("id = \"normal\"\nkind = \"card\"\nwhen = {when}"));
        expect(&copy, RESULT, "id = \"normal\"", &[words]);
    }
    // Nor by another way.
    for text in ["figures.rare", "tip.rest.text", "result.easing_tomorrow", "level.L0.lead"] {
        let copy = Copy::new();
        let line = format!(
            "{{ text = \"talk.after\", when = [\"level >= L3\"] }},\n  {{ text = \"{text}\" }},"
        );
        copy.change(RESULT, "{ text = \"talk.after\", when = [\"level >= L3\"] },", &line);
        expect(&copy, RESULT, "id = \"talk\"", &["a text here is comfort elsewhere", "(D7)"]);
    }
    let words = &["`tips` is comfort; add the condition `comfort`"];
    let own = "id = \"tips\"\nkind = \"card\"\nwhen = [\"comfort\", ";
    let copy = Copy::new();
    copy.change(RESULT, own, "id = \"tips\"\nkind = \"card\"\nwhen = [");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
}

#[test]
fn what_every_result_must_have() {
    for (line, words) in [
        (
            "  { call = \"ambulance\", when = [\"level >= L4\"] },\n",
            "at L4 `ambulance` is missing; add it",
        ),
        ("      { button = \"clear\" },\n", "`clear` is missing; add it"),
        ("  { slot = \"card_lines\" },\n", "`card_lines` is missing; add it"),
        ("  { slot = \"deciding_answers\" },\n", "`deciding_answers` is missing; add it"),
        (
            "{ block = \"tight\", when = [\"near_lung\"], lines",
            "(D9); add lines with the condition `near_lung`",
        ),
    ] {
        let copy = Copy::new();
        let to = if line.contains("near_lung") {
            "{ block = \"tight\", when = [\"late\"], lines"
        } else {
            ""
        };
        copy.change(RESULT, line, to);
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("no fault: {words}")
        };
        let in_file = |fault: &content_compiler::Diagnostic| fault.file.ends_with(RESULT);
        assert!(errors.diagnostics().iter().all(in_file), "{errors}");
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
    // Only for some answers is not enough.
    let words = &["`lead` is missing; add it"];
    let copy = Copy::new();
    copy.change(RESULT, "{ slot = \"lead\" }", "{ slot = \"lead\", when = [\"not under_16\"] }");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
    assert_eq!(errors.diagnostics().len(), 5, "{errors}");
}

#[test]
fn what_stands_there_twice() {
    let words = &["`lead` stands in a result twice; take one out"];
    let own = "{ slot = \"lead\" },";
    check(RESULT, own, &format!("{own} {own}"), "id = \"care\"", words);
    let words = &["`more` stands in a result twice"];
    let from = "{ slot = \"more\", when = [\"level >= L3\"] }";
    check(RESULT, from, "{ slot = \"more\", when = [\"level >= L1\"] }", "id = \"care\"", words);
}

#[test]
fn the_timeline_has_a_stretch_more_than_days() {
    let words = &["the timeline has 3 stretches"];
    let from = "    \"duration.t3_title\", \"duration.t3_text\",\n";
    check(RESULT, from, "", "id = \"duration\"", words);
    check(LEAFLET, from, "", "id = \"article\"", words);
}

#[test]
fn a_leaflet_that_rests_on_answers() {
    let own = "{ text = \"leaflet.intro\" }";
    for (to, words) in [
        ("{ text = \"leaflet.intro\", when = [\"late\"] }", "the leaflet has no conditions"),
        ("{ slot = \"tips\" }", "`tips` rests on answers"),
        ("{ button = \"clear\" }", "`clear` rests on answers"),
    ] {
        check(LEAFLET, own, to, "id = \"article\"", &[words]);
    }
}

/// Another pack says something else, in other sections, and the program knows nothing of it.
#[test]
fn other_sections() {
    let copy = Copy::new();
    copy.change(RESULT, "id = \"talk\"\nkind = \"card\"", "id = \"hope\"\nkind = \"help\"");
    copy.change(
        RESULT,
        "  { text = \"talk.text\" },\n",
        "  { list = [\"talk.text\", \"result.worried\"] },\n",
    );
    copy.change(LEAFLET, "id = \"worried\"", "id = \"last\"");
    let compiled = content_compiler::compile(&copy.folders()).unwrap();
    assert_eq!(compiled.sections[0][7], "hope");
    assert_eq!(compiled.pack.result[7].what, pack::What::Help);
    assert_eq!(compiled.sections[1][3], "last");
}
