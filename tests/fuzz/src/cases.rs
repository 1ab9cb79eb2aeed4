//! Case files: any text is a list of cases, or an error that says what to do.

use aftercheck::content::PACK;
use aftercheck::engine::Level;

use crate::answers;

/// The text of a case file, or of the answers in one: what is whole JSON by chance is rare enough.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if text.starts_with('{') || text.starts_with('[') {
        return read(&text);
    }
    let (least, most) = (Level::SelfCare.code(), Level::Emergency.code());
    read(&format!(
        r#"{{"cases": [{{"id": "A", "answers": {{{}}}, "expected_min": "{least}", "expected_max": "{most}"}}]}}"#,
        text.trim().trim_end_matches(',')
    ));
}

fn read(text: &str) {
    match case_file::read(text) {
        Ok(cases) => cases.iter().for_each(|case| {
            assert!(Level::ALL.contains(&case.least) && Level::ALL.contains(&case.most));
            answers::assessed(&case.answers);
        }),
        Err(error) => {
            let message = error.to_string();
            let says = ["; see ", "; use ", "; keep one", " must be "];
            assert!(
                says.iter().any(|word| message.contains(word)),
                "says not what to do: {message}"
            );
        }
    }
}

/// Keys and options in quotation marks, levels, and pieces of JSON.
pub fn words() -> Vec<String> {
    let mut words =
        ["{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "0.5", "\"mods\":", "\"\\ud800\""]
            .map(String::from)
            .to_vec();
    words.extend(Level::ALL.map(|level| format!("\"{}\"", level.code())));
    for question in PACK.questions {
        words.push(format!("\"{}\":", question.key));
        words.push(format!("\"{}\": null,\n", question.key));
        for option in question.options {
            words.push(format!("\"{}\": \"{}\",\n", question.key, option.key()));
            words.push(format!("\"{}\": [\"{}\"],\n", question.key, option.key()));
        }
        words.extend(question.options.iter().map(|option| format!("\"{}\"", option.key())));
    }
    words
}
