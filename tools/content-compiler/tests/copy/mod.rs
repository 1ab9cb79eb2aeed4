//! A copy of the content to break, and what the compiler must say of it.
#![allow(dead_code, reason = "each test file uses its part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use content_compiler::Folders;

pub const QUESTIONS: &str = "packs/dry-needling/questions.toml";
pub const RULES: &str = "packs/dry-needling/rules.toml";
pub const ADVICE: &str = "packs/dry-needling/advice.toml";
pub const SOURCES: &str = "packs/dry-needling/sources.toml";
pub const RESULT: &str = "packs/dry-needling/result.toml";
pub const FAQ: &str = "packs/dry-needling/faq.toml";
pub const LEAFLET: &str = "packs/dry-needling/leaflet.toml";
pub const PACK: &str = "packs/dry-needling/pack.toml";
pub const IDENTITY: &str = "packs/dry-needling/identity.toml";
pub const REGIONS: &str = "regions.toml";
pub const CLINICAL: &str = "packs/dry-needling/words.en.toml";
pub const TERMS: &str = "packs/dry-needling/terms.en.toml";
pub const SUMMARY: &str = "locales/en/terms.toml";
pub const PROGRAM: &str = "locales/en/ui.toml";
pub const LANGUAGE: &str = "locales/en/language.toml";

/// Changes `from` to `to` in a file. There must be exactly the expected fault: in this file, on the
/// line where `at` stands afterwards (empty: the file as a whole), with these words.
pub fn check(file: &str, from: &str, to: &str, at: &str, words: &[&str]) {
    let copy = Copy::new();
    copy.change(file, from, to);
    expect(&copy, file, at, words);
}

/// The same for a copy that was changed already.
pub fn expect(copy: &Copy, file: &str, at: &str, words: &[&str]) {
    let Err(errors) = content_compiler::compile(&copy.folders()) else {
        panic!("no fault is found")
    };
    let faults = errors.diagnostics();
    let line = if at.is_empty() { 0 } else { copy.line(file, at) };
    let is_it = |fault: &&content_compiler::Diagnostic| {
        fault.file == copy.root().join(file)
            && fault.line == line
            && words.iter().all(|word| fault.message.contains(word))
    };
    assert!(faults.iter().any(|fault| is_it(&fault)), "not {file}:{line} {words:?} but:\n{errors}");
    assert_eq!(faults.len(), 1, "more than one:\n{errors}");
    let shown = errors.to_string();
    let place = if line == 0 { format!("{file}: ") } else { format!("{file}:{line}: ") };
    assert!(shown.contains(&place), "{shown}");
}

/// The copy, in a folder of its own that goes when the test ends.
pub struct Copy(PathBuf);

impl Copy {
    /// The content as it is.
    pub fn new() -> Copy {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("aftercheck-content-{}-{number}", std::process::id());
        let root = std::env::temp_dir().join(name);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"), &root);
        Copy(root)
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.0
    }

    pub fn folders(&self) -> Folders {
        Folders { content: self.0.clone(), pack: self.0.join("packs/dry-needling") }
    }

    /// Changes the first such place of a file.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} does not have: {from}");
        fs::write(self.0.join(file), text.replacen(from, to, 1)).unwrap();
    }

    /// Removes a file.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.join(file)).unwrap();
    }

    /// Leaves nothing in a file.
    pub fn empty(&self, file: &str) {
        fs::write(self.0.join(file), "").unwrap();
    }

    /// Adds a language that says the same as English.
    pub fn language(&self, name: &str) {
        copy(&self.0.join("locales/en"), &self.0.join("locales").join(name));
        let pack = self.folders().pack;
        for file in ["words", "terms"] {
            let own = pack.join(format!("{file}.{name}.toml"));
            fs::copy(pack.join(format!("{file}.en.toml")), own).unwrap();
        }
    }

    /// The first line of a file that has these words, from 1.
    pub fn line(&self, file: &str, words: &str) -> usize {
        let text = self.text(file);
        let place = text.lines().position(|line| line.contains(words));
        place.unwrap_or_else(|| panic!("{file} does not have: {words}")) + 1
    }

    /// The last line that has them.
    pub fn last_line(&self, file: &str, words: &str) -> usize {
        let text = self.text(file);
        let lines = text.lines().enumerate().filter(|(_, line)| *line == words);
        lines.map(|(place, _)| place + 1).last().unwrap()
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What cannot be removed stays in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        match path.is_dir() {
            true => copy(&path, &to.join(name)),
            false => drop(fs::copy(path, to.join(name)).unwrap()),
        }
    }
}
