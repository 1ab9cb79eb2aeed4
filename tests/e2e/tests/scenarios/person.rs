//! Somebody without code at the page that sets up a clinic's site: what they do is counted, and what they save is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use e2e::{Hand, Page, Session};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::By;

use crate::site::{built, script};

const READY: &str = "return document.getElementById('program-problem').hidden && !document.getElementById('set-up').hidden\
    && document.querySelector('#check').shadowRoot?.querySelector('[data-title]') && !document.querySelector('#check').inert";

/// What is saved, kept where the scenario can read it: a driver tells no downloads, and no paper.
const CATCH: &str = "window.caught = []; const make = URL.createObjectURL;\
    URL.createObjectURL = (blob) => { caught.push([blob, '']); return make.call(URL, blob); };\
    HTMLAnchorElement.prototype.click = function () { caught.at(-1)[1] = this.download; };\
    window.print = () => { window.printed = document.body.dataset.print; };";
const CAUGHT: &str = "const done = arguments[arguments.length - 1]; (async () => {\
    const [blob, savedAs] = caught.at(-1); const bytes = new Uint8Array(await blob.arrayBuffer());\
    let text = ''; for (const byte of bytes) text += String.fromCharCode(byte);\
    return [savedAs, btoa(text)]; })().then(done, (error) => done(String(error)));";

/// The page with that script before its own.
pub fn pages(path: &str) -> Result<Vec<Page>> {
    let html = built(path.trim_start_matches('/'))?;
    let html = html.replacen("<head>", "<head><script src=\"/catch.js\"></script>", 1);
    ensure!(html.contains("catch.js"), "the page has no head");
    Ok(vec![Page::html(path, &html), script("/catch.js", CATCH)?])
}

/// The folder of a zip, which is there as long as what it lies in.
pub fn unzipped(zip: &[u8]) -> Result<(TempDir, PathBuf)> {
    let host = tempfile::tempdir()?;
    fs::write(host.path().join("aftercheck.zip"), zip)?;
    let mut unzip = Command::new("unzip");
    unzip.args(["-q", "aftercheck.zip", "-d", "web"]).current_dir(host.path());
    let unpacked = unzip.output()?;
    ensure!(unpacked.status.success(), "{}", String::from_utf8_lossy(&unpacked.stderr));
    let web = host.path().join("web");
    let folder = match fs::metadata(web.join("index.html")) {
        Ok(_) => web,
        Err(_) => web.join("aftercheck"),
    };
    Ok((host, folder))
}

/// What they do is counted.
pub struct Person<'s> {
    session: &'s Session,
    pub taps: usize,
    pub fields: usize,
}

impl<'s> Person<'s> {
    pub async fn at(session: &'s Session, url: &str) -> Result<Self> {
        session.goto(url).await?;
        // The program may take its time on a slow machine.
        for _ in 0..6 {
            if session.wait_js(READY, Vec::new()).await.is_ok() {
                return Ok(Self { session, taps: 0, fields: 0 });
            }
        }
        let said = "return document.querySelector('main').innerText.slice(0, 300)";
        bail!("the page did not come up: {}", session.js(said, Vec::new()).await?)
    }

    pub async fn tap(&mut self, css: &str) -> Result<()> {
        self.taps += 1;
        self.session.work(Hand::Pointer, css).await
    }

    /// Into a field, by its own keys; what stood there goes.
    pub async fn write(&mut self, css: &str, text: &str) -> Result<()> {
        self.fields += 1;
        let field =
            self.session.browser.find(By::Css(css)).await.with_context(|| format!("no {css}"))?;
        field.scroll_into_view().await?;
        field.clear().await?;
        field.send_keys(text).await?;
        let leave = "arguments[0].blur(); return arguments[0].value";
        let value = self.session.js(leave, vec![field.to_json()?]).await?;
        ensure!(value == json!(text), "{css} has {value}");
        Ok(())
    }

    /// From a list.
    pub async fn choose(&mut self, css: &str, value: &str) -> Result<()> {
        self.fields += 1;
        let option = format!("{css} option[value='{value}']");
        let option = self.session.browser.find(By::Css(option.as_str())).await?;
        Ok(option.click().await?)
    }

    /// The least that a clinic says of itself.
    pub async fn introduce(&mut self) -> Result<()> {
        self.write("#clinic-name", "Riverside Physiotherapy").await?;
        self.write("#clinic-phone", "01632 960 123").await?;
        self.choose("#region", "GB").await?;
        self.write("#hours-0", "08:00-19:00").await?;
        self.write("#hours-1", "09:00-13:00").await
    }

    /// The bytes of the whole folder.
    pub async fn zip(&mut self) -> Result<Vec<u8>> {
        self.tap("#zip").await?;
        let made = "return document.getElementById('zip-status').innerText.includes('SHA-256')\
            || document.getElementById('zip-problem').innerText";
        let mut said = Value::Null;
        for _ in 0..6 {
            if let Ok(value) = self.session.wait_js(made, Vec::new()).await {
                said = value;
                break;
            }
        }
        ensure!(said == json!(true), "no zip: {said}");
        let (name, zip) = self.saved().await?;
        ensure!(name == "aftercheck.zip", "{name}");
        Ok(zip)
    }

    pub async fn saved(&self) -> Result<(String, Vec<u8>)> {
        let got = self.session.browser.execute_async(CAUGHT, Vec::<Value>::new()).await?;
        let (name, text): (String, String) = serde_json::from_value(got.json().clone())
            .with_context(|| format!("{:?}", got.json()))?;
        Ok((name, BASE64_STANDARD.decode(text)?))
    }

    /// Waits for words in the page as it is shown.
    pub async fn reads(&self, words: &str) -> Result<()> {
        let is = "return document.querySelector('main').innerText.includes(arguments[0])";
        self.session
            .wait_js(is, vec![json!(words)])
            .await
            .map(drop)
            .with_context(|| format!("not said: {words}"))
    }

    pub async fn open_file(&self, name: &str, text: &str, folder: &Path) -> Result<()> {
        let path = folder.join(name);
        fs::write(&path, text)?;
        let control = self.session.browser.find(By::Css("#file")).await?;
        Ok(control.send_keys(path.to_str().context("a path that is no text")?).await?)
    }
}
