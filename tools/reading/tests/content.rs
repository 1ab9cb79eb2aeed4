//! The English texts as they are keep all rules, and the figures stay where they were measured.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::path::Path;

use content_compiler::{Folders, Locale};
use reading::{
    Check, Exempt, Fault, GRADE_OF_ALL, LONG_WORDS, Line, check, check_locale, grade, lines,
};

fn folders() -> Folders {
    Folders::chosen(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
}

fn exempt() -> Exempt {
    Exempt::of(&folders()).unwrap_or_else(|error| panic!("{error}"))
}

fn english() -> Locale {
    let locales = content_compiler::locales(&folders()).unwrap_or_else(|errors| panic!("{errors}"));
    locales.into_iter().find(|locale| locale.lang == "en").expect("there is no English")
}

/// `cargo test --locked -p reading -- --nocapture` shows the hardest lines too.
#[test]
fn the_english_texts_keep_all_rules() {
    let english = english();
    let lines = lines(&english);
    let texts = exempt().texts;
    assert!(texts.iter().all(|one| lines.iter().any(|line| line.key == one.text)));
    let report = check_locale(&english, &exempt());
    println!("all {:.2}, running text {:.2}", report.grade_of_all, report.grade_of_running);
    report.hardest.iter().take(10).for_each(|(key, grade)| println!("{grade:.2} {key}"));
    let faults: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// A counter that lost half its syllables would find everything easy.
#[test]
fn the_grades_are_neither_too_high_nor_too_low() {
    let report = check_locale(&english(), &exempt());
    assert!((1.7..=2.3).contains(&report.grade_of_all), "{}", report.grade_of_all);
    assert!((2.1..=2.7).contains(&report.grade_of_running), "{}", report.grade_of_running);
    assert!(report.grade_of_running < GRADE_OF_ALL);
    assert!(report.hardest.len() > 600, "running text: {}", report.hardest.len());
    assert!(
        report.hardest.windows(2).all(|pair| pair.first().unwrap().1 >= pair.last().unwrap().1)
    );
}

/// Both files are read, each text with its own line.
#[test]
fn every_text_has_its_place() {
    let lines = lines(&english());
    assert!(lines.len() > 980, "{}", lines.len());
    for (key, file) in [("ui.help", "ui.toml"), ("result.worried", "words.en.toml")] {
        let line = lines.iter().find(|line| line.key == key).unwrap();
        assert!(line.file.ends_with(file), "{}", line.file.display());
        let source = std::fs::read_to_string(&line.file).unwrap();
        let found = source.lines().nth(line.line - 1).unwrap();
        assert!(found.contains(&line.text), "{found}");
    }
}

/// The amendment says that each of the 165 wordings keeps grade 6; it counted as this tool does.
#[test]
fn the_wordings_of_the_specification_have_the_grade_it_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/findings.json");
    let json = std::fs::read_to_string(file).unwrap();
    let findings: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let wordings: Vec<&str> =
        findings.iter().filter_map(|one| one.get("patient")?.as_str()).collect();
    assert_eq!(wordings.len(), 165);
    let all = grade(wordings.iter().copied());
    assert!((2.0..=2.4).contains(&all), "{all:.2}");
    let mut each: Vec<(f64, &str)> = wordings.iter().map(|one| (grade([*one]), *one)).collect();
    each.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (grade_of_hardest, hardest) = each.first().unwrap();
    assert!((5.7..=6.0).contains(grade_of_hardest), "{grade_of_hardest:.2} {hardest}");
    let easy = "It is hard to breathe, even when I sit still.";
    assert!((0.5..=1.3).contains(&grade([easy])), "{:.2}", grade([easy]));
}

/// All texts with one changed: its fault must be the only one, in its file and on its line.
#[test]
fn one_broken_text_among_all_is_found() {
    let safe = "Ask a pharmacist if you are not sure.";
    for (key, from, to, expected) in [
        ("result.worried", "are worried", "anticipate further complications", Check::Grade),
        ("tip.ice.text", "minutes. Take", "minutes at a time, then take", Check::Sentence),
        ("ui.help", "Get help", "Hospitalisation", Check::Word),
        ("tip.ibuprofen.caution", safe, "Use two tablets.", Check::Dose),
        ("rule.IN10", "can be a sign of", "mean", Check::Claim),
        ("use.text_3", "does not diagnose", "can diagnose", Check::Claim),
        ("safety.paracetamol.title", "{paracetamol}", "it", Check::Exemption),
        ("tip.ice.text", "Stop", "You have an infection. Stop", Check::Claim),
    ] {
        let mut lines = lines(&english());
        let line = lines.iter_mut().find(|line| line.key == key).expect(key);
        assert!(line.text.contains(from), "{key}: {}", line.text);
        line.text = line.text.replace(from, to);
        let broken = line.clone();
        let faults = check(&lines, &exempt()).faults;
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(
            faults.len() == 1 && is_of(faults.first().unwrap(), &broken, expected),
            "{shown:#?}"
        );
    }
}

fn is_of(fault: &Fault, line: &Line, check: Check) -> bool {
    // An exemption stands in proof.toml, not among the texts.
    let place = match check == Check::Exemption {
        true => fault.line == 0,
        false => fault.file == line.file && fault.line == line.line,
    };
    place && fault.key == line.key && fault.check == check
}

/// Reasons that name an illness would be faults if they said that it is there. The rest say "a problem"
/// or "a sign of that".
#[test]
fn no_reason_may_lose_its_doubt() {
    let (mut asserted, mut found) = (0, 0);
    for line in lines(&english()).into_iter().filter(|line| line.key.starts_with("rule.")) {
        let text = ["can be a sign of", "can mean", "may mean"]
            .iter()
            .fold(line.text.clone(), |text, doubt| text.replace(doubt, "means"));
        if text != line.text {
            asserted += 1;
            let faults = check(&[Line { text, ..line }], &Exempt::default()).faults;
            found += usize::from(faults.iter().any(|fault| fault.check == Check::Claim));
        }
    }
    println!("{found} of {asserted} reasons name an illness of the list");
    assert!(asserted > 90 && found > 70, "{found} of {asserted}");
}

#[test]
fn every_long_word_is_used() {
    let english = english();
    let exempt = exempt();
    let own = exempt.words.iter().map(|one| (one.word.as_str(), one.reason.as_str()));
    for (word, reason) in LONG_WORDS.into_iter().chain(own) {
        let has = |text: &str| text.to_lowercase().contains(word);
        assert!(english.entries().any(|(_, entry)| has(&entry.text)), "{word}");
        assert!(reason.split(' ').count() >= 3, "{word}: {reason}");
    }
}

#[test]
fn every_exemption_says_why() {
    for one in &exempt().texts {
        assert!(one.reason.split(' ').count() >= 5, "{}: {}", one.text, one.reason);
    }
}
