//! Each check can fail: one text is broken at a time, and exactly that fault must be found.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use reading::{Check, Exempt, Exemption, Line, Report, grade};

fn line(text: &str) -> Line {
    Line { file: "words.toml".into(), line: 7, key: "a.key".into(), text: text.into() }
}

fn check(lines: &[Line]) -> Report {
    reading::check(lines, &Exempt::default())
}

/// The faults of a text that stands alone, but for that of the whole.
fn faults(text: &str) -> Vec<(Check, String)> {
    let faults = check(&[line(text)]).faults.into_iter();
    let own = faults.filter(|fault| fault.check != Check::GradeOfAll);
    own.map(|fault| (fault.check, fault.to_string())).collect()
}

fn breaks(text: &str, check: Check, words: &str) {
    let faults = faults(text);
    assert_eq!(faults.len(), 1, "{text}: {faults:?}");
    let (found, shown) = faults.first().unwrap();
    assert_eq!(*found, check, "{text}: {shown}");
    assert!(shown.starts_with("words.toml:7: `a.key`: ") && shown.contains(words), "{shown}");
}

fn passes(text: &str) {
    assert_eq!(faults(text), [], "{text}");
}

#[test]
fn the_formula_is_that_of_kincaid() {
    let kincaid = |words: f64, sentences: f64, syllables: f64| {
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    };
    let close = |texts: &[&str], expected: f64| {
        let found = grade(texts.iter().copied());
        assert!((found - expected).abs() < 1e-9, "{texts:?}: {found} and not {expected}");
    };
    close(&["I feel faint. I drool, or wheeze"], kincaid(7.0, 2.0, 7.0));
    close(&["Needles went in.", "It is tender"], kincaid(6.0, 2.0, 8.0));
    close(&["Pain is 7 of 10."], kincaid(5.0, 1.0, 6.0));
    close(&["**Call** {number} – it’s 100.4!"], kincaid(4.0, 1.0, 7.0));
    close(&["“Stop.” Use {paracetamol}?"], kincaid(3.0, 2.0, 8.0));
    close(&[], 0.0);
}

#[test]
fn a_hard_line() {
    let hard = "A temperature together with increasing swelling indicates a possible infection.";
    breaks(hard, Check::Grade, "is above 6: split the sentence or use shorter words");
    // The same without a full stop is running text too, and three words are enough with one.
    breaks(hard.trim_end_matches('.'), Check::Grade, "is above 6");
    breaks("Elevated temperature indicates.", Check::Grade, "is above 6");
    breaks(
        "You are pregnant, so call your maternity unit too.",
        Check::Grade,
        "grade 6.3 is above",
    );
    passes("You are pregnant. Call your maternity unit too.");
    // Labels are not running text.
    passes("Emergency?");
    passes("Elevated temperature indication");
}

#[test]
fn a_long_sentence() {
    let words = "some bad pain in my arm or my leg or my back or my neck or my";
    passes(&format!("I have {words}."));
    let twenty = format!("I have {words} toe.");
    assert_eq!(twenty.split(' ').count(), 20);
    passes(&twenty);
    breaks(&twenty.replace("toe", "big toe"), Check::Sentence, "of 21 words, more than 20");
    // Two sentences of 20 words are no sentence of 40, and "38.5" does not end one.
    passes(&format!("{twenty} {twenty}"));
    breaks(&twenty.replace("toe", "38.5 toe"), Check::Sentence, "of 21 words");
}

#[test]
fn a_long_word() {
    breaks("Hypersensitivity", Check::Word, "\"hypersensitivity\" has 7 syllables, more than 4");
    passes("Emergency practitioner");
    passes("Safety of {paracetamol}");
}

#[test]
fn the_whole() {
    let whole = |text| check(&[line("Back"), line(text)]);
    assert!(whole("You may feel sore for a day.").faults.is_empty());
    // Allowed as a line (5.2), too hard as the whole; labels cannot hide it.
    let mut lines = vec![line("It was yesterday.")];
    lines.extend(std::iter::repeat_n(line("Back"), 50));
    let report = check(&lines);
    assert!(report.grade_of_all < 4.0 && report.grade_of_running > 4.0);
    let shown: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert_eq!(shown.len(), 1, "{shown:?}");
    assert!(shown.concat().starts_with("all running text together: grade 5.2 is above 4"));
    assert_eq!(report.hardest.len(), 1);
}

#[test]
fn a_dose() {
    for text in [
        "Use 400 mg of it now.",
        "Use 400mg of it now.",
        "A 200-mg pill is best.",
        "You can use two tablets at once.",
        "Use 1 or 2 pills.",
        "Put 5 ml on it.",
        "Use it 3 times a day.",
        "Use it twice a day.",
        "Use it once daily.",
        "Use it every 4 to 6 hours.",
        "Use it every few hours.",
        "Keep them 4 hours apart.",
        "No more than 8 in 24 hours.",
        "You can have 2 a day.",
        "Use 2 of them daily.",
        "It is {n} tablets.",
    ] {
        breaks(text, Check::Dose, "is a dose: leave it out and point to the label");
    }
    for text in [
        "Put an ice pack on the area for 15 to 20 minutes at a time.",
        "You took too many tablets on purpose.",
        "Use the lowest dose for the shortest time.",
        "You use water tablets or blood pressure tablets.",
        "I weigh less than 50 kg (or less than 110 pounds).",
        "It mostly lasts a few hours to a day or two.",
        "About 1 in 13 treatments leaves a bruise.",
        "The pain is a bit worse each day.",
        "Be seen within 4 hours.",
    ] {
        passes(text);
    }
}

#[test]
fn a_diagnosis() {
    let words = "is said like a diagnosis: say what it can be a sign of";
    for text in [
        "You have a collapsed lung.",
        "You’ve had a stroke.",
        "This is sepsis.",
        "This means that you have an infection.",
        "Your skin is infected.",
        "This is most likely an infection.",
        "These signs mean sepsis.",
        "Chills that do not stop mean sepsis.",
        "The pain is due to a clot.",
        "If you feel hot, then this is an infection.",
        "These signs can be bad. This is a serious infection.",
        "We can diagnose this.",
        "Our diagnosis is a sore arm.",
    ] {
        breaks(text, Check::Claim, words);
    }
    for text in [
        "A fever can be a sign of infection.",
        "You have signs of a stroke.",
        "You may have a clot.",
        "You do not have sepsis.",
        "It does not mean a stroke.",
        "This can also mean sepsis.",
        "You have a cold allergy.",
        "You have a higher risk of clots.",
        "Is this a stroke?",
        "I once had a blood clot, or I have cancer.",
        "If you have cancer, do not use heat.",
        "This is not a stroke.",
        "It does not diagnose.",
        "It is not a diagnosis.",
        "You have a bruise.",
    ] {
        passes(text);
    }
}

#[test]
fn an_exemption_hides_its_own_check_alone_and_must_be_needed() {
    let one = Exemption { text: "a.key".into(), check: Check::Grade, reason: "a test".into() };
    let exempt = Exempt { texts: vec![one], ..Exempt::default() };
    let named = |text: &str| {
        let faults = reading::check(&[line(text)], &exempt).faults;
        faults.into_iter().map(|f| f.check).filter(|c| *c != Check::GradeOfAll).collect::<Vec<_>>()
    };
    assert_eq!(named("Elevated temperature indicates."), []);
    assert_eq!(named("Elevated temperature indicates sepsis, which is sepsis."), [Check::Claim]);
    assert_eq!(named("It is easy to read."), [Check::Exemption]);
    assert_eq!(faults("It is easy to read."), []);
}

#[test]
fn no_dose_and_no_diagnosis_is_exempt() {
    let exempt = |check: &str| {
        let text = format!("[[exempt]]\ntext = \"a\"\ncheck = \"{check}\"\nreason = \"b\"");
        toml::from_str::<Exempt>(&text)
    };
    assert!(["grade", "sentence", "word"].into_iter().all(|check| exempt(check).is_ok()));
    assert!(["dose", "claim", "grade_of_all"].into_iter().all(|check| exempt(check).is_err()));
}
