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
    check(RESULT, "\"not causes\"", "\"early\"", "\"early\"", words);
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
        ("{ slot = \"lead\", style = \"small\" }", "`style` goes with `text`"),
    ] {
        check(RESULT, own, line, line, &[words]);
    }
    let words = &["this line holds others; add `lines`"];
    let from = ", lines = [{ slot = \"reasons\" }]";
    let copy = Copy::new();
    copy.change(RESULT, from, "");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
}

#[test]
fn titles_and_tops() {
    let words = &["a section of this kind has a title; add `title`"];
    check(
        RESULT,
        "titles = [{ text = \"advice.sooner\", when = [\"level <= L3\"] }]\n",
        "",
        "id = \"sooner\"",
        words,
    );
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
    let words = &["`why` is there twice"];
    let copy = Copy::new();
    copy.change(RESULT, "id = \"foot\"", "id = \"why\" # twice");
    expect(&copy, RESULT, "# twice", words);
}

/// D7, whatever the data says.
#[test]
fn comfort_beside_an_urgent_level() {
    let own =
        "id = \"duration\"\nkind = \"card\"\nwhen = [\"comfort\", \"explained\", \"level <= L2\"]";
    for (when, words) in [
        (
            "[\"comfort\", \"explained\"]",
            "comfort never stands at L3 and L4 (D7); add `level <= L2`",
        ),
        ("[\"comfort\", \"explained\", \"level <= L3\"]", "comfort never stands at L3 and L4 (D7)"),
    ] {
        let copy = Copy::new();
        copy.change(RESULT, own, &format!("id = \"duration\"\nkind = \"card\"\nwhen = {when}"));
        expect(&copy, RESULT, "id = \"duration\"", &[words]);
    }
    // Nor by another way.
    for text in ["figures.rare", "tip.rest.text", "result.easing_tomorrow", "level.L0.lead"] {
        let copy = Copy::new();
        let line = format!(
            "{{ text = \"talk.after\", when = [\"level >= L3\"] }},\n  {{ text = \"{text}\" }},"
        );
        copy.change(RESULT, "{ text = \"talk.after\", when = [\"level >= L3\"] },", &line);
        expect(&copy, RESULT, "id = \"why\"", &["a text here is comfort elsewhere", "(D7)"]);
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
        (
            "when = [\"explained\", \"level <= L2\"] },\n  { call",
            "at L2 `hours` is missing; add it",
        ),
        ("  { slot = \"deciding_answers\" },\n", "`deciding_answers` is missing; add it"),
        (
            "{ block = \"tight\", when = [\"watched\", \"level <= L3\"], lines",
            "at L3 nothing is said where all are to watch for something (D9)",
        ),
    ] {
        let copy = Copy::new();
        let to = match line {
            _ if line.contains("watched") => {
                "{ block = \"tight\", when = [\"late\", \"level <= L3\"], lines"
            }
            _ if line.contains("explained") => {
                "when = [\"explained\", \"level <= L1\"] },\n  { call"
            }
            _ => "",
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

/// They come later, and take the place of a call that stands at L2.
#[test]
fn hours_stand_where_the_clinic_may_be_called() {
    let from = "\"result.closed_tell\"], when = [\"explained\", \"level <= L2\"] }";
    for (to, words) in [
        ("\"result.closed_tell\"], when = [\"level <= L2\"] }", "add the condition `explained`"),
        ("\"result.closed_tell\"], when = [\"explained\"] }", "add `level <= L2`"),
        ("], when = [\"explained\", \"level <= L2\"] }", "`hours` has three `texts`"),
    ] {
        let copy = Copy::new();
        copy.change(RESULT, from, to);
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("no fault: {words}")
        };
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
    check(
        LEAFLET,
        "{ text = \"leaflet.intro\" }",
        "{ slot = \"hours\" }",
        "id = \"article\"",
        &["`hours` rests on answers"],
    );
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
    let hope = "id = \"hope\"\nkind = \"help\"\ntitle = \"talk.title\"";
    copy.change(RESULT, "id = \"foot\"\nkind = \"bare\"", hope);
    copy.change(
        RESULT,
        "  { text = \"talk.text\" },\n",
        "  { list = [\"talk.text\", \"result.worried\"] },\n",
    );
    copy.change(LEAFLET, "id = \"worried\"", "id = \"last\"");
    let compiled = content_compiler::compile(&copy.folders()).unwrap();
    assert_eq!(compiled.sections[0][6], "hope");
    assert_eq!(compiled.pack.result[6].what, pack::What::Help);
    assert_eq!(compiled.sections[1][7], "last");
}

#[test]
fn windows_and_signs() {
    let words = &["say `about` with answers alone"];
    check(RESULT, "[[\"pain_now >= 7\"]]", "[[\"risks in FRAIL\"]]", "id = \"pain\"", words);
    let words = &["there is no watch `lungs`; see [[watch]]"];
    check(RESULT, "watch = [\"lung\"]", "watch = [\"lungs\"]", "\"lungs\"", words);
    let words = &["the emergency list says this sign, and it is in no window"];
    let from = "watch = [\"artery\"]\nlisted = true";
    check(RESULT, from, "listed = true", "id = \"brain\"", words);
    let words = &["`spine` ends too early; put the nearest end first"];
    check(RESULT, "until = 7", "until = 2", "id = \"spine\"", words);
    let words = &["`signs` has three `texts`", "add `level <= L2`"];
    let from = "{ slot = \"signs\", when = [\"explained\", \"level <= L2\"]";
    check(RESULT, from, "{ slot = \"signs\", when = [\"explained\"]", "id = \"sooner\"", words);
}

/// It is drawn by what comes later, and where nobody is to be called there is nothing to show.
#[test]
fn the_card_for_staff_is_for_urgent_levels() {
    let own = "{ button = \"staff\", when = [\"explained\", \"level >= L3\"] }";
    for (to, words) in [
        ("{ button = \"staff\", when = [\"level >= L3\"] }", "add the condition `explained`"),
        (
            "{ button = \"staff\", when = [\"explained\", \"level >= L2\"] }",
            "at L3 and L4 alone; add `level >= L3`",
        ),
        (
            "{ button = \"staff\", when = [\"explained\", \"level >= L4\"] }",
            "at L3 `staff` is missing; add it",
        ),
    ] {
        let copy = Copy::new();
        copy.change(RESULT, own, to);
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("no fault: {words}")
        };
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
}

/// D21: by place, day and what was done. And what was not asked is no "no".
#[test]
fn what_the_card_for_staff_may_rest_on() {
    let words = &["`trunk` may rest on the place, the day and what was done, and on no sign (D21)"];
    let own = "when = [[\"regions in TRUNK\", \"days_since <= 7\"]]";
    for to in ["when = [[\"breath >= effort\"]]", "when = [[\"risks in pregnant\"]]", "when = [[]]"]
    {
        check(RESULT, own, to, "id = \"trunk\"", words);
    }
    let words = &["`pregnant` needs a `when` of `question >= option` and of risks with `in`"];
    let own = "when = [[\"risks in pregnant\"], [\"preg_signs >= maybe\"]]";
    for to in ["when = [[\"risks has pregnant\"]]", "when = []"] {
        check(RESULT, own, to, "id = \"pregnant\"", words);
    }
    let copy = Copy::new();
    copy.change(RESULT, "id = \"any\"", "id = \"any\"\nwhen = [[\"regions in ANY\"]]");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains("here 0 have none"), "{errors}");
}
