//! The pages of the scenarios, and how a scenario is run on them.

use std::fs;

use anyhow::{Context, Result};
use e2e::{Check, Hand, Options, Page, Server, Session, Site, dist, scenario};

/// The clinic of embed.html, as the attributes of an element.
pub const CLINIC: &str =
    r#"region="GB" clinic-name="Riverside Physiotherapy" clinic-phone="+44 1632 960123""#;

/// A plain host page, with nothing but `body` and what of `head` it needs.
pub fn page(path: &str, head: &str, body: &str) -> Page {
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">{head}</head><body>{body}</body></html>"#
    );
    Page::html(path, &html)
}

/// The script as a clinic includes it.
pub const SCRIPT: &str = r#"<script src="/aftercheck.js" defer></script>"#;

/// A script of the page's own, for pages whose policy allows no script within them.
pub fn script(path: &str, text: &str) -> Result<Page> {
    Page::html(path, text).header("content-type", "text/javascript")
}

/// Lets scripted taps count, for what no person is quick enough for.
pub const MADE_UP: &str = "WeakSet.prototype.has = () => true;";

/// The hosted page and the clinic's page with that script before all others.
pub fn with_made_up_taps() -> Result<Vec<Page>> {
    let before =
        |html: &str| html.replacen("<head>", "<head><script src=\"/made-up.js\"></script>", 1);
    Ok(vec![
        Page::html("/hosted.html", &before(&hosted_html()?)),
        Page::html("/embed.html", &before(&built("embed.html")?)),
        script("/made-up.js", MADE_UP)?,
    ])
}

/// A file of dist/ as text.
pub fn built(name: &str) -> Result<String> {
    fs::read_to_string(dist()?.join(name)).with_context(|| format!("dist/ has no {name}"))
}

/// The hosted page with the clinic of embed.html, whatever dist/ was built for.
pub fn hosted() -> Result<Page> {
    Ok(Page::html("/hosted.html", &hosted_html()?))
}

pub fn hosted_html() -> Result<String> {
    let html = built("index.html")?;
    let (head, rest) = html.split_once("<after-check").context("index.html has no element")?;
    let (_, rest) = rest.split_once('>').context("the element is not closed")?;
    let element = format!(r#"<after-check own-page heading-level="1" lang="en" {CLINIC}>"#);
    Ok([head, &element, rest].concat())
}

/// A page of dist/ without the check's script: what there is before and without it.
pub fn without_script(html: &str) -> Result<String> {
    let tag = ["hosted.js", "aftercheck.js"].map(|name| format!("<script src=\"{name}\""));
    let tag = tag.iter().find(|tag| html.contains(*tag)).context("no script")?;
    let (before, rest) = html.split_once(tag).context("no script")?;
    let (_, after) = rest.split_once("</script>").context("the script is not closed")?;
    Ok([before, after].concat())
}

/// Runs `steps` in a new browser, on dist/ and the given pages.
pub async fn run(
    name: &str,
    options: Options,
    pages: Vec<Page>,
    steps: impl AsyncFnOnce(&Session, &Server) -> Result<()>,
) -> Result<()> {
    let site = pages.into_iter().fold(Site::new(dist()?), Site::with);
    let server = Server::start(site, 0)?;
    scenario(name, options, async |session: &Session| steps(session, &server).await).await
}

/// The same with the default options.
pub async fn with(
    name: &str,
    pages: Vec<Page>,
    steps: impl AsyncFnOnce(&Session, &Server) -> Result<()>,
) -> Result<()> {
    run(name, Options::default(), pages, steps).await
}

/// Goes the same way through the check twice: with a pointer, and with the keyboard alone.
pub async fn by_each_hand(
    name: &str,
    path: &str,
    steps: impl AsyncFn(&Check<'_>) -> Result<()>,
) -> Result<()> {
    for hand in Hand::ALL {
        let name = format!("{name}-{}", hand.name());
        with(&name, vec![hosted()?], async |session, server| {
            steps(&Check::open(session, &server.url(path)).await?.by(hand)).await
        })
        .await?;
    }
    Ok(())
}
