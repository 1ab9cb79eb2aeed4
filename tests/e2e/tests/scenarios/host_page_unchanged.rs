//! What a page is without the check: looks, names, address, history, focus and storage, compared.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::hosts::fixture;
use crate::site::with;

/// All that a page has and the check must leave as it is. Sizes differ with what is shown, and jQuery has
/// another name each time. What still moves is moved to its end. A selector, if one is given, says whose
/// looks count as well.
pub const HOST: &str = "document.getAnimations().forEach((it) => { try { it.finish(); } catch {} });\
    const style = (it) => { const all = getComputedStyle(it); return [...all].map((name) => \
      `${name}: ${all[name]}`).filter((line) => !/(size|height|origin|top|bottom|perspective|rows)/.test(line)); };\
    const own = ['html', 'body', 'header a', 'h1', 'main > p', 'main > p > button', 'input', '.slide', 'iframe'];\
    const keys = (name) => { try { return Object.keys(window[name]); } catch { return ['blocked']; } };\
    const active = document.activeElement;\
    const more = [...document.querySelectorAll(arguments[0] ?? 'none')].filter((it) => !it.closest('after-check, script'));\
    return { looks: [...own.map((it) => document.querySelector(it)), ...more].map((it) => it && style(it)),\
      names: Object.getOwnPropertyNames(window).filter((name) => !/^((\\$?cdc|se|ret)_|jQuery\\d)/.test(name)).sort(),\
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,\
      head: document.head.innerHTML, title: document.title, url: location.href, history: history.length,\
      state: history.state, cookie: document.cookie, local: keys('localStorage'), session: keys('sessionStorage'),\
      active: active?.localName ?? 'nothing' }";

/// Fails with what differs between two answers of [`HOST`].
pub fn same(before: &Value, after: &Value, except: &[&str]) -> Result<()> {
    let parts = before.as_object().context("the page has no state")?;
    for (part, before) in parts {
        if except.contains(&part.as_str()) {
            continue;
        }
        let after = after.get(part).unwrap_or(&Value::Null);
        let (before, after) = (lines(before), lines(after));
        if before == after {
            continue;
        }
        let new: Vec<_> = after.iter().filter(|line| !before.contains(line)).collect();
        let gone: Vec<_> = before.iter().filter(|line| !after.contains(line)).collect();
        bail!("{part}: {new:?} came and {gone:?} went with the check");
    }
    Ok(())
}

/// All strings and numbers within a value, in order.
fn lines(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(lines).collect(),
        other => vec![other.to_string()],
    }
}

/// The check of the page's helper: it sees what a careless script would do.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_of_the_page_is_noticed() -> Result<()> {
    with("hosts-noticed", vec![fixture("rem")?], async |session, server| {
        session.goto(&server.url("/hosts/rem")).await?;
        for change in [
            "document.querySelector('h1').style.wordSpacing = '1px'",
            "window.aNewName = 1",
            "document.title += '!'",
            "history.replaceState(null, '', '#x')",
            "history.pushState(null, '')",
            "document.cookie = 'a=b'",
            "localStorage.setItem('a', 'b')",
            "sessionStorage.setItem('a', 'b')",
            "document.querySelector('input').focus()",
            "document.adoptedStyleSheets = [new CSSStyleSheet()]",
        ] {
            let before = session.js(HOST, Vec::new()).await?;
            session.js(change, Vec::new()).await?;
            let after = session.js(HOST, Vec::new()).await?;
            ensure!(same(&before, &after, &[]).is_err(), "nobody notices: {change}");
        }
        Ok(())
    })
    .await
}
