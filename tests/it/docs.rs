//! The documents: short enough to be read, and what they link to or name is there.

use std::collections::BTreeSet;

use crate::support::fixtures::{file, root};

/// All documents together. The specification is the clinicians', the safety report is generated.
const MOST_WORDS: usize = 12_000;
const NOT_COUNTED: [&str; 2] = ["docs/clinical/SPECIFICATION.md", "docs/SAFETY-REPORT.md"];

/// Forms that procurement and safety officers take away and fill in: nobody reads them to use or change the check.
const PAPERS: &str = "docs/assurance/";
/// All of them together.
const MOST_WORDS_OF_PAPERS: usize = 9_500;

/// Of one way to publish or to place it, for who goes that way.
const GUIDES: [&str; 4] = [
    "docs/RELEASING.md",
    "docs/SITE-BUILDERS.md",
    "docs/WORDPRESS.md",
    "tools/release/src/npm/README.md",
];
/// All of them together.
const MOST_WORDS_OF_GUIDES: usize = 1_100;

/// Every document of the repository, by its path.
fn documents() -> BTreeSet<String> {
    let (mut found, mut folders) = (BTreeSet::new(), vec![String::new()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root().join(&folder)).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            let path = format!("{folder}{name}");
            let made = ["target", "dist", "pkg", "node_modules"].contains(&name.as_str());
            if entry.path().is_dir() && !made && !name.starts_with('.') {
                folders.push(format!("{path}/"));
            } else if name.ends_with(".md") {
                found.insert(path);
            }
        }
    }
    assert!(found.contains("README.md") && found.contains("docs/EMBEDDING.md"), "{found:?}");
    found
}

/// As `wc -w` counts, but for what holds no letter and no digit, such as the bars of a table.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[test]
fn the_documents_have_at_most_12000_words() {
    assert_eq!(words("| a | `b-c` |\n|---|---|\nd · 5"), 4);
    let counted = documents().into_iter().filter(|path| !NOT_COUNTED.contains(&path.as_str()));
    let counts: Vec<_> = counted.map(|path| (words(&file(&path)), path)).collect();
    let (papers, others): (Vec<_>, Vec<_>) =
        counts.into_iter().partition(|(_, path)| path.starts_with(PAPERS));
    let (guides, others): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(_, path)| GUIDES.contains(&path.as_str()));
    assert_eq!(guides.len(), GUIDES.len());
    for (counts, most) in
        [(others, MOST_WORDS), (papers, MOST_WORDS_OF_PAPERS), (guides, MOST_WORDS_OF_GUIDES)]
    {
        let sum: usize = counts.iter().map(|(count, _)| count).sum();
        assert!(sum > 0 && sum <= most, "{sum} words, at most {most}; shorten: {counts:#?}");
    }
}

/// The anchor that a heading gets.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// What is wrong with a link of a document, if anything.
fn wrong(document: &str, target: &str) -> Option<String> {
    let (path, wanted) = target.split_once('#').unwrap_or((target, ""));
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = if path.is_empty() { root().join(document) } else { root().join(folder).join(path) };
    if !path.exists() {
        return Some(format!("{document}: {target} is not there"));
    }
    let headings = || std::fs::read_to_string(&path).unwrap();
    let has = || {
        headings()
            .lines()
            .any(|line| line.starts_with('#') && anchor(line.trim_start_matches('#')) == wanted)
    };
    (!wanted.is_empty() && !has()).then(|| format!("{document}: {target} has no such heading"))
}

#[test]
fn every_link_leads_somewhere() {
    let mut found = Vec::new();
    for document in documents() {
        for rest in file(&document).split("](").skip(1) {
            let target = rest.split(')').next().unwrap();
            if !target.contains("://") {
                found.push((document.clone(), target.to_owned()));
            }
        }
    }
    assert!(found.len() > 40, "{}", found.len());
    let broken: Vec<_> = found.iter().filter_map(|(from, to)| wrong(from, to)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(wrong("README.md", "SECURITY.md#nothing").is_some());
    assert!(wrong("README.md", "docs/NOTHING.md").is_some());
}

/// Whether a word in backticks is a path from the root.
fn is_path(word: &str) -> bool {
    let known = ["src/", "content/", "docs/", "tests/", "tools/", "widget/src", "www/", "xtask/"];
    known.iter().any(|start| word.starts_with(start)) && !word.contains(['*', '<', '…', ' ', '='])
}

#[test]
fn every_path_that_is_named_is_there() {
    let (mut named, mut missing) = (0, Vec::new());
    for document in documents().iter().filter(|path| !NOT_COUNTED.contains(&path.as_str())) {
        for word in file(document).split('`').skip(1).step_by(2) {
            let path = word.split(": ").next().unwrap();
            if is_path(path) {
                named += 1;
                if !root().join(path).exists() {
                    missing.push(format!("{document}: {path}"));
                }
            }
        }
    }
    assert!(named > 40, "{named}");
    assert!(missing.is_empty(), "{missing:#?}");
}
