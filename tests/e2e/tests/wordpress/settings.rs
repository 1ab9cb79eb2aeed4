//! The settings page: who may open it, what it says of a mistake, and that nothing typed is lost.

use anyhow::{Context, Result, ensure};
use e2e::Session;
use serde_json::{Value, json};

use crate::site::{leaflet_alone, live, publish, run, sign_in, url, wait};

const PAGE: &str = "/wp-admin/options-general.php?page=aftercheck";

/// Types, and saves.
async fn save(session: &Session, fields: Value) -> Result<()> {
    session.goto(&url(PAGE)?).await?;
    let fill = "for (const [name, value] of Object.entries(arguments[0])) {\
          const it = document.getElementById(`aftercheck-${name}`);\
          if (typeof value === 'boolean') it.checked = value; else it.value = value;\
          it.dispatchEvent(new Event('change', { bubbles: true }));\
        }\
        window.before = true;\
        document.getElementById('submit').click()";
    session.js(fill, vec![fields]).await?;
    wait(session, "return !window.before && document.readyState === 'complete' && !!document.getElementById('submit')").await
}

/// One test, for the settings are one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_sets_what_patients_see() -> Result<()> {
    run("settings", async |session| {
        sign_in(session, "admin").await?;
        let link = publish(session, "For the settings", "<!-- wp:aftercheck/check /-->").await?;

        save(session, json!({ "clinic-phone": "call us", "clinic-hours": "Mo-Fr 8-25" })).await?;
        let seen = "return [document.querySelector('.settings-error').innerText.includes('not a number that can be dialled'),\
            document.getElementById('aftercheck-clinic-phone').value,\
            document.getElementById('aftercheck-clinic-phone').getAttribute('aria-invalid')]";
        session.wait_equal(seen, Vec::new(), json!([true, "call us", "true"])).await?;
        // Hours are read by the check itself, which says what to write.
        let notes = "return document.getElementById('aftercheck-notes').innerText.includes('clinic-hours')";
        session.wait_equal(notes, Vec::new(), json!(true)).await.context("a note on the hours")?;
        live(session, &link).await?;
        // Both are said at each visit, at the field.
        session.goto(&url(PAGE)?).await?;
        let said = "const text = (id) => document.getElementById(`aftercheck-${id}`)?.innerText ?? '';\
            return [text('clinic-phone-mistake').includes('Not used.'), text('clinic-phone-mistake').includes('+44 1632 960123'),\
              document.getElementById('aftercheck-clinic-phone').value, text('clinic-hours-note').includes('Mo-Fr 8-25')]";
        session.wait_equal(said, Vec::new(), json!([true, true, "call us", true])).await?;
        session.goto(&url("/wp-admin/index.php")?).await?;
        let named = "return document.querySelector('.notice-error')?.innerText.includes('Phone of the clinic') ?? false";
        session.wait_equal(named, Vec::new(), json!(true)).await.context("the dashboard")?;

        save(session, json!({ "clinic-phone": "01632 960123", "clinic-hours": "Mo-Su 00:00-24:00" })).await?;
        session.goto(&link).await?;
        let phone = "return document.querySelector('after-check').getAttribute('clinic-phone')";
        session.wait_equal(phone, Vec::new(), json!("01632 960123")).await?;

        save(session, json!({ "clinic-phone": "+44 1632 960123", "clinic-hours": "", "withdrawn": true })).await?;
        session.goto(&link).await?;
        let shown = "const it = document.querySelector('after-check');\
            return [it.hasAttribute('withdrawn'), it.innerText.includes('Self-care') || it.querySelectorAll('section').length > 1,\
              !!it.shadowRoot?.querySelector('a[href=\"tel:999\"]')]";
        session.wait_equal(shown, Vec::new(), json!([true, false, true])).await?;
        save(session, json!({ "withdrawn": false, "root": "closed" })).await?;
        session.goto(&link).await?;
        let closed = "return [document.querySelector('after-check').shadowRoot === null, document.querySelector('after-check').offsetHeight > 200]";
        session.wait_equal(closed, Vec::new(), json!([true, true])).await?;
        save(session, json!({ "root": "open" })).await?;
        live(session, &link).await?;

        // Without the number that WordPress gives each form, nothing is kept.
        session.goto(&url(PAGE)?).await?;
        let forge = "const done = arguments[0];\
            fetch('options.php', { method: 'POST', body: new URLSearchParams({ option_page: 'aftercheck', action: 'update', 'aftercheck[clinic-name]': 'Forged' }) })\
              .then((it) => done(it.status))";
        let status = session.browser.execute_async(forge, Vec::new()).await?;
        ensure!(status.json() == &json!(403), "{:?}", status.json());
        live(session, &link).await?;
        let name = "return document.querySelector('after-check').getAttribute('clinic-name')";
        session.wait_equal(name, Vec::new(), json!("Riverside Physiotherapy")).await?;

        session.goto(&url("/wp-admin/options-privacy.php?tab=policyguide")?).await?;
        let offered = "return document.body.textContent.includes('Your answers to the self-check stay on this device')";
        session.wait_equal(offered, Vec::new(), json!(true)).await.context("the privacy policy guide")
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_opens_it() -> Result<()> {
    for role in ["editor", "author", "contributor"] {
        run(&format!("settings-{role}"), async |session| {
            sign_in(session, role).await?;
            let ask = "const [page, done] = arguments;\
                const body = new URLSearchParams({ option_page: 'aftercheck', action: 'update', 'aftercheck[region]': 'US' });\
                Promise.all([fetch(page), fetch('/wp-admin/options.php', { method: 'POST', body })]).then((all) => done(all.map((it) => it.status)))";
            let status = session.browser.execute_async(ask, vec![json!(PAGE)]).await?;
            ensure!(status.json() == &json!([403, 403]), "{role}: {:?}", status.json());
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A phone with scripts off has the leaflet, with the clinic's own numbers.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_any_script_there_is_the_leaflet() -> Result<()> {
    run("no-script", async |session| {
        sign_in(session, "author").await?;
        let link =
            publish(session, "No script", "<!-- wp:aftercheck/check {\"mode\":\"leaflet\"} /-->")
                .await?;
        session.goto(&link).await?;
        leaflet_alone(session).await
    })
    .await
}
