//! Puts a clinic's details into the pages: the hosted page, what a clinic pastes, the page of the sources, and the
//! worker, which has the hashes of them all.

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Faq, Phrase, Rule};
use aftercheck::i18n::{Words, t};
use aftercheck::view::{Placement, review_sentence, statics};
use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::base::{Base, Pages};
use super::edition::{Edition, FIRST, texts};
use super::hash::{integrity, source_hash};
use super::site::{Site, escape};
use super::{Files, SCRIPT, STYLE, locale_file, snippet};

/// What is missing in the templates of the hosted page, of the page of the sources and of the worker; there with what
/// stands for it in its script.
#[cfg(feature = "make")]
pub const INDEX: [&str; 5] = ["attributes", "styles-hash", "styles", "leaflet", "texts"];
#[cfg(feature = "make")]
pub const SOURCES: [&str; 5] = ["looks-policy", "looks", "status", "faqs", "rules"];
#[cfg(feature = "make")]
pub const WORKER_PLACES: [(&str, &str); 3] =
    [("__VERSION__", "VERSION"), ("__FILES__", "FILES"), ("__ADVICE__", "ADVICE")];

/// In the folder of the page: a worker reaches no further than its own.
pub const WORKER: &str = "offline-worker.js";
/// Where the snippet expects the files; docs/EMBEDDING.md says how to change it.
const SNIPPET_FOLDER: &str = "/aftercheck/";

/// Adds every page of a clinic to the files that are the same for all.
pub fn add(base: &Base, site: &Site, files: &mut Files) -> Result<()> {
    for pages in &base.languages {
        let edition = pages.edition(site, files)?;
        files.add(&edition.file("index.html"), hosted(pages, &edition, site, files)?);
        let pasted = snippet(&edition, site, SNIPPET_FOLDER, files)?;
        files.add(&edition.file("snippet.html"), pasted);
        let status = escape(&review_sentence(&PACK, &edition.words));
        let faqs = faqs(&base.faq_sources, &edition.words);
        let [policy, looks] = looks(&site.styles());
        let values = [
            ("looks-policy", &*policy),
            ("looks", &looks),
            ("status", &status),
            ("faqs", &faqs),
            ("rules", &rules(&edition.words)),
        ];
        files.add(&edition.file("sources.html"), pages.sources.fill(&values)?);
        files.add(&edition.file(WORKER), worker(pages, &edition, site, files)?);
    }
    Ok(())
}

impl Pages {
    /// The language with the words of a clinic.
    pub fn edition(&self, site: &Site, files: &Files) -> Result<Edition<'_>> {
        Edition::new(&self.tag, self.direction, files, (site.clinic.clone(), site.region))
    }
}

fn hosted(pages: &Pages, edition: &Edition<'_>, site: &Site, files: &Files) -> Result<String> {
    let styles = files.text(STYLE)? + &site.styles();
    // Also where a policy stops the styles; www/hosted/early.js shows them.
    let leaflet = hide(&leaflet(&edition.words, 1, true));
    pages.index.fill(&[
        ("attributes", &[&site.attributes, site.page_attributes].concat()),
        ("styles-hash", &source_hash(&styles)),
        ("styles", &styles),
        ("leaflet", &leaflet),
        ("texts", &lines(files, edition.tag)?),
    ])
}

/// For a page that has the style sheet beside it: what its policy lets in besides, and the element.
fn looks(styles: &str) -> [String; 2] {
    match styles {
        "" => [String::new(), String::new()],
        _ => [
            format!(" '{}'", source_hash(styles)),
            format!("\n<style id=\"looks\">{styles}</style>"),
        ],
    }
}

/// What only a check can keep: its buttons, and the lines about what follows.
fn hide(leaflet: &str) -> String {
    leaflet.replace("<button ", "<button hidden ").replace("ac-live\"", "ac-live\" hidden")
}

/// The first texts of a language, one a line: that compresses better. None can end the element that they stand in: the
/// content compiler takes none with a `<`.
pub fn lines(files: &Files, tag: &str) -> Result<String> {
    Ok(texts(files, &locale_file(tag))?.join("\n"))
}

/// Its version is the hash of everything, itself included.
fn worker(pages: &Pages, edition: &Edition<'_>, site: &Site, files: &Files) -> Result<String> {
    let hash = |(place, name): &(String, String)| {
        let content = files
            .get(name)
            .with_context(|| format!("the worker keeps {name}, which is not there"))?;
        Ok((place.clone(), integrity(content).into()))
    };
    let kept = pages.kept.iter().map(hash).collect::<Result<Map<String, Value>>>()?;
    let (kept, advice) = (ascii(&kept.into()), ascii(&advice(edition, site)?.into()));
    let fill = |version: &str| {
        pages.worker.fill(&[("VERSION", version), ("FILES", &kept), ("ADVICE", &advice)])
    };
    let version = integrity(fill("\"\"")?.as_bytes());
    fill(&ascii(&version.into()))
}

/// A value as a script of any encoding has it.
fn ascii(value: &Value) -> String {
    let mut text = String::new();
    let mut units = [0; 2];
    for char in value.to_string().chars() {
        match char {
            _ if char.is_ascii() => text.push(char),
            _ => char
                .encode_utf16(&mut units)
                .iter()
                .for_each(|unit| text.push_str(&format!("\\u{unit:04x}"))),
        }
    }
    text
}

/// The leaflet as HTML, with the first screen before it on a page of its own.
pub fn leaflet(words: &Rc<Words>, heading: u8, own_page: bool) -> String {
    let placement = Placement { heading, own_page, sources: None };
    let html = pollster::block_on(statics::leaflet(&PACK, words.clone(), placement, own_page));
    // Nothing opens it on paper where no script runs.
    html.replace("<details ", "<details open ")
}

/// What a clinic pastes: the element with the leaflet in it, and the script.
fn snippet(edition: &Edition<'_>, site: &Site, folder: &str, files: &Files) -> Result<String> {
    let hash = integrity(files.get(SCRIPT).context("the script must be made before the pages")?);
    let leaflet =
        snippet::leaflet(&leaflet(&edition.words, 2, false), edition.tag, edition.direction)?;
    let details = details(edition.tag, site);
    Ok(format!(
        "<after-check{details}>\n{leaflet}\n</after-check>\n<script src=\"{folder}{SCRIPT}\" async integrity=\"{hash}\" crossorigin=\"anonymous\"></script>\n"
    ))
}

/// The attributes of the element in a clinic's page, with a space before each.
pub fn details(tag: &str, site: &Site) -> String {
    let language = format!(" lang=\"{tag}\"");
    let style = match &*site.look {
        "" => String::new(),
        look => format!(" style=\"{}\"", escape(look)),
    };
    let others = site.pasted.replace(&language, "");
    [language, others, style].concat()
}

/// What a clinic pastes in one language, English without one.
pub fn snippet_in(
    base: &Base,
    site: &Site,
    language: Option<&str>,
    files: &Files,
) -> Result<String> {
    let tag = language.unwrap_or(FIRST);
    let pages = base.languages.iter().find(|it| it.tag == tag);
    let pages = pages.with_context(|| format!("there is no language {tag}"))?;
    snippet(&pages.edition(site, files)?, site, SNIPPET_FOLDER, files)
}

/// In English, for files in the folder of the page itself.
#[cfg(feature = "make")]
pub fn snippet_beside(base: &Base, site: &Site, files: &Files) -> Result<String> {
    let pages = base.languages.iter().find(|it| it.tag == FIRST).context("there is no English")?;
    snippet(&pages.edition(site, files)?, site, "", files)
}

/// A whole page with the emergency list and the numbers to call, and nothing else.
fn advice(edition: &Edition<'_>, site: &Site) -> Result<String> {
    let words = &edition.words;
    let urgent = snippet::emergency(&leaflet(words, 2, false), edition.tag, edition.direction)?;
    let clinic = site.clinic.phone.as_ref().map(|phone| {
        let (text, shown) = (escape(&words.say(t::UI_CALL_CLINIC)), escape(&phone.shown()));
        format!("<p>{text}: <a href=\"{}\"><bdi>{shown}</bdi></a></p>", phone.link())
    });
    let cannot = escape(&words.say(Phrase::Cannot.text()));
    let page = format!(
        "<!doctype html><html {}><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{cannot}</title><body style=\"font:medium/1.5 system-ui,sans-serif\"><h1>{cannot}</h1>{}{urgent}",
        edition.html(),
        clinic.unwrap_or_default()
    );
    Ok(page)
}

fn rules(words: &Words) -> String {
    let line = |rule: &Rule| {
        let (level, _) = rule.level.code().split_at(2);
        let text = escape(&words.say(rule.reason));
        row(&format!("{} ({level})", rule.id), &format!("{text} {}", rule.sources))
    };
    PACK.rules.iter().map(line).collect()
}

fn faqs(sources: &[Vec<String>], words: &Words) -> String {
    let line = |(faq, sources): (&Faq, &Vec<String>)| {
        let said = [faq.text, t::ADVICE_HOW_SURE].into_iter().chain(faq.sure.iter().copied());
        let said: Vec<String> = said.map(|text| escape(&words.say(text))).collect();
        row(&escape(&words.say(faq.ask)), &[&said.join(" "), " ", &sources.join(" ")].concat())
    };
    PACK.faqs.iter().zip(sources).map(line).collect()
}

/// A term and its text in a list of them.
pub fn row(term: &str, text: &str) -> String {
    format!("<div><dt>{term}</dt><dd>{text}</dd></div>\n")
}
