//! No line of Rust knows a pack: not those of `tests/packs` anywhere, nor the product's own one where it ships or proves;
//! neither its questions nor its texts.

use std::collections::BTreeSet;
use std::fs;

use content_compiler::{Compiled, Folders};

use crate::layers::{Source, sources};
use crate::support::fixtures::{file, root};

fn compiled(pack: &str) -> Compiled {
    content_compiler::compile(&Folders::of(root(), pack))
        .unwrap_or_else(|errors| panic!("{errors}"))
}

/// The packs of `tests/packs`. Each is whole, or this stops.
pub fn others() -> Vec<Compiled> {
    let entries = fs::read_dir(root().join("tests/packs")).unwrap().map(Result::unwrap);
    let id = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries.map(|entry| compiled(&format!("tests/packs/{}", id(entry)))).collect()
}

/// What a pack calls its questions, options, bullets, pages, rules, causes and tips.
fn keys(pack: &pack::Pack) -> BTreeSet<&'static str> {
    let options = pack.questions.iter().flat_map(|question| question.options);
    let pages = pack.screens.iter().chain(pack.safety).map(|page| page.key);
    let questions = pack.questions.iter().map(|question| question.key);
    let flags = pack.flags.iter().map(|flag| flag.key());
    let rules = pack.rules.iter().map(|rule| rule.id);
    let causes = pack.explanations.iter().map(|cause| cause.id);
    let said =
        pack.tips.iter().map(|tip| tip.key()).chain(pack.durations.iter().map(|it| it.key()));
    let all = questions.chain(options.map(|option| option.key())).chain(flags).chain(pages);
    all.chain(rules).chain(causes).chain(said).chain([pack.id]).collect()
}

/// Whether a word stands by itself, as a name or as a constant.
fn has_word(text: &str, word: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    [word.to_owned(), word.to_uppercase()].iter().any(|word| {
        text.match_indices(word.as_str()).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(joins) && !after.is_some_and(joins)
        })
    })
}

/// A word of everyday language counts only as a string of its own.
fn names(text: &str, key: &str) -> bool {
    match key.contains(['_', '-']) || key.contains(|c: char| c.is_ascii_digit()) {
        true => has_word(text, key),
        false => text.contains(&format!("\"{key}\"")),
    }
}

#[test]
fn no_rust_knows_another_pack() {
    let product = compiled("dry-needling");
    let known = keys(&product.pack);
    let others = others();
    assert!(!others.is_empty(), "tests/packs has no pack");
    let mut found = Vec::new();
    for other in &others {
        let own: Vec<_> = keys(&other.pack).difference(&known).copied().collect();
        assert!(own.len() > 40, "{} differs in {own:?} alone", other.pack.id);
        for Source { path, text } in sources() {
            let named = own.iter().filter(|key| names(&text, key));
            found.extend(named.map(|key| format!("{path} names `{key}`")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The code that is shipped, proves or builds, by path.
fn shipped() -> Vec<(String, String)> {
    let ships = ["src/", "crates/", "widget/src/", "xtask/src/", "tools/"];
    let mut all = Vec::new();
    for source in sources() {
        let is_test = source.path.contains("/tests/") || source.path.ends_with("tests.rs");
        if is_test || !ships.iter().any(|folder| source.is_in(folder)) {
            continue;
        }
        let code: String = source.code().map(|(_, line)| [line, "\n"].concat()).collect();
        let code = code.split("mod tests {").next().unwrap_or_default();
        all.push((source.path.clone(), code.to_owned()));
    }
    all
}

/// Tests may name what they are about. What is shipped, proves or builds may not.
#[test]
fn nor_does_the_product_know_its_own() {
    let product = compiled("dry-needling");
    let telling = |key: &&str| key.contains('_') || key.contains(|c: char| c.is_ascii_digit());
    let keys = keys(&product.pack).into_iter().filter(telling);
    let keys: Vec<_> = keys.filter(|key| key.len() > 3 && !ROLES.contains(key)).collect();
    let mut found = Vec::new();
    for (path, code) in shipped() {
        let named = keys.iter().filter(|key| has_word(&code, key));
        found.extend(named.map(|key| format!("{path} names `{key}`")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What the pack says has no name in Rust: neither a constant, nor its key in quotation marks.
#[test]
fn no_rust_names_a_text_of_a_pack() {
    let folders = Folders::of(root(), "dry-needling");
    let locales = content_compiler::locales(&folders).unwrap_or_else(|errors| panic!("{errors}"));
    let english = locales.iter().find(|locale| locale.lang == "en").unwrap();
    let (own, of_pack): (Vec<_>, Vec<_>) =
        english.entries().map(|(key, _)| key).partition(|key| english.is_of_program(key));
    assert!(own.len() > 100 && of_pack.len() > 800, "{}, {}", own.len(), of_pack.len());
    let constants = compiled("dry-needling").text_rs;
    let constant =
        |key: &str| format!("pub const {}: Text", key.to_uppercase().replace(['.', '-'], "_"));
    assert!(own.iter().all(|key| constants.contains(&constant(key))));
    let mut found: Vec<String> = of_pack
        .iter()
        .filter(|key| constants.contains(&constant(key)))
        .map(|key| format!("text.rs names `{key}`"))
        .collect();
    for (path, code) in shipped() {
        let named = of_pack.iter().filter(|key| code.contains(&format!("\"{key}\"")));
        found.extend(named.map(|key| format!("{path} names `{key}`")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Nor is the treatment spoken of where it is not named as a pack.
#[test]
fn the_program_speaks_of_no_treatment() {
    let word = "needl";
    let named = |text: &str| text.to_lowercase().contains(word);
    let mut found: Vec<String> = sources()
        .into_iter()
        .filter(|source| ["src/", "crates/"].iter().any(|folder| source.is_in(folder)))
        .filter(|source| named(&source.text.replace("`dry-needling`", "")))
        .map(|source| source.path)
        .collect();
    let shared = ["content/locales/en/ui.toml", "content/locales/en/language.toml"];
    found.extend(shared.into_iter().filter(|path| named(&file(path))).map(str::to_owned));
    assert!(found.is_empty(), "{found:#?}");
    for other in others() {
        for (language, texts) in &other.locales {
            assert!(!named(texts), "{} in {language}", other.pack.id);
        }
        assert!(!named(&other.fallback_json), "{}", other.pack.id);
    }
}

/// Keys that are also the names of roles, and what the program itself calls an answer in doubt.
const ROLES: [&str; 2] = ["pain_before", "not_sure"];
