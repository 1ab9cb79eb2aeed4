//! Reads a clinic's folder as browsers will, and compares every hash in it with what it is of. It knows nothing of how
//! the folder was made.

use anyhow::{Context, Result, ensure};
use compression::{unbrotli, ungzip};
use regex_lite::Regex;
use serde_json::Value;
use sha2::{Digest, Sha256, Sha384};

use super::base::{Base, Pages};
use super::bill::{BILL, hex};
use super::clinic::{WORKER, details};
use super::compress::has_neighbours;
use super::edition::FIRST;
use super::hash::{integrity, source_hash};
use super::site::Site;
use super::withdrawn::WITHDRAWN;
use super::{Files, SCRIPT, WASM};

/// Looks at all of them.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn verify(folder: &Files, base: &Base, common: &Files) -> Result<()> {
    for (name, content) in common.iter().filter(|(name, _)| *name != WITHDRAWN) {
        ensure!(folder.get(name) == Some(content), "{name} is not as it was before");
    }
    for (name, content) in folder.iter() {
        neighbours(folder, name, content).with_context(|| format!("beside {name}"))?;
    }
    for pages in &base.languages {
        let own = if pages.tag == FIRST { String::new() } else { format!("{}/", pages.tag) };
        let within = |name: &str| format!("{own}{name}");
        let index = within("index.html");
        page(&folder.text(&index)?, &own, folder).with_context(|| index.clone())?;
        let name = within("sources.html");
        looks(&folder.text(&name)?).context(name)?;
        let name = within("snippet.html");
        referenced(&folder.text(&name)?, SCRIPT, folder).context(name)?;
        let name = within(WORKER);
        worker(&folder.text(&name)?, &own, pages, folder).context(name)?;
    }
    bill(folder).context(BILL)
}

/// A compressed neighbour belongs to its file, and is there where it should be.
fn neighbours(folder: &Files, name: &str, content: &[u8]) -> Result<()> {
    if let Some(whole) = name.strip_suffix(".br").or(name.strip_suffix(".gz")) {
        let plain = if name.ends_with(".br") { unbrotli(content)? } else { ungzip(content)? };
        ensure!(folder.get(whole) == Some(&*plain), "{name} is of something else");
    } else {
        let both = [".br", ".gz"].map(|ending| folder.get(&format!("{name}{ending}")).is_some());
        ensure!(both == [has_neighbours(name); 2], "its compressed neighbours are missing");
    }
    Ok(())
}

/// Every page of a language has the clinic's details, with nothing of its own between or behind them.
///
/// # Errors
/// Names the page.
pub fn has_details(folder: &Files, base: &Base, site: &Site) -> Result<()> {
    for Pages { tag, .. } in &base.languages {
        let own = if tag == FIRST { String::new() } else { format!("{tag}/") };
        let (attributes, page, styles) = (&site.attributes, site.page_attributes, site.styles());
        let start = "<after-check own-page heading-level=\"1\"";
        let hosted = format!("{start} lang=\"{tag}\"{attributes}{page}>\n");
        let pasted = format!("<after-check{}>\n", details(tag, site));
        let looks = format!("{styles}</style>\n");
        let of_sources = if styles.is_empty() { "</head>\n" } else { &*looks };
        for (name, details) in [
            ("index.html", &*hosted),
            ("index.html", &*looks),
            ("sources.html", of_sources),
            ("snippet.html", &*pasted),
        ] {
            let count = folder.text(&format!("{own}{name}"))?.matches(details).count();
            ensure!(count == 1, "{own}{name} lacks the clinic's details");
        }
    }
    Ok(())
}

/// What the policy lets in, and the hashes of the scripts and of the program.
fn page(html: &str, own: &str, folder: &Files) -> Result<()> {
    let policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")?;
    for (directive, start, end) in [
        ("script-src", "<script id=\"early\">", "</script>"),
        ("style-src", "<style id=\"styles\">", "</style>"),
    ] {
        let hash = source_hash(between(html, start, end)?);
        let rule = policy.split(';').find(|rule| rule.trim().starts_with(directive));
        let rule = rule.with_context(|| format!("its policy has no {directive}"))?;
        let hashes: Vec<_> = rule.split('\'').filter(|word| word.starts_with("sha")).collect();
        ensure!(hashes == [&*hash], "its policy has another hash in {directive}");
    }
    let up = if own.is_empty() { "" } else { "../" };
    let src = between(html, "<script src=\"", "\"")?;
    referenced(html, src.strip_prefix(up).context("its script lies elsewhere")?, folder)?;
    let early = between(html, "<script id=\"early\">", "</script>")?;
    let program = integrity(folder.get(WASM).with_context(|| format!("no {WASM}"))?);
    ensure!(early.contains(&program), "it asks for another {WASM}");
    Ok(())
}

/// A clinic's looks are the only styles of its own.
fn looks(html: &str) -> Result<()> {
    let policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")?;
    let allowed = match html.contains("<style") {
        true => {
            format!(" '{}'", source_hash(between(html, "<style id=\"looks\">", "</style>")?))
        }
        false => String::new(),
    };
    let rule = format!("style-src 'self'{allowed};");
    ensure!(policy.contains(&rule), "its policy has another hash in style-src");
    Ok(())
}

/// The one hash beside a script's tag.
fn referenced(html: &str, name: &str, folder: &Files) -> Result<()> {
    let content = folder.get(name).with_context(|| format!("there is no {name}"))?;
    let hashes = Regex::new("integrity=\"([^\"]*)\"")?;
    let found: Vec<_> = hashes.captures_iter(html).filter_map(|it| it.get(1)).collect();
    let found: Vec<_> = found.iter().map(|it| it.as_str()).collect();
    ensure!(found == [&*integrity(content)], "the hash of {name} is another");
    Ok(())
}

/// What the worker keeps is all there and as it says; its version is of nothing else.
fn worker(script: &str, own: &str, pages: &Pages, folder: &Files) -> Result<()> {
    let hash = Regex::new("sha384-[A-Za-z0-9+/]{64}")?;
    let entry = Regex::new("\"([^\"]*)\":\"(sha384-[A-Za-z0-9+/]{64})\"")?;
    let mut count = 0;
    for found in entry.captures_iter(script) {
        let text = |group| found.get(group).map_or("", |it| it.as_str());
        let name = match (text(1), text(1).strip_prefix("../")) {
            ("", _) => format!("{own}index.html"),
            (_, Some(shared)) => shared.to_owned(),
            (name, None) => format!("{own}{name}"),
        };
        let content = folder.get(&name).with_context(|| format!("there is no {name}"))?;
        ensure!(text(2) == integrity(content), "the hash of {name} is another");
        count += 1;
    }
    ensure!(count == pages.kept.len(), "it keeps {count} files and not {}", pages.kept.len());
    let hashes = hash.find_iter(script).map(|it| it.as_str()).filter(|it| !entry_has(script, it));
    let versions: Vec<_> = hashes.collect();
    let [version] = versions[..] else { anyhow::bail!("it has {} versions", versions.len()) };
    let without = script.replacen(&format!("\"{version}\""), "\"\"", 1);
    ensure!(integrity(without.as_bytes()) == version, "its version is of something else");
    Ok(())
}

fn entry_has(script: &str, hash: &str) -> bool {
    script.contains(&format!("\":\"{hash}\""))
}

/// Every file but itself and the compressed neighbours, with two hashes each.
fn bill(folder: &Files) -> Result<()> {
    let bill: Value = serde_json::from_str(&folder.text(BILL)?)?;
    let listed = bill.pointer("/metadata/component/components").and_then(Value::as_array);
    let listed = listed.context("it lists no files")?;
    let is_whole = |name: &str| ![".br", ".gz"].iter().any(|it| name.ends_with(it));
    let names = folder.iter().filter(|(name, _)| *name != BILL && is_whole(name));
    let text = |it: &Value, path: &str| {
        it.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let expected = names.map(|(name, content)| {
        (name.to_owned(), hex(&Sha256::digest(content)), hex(&Sha384::digest(content)))
    });
    let found = listed.iter().map(|it| {
        (text(it, "/name"), text(it, "/hashes/0/content"), text(it, "/hashes/1/content"))
    });
    ensure!(found.eq(expected), "it lists other files than there are");
    Ok(())
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Result<&'a str> {
    let (_, rest) = text.split_once(start).with_context(|| format!("there is no {start}"))?;
    Ok(rest.split_once(end).with_context(|| format!("{start} does not end"))?.0)
}
