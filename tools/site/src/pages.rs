//! The pages that are served beside the widget: what a clinic pastes, the rules with their sources, and a
//! made-up clinic's page to look at.

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Faq, Phrase};
use aftercheck::i18n::{Catalogue, Words, t};
use aftercheck::view::{Placement, review_sentence, statics};
use anyhow::{Context, Result};
use content_compiler::Compiled;
use pulldown_cmark::{Options, Parser};

use super::edition::{Edition, catalogue};
use super::script::{Parts, integrity};
use super::site::{Site, SiteArguments, escape};
use super::template::fill;
use super::{Files, SCRIPT, STYLE, hosted, snippet};

/// Where the safety report stands.
pub const REPORT: &str = "docs/SAFETY-REPORT.md";
/// Where the snippet expects the files; docs/EMBEDDING.md says how to change it.
const SNIPPET_FOLDER: &str = "/aftercheck/";

/// Adds every page, filled.
pub fn add(parts: &Parts<'_>, site: &Site, files: &mut Files) -> Result<()> {
    let Parts { tree, content, tricks, .. } = *parts;
    let hash = integrity(files.get(SCRIPT).context("the script must be made before the pages")?);
    let script = hosted::add_script(parts, files)?;
    for edition in Edition::all(content, site)? {
        hosted::add(parts, &edition, &script, site, files)?;
        let snippet = snippet(&edition, site, SNIPPET_FOLDER, &hash)?;
        files.add(&edition.file("snippet.html"), snippet);
        let words = &edition.words;
        let page = &edition.language.sources_page;
        let values = [
            ("html", edition.html()),
            ("block", edition.block()),
            ("styles", [edition.up(), STYLE].concat()),
            ("title", escape(&page.title)),
            ("level", escape(&page.level)),
            ("faqs-title", escape(words.get(t::ADVICE_ASKED))),
            ("faqs", faqs(content, words)),
            ("rules-title", escape(&page.rules)),
            ("sources-title", escape(&page.sources)),
            ("status", escape(&review_sentence(&PACK, words))),
            ("rules", rules(words)),
            ("sources", content.sources.iter().map(source).collect()),
        ];
        add_page(tree, files, &edition.file("sources.html"), "www/sources.html", &values)?;
    }
    files.add("report.css", tricks.style(&tree.text("www/report.css")?));
    add_page(tree, files, "safety-report.html", "www/report.html", &[("report", report(tree)?)])
}

/// The safety report as HTML. Its link to a file of the repository is left as its words alone. The proof of another
/// pack would be none of this one.
fn report(tree: &Files) -> Result<String> {
    let text = tree.text(REPORT)?;
    if !text.contains(&format!("\nPack `{}` ", PACK.id)) {
        return Ok(format!("<p>There is no safety report of the pack {}.</p>", escape(PACK.id)));
    }
    let text = text.replace("[SAFETY.md](SAFETY.md)", "`docs/SAFETY.md`");
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(&text, Options::ENABLE_TABLES));
    // A heading that the text links to.
    let html = html.replace("<h2>What this", "<h2 id=\"what-this-does-not-show\">What this");
    // The page's policy lets in no style attributes; the class has the same effect.
    Ok(html.replace(" style=\"text-align: right\"", " class=\"ac-number\""))
}

/// Adds the page of a made-up clinic, with the check in it, styles of its own, and the way to the gallery if there is one.
pub fn add_demo(
    tree: &Files,
    content: &Compiled,
    has_gallery: bool,
    files: &mut Files,
) -> Result<()> {
    let hash = integrity(files.get(SCRIPT).context("the script must be made before the pages")?);
    let site = SiteArguments::demo().check()?;
    let snippet = snippet(&Edition::first(content, &site)?, &site, "", &hash)?;
    files.add("clinic.css", tree.text("www/clinic.css")?);
    let way = if has_gallery { " <a href=\"gallery.html\">Gallery of the check</a>" } else { "" };
    let values = [("snippet", snippet), ("gallery", way.to_owned())];
    add_page(tree, files, "embed.html", "www/embed.html", &values)
}

/// Fills a template of the repository.
pub fn add_page(
    tree: &Files,
    files: &mut Files,
    name: &str,
    template: &str,
    values: &[(&str, String)],
) -> Result<()> {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = fill(&tree.text(template)?, &values)
        .with_context(|| format!("could not fill {template}"))?;
    files.add(name, page);
    Ok(())
}

/// The English texts.
pub fn english(content: &Compiled) -> Result<Catalogue> {
    let (_, texts) = content.locales.iter().find(|(lang, _)| lang == "en").context("no English")?;
    catalogue(texts)
}

/// The leaflet as HTML, with the first screen before it on a page of its own.
pub fn leaflet(words: &Rc<Words>, heading: u8, own_page: bool) -> String {
    let placement = Placement { heading, own_page, sources: None };
    let html = pollster::block_on(statics::leaflet(&PACK, words.clone(), placement, own_page));
    // Nothing opens it on paper where no script runs.
    html.replace("<details ", "<details open ")
}

/// What a clinic pastes: the element with the leaflet in it, and the script.
fn snippet(edition: &Edition<'_>, site: &Site, folder: &str, hash: &str) -> Result<String> {
    let leaflet =
        snippet::leaflet(&leaflet(&edition.words, 2, false), edition.tag, edition.direction)?;
    Ok(format!(
        "<after-check lang=\"{}\"{}>\n{leaflet}\n</after-check>\n<script src=\"{folder}{SCRIPT}\" async integrity=\"{hash}\" crossorigin=\"anonymous\"></script>\n",
        edition.tag, site.attributes
    ))
}

/// A whole page with the emergency list and the numbers to call, and nothing else.
pub fn advice(edition: &Edition<'_>, site: &Site) -> Result<String> {
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
    let row = |rule: &aftercheck::engine::pack::Rule| {
        let (level, _) = rule.level.code().split_at(2);
        let text = escape(&words.say(rule.reason));
        row(&format!("{} ({level})", rule.id), &format!("{text} {}", rule.sources))
    };
    PACK.rules.iter().map(row).collect()
}

fn faqs(content: &Compiled, words: &Words) -> String {
    let row = |(faq, sources): (&Faq, &Vec<String>)| {
        let said = [faq.text, t::ADVICE_HOW_SURE].into_iter().chain(faq.sure.iter().copied());
        let said: Vec<String> = said.map(|text| escape(&words.say(text))).collect();
        row(&escape(&words.say(faq.ask)), &[&said.join(" "), " ", &sources.join(" ")].concat())
    };
    PACK.faqs.iter().zip(&content.faq_sources).map(row).collect()
}

fn source((code, citation, status): &(String, String, String)) -> String {
    row(code, &format!("{} ({})", escape(citation), escape(status)))
}

fn row(term: &str, text: &str) -> String {
    format!("<div><dt>{term}</dt><dd>{text}</dd></div>\n")
}
