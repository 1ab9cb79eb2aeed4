//! The set-up page's program: everything in JSON texts and bytes. The page first gives it `set-up-base.zip`, whose hash
//! the browser has compared.

mod numbers;
mod report;
mod settings;

use std::cell::RefCell;

use aftercheck::qr;
use anyhow::{Context, Result, ensure};
use js_sys::{Map, Uint8Array};
use serde_json::json;
use site::Unpacked;
use wasm_bindgen::prelude::*;

use settings::Settings;

thread_local! {
    static OPENED: RefCell<Option<Unpacked>> = const { RefCell::new(None) };
}

/// Takes `set-up-base.zip`.
#[wasm_bindgen]
pub fn open(base: &[u8]) -> Result<(), JsError> {
    let opened = site::unpack(base)
        .context("set-up-base.zip cannot be read; copy all files of one release together")
        .map_err(told)?;
    OPENED.with(|place| place.replace(Some(opened)));
    Ok(())
}

/// What is wrong with settings, and what to paste.
#[wasm_bindgen]
pub fn check(settings: &str) -> Result<String, JsError> {
    with(|opened| Ok(report::report(settings, opened)?.to_string())).map_err(told)
}

/// The folder with these details. Of `files` only `withdrawn.json` is read, as it is in the folder now.
#[wasm_bindgen]
pub fn zip(settings: &str, files: &Map) -> Result<Vec<u8>, JsError> {
    let now = files.get(&"withdrawn.json".into());
    let now = (!now.is_undefined()).then(|| Uint8Array::new(&now).to_vec());
    with(|opened| folder(settings, now.as_deref(), opened)).map_err(told)
}

/// By which whoever gets a file can tell that it is the same: SHA-256, in hexadecimal. A page without `https` has no
/// `crypto.subtle`.
#[wasm_bindgen]
pub fn sha256(content: &[u8]) -> String {
    site::sha256(content)
}

/// The code of an address, for paper.
#[wasm_bindgen]
pub fn code(url: &str) -> Result<String, JsError> {
    drawn(url).map_err(told)
}

fn with<T>(act: impl FnOnce(&Unpacked) -> Result<T>) -> Result<T> {
    OPENED.with_borrow(|opened| act(opened.as_ref().context("set-up-base.zip was not opened")?))
}

fn folder(text: &str, withdrawn: Option<&[u8]>, opened: &Unpacked) -> Result<Vec<u8>> {
    let base = &opened.base;
    let (settings, problems) = Settings::read(text, base);
    if let Some(first) = problems.first() {
        anyhow::bail!("{}: {}", first.field, first.message);
    }
    let mut site = settings.hosted(base).check_by(&base.attributes)?;
    site.pasted = settings.embedded().check_by(&base.attributes)?.pasted;
    site::zip(opened, &site, withdrawn)
}

/// Addresses that a phone's camera opens, and no others.
fn drawn(url: &str) -> Result<String> {
    let local = ["http://localhost", "http://127.0.0.1"].iter().any(|it| url.starts_with(it));
    ensure!(
        local || url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty()),
        "write the whole address of the page, such as https://check.your-site.example/"
    );
    ensure!(
        url.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c)),
        "the address has characters that no address has; copy it from the browser's address bar"
    );
    let dark =
        qr::printed(url).context("the address is too long for a code; give a shorter one")?;
    Ok(json!({ "size": dark.width, "path": dark.path }).to_string())
}

/// With all that led to it.
fn told(error: anyhow::Error) -> JsError {
    JsError::new(&format!("{error:#}"))
}
