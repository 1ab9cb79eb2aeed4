//! A pack is a folder: one that is not whole is refused, and says what to do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod copy;

use std::fs;
use std::path::Path;

use content_compiler::Folders;
use copy::{Copy, PACK, PROGRAM, RULES, check, expect};

/// Not only the one that is built.
#[test]
fn every_pack_of_the_repository_is_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = 0;
    for pack in ["content/packs", "tests/packs"] {
        for entry in fs::read_dir(root.join(pack)).into_iter().flatten() {
            let name = format!("{pack}/{}", entry.unwrap().file_name().to_string_lossy());
            if let Err(errors) = content_compiler::compile(&Folders::of(&root, &name)) {
                panic!("{errors}");
            }
            found += 1;
        }
    }
    assert!(found > 0);
}

#[test]
fn a_pack_that_is_not_there() {
    let copy = Copy::new();
    let pack = copy.root().join("packs/cupping");
    let folders = Folders { pack: pack.clone(), ..copy.folders() };
    let Err(errors) = content_compiler::compile(&folders) else { panic!("no fault is found") };
    let place = pack.display();
    assert_eq!(
        errors.to_string(),
        format!("{place}: there is no such pack; use one of dry-needling\n")
    );
}

#[test]
fn a_missing_file() {
    let copy = Copy::new();
    copy.remove(RULES);
    expect(&copy, RULES, "", &["is not there; add it"]);
    let copy = Copy::new();
    copy.remove(PROGRAM);
    let Err(errors) = content_compiler::compile(&copy.folders()) else {
        panic!("no fault is found")
    };
    assert!(errors.to_string().contains("is not there; add it"), "{errors}");
}

/// A second pack that is only begun.
#[test]
fn a_pack_with_a_file_missing() {
    let copy = Copy::new();
    let pack = copy.root().join("packs/cupping");
    fs::create_dir(&pack).unwrap();
    fs::copy(copy.folders().pack.join("pack.toml"), pack.join("pack.toml")).unwrap();
    let folders = Folders { pack: pack.clone(), ..copy.folders() };
    let Err(errors) = content_compiler::compile(&folders) else { panic!("no fault is found") };
    let missing: Vec<_> = errors.diagnostics().iter().map(|fault| fault.file.clone()).collect();
    let expected = [
        "advice",
        "faq",
        "leaflet",
        "questions",
        "result",
        "rules",
        "sources",
        "terms.en",
        "words.en",
    ];
    assert_eq!(missing, expected.map(|name| pack.join(format!("{name}.toml"))));
    let says =
        |fault: &content_compiler::Diagnostic| fault.message.contains("is not there; add it");
    assert!(errors.diagnostics().iter().all(says), "{errors}");
}

#[test]
fn a_copy_that_has_the_name_of_another() {
    check(
        PACK,
        "id = \"dry-needling\"",
        "id = \"cupping\"",
        "id = ",
        &["`cupping`", "`dry-needling`"],
    );
}

#[test]
fn a_file_that_nobody_would_read() {
    for name in ["rule.toml", "words.fr.toml"] {
        let copy = Copy::new();
        let file = format!("packs/dry-needling/{name}");
        fs::write(copy.root().join(&file), "").unwrap();
        expect(&copy, &file, "", &["is no file of a pack", "rules.toml", "words.en.toml"]);
    }
}

#[test]
fn a_language_without_the_words_of_the_pack() {
    let copy = Copy::new();
    copy.language("fr");
    let words = "packs/dry-needling/words.fr.toml";
    copy.remove(words);
    let Err(errors) = content_compiler::compile(&copy.folders()) else {
        panic!("no fault is found")
    };
    assert!(errors.to_string().contains(&format!("{words}: is not there")), "{errors}");
}
