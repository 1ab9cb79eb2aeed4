//! `assess`: the engine for integrators, without any UI.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::site::{SCRIPT, page, with};

const ASSESS: &str = "return customElements.get('after-check').assess(arguments[0])\
    .then((it) => it, (error) => ({ error: error.message, kind: error.name }))";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_give_a_level_or_an_error_that_helps() -> Result<()> {
    with("assess", vec![page("/assess", SCRIPT, "<p>No element</p>")], async |session, server| {
        session.goto(&server.url("/assess")).await?;
        session.wait_js("return !!customElements.get('after-check')", vec![]).await?;
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
