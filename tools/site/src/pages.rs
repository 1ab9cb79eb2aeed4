//! The pages that are served beside the widget: the rules with their sources, the safety report, and a made-up
//! clinic's page to look at.

use aftercheck::content::PACK;
use aftercheck::i18n::{Catalogue, t};
use anyhow::{Context, Result, anyhow};
use content_compiler::{Compiled, Language};
use pulldown_cmark::{Options, Parser};

use super::base::Base;
use super::clinic;
use super::edition::{Edition, FIRST};
use super::script::Parts;
use super::site::{SiteArguments, escape};
use super::template::{Template, fill};
use super::{Files, STYLE};

/// Where the safety report stands.
pub const REPORT: &str = "docs/SAFETY-REPORT.md";

/// Adds the safety report.
pub fn add(parts: &Parts<'_>, files: &mut Files) -> Result<()> {
    let Parts { tree, tricks, .. } = *parts;
    files.add("report.css", tricks.style(&tree.text("www/report.css")?));
    add_page(tree, files, "safety-report.html", "www/report.html", &[("report", report(tree)?)])
}

/// The page of the rules and their sources, in which the sentences with a clinic's details are missing.
pub fn sources(parts: &Parts<'_>, edition: &Edition<'_>, language: &Language) -> Result<Template> {
    let page = &language.sources_page;
    let values = [
        ("html", edition.html()),
        ("block", edition.block()),
        ("styles", [edition.up(), STYLE].concat()),
        ("title", escape(&page.title)),
        ("level", escape(&page.level)),
        ("faqs-title", escape(edition.words.get(t::ADVICE_ASKED))),
        ("rules-title", escape(&page.rules)),
        ("sources-title", escape(&page.sources)),
        ("sources", parts.content.sources.iter().map(source).collect()),
    ];
    template(parts.tree, "www/sources.html", &values, &clinic::SOURCES)
}

/// The safety report as HTML. Its link to a file of the repository is left as its words alone. The proof of another
/// pack would be none of this one.
fn report(tree: &Files) -> Result<String> {
    let text = tree.text(REPORT)?;
    if !text.contains(&format!("\nPack `{}` ", PACK.id)) {
        return Ok(format!("<p>There is no safety report of the pack {}.</p>", escape(PACK.id)));
    }
    let text =
        text.replace("[the hazard log](assurance/hazard-log.md)", "`docs/assurance/hazard-log.md`");
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(&text, Options::ENABLE_TABLES));
    // A heading that the text links to.
    let html = html.replace("<h2>What this", "<h2 id=\"what-this-does-not-show\">What this");
    // The page's policy lets in no style attributes; the class has the same effect.
    Ok(html.replace(" style=\"text-align: right\"", " class=\"ac-number\""))
}

/// Adds the page of a made-up clinic, with the check in it, styles of its own, and the way to the gallery if there is one.
pub fn add_demo(tree: &Files, base: &Base, has_gallery: bool, files: &mut Files) -> Result<()> {
    let snippet = clinic::snippet_beside(base, &SiteArguments::demo().check()?, files)?;
    files.add("clinic.css", tree.text("www/clinic.css")?);
    let way = if has_gallery { " <a href=\"gallery.html\">Gallery of the check</a>" } else { "" };
    let values = [("snippet", snippet), ("gallery", way.to_owned())];
    add_page(tree, files, "embed.html", "www/embed.html", &values)
}

/// The English texts, for commands that have made no site.
pub fn english(content: &Compiled) -> Result<Catalogue> {
    let (_, texts) = content.locales.iter().find(|(tag, _)| tag == FIRST).context("no English")?;
    Catalogue::new(serde_json::from_str(texts)?).map_err(|error| anyhow!(error.message()))
}

/// Fills a template of the repository.
pub fn add_page(
    tree: &Files,
    files: &mut Files,
    name: &str,
    template: &str,
    values: &[(&str, String)],
) -> Result<()> {
    let page = fill(&tree.text(template)?, &borrowed(values))
        .with_context(|| format!("could not fill {template}"))?;
    files.add(name, page);
    Ok(())
}

/// The same but for some places.
pub fn template(
    tree: &Files,
    template: &str,
    values: &[(&str, String)],
    places: &[&str],
) -> Result<Template> {
    Template::new(&tree.text(template)?, &borrowed(values), places)
        .with_context(|| format!("could not fill {template}"))
}

fn borrowed<'a>(values: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    values.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn source((code, citation, status): &(String, String, String)) -> String {
    clinic::row(code, &format!("{} ({})", escape(citation), escape(status)))
}
