//! The pages of tests/hosts/real/: each with its packages, and with the check in both of the README's ways.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use e2e::{Page, frameworks};

use crate::site::{CLINIC, built};

/// What stands in a page where the check shall stand.
const PLACE: &str = "<!-- the check -->";

/// How the check comes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `snippet.html`: the leaflet within the element, and the script.
    Snippet,
    /// The script alone, which puts the element where it stands.
    OneTag,
}

impl Way {
    /// Where the page NAME is.
    pub fn path(self, name: &str) -> String {
        match self {
            Self::Snippet => format!("/snippet/{name}"),
            Self::OneTag => format!("/one-tag/{name}"),
        }
    }

    /// Where the same page is without the check's script.
    pub fn path_without(self, name: &str) -> String {
        format!("/without{}", self.path(name))
    }

    fn tags(self) -> Result<String> {
        match self {
            Self::Snippet => {
                let snippet = built("snippet.html")?;
                let (_, rest) = snippet.split_once('>').context("no element in snippet.html")?;
                let rest = rest.replace("\"/aftercheck/aftercheck.js\"", "\"/aftercheck.js\"");
                Ok(format!("<after-check {CLINIC}>{rest}"))
            }
            Self::OneTag => {
                let attributes =
                    CLINIC.replace("region", "data-region").replace("clinic-", "data-clinic-");
                Ok(format!(
                    "<script src=\"/aftercheck.js\" data-embed {attributes} async></script>"
                ))
            }
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosts/real")
}

/// The names of all pages there are.
pub fn names() -> Result<BTreeSet<String>> {
    let files = fs::read_dir(folder())?.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    let pages = files.iter().filter(|path| path.extension().is_some_and(|it| it == "html"));
    Ok(pages.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect())
}

/// The page NAME in both ways, without the check, and all that it asks for.
pub fn pages(name: &str) -> Result<Vec<Page>> {
    let html = fs::read_to_string(folder().join(format!("{name}.html")))
        .with_context(|| format!("no tests/hosts/real/{name}.html"))?;
    ensure!(html.starts_with("<!-- "), "{name}.html does not begin with what it stands for");
    ensure!(html.matches(PLACE).count() == 1, "{name}.html needs one {PLACE}");
    let mut pages = packages(&html)?;
    for way in [Way::Snippet, Way::OneTag] {
        let tags = way.tags()?;
        let (leaflet, _) = tags.split_once("<script").context("the check has no script")?;
        pages.push(Page::html(&way.path(name), &html.replace(PLACE, &tags)));
        pages.push(Page::html(&way.path_without(name), &html.replace(PLACE, leaflet)));
    }
    Ok(pages)
}

/// Every `"/npm/PATH"` of a page.
fn packages(html: &str) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for rest in html.split("\"/npm/").skip(1) {
        let (path, _) = rest.split_once('"').context("an address is not closed")?;
        let content = fs::read(frameworks()?.join(path))
            .with_context(|| format!("the packages have no {path}"))?;
        let kind = match path.rsplit_once('.') {
            Some((_, "css")) => "text/css",
            Some((_, "js")) => "text/javascript",
            _ => bail!("{path} is neither a sheet nor a script"),
        };
        pages.push(Page::file(&format!("/npm/{path}"), kind, content));
    }
    ensure!(!pages.is_empty(), "the page uses no package");
    Ok(pages)
}
