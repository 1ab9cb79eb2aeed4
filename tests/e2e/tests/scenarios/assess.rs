//! `assess.js`: the engine for integrators, without any UI.

use std::fs;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use anyhow::{Context, Result, ensure};
use e2e::Page;
use serde_json::{Value, json};

use crate::reader::link_of;
use crate::release::released;
use crate::site::{page, script, with};

const ASSESS: &str = "return assess(arguments[0])\
    .then((it) => it, (error) => ({ error: error.message, cause: error.cause?.name }))";

/// All that docs/EMBEDDING.md says it needs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

/// A page with a module of its own, as an integrator writes it, and that module.
fn host(module: &str) -> Result<[Page; 2]> {
    let text = format!("import {{ assess }} from '{module}'; window.assess = assess;");
    let head = "<script type=module src=/own.js></script>";
    Ok([page("/assess", head, "<p>No element</p>"), script("/own.js", &text)?])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_give_a_level_or_an_error_that_helps() -> Result<()> {
    let [host, own] = host("/assess.js")?;
    let pages = vec![host.header("content-security-policy", POLICY)?, own];
    with("assess", pages, async |session, server| {
        session.goto(&server.url("/assess")).await?;
        session.wait_js("return !!window.assess", Vec::new()).await?;
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
            // No to the whole list is no to none of its signs (D11).
            (json!({ "emergency": "no" }), "L2_CONTACT_NOW", &[]),
            (json!({ "emergency": "no", "breath": "old" }), "L2_CONTACT_NOW", &[]),
        ] {
            let found = session.js(ASSESS, vec![answers.clone()]).await?;
            ensure!(found.get("level") == Some(&json!(level)), "{answers}: {found}");
            let reasons = found.get("reasons").and_then(Value::as_array);
            let ids: Vec<_> = reasons.into_iter().flatten().filter_map(|it| it.get("id")).collect();
            ensure!(rules.iter().all(|rule| ids.contains(&&json!(rule))), "{answers}: {found}");
        }
        // The plan: what to do first, comfort only where it may stand (D7), and no words.
        for (answers, calm) in [(json!({ "breath": "clear" }), false), (well(), true)] {
            let found = session.js(ASSESS, vec![answers.clone()]).await?;
            let plan = found.get("plan").and_then(Value::as_array).cloned().unwrap_or_default();
            let first = plan.first().and_then(|section| section.get("kind")?.as_str());
            ensure!(first == Some("care"), "{answers}: {first:?}");
            let said = Value::from(plan).to_string();
            ensure!(said.contains("\"tips\"") == calm, "{answers}: {said}");
            ensure!(said.contains("result.worried") && !said.contains("If you"), "{said}");
        }
        // Each sign that must be answered keeps a patient from home while it is open (D5).
        let found = session.js(ASSESS, vec![well()]).await?;
        ensure!(found.get("level") == Some(&json!("L0_SELF_CARE")), "{found}");
        for sign in PACK.questions.iter().filter(|question| question.red_flag) {
            let mut answers = well();
            let all = answers.as_object_mut().context("no answers")?;
            all.insert(sign.key.to_owned(), Value::Null);
            let found = session.js(ASSESS, vec![answers]).await?;
            ensure!(found.get("level") == Some(&json!("L2_CONTACT_NOW")), "{}: {found}", sign.key);
        }
        for (answers, words) in [
            (json!({ "breath": "bad" }), &["breath", "none, old, effort, clear, severe"][..]),
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

/// Everything asked and denied, but a little pain.
fn well() -> Value {
    let mut answers = json!({
        "emergency": "no", "days_since": 1, "regions": ["thigh"], "pain_now": 2, "pain_before": 2,
        "trend": "better", "where": "same_area", "risks": [], "age": "adult",
    });
    for question in PACK.questions.iter().filter(|question| question.kind == Kind::Scale) {
        let first = question.options.first().map(|option| option.key());
        if let Some(all) = answers.as_object_mut()
            && !question.optional
        {
            all.entry(question.key).or_insert(json!(first));
        }
    }
    answers
}

/// What a patient hands over is read by the same module; anything else says what it is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_patients_hand_over_is_decoded_summed_up_and_exported() -> Result<()> {
    let text = "import { decode, summary, toFhir } from '/assess.js';\
        window.read = async (text) => { try { const record = await decode(text);\
        return [record, await summary(record), await toFhir(record, { zone: 60 })]; } catch (error) { return error.code; } };";
    let head = "<script type=module src=/own.js></script>";
    let host =
        page("/assess", head, "<p>No element</p>").header("content-security-policy", POLICY)?;
    with("assess-record", vec![host, script("/own.js", text)?], async |session, server| {
        session.goto(&server.url("/assess")).await?;
        session.wait_js("return !!window.read", Vec::new()).await?;
        let read =
            async |text: &str| session.js("return read(arguments[0])", vec![json!(text)]).await;
        let link = link_of("bruise=small regions=thigh pain_now=4 days_since=1", None)?;
        let found = read(&link).await?;
        let at = |path: &str| found.pointer(path).cloned().unwrap_or_default();
        ensure!(at("/0/checks/0/answers/bruise") == json!("small"), "{found}");
        ensure!(at("/0/checks/0/made") == json!("2026-11-28T22:10"), "{found}");
        ensure!(
            at("/1/level") == json!("L2_CONTACT_NOW") && at("/1/differs") == json!(false),
            "{found}"
        );
        ensure!(at("/1/text").to_string().contains("small ecchymosis"), "{found}");
        let said = at("/1/lines").to_string();
        ensure!(said.contains("I have a flat bruise"), "the patient's words: {said}");
        ensure!(at("/2/resourceType") == json!("Bundle"), "{found}");
        let bundle = at("/2").to_string();
        for words in ["QuestionnaireResponse", "Provenance", "72514-3", "2026-11-28T22:10:00+01:00"]
        {
            ensure!(bundle.contains(words), "{words}: {bundle}");
        }
        for (text, code) in
            [("Hello", "none"), (&link[..link.len() - 30], "cut"), ("20800.QUME", "newer")]
        {
            ensure!(read(text).await? == json!(code), "{text}");
        }
        Ok(())
    })
    .await
}

/// Another version's program is refused by its hash, and asked for anew at the next call.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_program_gives_no_level() -> Result<()> {
    const ASKED: &str = "GET /aftercheck/assess.wasm";
    let pages = host("/aftercheck/assess.js")?.to_vec();
    released("assess-changed", pages, async |session, server, release| {
        let program = fs::read(release.path("assess.wasm"))?;
        let answers = || vec![json!({ "breath": "clear" })];
        session.goto(&server.url("/assess")).await?;
        session.wait_js("return !!window.assess", Vec::new()).await?;
        // A custom section at the end: it would run as well.
        release.write("assess.wasm", [&program[..], &[0, 1, 0]].concat())?;
        let found = session.js(ASSESS, answers()).await?;
        let error = found.get("error").and_then(Value::as_str).unwrap_or_default();
        ensure!(
            error.contains("assess.wasm is missing, blocked or not of this version"),
            "{found}"
        );
        ensure!(found.get("cause") == Some(&json!("TypeError")), "not by its hash: {found}");
        release.write("assess.wasm", program)?;
        let count = server.log().count();
        for _ in 0..2 {
            let found = session.js(ASSESS, answers()).await?;
            ensure!(found.get("level") == Some(&json!("L4_EMERGENCY")), "{found}");
        }
        let lines = server.log().since(count);
        ensure!(lines == [ASKED], "{lines:?}");
        Ok(())
    })
    .await
}
