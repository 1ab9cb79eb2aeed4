//! What stands beside questions, rules and texts: doubts, all other entries, cases, and where to sign on paper.

use pulldown_cmark::{Event, Options, Parser};

use crate::Input;
use crate::evidence::holding;
use crate::html::{Section, Table, code, escape, links};
use crate::words::{Words, short};

pub fn doubts(input: &Input) -> Section {
    let mut html = String::new();
    for (heading, words) in &input.doubts {
        html.push_str(&format!("<h3>{}</h3>\n", escape(heading)));
        // Tags of a document are text here, as everywhere.
        let plain = Parser::new_ext(words, Options::empty()).map(|event| match event {
            Event::Html(tag) | Event::InlineHtml(tag) => Event::Text(tag),
            other => other,
        });
        pulldown_cmark::html::push_html(&mut html, plain);
    }
    if html.is_empty() {
        html.push_str("<p>review.toml names none.</p>\n");
    }
    Section { id: "doubts", title: "Open doubts", html }
}

/// What is covered and has no section of its own: sources, layout, phone numbers, groups.
pub fn rest(input: &Input) -> Section {
    let shown = ["rules.toml", "ui.toml"];
    let is_shown = |file: &str| shown.contains(&file) || file.starts_with("words.");
    let mut table = Table::new("All other entries that are signed", &["Entry", "File", "Value"]);
    for it in input.compiled.covered.iter().filter(|it| !is_shown(&it.file)) {
        table.row("", [code(&it.name), it.file.as_str().into(), code(&it.value)]);
    }
    Section { id: "rest", title: "Other entries", html: table.or("There are none.") }
}

pub fn cases(input: &Input, words: &Words) -> Section {
    let heads = ["Case", "Told", "Answers", "Least and most", "Rules that hold"];
    let mut table = Table::new("Cases", &heads);
    for story in &input.cases {
        let case = &story.case;
        let levels = format!("{} to {}", short(case.least), short(case.most));
        let rules = links("rule-", holding(words.pack, case).into_iter());
        let answers = words.answers(&case.answers);
        let anchor = format!("case-{}", case.id);
        let id = case.id.as_str().into();
        table.row(&anchor, [id, story.told.as_str().into(), answers.into(), levels.into(), rules]);
    }
    let html = "<p>What a case does not name was asked and denied.</p>\n".to_owned();
    Section { id: "cases", title: "Cases", html: html + &table.or("There are none.") }
}

pub fn sign_here(input: &Input) -> Section {
    let fingerprint = content_compiler::fingerprint(&input.compiled.covered);
    let html = format!(
        "<p>I have read this sheet with the fingerprint <code>{fingerprint}</code>.</p>\n\
         <p>Name, role, registration: ________________________________</p>\n\
         <p>Date and signature: ________________________________</p>\n\
         <p>Then: <code>cargo xtask review --sign \"Name, role, registration\"</code></p>\n"
    );
    Section { id: "sign", title: "Signature", html }
}
