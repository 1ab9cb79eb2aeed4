//! What people ask, with our answers and how sure they are; where each stands is said in the entries of faq.toml.

use crate::Input;
use crate::html::{Section, Table, code};
use crate::words::Words;

pub fn section(input: &Input, words: &Words) -> Section {
    let heads = ["Question", "Answer", "How sure", "Entry"];
    let mut table = Table::new("Questions people ask", &heads);
    let entries = input.compiled.covered.iter().filter(|it| it.file == "faq.toml");
    for (faq, entry) in words.pack.faqs.iter().zip(entries) {
        let sure: Vec<&str> = faq.sure.iter().map(|text| words.say(*text)).collect();
        let [ask, text] = [faq.ask, faq.text].map(|text| words.say(text).into());
        table.row("", [ask, text, sure.join(" ").into(), code(&entry.value)]);
    }
    let html =
        "<p>Without <code>always</code>, never said at L3 and L4 (D7) and under 16 (D10).</p>\n"
            .to_owned();
    Section { id: "faqs", title: "Questions people ask", html: html + &table.or("There are none.") }
}
