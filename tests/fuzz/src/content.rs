//! Content files: any change of any of them is a pack, or a fault that names the file and the line.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use content_compiler::Folders;

/// Every file there is, in all languages.
static CONTENT: LazyLock<BTreeMap<PathBuf, String>> = LazyLock::new(|| {
    let mut files = BTreeMap::new();
    let mut left = vec![folders().content];
    while let Some(next) = left.pop() {
        for entry in std::fs::read_dir(next).expect("the content").map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                // Of the packs, the one of this build.
                left.push(if path.ends_with("packs") { folders().pack } else { path });
            } else if path.ends_with("proof.toml") || path.ends_with("review.toml") {
                // The proof and the review sheet alone read them.
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                files.insert(path.clone(), std::fs::read_to_string(path).expect("a file of it"));
            }
        }
    }
    files
});

static ORIGINAL: LazyLock<content_compiler::Compiled> =
    LazyLock::new(|| content_compiler::compile(&folders()).expect("the content as it is"));

/// The content of the repository.
pub fn folders() -> Folders {
    Folders::chosen(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
}

/// First line `FILE`: the rest is the file. First line `FILE: WORDS`: the rest stands instead of the
/// first line with these words. Lines `%%` part several changes.
pub fn run(data: &[u8]) {
    let mut files: BTreeMap<&Path, Vec<u8>> =
        CONTENT.iter().map(|(path, text)| (path.as_path(), text.clone().into())).collect();
    for change in split(data, b"\n%%\n") {
        let (head, body) = split_once(change, b'\n');
        let head = String::from_utf8_lossy(head);
        let (name, words) = head.split_once(": ").unwrap_or((&head, ""));
        let path = folders().content.join(name);
        if let Some((_, bytes)) = files.iter_mut().find(|(known, _)| **known == path) {
            *bytes = changed(bytes, words, body);
        }
    }
    let read = RefCell::new(BTreeSet::new());
    let result = content_compiler::compile_with(&folders(), &|path| {
        // A pack that nobody has signed has one file less.
        let bytes = files.get(path).cloned().ok_or(io::ErrorKind::NotFound)?;
        read.borrow_mut().insert(path.to_owned());
        String::from_utf8(bytes).map_err(io::Error::other)
    });
    assert_eq!(read.borrow().len(), CONTENT.len(), "a file of the content is not read");
    let faults = match result {
        Ok(compiled) => {
            is_whole(&compiled);
            compiled.identity.faults
        }
        Err(errors) => {
            assert!(!errors.diagnostics().is_empty(), "it failed and does not say why");
            errors
        }
    };
    for fault in faults.diagnostics() {
        let lines = files
            .get(fault.file.as_path())
            .map_or(0, |bytes| bytes.iter().filter(|byte| **byte == b'\n').count() + 1);
        assert!(fault.file.starts_with(folders().content), "in no file of the content: {fault}");
        assert!(fault.line <= lines, "there is no such line: {fault}");
        assert!(!fault.message.trim().is_empty(), "{fault}");
    }
}

/// The names of the files, and all their lines and values.
pub fn words() -> Vec<String> {
    let mut words: BTreeSet<String> = CONTENT
        .keys()
        .filter_map(|path| {
            Some(format!("{}: ", path.strip_prefix(folders().content).ok()?.display()))
        })
        .collect();
    for text in CONTENT.values() {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        words.extend(lines.clone().map(|line| format!("{line}\n")));
        words.extend(lines.flat_map(|line| line.split([' ', ',', '"'])).map(String::from));
    }
    words.extend(
        ["\"\"\"", "'", "\\u{d800}", "inf", "-1", "65536", "99999999999", "[[", "\n%%\n"]
            .map(String::from),
    );
    words.into_iter().collect()
}

fn changed(old: &[u8], words: &str, new: &[u8]) -> Vec<u8> {
    if words.is_empty() {
        return new.to_vec();
    }
    let text = String::from_utf8_lossy(old);
    let Some(line) = text.lines().find(|line| line.contains(words)) else { return old.to_vec() };
    text.replacen(line, &String::from_utf8_lossy(new), 1).into_bytes()
}

/// Rust that can be read, no name given twice, and as many texts in each language.
fn is_whole(compiled: &content_compiler::Compiled) {
    let mut names = BTreeSet::new();
    let sources = |c: &content_compiler::Compiled| {
        [c.names_rs.clone(), c.text_rs.clone(), c.region_rs.clone()]
    };
    // To read Rust takes longer than all the rest: only what is not as the build has read it.
    let new = sources(compiled);
    let old = sources(&ORIGINAL);
    let new = new.iter().zip(&old).filter(|(new, old)| new != old);
    for (source, _) in new {
        for item in syn::parse_file(source).expect("Rust that can be read").items {
            if let syn::Item::Const(item) = item {
                assert!(names.insert(item.ident.to_string()), "{} is there twice", item.ident);
            }
        }
    }
    for (lang, json) in &compiled.locales {
        let texts: Vec<String> = serde_json::from_str(json).expect("an array of texts");
        let count = format!("pub const COUNT: usize = {};", texts.len());
        assert!(compiled.text_rs.contains(&count), "{lang} has {} texts", texts.len());
    }
    let _: serde_json::Value = serde_json::from_str(&compiled.fallback_json).expect("an object");
}

fn split<'a>(data: &'a [u8], by: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut rest = data;
    while let Some(place) = rest.windows(by.len()).position(|window| window == by) {
        parts.push(&rest[..place]);
        rest = &rest[place + by.len()..];
    }
    parts.push(rest);
    parts
}

fn split_once(data: &[u8], by: u8) -> (&[u8], &[u8]) {
    match data.iter().position(|byte| *byte == by) {
        Some(place) => (&data[..place], &data[place + 1..]),
        None => (data, &[]),
    }
}
