//! A browser that translates the page puts other nodes in the place of texts: early taps count all the same, and
//! no words stay that are not so any more.

use std::{fs, time::Duration};

use anyhow::{Result, ensure};
use e2e::{Check, Page};
use serde_json::json;

use crate::site::{hosted, with};

/// As Google Translate does it: two elements around another text, in the page and in open roots.
const TRANSLATE: &str = "const work = (node) => { const parent = node.parentNode;\
      if (!parent || !node.data.trim() || /^(SCRIPT|STYLE|FONT)$/.test(parent.nodeName)) return;\
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];\
      inner.append(node.data.replace(/[A-Za-z]+/g, (it) => 'ü' + it)); outer.append(inner); parent.replaceChild(outer, node); };\
    const walk = (root) => { const all = []; const it = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);\
      for (let node = it.nextNode(); node; node = it.nextNode()) { if (node.nodeType === 3) all.push(node); else if (node.shadowRoot) begin(node.shadowRoot); }\
      all.forEach(work); };\
    const begun = new Set();\
    const begin = (root) => { walk(root); if (begun.has(root)) return; begun.add(root);\
      new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) {\
        if (node.nodeType === 3) work(node); else if (node.nodeType === 1 && node.nodeName !== 'FONT') { walk(node); if (node.shadowRoot) begin(node.shadowRoot); } } })\
        .observe(root, { subtree: true, childList: true }); };\
    begin(document.body);";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_early_tap_counts_on_a_translated_page() -> Result<()> {
    const TAP: &str = "document.querySelectorAll('.ac-host button')[0].click()";
    let program = fs::read(e2e::dist()?.join("aftercheck.wasm"))?;
    let late =
        Page::file("/aftercheck.wasm", "application/wasm", program).late(Duration::from_secs(3));
    with("translated-early", vec![hosted()?, late], async |session, server| {
        session.goto(&server.url("/hosted.html")).await?;
        session.js(TRANSLATE, Vec::new()).await?;
        session.js(TAP, Vec::new()).await?;
        let check = Check::at(session, "after-check").await?;
        check.arrive("If you have any of these, call 999.").await?;
        check.widget.wait_for("999").await?;
        let level = "return !!document.querySelector('after-check').shadowRoot.querySelector('.ac-care--l4')";
        ensure!(session.js(level, Vec::new()).await? == json!(true), "the tap is lost");
        Ok(())
    })
    .await
}

/// What changes while a screen stays: the way on, the reason of an alarm, the list of what is missing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_words_go_stale_on_a_translated_page() -> Result<()> {
    const WORDS: &str = "const root = document.querySelector('after-check').shadowRoot;\
        const text = (it) => it?.textContent.replaceAll('ü', '').replace(/\\s+/g, ' ').trim();\
        return { way: text([...root.querySelectorAll('.ac-main > .ac-btns button')].pop()),\
          why: text(root.querySelector('[data-alarm] .ac-care__body > p')),\
          missing: [...root.querySelectorAll('[data-problems] li')].map(text) }";
    with("translated-words", vec![hosted()?], async |session, server| {
        let mut seen = Vec::new();
        for translated in [false, true] {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            check.walk_to("How has", &e2e::Patient::default()).await?;
            if translated {
                session.js(TRANSLATE, Vec::new()).await?;
            }
            let tap = async |css: &str| -> Result<()> {
                let control = check.widget.inner(css).await?;
                e2e::Hand::Pointer.work(session, &control).await?;
                tokio::time::sleep(Duration::from_millis(150)).await;
                Ok(())
            };
            tap(".ac-main > .ac-btns button").await?;
            seen.push(session.js(WORDS, Vec::new()).await?);
            tap("label:has([name=where])").await?;
            seen.push(session.js(WORDS, Vec::new()).await?);
            tap("label:has([name=trend])").await?;
            tap("label:has([name=func])").await?;
            tap(".ac-main > .ac-btns button").await?;
            // Breath, chest and throat: crackling skin is an emergency alone, the way on says another thing then.
            tap("label:has(#ac-crackle)").await?;
            seen.push(session.js(WORDS, Vec::new()).await?);
        }
        let (plain, translated) = seen.split_at(3);
        ensure!(
            plain == translated,
            "as it should be: {plain:#?}\non the translated page: {translated:#?}"
        );
        let distinct = plain.windows(2).all(|two| two.first() != two.last());
        ensure!(distinct, "nothing changes, so nothing is shown: {plain:#?}");
        Ok(())
    })
    .await
}
