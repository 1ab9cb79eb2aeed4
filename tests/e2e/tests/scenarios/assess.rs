//! `assess.js`: the engine for integrators, without any UI.

use anyhow::{Result, ensure};
use e2e::Page;
use serde_json::{Value, json};

use crate::changed::changed;
use crate::site::{page, with};

const ASSESS: &str = "return import('/assess.js').then(({ assess }) => assess(arguments[0]))\
    .then((it) => it, (error) => ({ error: error.message }))";

/// All that docs/EMBEDDING.md says it needs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

fn host() -> Page {
    page("/assess", "", "<p>No element</p>")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_give_a_level_or_an_error_that_helps() -> Result<()> {
    let strict = host().header("content-security-policy", POLICY)?;
    with("assess", vec![strict], async |session, server| {
        session.goto(&server.url("/assess")).await?;
        for (answers, level, rules) in [
            (json!({ "breath": "clear" }), "L4_EMERGENCY", &["LU2"][..]),
            // What is left out, or null, was not answered: never "no" (D5).
            (json!({}), "L2_CONTACT_NOW", &[]),
            (json!({ "breath": null }), "L2_CONTACT_NOW", &[]),
            (
                json!({ "bruise": "small", "risks": ["diabetes"], "pain_now": 4 }),
                "L2_CONTACT_NOW",
                &["BL1"],
            ),
            (json!({ "emergency": "yes" }), "L4_EMERGENCY", &[]),
        ] {
            let found = session.js(ASSESS, vec![answers.clone()]).await?;
            ensure!(found.get("level") == Some(&json!(level)), "{answers}: {found}");
            let reasons = found.get("reasons").and_then(Value::as_array);
            let ids: Vec<_> = reasons.into_iter().flatten().filter_map(|it| it.get("id")).collect();
            ensure!(rules.iter().all(|rule| ids.contains(&&json!(rule))), "{answers}: {found}");
        }
        for (answers, words) in [
            (json!({ "breath": "bad" }), &["breath", "none, effort, clear, severe"][..]),
            (json!({ "brath": "none" }), &["brath", "breath", "pain_now"]),
            (json!({ "pain_now": 11 }), &["pain_now", "0", "10"]),
            (json!({ "risks": ["diabetis"] }), &["risks", "blood_thinner", "diabetes"]),
            (json!({ "emergency": "maybe" }), &["emergency", "yes", "not_sure"]),
            (json!([]), &["a plain object"]),
        ] {
            let found = session.js(ASSESS, vec![answers.clone()]).await?;
            let error = found.get("error").and_then(Value::as_str).unwrap_or_default();
            for word in words {
                ensure!(error.contains(word), "{answers}: \"{word}\" is missing in {found}");
            }
        }
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_program_gives_no_level() -> Result<()> {
    let pages = vec![host(), changed("assess.wasm", "application/wasm")?];
    with("assess-changed", pages, async |session, server| {
        session.goto(&server.url("/assess")).await?;
        let found = session.js(ASSESS, vec![json!({ "breath": "clear" })]).await?;
        let error = found.get("error").and_then(Value::as_str).unwrap_or_default();
        ensure!(
            error.starts_with("assess.wasm is missing, blocked or not of this version"),
            "{found}"
        );
        Ok(())
    })
    .await
}
