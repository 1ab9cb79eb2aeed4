//! The npm package of a release, served from another origin as servers of npm packages do.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Server, Site, npm_package};
use serde_json::json;

use crate::site::{page, script, with};

/// Every file of the package, for any origin. Such servers send HTML as text; there is none.
fn served() -> Result<Server> {
    let mut site = Site::default();
    for entry in fs::read_dir(npm_package()?)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        ensure!(!name.ends_with(".html"), "{name} would be shown as text");
        let kind = match name.rsplit_once('.').map(|(_, end)| end) {
            Some("js") => "text/javascript",
            Some("wasm") => "application/wasm",
            Some("css") => "text/css",
            Some("json") => "application/json",
            _ => "text/plain",
        };
        let page = Page::file(&format!("/aftercheck/{name}"), kind, fs::read(entry.path())?);
        site = site.with(page.header("access-control-allow-origin", "*")?);
    }
    Server::start(site, 0)
}

/// The tag of the package's README, from this server.
fn tag(server: &Server) -> Result<String> {
    let readme = fs::read_to_string(npm_package()?.join("README.md"))?;
    let (_, tag) = readme.split_once("```html\n").context("the README has no tag")?;
    let (tag, _) = tag.split_once("```").context("the tag does not end")?;
    let (_, rest) = tag.split_once(".js\"").context("the tag has no script")?;
    Ok(format!("<script src=\"{}\"{rest}", server.url("/aftercheck/aftercheck.js")))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_tag_from_another_origin_is_a_check() -> Result<()> {
    let packages = served()?;
    let host = page("/with-tag", "", &tag(&packages)?);
    with("npm-tag", vec![host], async |session, server| {
        let check = Check::open(session, &server.url("/with-tag")).await?;
        check.walk_to("Where did the needles go in?", &Patient::default()).await?;
        // All of it comes from there, later parts too.
        let wanted =
            ["aftercheck.js", "aftercheck.wasm", "locale.en.json", "aftercheck.explain.wasm"];
        let lacks = || {
            let asked = packages.log().lines();
            wanted.into_iter().find(|name| !asked.iter().any(|line| line.contains(name)))
        };
        for _ in 0..100 {
            if lacks().is_none() {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        ensure!(lacks().is_none(), "{:?} was not asked for", lacks());
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_assessed_by_the_package() -> Result<()> {
    let packages = served()?;
    let from = packages.url("/aftercheck/assess.js");
    let text = format!("import {{ assess }} from '{from}'; window.assess = assess;");
    let host = page("/with-assess", "<script type=module src=/own.js></script>", "");
    with("npm-assess", vec![host, script("/own.js", &text)?], async |session, server| {
        session.goto(&server.url("/with-assess")).await?;
        session.wait_js("return !!window.assess", Vec::new()).await?;
        const LEVEL: &str = "return assess(arguments[0]).then(({ level }) => level)";
        for (breath, level) in [("clear", "L4_EMERGENCY"), ("none", "L2_CONTACT_NOW")] {
            let found = session.js(LEVEL, vec![json!({ "breath": breath })]).await?;
            ensure!(found == json!(level), "{breath}: {found}");
        }
        Ok(())
    })
    .await
}
