//! WordPress as its users meet it: signing in, publishing, and what a patient then sees.

use std::{env, time::Duration};

use anyhow::{Context, Result, ensure};
use e2e::{Check, Options, Patient, Session, scenario};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

/// As tests/wordpress/install.php gives everyone.
const PASSWORD: &str = "a-long-test-word-9";
/// A block editor on a busy machine takes its time.
const PATIENCE: Duration = Duration::from_secs(40);

/// An address of the site.
pub fn url(path: &str) -> Result<String> {
    let site = env::var("AFTERCHECK_WORDPRESS");
    Ok(site.context("start this by tests/wordpress/with-site.sh")? + path)
}

/// Runs `steps` in a new browser, on a desk.
pub async fn run(name: &str, steps: impl AsyncFnOnce(&Session) -> Result<()>) -> Result<()> {
    let desk = Options { viewport: (1200, 900), ..Options::default() };
    scenario(&format!("wordpress-{name}"), desk, steps).await
}

/// By what the form sends, for the pages of the administration are heavy.
pub async fn sign_in(session: &Session, name: &str) -> Result<()> {
    session.goto(&url("/readme.html")?).await?;
    let send = "const [log, pwd, done] = arguments;\
        fetch('/wp-login.php', { method: 'POST', body: new URLSearchParams({ log, pwd }), redirect: 'manual' })\
          .then((it) => done(it.type))";
    let sent = session.browser.execute_async(send, vec![json!(name), json!(PASSWORD)]).await?;
    ensure!(sent.json() == &json!("opaqueredirect"), "{name} was not let in");
    Ok(())
}

/// For what takes longer than a page.
pub async fn wait(session: &Session, script: &str) -> Result<()> {
    let begin = Instant::now();
    loop {
        let seen = session.js(script, Vec::new()).await;
        match seen {
            Ok(Value::Bool(true)) => return Ok(()),
            seen => ensure!(begin.elapsed() < PATIENCE, "waited for {script}: {seen:?}"),
        }
        sleep(Duration::from_millis(100)).await;
    }
}

/// What the interface that the block editor uses answers.
pub async fn send(session: &Session, path: &str, data: Value) -> Result<Value> {
    let save = "const [path, data, done] = arguments;\
        fetch('/wp-admin/admin-ajax.php?action=rest-nonce').then((it) => it.text()).then((nonce) =>\
          fetch(path, { method: 'POST', headers: { 'x-wp-nonce': nonce, 'content-type': 'application/json' }, body: JSON.stringify(data) }))\
          .then((it) => it.json()).then(done, (error) => done({ error: error.message }))";
    Ok(session.browser.execute_async(save, vec![json!(path), data]).await?.json().clone())
}

/// Publishes a post as the block editor does, and gives its address.
pub async fn publish(session: &Session, title: &str, content: &str) -> Result<String> {
    let post = json!({ "title": title, "content": content, "status": "publish" });
    let post = send(session, "/wp-json/wp/v2/posts", post).await?;
    let link =
        post["link"].as_str().with_context(|| format!("{title} was not published: {post}"))?;
    Ok(link.to_owned())
}

/// Publishes a post by the editor before blocks, in its text tab.
pub async fn publish_classic(session: &Session, title: &str, content: &str) -> Result<String> {
    session.goto(&url("/wp-admin/post-new.php?classic=1")?).await?;
    wait(session, "return !!document.getElementById('publish')").await?;
    let fill = "document.getElementById('content-html')?.click();\
        document.getElementById('title').value = arguments[0];\
        document.getElementById('content').value = arguments[1];\
        const it = document.createElement('input');\
        Object.assign(it, { type: 'hidden', name: 'classic', value: '1' });\
        document.getElementById('post').append(it);\
        document.getElementById('publish').click()";
    session.js(fill, vec![json!(title), json!(content)]).await?;
    // Published, it is shown again, in whichever editor.
    wait(session, "return /[?&]action=edit/.test(location.search) && !!document.querySelector('#sample-permalink a, .edit-post-layout, #message a')").await?;
    let id =
        session.js("return new URLSearchParams(location.search).get('post')", Vec::new()).await?;
    url(&format!("/?p={}", id.as_str().context("no id of the post")?))
}

/// The check on a page, used up to its second screen; and every number it dials.
pub async fn live<'s>(session: &'s Session, address: &str) -> Result<Check<'s>> {
    let check = Check::open(session, address).await.with_context(|| address.to_owned())?;
    check.is_on("If you have any of these").await?;
    let calls = check.screen().await?.calls;
    ensure!(calls.iter().any(|(_, link)| link == "tel:999"), "no call to 999: {calls:?}");
    let known =
        |link: &str| ["tel:999", "tel:111", "tel:+441632960123", "tel:116123"].contains(&link);
    ensure!(calls.iter().all(|(_, link)| known(link)), "other calls: {calls:?}");
    Ok(check)
}

/// What a patient has where no script of ours runs.
pub const LEAFLET: &str = r#"
const [leaflet] = document.getElementsByClassName("aftercheck-leaflet");
const call = leaflet?.querySelector('a[href="tel:999"]');
const clinic = leaflet?.querySelector('a[href="tel:+441632960123"]');
const text = leaflet?.innerText ?? "";
return !!call?.checkVisibility() && !!clinic && text.includes("Hard to breathe")
  && text.includes("Riverside Physiotherapy");
"#;

/// The leaflet is seen, and the check is not.
pub async fn leaflet_alone(session: &Session) -> Result<()> {
    session.wait_equal(LEAFLET, Vec::new(), json!(true)).await.context("the leaflet")?;
    let live =
        "return !!document.querySelector('after-check')?.shadowRoot?.querySelector('[data-title]')";
    session.wait_equal(live, Vec::new(), json!(false)).await
}

/// Names of all attributes of the element.
pub async fn attributes(session: &Session) -> Result<Vec<String>> {
    let names = "return document.querySelector('after-check').getAttributeNames().sort()";
    Ok(serde_json::from_value(session.js(names, Vec::new()).await?)?)
}

/// Goes on from the first screen, as a patient.
pub async fn can_be_used(check: &Check<'_>) -> Result<()> {
    check.walk_to("Where did the needles go in?", &Patient::default()).await
}
