//! Identity numbers: what is new gets one, what is gone keeps it, and nothing changes its meaning unseen.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use std::fs;

use content_compiler::{Compiled, Decided};
use copy::{CLINICAL, Copy, IDENTITY, QUESTIONS, TERMS, check, expect};

const DOT: &str = "dot = [2, ";

fn compiled(copy: &Copy) -> Compiled {
    content_compiler::compile_with(&copy.folders(), &|path| fs::read_to_string(path)).unwrap()
}

fn update(copy: &Copy, same: &[&str]) -> Result<String, String> {
    let same = same.iter().map(|name| (*name).to_owned()).collect();
    updated(copy, &Decided { same, ..Decided::default() })
}

fn updated(copy: &Copy, decided: &Decided) -> Result<String, String> {
    let (path, text) = compiled(copy).identity.updated(decided).map_err(|it| it.to_string())?;
    assert_eq!(path, copy.root().join(IDENTITY));
    fs::write(path, &text).unwrap();
    Ok(text)
}

#[test]
fn the_list_is_as_the_command_writes_it() {
    let copy = Copy::new();
    let before = fs::read_to_string(copy.root().join(IDENTITY)).unwrap();
    assert_eq!(update(&copy, &[]).unwrap(), before);
}

#[test]
fn a_new_option_needs_a_number_and_gets_the_next() {
    let copy = Copy::new();
    copy.change(
        QUESTIONS,
        "options = [\"none\", \"dot\",",
        "options = [\"none\", \"speck\", \"dot\",",
    );
    copy.change(CLINICAL, "dot = \"", "speck = \"A speck\"\ndot = \"");
    copy.change(TERMS, "dot = \"", "speck = \"speck\"\ndot = \"");
    expect(&copy, IDENTITY, "", &["options.skin.speck", "`cargo identity`"]);
    let text = update(&copy, &[]).unwrap();
    assert!(text.contains("\nspeck = [9, "), "{text}");
    content_compiler::compile(&copy.folders()).unwrap();
}

#[test]
fn new_words_are_told_until_somebody_says_that_they_mean_the_same() {
    let copy = Copy::new();
    let text = fs::read_to_string(copy.root().join(CLINICAL)).unwrap();
    let dot = text.lines().find(|line| line.starts_with("dot = ")).unwrap();
    copy.change(CLINICAL, dot, "dot = \"A small point\"");
    expect(&copy, IDENTITY, DOT, &["options.skin.dot", "--same", "--changed"]);
    assert!(update(&copy, &[]).unwrap_err().contains("options.skin.dot"));
    update(&copy, &["options.skin.dot"]).unwrap();
    content_compiler::compile(&copy.folders()).unwrap();
}

#[test]
fn a_new_meaning_gets_a_new_number() {
    let copy = Copy::new();
    let text = fs::read_to_string(copy.root().join(CLINICAL)).unwrap();
    let dot = text.lines().find(|line| line.starts_with("dot = ")).unwrap();
    copy.change(CLINICAL, dot, "dot = \"A burn\"");
    let changed = vec!["options.skin.dot".to_owned()];
    let decided = Decided { changed, ..Decided::default() };
    let text = updated(&copy, &decided).unwrap();
    assert!(text.contains("\ndot-2 = [2, \"retired\"]"), "{text}");
    assert!(!text.contains(DOT), "{text}");
    content_compiler::compile(&copy.folders()).unwrap();
    assert_eq!(updated(&copy, &decided).unwrap(), text, "what is decided stays so");
}

#[test]
fn what_is_gone_is_retired_and_never_comes_back() {
    let copy = Copy::new();
    copy.change(IDENTITY, DOT, "gone = [90, \"00000000\"]\ndot = [2, ");
    expect(&copy, IDENTITY, "gone = ", &["options.skin.gone", "retires"]);
    let text = update(&copy, &[]).unwrap();
    assert!(text.contains("\ngone = [90, \"retired\"]"), "{text}");
    content_compiler::compile(&copy.folders()).unwrap();
    let copy = Copy::new();
    let list = fs::read_to_string(copy.root().join(IDENTITY)).unwrap();
    let dot = list.lines().find(|line| line.starts_with(DOT)).unwrap();
    copy.change(IDENTITY, dot, "dot = [2, \"retired\"]");
    expect(&copy, IDENTITY, "dot = [2, \"retired\"]", &["options.skin.dot", "another key"]);
    assert!(update(&copy, &[]).is_err());
}

#[test]
fn a_number_stands_once() {
    let copy = Copy::new();
    copy.change(IDENTITY, DOT, "dot = [1, ");
    let Err(errors) = content_compiler::compile(&copy.folders()) else {
        panic!("no fault is found")
    };
    assert!(errors.to_string().contains("stands twice"), "{errors}");
    assert_eq!(errors.diagnostics().len(), 1, "{errors}");
}

#[test]
fn a_list_that_is_none() {
    check(IDENTITY, DOT, "dot = 2, ", "dot = 2, ", &[]);
    check(
        IDENTITY,
        DOT,
        "dot = [\"two\", ",
        "dot = [\"two\", ",
        &["`key = [number, \"fingerprint\"]`"],
    );
    let copy = Copy::new();
    copy.remove(IDENTITY);
    expect(&copy, IDENTITY, "", &["no number for", "and ", " more", "`cargo identity`"]);
}
