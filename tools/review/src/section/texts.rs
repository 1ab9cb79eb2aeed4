//! Every text that a patient can read, with its reading grade.

use crate::Input;
use crate::html::{Section, Table, code};

pub fn section(input: &Input) -> Section {
    let mut table = Table::new("Texts in English", &["Key", "Words", "Reading grade"]);
    for (line, grade) in &input.texts {
        let grade =
            grade.map_or_else(|| "label".to_owned(), |grade| format!("{:.1}", grade.max(0.0)));
        table.row("", [code(&line.key), line.text.as_str().into(), grade.into()]);
    }
    let html = "<p>Grade by Flesch and Kincaid: 6 is an age of about 11. Labels of a few words have none. \
                What stands in braces, the program fills in.</p>\n"
        .to_owned();
    Section { id: "texts", title: "Texts", html: html + &table.or("There are none.") }
}
