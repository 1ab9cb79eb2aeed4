//! The checks, one text after the other.

use crate::grade::{Tally, is_running};
use crate::split::{plain, sentences, words};
use crate::syllables::syllables;
use crate::{Check, Exempt, Fault, Line, Report, claim, dose};
use crate::{GRADE_OF_ALL, GRADE_OF_LINE, SYLLABLES_OF_WORD, WORDS_OF_SENTENCE};

/// Checks these texts; see the head of the crate.
pub fn check(lines: &[Line], exempt: &Exempt) -> Report {
    let (mut all, mut running) = (Tally::default(), Tally::default());
    let (mut hardest, mut faults) = (Vec::new(), Vec::new());
    for line in lines {
        let plain = plain(&line.text);
        let tally = Tally::of(&plain);
        all.add(tally);
        let grade = is_running(&plain).then(|| tally.grade());
        if let Some(grade) = grade {
            running.add(tally);
            hardest.push((line.key.clone(), grade));
        }
        let own = faults_of(line, &plain, grade, exempt);
        faults.extend(without_exempt(line, own, exempt));
    }
    hardest.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (grade_of_all, grade_of_running) = (all.grade(), running.grade());
    for (what, grade) in [("all texts", grade_of_all), ("all running text", grade_of_running)] {
        if grade > GRADE_OF_ALL {
            faults.push(Fault::of_all(format!(
                "{what} together: grade {grade:.1} is above {GRADE_OF_ALL}: \
                 make the hardest lines easier"
            )));
        }
    }
    Report { grade_of_all, grade_of_running, hardest, faults }
}

/// The faults of a line but for those it is exempt from, and its exemptions that hide nothing.
fn without_exempt(line: &Line, mut faults: Vec<Fault>, exempt: &Exempt) -> Vec<Fault> {
    for one in exempt.texts.iter().filter(|one| one.text == line.key) {
        let before = faults.len();
        faults.retain(|fault| fault.check != one.check);
        if faults.len() == before {
            faults.push(Fault::exempts_nothing(one));
        }
    }
    faults
}

/// All faults of a line; a label has no grade.
fn faults_of(line: &Line, plain: &str, grade: Option<f64>, exempt: &Exempt) -> Vec<Fault> {
    let hard = grade.and_then(too_hard).into_iter().map(|message| (Check::Grade, message));
    let long = sentences(plain).into_iter().filter_map(too_long);
    let words = words(plain).filter_map(|word| long_word(word, exempt));
    let doses = sentences(&line.text).into_iter().filter_map(dose::find);
    let claims = sentences(plain).into_iter().filter_map(claim::find);
    let found = hard
        .chain(long.map(|message| (Check::Sentence, message)))
        .chain(words.map(|message| (Check::Word, message)))
        .chain(doses.map(|words| {
            (Check::Dose, format!("\"{words}\" is a dose: leave it out and point to the label"))
        }))
        .chain(claims.map(|words| {
            let message = "is said like a diagnosis: say what it can be a sign of";
            (Check::Claim, format!("\"{words}\" {message}"))
        }));
    let fault = |(check, message)| {
        let (file, key) = (line.file.clone(), line.key.clone());
        Fault { file, line: line.line, key, check, message }
    };
    found.map(fault).collect()
}

fn too_hard(grade: f64) -> Option<String> {
    (grade > GRADE_OF_LINE).then(|| {
        format!(
            "grade {grade:.1} is above {GRADE_OF_LINE}: split the sentence or use shorter words"
        )
    })
}

fn too_long(sentence: &str) -> Option<String> {
    let count = words(sentence).count();
    (count > WORDS_OF_SENTENCE).then(|| {
        format!("a sentence of {count} words, more than {WORDS_OF_SENTENCE}: make two of it")
    })
}

fn long_word(word: &str, exempt: &Exempt) -> Option<String> {
    let count = syllables(word);
    let lower = word.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    (count > SYLLABLES_OF_WORD && !exempt.has_word(bare)).then(|| {
        format!(
            "\"{bare}\" has {count} syllables, more than {SYLLABLES_OF_WORD}: use a shorter word"
        )
    })
}
