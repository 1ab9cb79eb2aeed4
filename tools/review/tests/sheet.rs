//! The sheet has everything, as a page that can be read aloud and printed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod support;

use std::collections::BTreeSet;

use support::copy::Copy;
use support::{read, section, sheet};

#[test]
fn everything_is_on_it() {
    let input = read(&Copy::new());
    let html = review::sheet(&input);
    let pack = &input.compiled.pack;
    let rows = |start: &str| html.matches(&format!("<tr id=\"{start}-")).count();
    for question in pack.questions {
        assert!(html.contains(&format!("<caption>{}: ", question.key)), "{}", question.key);
        for option in question.options {
            let row = format!("<tr id=\"answer-{}-{}\">", question.key, option.key());
            assert!(html.contains(&row), "{row}");
        }
    }
    assert_eq!(html.matches("<caption>").count(), html.matches("<table>").count());
    assert_eq!(rows("rule"), pack.rules.len());
    assert_eq!(rows("course"), pack.course.0.len());
    let course = section(&html, "course");
    for words in ["2 or more above the last check", "Your pain went from {from} to {to}", "N14 S20"]
    {
        assert!(course.contains(words), "{words}");
    }
    for file in ["cases.json", "cases-2.json", "rules.json"] {
        let file = std::fs::read_to_string(support::root().join("tests/cases").join(file)).unwrap();
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        for case in file["cases"].as_array().unwrap() {
            let id = case["id"].as_str().unwrap();
            assert!(html.contains(&format!("<tr id=\"case-{id}\">")), "{id}");
        }
    }
    assert!(rows("case") > 1000, "{}", rows("case"));
    assert_eq!(rows("condition"), 147);
    let texts = section(&html, "texts");
    for key in input.compiled.keys.iter().filter(|key| !key.starts_with("language.")) {
        assert!(texts.contains(&format!("<code>{key}</code>")), "{key}");
    }
    let faqs = section(&html, "faqs");
    assert_eq!(faqs.matches("<tr").count(), pack.faqs.len() + 1);
    for words in ["Ice or heat?", "never on a bruise", "The studies are small or weak.", "N11"] {
        assert!(faqs.contains(words), "{words}");
    }
    let advice = section(&html, "advice");
    for words in ["29 of 100 people were still sore", "from = 3, id = \"later\", source = [\"I8\"]"]
    {
        assert!(advice.contains(&words.replace('"', "&quot;")), "{words}");
    }
    assert_eq!(section(&html, "doubts").matches("<h3>").count(), 3);
    assert!(section(&html, "doubts").contains("<li>"));
}

#[test]
fn every_rule_has_a_case_that_it_decides() {
    let rules = section(&sheet(&Copy::new()), "rules");
    assert!(rules.contains("href=\"#case-") && !rules.contains("<td>none</td>"));
}

#[test]
fn what_a_file_says_is_text_and_never_markup() {
    let copy = Copy::new();
    copy.change("packs/dry-needling/review.toml", "note = \"D14\"", "note = \"<script>&\\\"\"");
    let html = sheet(&copy);
    assert!(html.contains("&lt;script&gt;&amp;&quot;") && !html.contains("<script"));
}

#[test]
fn its_structure_can_be_read_aloud() {
    let html = sheet(&Copy::new());
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    for once in ["<h1>", "<main>", "<nav aria-label=\"Contents\">", "<title>", "</html>"] {
        assert_eq!(html.matches(once).count(), 1, "{once}");
    }
    let levels: Vec<u32> =
        html.split("<h").filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a level of headings is skipped");
    for table in html.split("<table>").skip(1) {
        let table = table.split("</table>").next().unwrap();
        assert!(
            table.starts_with("\n<caption>") && !table.contains("<caption></caption>"),
            "{table}"
        );
        assert!(table.contains("<th scope=\"col\">"), "{table}");
        assert_eq!(table.matches("<tr").count(), table.matches("<th scope=\"row\">").count() + 1);
        assert!(!table.contains("<th scope=\"row\"></th>"), "{table}");
    }
    let value = |start: &str| -> Vec<String> {
        html.split(start)
            .skip(1)
            .filter_map(|rest| Some(rest.split('"').next()?.to_owned()))
            .collect()
    };
    let all = value(" id=\"");
    let ids: BTreeSet<&String> = all.iter().collect();
    assert_eq!(all.len(), ids.len(), "an id stands twice");
    let links = value("href=\"#");
    assert!(links.len() > 1000, "{}", links.len());
    let broken: Vec<_> = links.iter().filter(|link| !ids.contains(link)).collect();
    assert!(broken.is_empty(), "{broken:?}");
    assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)));
}
