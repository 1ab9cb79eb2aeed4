//! Case files: any text is a list of cases, or an error that says what to do.

use aftercheck::engine::{Level, PACK};

use crate::answers;

/// The text of a case file.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match case_file::read(&text) {
        Ok(cases) => cases.iter().for_each(|case| {
            assert!(Level::ALL.contains(&case.least) && Level::ALL.contains(&case.most));
            answers::assessed(&case.answers);
        }),
        Err(error) => {
            let message = error.to_string();
            let says = ["; see ", "; use ", " must be "];
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
        words.push(format!("\"{}\": null,", question.key));
        words.extend(question.options.iter().map(|option| format!("\"{}\"", option.key)));
    }
    words
}
