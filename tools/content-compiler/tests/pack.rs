//! One thing wrong with the pack at a time: the compiler names the file, the line and the key. Rules say "at least this
//! bad" only, and none is dead; every question is asked once; every sign that is L4 alone is a row.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod copy;

use copy::{ADVICE, CLINICAL, Copy, PACK, PROGRAM, QUESTIONS, REGIONS, RULES, check, expect};

#[test]
fn syntax_errors() {
    check(RULES, "id = \"LU2\"", "id = LU2", "id = LU2", &[]);
    check(ADVICE, "id = \"E2\"\nwhen = [", "id = \"E2\"\nwhen = [[", "source = [\"S4\"]", &[]);
    check(PROGRAM, "back = \"Back\"", "back = \"Back", "back = \"Back", &[]);
}

#[test]
fn unknown_keys_of_content_files() {
    let words = &["unknown field `levle`"];
    check(RULES, "id = \"LU2\"\nlevel", "id = \"LU2\"\nlevle", "levle", words);
    let words = &["unknown field `redflag`"];
    check(QUESTIONS, "key = \"sick\"\n", "key = \"sick\"\nredflag = true\n", "redflag", words);
    check(PACK, "counted_days", "counted_hours", "counted_hours", &["counted_hours"]);
    let words = &["unknown variant `stairs`"];
    check(
        QUESTIONS,
        "key = \"sick\"\nkind = \"scale\"",
        "key = \"sick\"\nkind = \"stairs\"",
        "stairs",
        words,
    );
}

/// Named near its neighbours, since it has no line of its own.
#[test]
fn conditions_that_lower() {
    for (to, words) in [
        ("breath <= clear", "does not say \"at least this bad\""),
        ("pain_kind has tender", "does not say \"at least this bad\""),
        ("breath unanswered", "does not say \"at least this bad\""),
    ] {
        check(
            RULES,
            "when = [\"breath >= clear\"]",
            &format!("when = [\"{to}\"]"),
            to,
            &[words, to],
        );
    }
}

#[test]
fn conditions_that_cannot_be_read() {
    for (to, word) in [
        ("breath >= awful", "`breath` has no option `awful`; use one of none, old, effort, clear"),
        ("brath >= clear", "there is no question `brath`"),
        ("breath > clear", "`>` is not known"),
        ("breath is clear now", "`is` is not known"),
        ("pain_now >= much", "`pain_now` needs a number, not `much`"),
        ("pain_now >= 11", "`pain_now` goes up to 10"),
        ("extra >= much", "`extra` needs a number"),
        ("regions in MOON", "`regions` has no option `MOON`"),
        ("risks in MOON", "`risks` has no option `MOON`"),
        ("regions >= neck", "`regions` has no order"),
        ("age >= adult", "`age` has no order"),
    ] {
        check(RULES, "when = [\"breath >= clear\"]", &format!("when = [\"{to}\"]"), to, &[word]);
    }
    let words = &["`numb` has no option `numbest`"];
    check(ADVICE, "[\"numb >= brief\"]", "[\"numb >= numbest\"]", "numbest", words);
    let words = &["there is no question `sharp`"];
    check(ADVICE, "[[\"sharp_during >= yes\"]", "[[\"sharp >= yes\"]", "sharp >= yes", words);
}

#[test]
fn dead_rules() {
    let first = "# Lungs and chest\n";
    let rule = |id: &str, level: &str, when: &str| {
        format!(
            "{first}\n[[rule]]\nid = \"{id}\"\nlevel = \"{level}\"\nwhen = [{when}]\nsource = [\"K\"]\n"
        )
    };
    for (level, when, words) in [
        ("L3", "\"breath >= clear\"", "rule `LUX` is dead: whenever it holds, `LU2`"),
        ("L2", "\"breath >= effort\", \"diabetes\"", "is not a condition"),
        ("L4", "", "rule `LUX` has no condition"),
        ("L4", "\"breath >= none\"", "always or never holds"),
        ("L0", "\"mood >= upset\"", "rule `LUX` is dead: L0"),
        ("L9", "\"mood >= upset\"", "`L9` is not a level"),
    ] {
        let copy = Copy::new();
        copy.change(RULES, first, &rule("LUX", level, when));
        copy.change(CLINICAL, "LU1 = ", "LUX = \"A test.\"\nLU1 = ");
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("{when}: no fault")
        };
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
        let lines =
            [copy.line(RULES, "LUX"), copy.line(RULES, "LUX") + 1, copy.line(RULES, "LUX") + 2];
        assert!(errors.diagnostics().iter().any(|fault| lines.contains(&fault.line)), "{errors}");
    }
    let words = &["rule `NE1` is dead", "`NE2`", "implied_by = \"NE2\""];
    let own = "implied_by = \"NE2\" # decides the same; kept for its own reason and source\n";
    check(RULES, own, "", "id = \"NE1\"", words);
    let words = &["rule `LU2` is not implied by `LU1`"];
    let own = "when = [\"breath >= clear\"]\n";
    check(RULES, own, &format!("{own}implied_by = \"LU1\"\n"), "id = \"LU2\"", words);
}

#[test]
fn names_used_twice() {
    for (file, from, at, name) in [
        (RULES, "id = \"LU2\"", "id = \"LU3\"", "LU3"),
        (QUESTIONS, "id = \"face\"", "id = \"breath\"", "breath"),
        (ADVICE, "id = \"drive\"", "id = \"ice\"", "ice"),
    ] {
        let copy = Copy::new();
        copy.change(file, from, at);
        let Err(errors) = content_compiler::compile(&copy.folders()) else {
            panic!("{name}: no fault")
        };
        let words = format!("`{name}` is there twice");
        let twice = errors.diagnostics().iter().find(|fault| fault.message.contains(&words));
        let twice = twice.unwrap_or_else(|| panic!("{words}, but:\n{errors}"));
        assert_eq!(twice.line, copy.last_line(file, at), "{errors}");
    }
    let words = &["`none` is there twice"];
    let from = "key = \"mood\"\nkind = \"scale\"\noptions = [\"none\", \"upset\",";
    let to = "key = \"mood\"\nkind = \"scale\"\noptions = [\"none\", \"none\", \"upset\",";
    check(QUESTIONS, from, to, "[\"none\", \"none\", \"upset\",", words);
}

#[test]
fn questions_that_are_not_asked_once() {
    let words = &["question `func` is never asked"];
    check(QUESTIONS, "\"func\", ", "", "key = \"func\"", words);
    let words = &["question `mood` is asked on 2 screens"];
    check(QUESTIONS, "\"func\", ", "\"func\", \"mood\", ", "key = \"mood\"", words);
    let words = &["there is no question `moods`"];
    check(QUESTIONS, "\"spasm\"]", "\"moods\", \"spasm\"]", "\"moods\"", words);
}

#[test]
fn red_flags() {
    let from = "key = \"limb_cold\"\nkind = \"scale\"\noptions = [\"no\", \"old\", \"feels\", \"yes\"]\nred_flag = true\n";
    let to = from.replace("red_flag = true\n", "");
    let words = &["`limb_cold` is an emergency by itself", "red_flag = true"];
    check(QUESTIONS, from, &to, "key = \"limb_cold\"", words);
    let words = &["`told_normal` is a red flag, but no rule of L2 or more rests on it alone"];
    check(
        QUESTIONS,
        "key = \"told_normal\"\n",
        "key = \"told_normal\"\nred_flag = true\n",
        "key = \"told_normal\"",
        words,
    );
}

/// The emergency list answers nothing, so whatever is an emergency by itself is a row that everybody sees.
#[test]
fn emergencies_that_are_no_row() {
    let words = &["`limb_cold` is an emergency by itself from `yes` on", "layout = \"signs\""];
    let from = "key = \"limb_cold\"\n";
    let to = "key = \"limb_cold\"\nask_when = [\"days_since >= 1\"]\n";
    check(QUESTIONS, from, to, from.trim_end(), words);
    let copy = Copy::new();
    copy.change(QUESTIONS, "\"limb_cold\", ", "");
    copy.change(QUESTIONS, "\"func\", ", "\"func\", \"limb_cold\", ");
    let tick = "tick = \"Cold, pale or blue hand, foot or limb\"\n";
    let error = "error = \"Choose if it is cold\"\n";
    copy.change(CLINICAL, tick, error);
    expect(&copy, QUESTIONS, "key = \"limb_cold\"", words);
    let copy = Copy::new();
    copy.change(QUESTIONS, "\"limb_cold\", ", "");
    copy.change(CLINICAL, tick, error);
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    for words in ["`limb_cold` is never asked", words[0]] {
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
}

#[test]
fn questions_that_may_be_skipped() {
    let words = &["`func` is optional, but a rule reads it"];
    check(
        QUESTIONS,
        "key = \"func\"\n",
        "key = \"func\"\noptional = true\n",
        "key = \"func\"",
        words,
    );
    let words = &["`crackle` is a red flag and cannot be optional"];
    let copy = Copy::new();
    copy.change(QUESTIONS, "key = \"crackle\"\n", "key = \"crackle\"\noptional = true\n");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains(words[0]), "{errors}");
}

#[test]
fn questions_asked_only_sometimes() {
    let own = "key = \"late_lumps\"\nkind = \"scale\"\noptions = [\"no\", \"yes\"]\nask_when = [\"days_since >= 8\"]";
    let with = |when: &str| own.replace("days_since >= 8", when);
    let words = &["`late_lumps` may only depend on `question >= option`"];
    check(QUESTIONS, own, &with("days_since <= 8"), "days_since <= 8", words);
    let words = &["`late_lumps` depends on a question that is asked later"];
    check(QUESTIONS, own, &with("fever >= hot"), "[\"fever >= hot\"]", words);
}

#[test]
fn questions_that_are_not_whole() {
    let words = &["`pain_now` is a number and needs `max`"];
    check(
        QUESTIONS,
        "key = \"pain_now\"\nkind = \"number\"\nmax = 10\n",
        "key = \"pain_now\"\nkind = \"number\"\n",
        "key = \"pain_now\"",
        words,
    );
    let words = &["`trend` has no option `none`"];
    check(QUESTIONS, "not_sure = \"same\"", "not_sure = \"none\"", "not_sure = \"none\"", words);
}

#[test]
fn more_than_the_program_can_hold() {
    let copy = Copy::new();
    let many: String = (0..40).map(|n| format!("\"o{n}\", ")).collect();
    copy.change(QUESTIONS, "options = [\"head_face\"", &format!("options = [{many}\"head_face\""));
    copy.change(PACK, "SPINE = [\"neck\"", "SPINE = [\"o33\"");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    assert!(errors.to_string().contains("`o33` lies beyond 32 options"), "{errors}");
    let words = &["`days_since` may go up to 9999 at most"];
    check(QUESTIONS, "max = 3650", "max = 65535", "key = \"days_since\"", words);
    let words = &["`pain_now` goes up to 10, not `65535`"];
    check(RULES, "extra >= 1", "extra >= 65535", "extra >= 65535", words);
}

#[test]
fn numbers_of_regions() {
    for number in ["", "9", "call us", "116+123", "999;1"] {
        let words = &[&format!("`{number}` of GB cannot be dialled")[..]];
        check(REGIONS, "crisis = \"116 123\"", &format!("crisis = \"{number}\""), "[GB]", words);
    }
}

/// Neither a panic nor the end of the stack.
#[test]
fn nested_beyond_reason() {
    for nested in ["a.".repeat(9999) + "b = 1", "a = ".to_owned() + &"[".repeat(99_999)] {
        for file in [PACK, PROGRAM, REGIONS] {
            let copy = Copy::new();
            copy.change(file, "", &format!("{nested}\n"));
            assert!(content_compiler::compile(&copy.folders()).is_err(), "{file} was taken");
        }
    }
}

#[test]
fn sources_and_references() {
    let words = &["source `C999` is not in sources.toml"];
    check(RULES, "source = [\"C04\"]", "source = [\"C999\"]", "C999", words);
    check(ADVICE, "source = [\"S16\"]", "source = [\"C999\"]", "C999", words);
    let words = &["there are no safety questions `codeine`"];
    check(ADVICE, "needs = \"ibuprofen\"", "needs = \"codeine\"", "needs = \"codeine\"", words);
}

/// All faults of a run are named at once, by file and line.
#[test]
fn several_faults_are_named_together() {
    let copy = Copy::new();
    copy.change(RULES, "when = [\"breath >= clear\"]", "when = [\"breath >= awful\"]");
    copy.change(RULES, "when = [\"cough >= blood\"]", "when = [\"cough >= awful\"]");
    copy.change(ADVICE, "needs = \"ibuprofen\"", "needs = \"codeine\"");
    let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
    let faults = errors.diagnostics();
    assert_eq!(faults.len(), 3, "{errors}");
    assert!(faults.is_sorted(), "{errors}");
}

#[test]
fn roles_are_played_by_questions_that_can() {
    let words = &["`trend` cannot be `days`, which is a number"];
    check(PACK, "days = \"days_since\"", "days = \"trend\"", "days = \"trend\"", words);
    let words = &["`age` has no option `baby`"];
    check(PACK, "child = \"under16\"", "child = \"baby\"", "child = \"baby\"", words);
    let words = &["there is no question `mood_then`"];
    check(PACK, "\"pain_peak\"]", "\"mood_then\"]", "past = ", words);
    check(PACK, "places = \"regions\"\n", "", "[roles]", &["missing field `places`"]);
}
