//! The layers: imports run as ARCHITECTURE.md says; views have no text, no style, nothing that needs raw HTML.

use std::path::{Path, PathBuf};

use crate::support::fixtures::root;

/// A Rust file: its path from the root, and its lines.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Its lines of code, with their numbers; comments and attributes are left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(place, line)| (place + 1, line));
        lines.filter(|(_, line)| {
            let line = line.trim();
            let attribute =
                (line.starts_with("#[") || line.starts_with("#![")) && line.ends_with(']');
            !line.starts_with("//") && !attribute
        })
    }

    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }
}

pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            let made = ["target", "dist", "widget/pkg", "bench/node_modules"];
            let made = made.contains(&from_root(&path).as_str());
            if path.is_dir() && !made && !name.starts_with('.') {
                folders.push(path);
            } else if name.ends_with(".rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push(Source { path: from_root(&path), text });
            }
        }
    }
    assert!(found.len() > 60, "{} files", found.len());
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn from_root(path: &Path) -> String {
    let parts: PathBuf = path.strip_prefix(root()).unwrap().into();
    parts.to_string_lossy().replace('\\', "/")
}

/// The files of a folder (or one file).
fn under(folder: &'static str) -> impl Iterator<Item = Source> {
    let all: Vec<Source> = sources().into_iter().filter(|source| source.is_in(folder)).collect();
    assert!(!all.is_empty(), "there is nothing in {folder}");
    all.into_iter()
}

/// Whether a line has the word, not as a part of a longer one.
fn has(line: &str, word: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let starts = word.starts_with(is_name) && line[..at].ends_with(is_name);
        let ends = word.ends_with(is_name) && line[at + word.len()..].starts_with(is_name);
        !starts && !ends
    })
}

/// Names the lines of a folder that have one of the words.
fn forbid(folder: &'static str, except: &[&str], words: &[&str]) -> Vec<String> {
    let files = under(folder).filter(|source| !except.contains(&source.path.as_str()));
    let mut found = Vec::new();
    for source in files {
        for (number, line) in source.code() {
            if let Some(word) = words.iter().find(|word| has(line, word)) {
                found.push(format!("{}:{number}: `{word}` in: {}", source.path, line.trim()));
            }
        }
    }
    found
}

pub fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

const LAYERS: [&str; 14] = [
    "timer",
    "own",
    "engine",
    "i18n",
    "hours",
    "reminders",
    "plan",
    "record",
    "course",
    "days",
    "fhir",
    "session",
    "view",
    "browser",
];

const WEB: [&str; 5] = ["web_sys", "js_sys", "gloo", "gloo_timers", "wasm_bindgen"];

/// As the table says; `browser` knows the pure layers and is used by `view` alone.
#[test]
fn imports_run_one_way() {
    let may: [(&str, &[&str]); 14] = [
        ("timer", &["timer"]),
        ("engine", &["engine"]),
        ("i18n", &["engine", "i18n"]),
        ("hours", &["i18n", "hours"]),
        ("reminders", &["engine", "i18n", "reminders"]),
        ("plan", &["engine", "i18n", "hours", "reminders", "plan"]),
        ("record", &["engine", "i18n", "record"]),
        ("course", &["engine", "i18n", "record", "course"]),
        ("days", &["engine", "i18n", "plan", "record", "course", "days"]),
        ("own", &["engine", "i18n", "hours", "plan", "own"]),
        ("fhir", &["engine", "i18n", "record", "fhir"]),
        ("session", &["engine", "i18n", "hours", "plan", "own", "record", "days", "session"]),
        ("browser", &["engine", "i18n", "plan", "session", "timer", "browser"]),
        ("view", &LAYERS),
    ];
    for (layer, allowed) in may {
        let folder = format!("src/{layer}/");
        let mut found = Vec::new();
        for source in sources().iter().filter(|source| source.is_in(&folder)) {
            for (number, line) in source.code() {
                let place = format!("{}:{number}: {}", source.path, line.trim());
                assert!(!line.contains("use crate::{"), "name the layers one by one: {place}");
                let others = LAYERS.iter().filter(|other| !allowed.contains(other));
                let named = others.filter(|other| has(line, &format!("crate::{other}")));
                found.extend(named.map(|other| format!("{layer} imports {other}: {place}")));
            }
        }
        none(found);
    }
    let shells = ["app", "days", "own", "passcode", "store", "taps", "timer"];
    let shells = shells.map(|name| &*format!("src/view/{name}.rs").leak());
    none(forbid("src/view/", &shells, &["crate::browser"]));
    // Those of the standard library are 1.5 kB of program: src/joined.rs.
    none(forbid("src/", &[], &[".concat()", ".join(\""]));
    // What is kept on a device goes through one file.
    let storage = ["localStorage", "sessionStorage", "indexedDB"];
    none(forbid("src/", &["src/browser/storage.rs"], &storage));
    none(forbid("widget/src/", &[], &storage));
}

/// The programs read the pack and pass it on.
#[test]
fn no_layer_has_a_pack_of_its_own() {
    let folders = LAYERS.map(|layer| ["src/", layer, "/"].concat().leak() as &str);
    none(folders.map(|folder| forbid(folder, &[], &["PACK", "crate::content"])).concat());
}

#[test]
fn the_pure_layers_have_no_clock_files_floats_or_formatting() {
    let words = [
        "std::time",
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::thread",
        "SystemTime",
        "Instant",
        "println",
        "eprintln",
        "print",
        "dbg",
        "f32",
        "f64",
        "format!",
        "write!",
        "writeln!",
        "format_args!",
        "{:?}",
        "{:#?}",
        "yew",
        "panic!",
        "unreachable!",
        "todo!",
        "assert!",
    ];
    for layer in LAYERS.iter().filter(|layer| !["view", "browser"].contains(*layer)) {
        let folder = ["src/", layer, "/"].concat().leak();
        none([forbid(folder, &[], &words), forbid(folder, &[], &WEB)].concat());
    }
}

/// Only `browser` names the web platform; besides, the app and the widget hold an element, and the
/// widget speaks JavaScript.
#[test]
fn the_web_platform_is_named_in_one_place() {
    none(forbid("src/view/", &["src/view/app.rs"], &WEB));
    none(forbid("src/view/app.rs", &[], &["js_sys", "gloo", "gloo_timers", "wasm_bindgen"]));
    let elements = |folder| {
        let mut found = Vec::new();
        for source in under(folder) {
            for (number, line) in source.code() {
                let rest = line.replace("web_sys::Element", "");
                if has(&rest, "web_sys") || has(&rest, "gloo") {
                    found.push(format!("{}:{number}: {}", source.path, line.trim()));
                }
            }
        }
        found
    };
    none(elements("src/view/app.rs"));
    none(elements("widget/"));
}

/// Words come from the catalogue, looks from classes.
#[test]
fn views_have_no_text_and_no_style_of_their_own() {
    let mut found = Vec::new();
    for source in under("src/view/") {
        for (number, line) in source.code() {
            let place = format!("{}:{number}: {}", source.path, line.trim());
            if has(line, "style=") || has(line, "style") && line.contains("style={") {
                found.push(place.clone());
            }
            let own = strings(line).any(is_prose) || child_text(line) || named_text(line);
            found.extend(own.then_some(place));
        }
    }
    none(found);
}

/// src/view/mod.rs says why.
#[test]
fn a_class_that_is_no_literal_is_given_as_class_with_a_capital() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| source.is_in("src/view/")) {
        let lines = source.code().filter(|(_, line)| {
            [" class={", " {class}", "classes!"].iter().any(|set| line.contains(set))
        });
        found.extend(lines.map(|(number, line)| format!("{}:{number}: {line}", source.path)));
    }
    none(found);
}

/// tools/shrink/src/stub_unreachable.rs takes what serves them out of the program: they would panic.
#[test]
fn views_have_no_raw_html_portals_or_suspended_parts() {
    let raw = ["from_html_unchecked", "VRaw"];
    let portals = ["create_portal", "VPortal"];
    let suspended =
        ["Suspense", "VSuspense", "Suspension", "suspense", "RenderError", "HtmlResult"];
    let hooks = ["use_future", "use_future_with", "use_prepared_state", "use_transitive_state"];
    let words: Vec<&str> = [&raw[..], &portals, &suspended, &hooks].concat();
    none(["src/", "widget/src/"].map(|folder| forbid(folder, &[], &words)).concat());
}

fn strings(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Two words or more, none of them a class or a part of a drawing.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &&str| {
        let plain = word.trim_matches(|c: char| ".,:;?!’'".contains(c));
        plain.len() > 1 && plain.chars().all(char::is_alphabetic) && !word.starts_with("ac-")
    };
    text.split(' ').filter(is_word).count() >= 2
}

/// `{ "Back" }` as the content of an element, or `mark("Back")` and `text("Back".into())`.
fn child_text(line: &str) -> bool {
    let between = [("{ \"", "\" }"), ("mark(\"", "\""), ("text(\"", "\"")];
    let texts = between.iter().flat_map(|(start, end)| {
        line.split(start).skip(1).filter_map(move |rest| rest.split_once(end))
    });
    let is_class = |text: &str| text.split(' ').all(|word| word.starts_with("ac-"));
    texts.into_iter().any(|(text, _)| text.chars().any(char::is_alphabetic) && !is_class(text))
}

/// An attribute that is read out, with words of its own.
fn named_text(line: &str) -> bool {
    ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\"", "aria-description=\""]
        .iter()
        .filter_map(|name| line.split_once(name))
        .any(|(before, text)| !before.ends_with("data-") && !text.starts_with('"'))
}

#[test]
fn the_checks_of_this_file_see_what_they_look_for() {
    assert!(has("use crate::view;", "crate::view") && !has("use crate::viewer;", "crate::view"));
    assert!(has("let x: f64 = 1;", "f64") && !has("half64", "f64"));
    assert!(is_prose("You are here") && !is_prose("ac-btn ac-btn--alt") && !is_prose("0 0 24 24"));
    assert!(child_text(r#"<b>{ "Back" }</b>"#) && !child_text(r#"{ " " }<b>"#));
    assert!(child_text(r#"[mark("or")]"#) && !child_text(r#"[mark(": ")]"#));
    assert!(child_text(r#"text("Back".into())"#) && !child_text(r#"text(words)"#));
    assert!(named_text(r#"<a title="Back">"#) && !named_text(r#"<a data-title="">"#));
}
