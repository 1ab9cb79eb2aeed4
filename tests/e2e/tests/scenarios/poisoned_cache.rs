//! What a phone keeps of the hosted page, where another page of the same origin has written into it, and how it is
//! taken away again.

use anyhow::{Result, ensure};
use e2e::{Check, Patient, Session};
use serde_json::json;

use crate::offline::{HOME, asked, plug_in, ready, unplug};
use crate::release::released;
use crate::withdrawn::{FILE, NO, YES, stays_withdrawn, stopped};

/// As another page's script, or as the right bytes with a header that leads elsewhere.
const EVIL: [&str; 2] = [
    "((url) => new Response('<!doctype html><title>evil</title><h1>You can look after it at home</h1><script>document.title = \"ran\"</script>',\
        { headers: { 'content-type': 'text/html' } }))",
    "(await (async () => { const texts = new Map(); for (const { url } of await cache.keys()) texts.set(url, await (await fetch(url, { cache: 'reload' })).arrayBuffer());\
        return (url) => new Response(texts.get(url), { headers: { 'content-type': 'text/html', refresh: '0; url=/evil' } }); })())",
];

/// What another page of the origin can do: puts `evil`, a function of an address, in the place of all that is kept.
async fn poison(session: &Session, evil: &str) -> Result<()> {
    let script = format!(
        "async () => {{ for (const name of await caches.keys()) {{ const cache = await caches.open(name); const evil = {evil};\
         for (const {{ url }} of await cache.keys()) if (!/withdrawn|newest/.test(url)) await cache.put(url, evil(url)); }} }}"
    );
    let done = asked(session, &script).await?;
    ensure!(done.is_null(), "{done}");
    Ok(())
}

async fn title(session: &Session) -> Result<String> {
    Ok(session.browser.title().await?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_another_page_has_put_in_its_place_is_not_shown() -> Result<()> {
    let other = crate::site::page("/other", "", "another page of the clinic");
    released("kept-poisoned", vec![other], async |session, server, release| {
        for evil in EVIL {
            ready(session, server).await?;
            session.goto(&server.url("/other")).await?;
            poison(session, evil).await?;
            // Online the files come again, and are kept.
            ready(session, server).await?.advice_for(&Patient::default()).await?;
            ensure!(title(session).await? == "Pain worse after dry needling?");
            unplug(session, server).await?;
            ready(session, server).await?.none_of_these().await?;
            plug_in(session, server).await?;
        }
        // The right bytes with a policy that keeps the page from its host.
        const POLICY: &str = "async () => { for (const name of await caches.keys()) { const cache = await caches.open(name);\
            const it = await cache.match('/aftercheck/'); if (!it) continue;\
            await cache.put('/aftercheck/', new Response(await it.arrayBuffer(), { headers: { 'content-type': 'text/html',\
              'content-security-policy': 'connect-src http://127.0.0.1:1/; frame-ancestors http://a.example' } })); } }";
        ready(session, server).await?;
        ensure!(asked(session, POLICY).await?.is_null());
        release.write(FILE, YES)?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_network_the_emergency_advice_is_in_its_place() -> Result<()> {
    released("kept-poisoned-offline", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        poison(session, EVIL[0]).await?;
        unplug(session, server).await?;
        for path in [HOME, "/aftercheck/index.html", "/aftercheck/sources.html"] {
            session.goto(&server.url(path)).await?;
            let text = session.js("return document.body.innerText", Vec::new()).await?.to_string();
            for words in ["We cannot check this online", "Hard to breathe even at rest"] {
                ensure!(text.contains(words), "\"{words}\" is missing on {path} in:\n{text}");
            }
            ensure!(!text.contains("at home"), "{text}");
            ensure!(title(session).await? == "We cannot check this online. Call your clinic.");
        }
        // Once there is a network it heals.
        plug_in(session, server).await?;
        ready(session, server).await?.none_of_these().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn caches_of_others_are_not_asked() -> Result<()> {
    const FOREIGN: &str = "async () => { const clinic = await caches.open('a-clinic-pages');\
        await clinic.put('/aftercheck/', new Response('<!doctype html><title>old</title>'));\
        await clinic.put('/aftercheck/withdrawn.json', new Response('{\"withdrawn\":[]}')); }";
    let other = crate::site::page("/other", "", "another page of the clinic");
    released("kept-foreign", vec![other], async |session, server, release| {
        // Older than ours: a look over all caches would find it first.
        session.goto(&server.url("/other")).await?;
        asked(session, FOREIGN).await?;
        ready(session, server).await?;
        stays_withdrawn(session, server, release).await?;
        plug_in(session, server).await?;
        release.write(FILE, NO)?;
        ready(session, server).await?;

        // Ours is dropped, and cannot come again: it is not said to be ready.
        for name in ["icon-512.png", "sources.html"] {
            std::fs::remove_file(release.path(name))?;
        }
        const DROP: &str = "async () => { for (const name of await caches.keys()) if (name.includes('sha384')) await caches.delete(name); }";
        asked(session, DROP).await?;
        Check::open(session, &server.url(HOME)).await?;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let line = "return document.getElementById('offline').innerText";
        ensure!(session.js(line, Vec::new()).await? == "", "half of it was called ready");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_stop_worker_takes_the_page_from_phones() -> Result<()> {
    const LEFT: &str = "async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()]";
    released("kept-stop", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        asked(session, "async () => { await caches.open('clinic'); }").await?;
        release
            .write("offline-worker.js", std::fs::read(release.path("stop/offline-worker.js"))?)?;
        release.write("index.html", "<!doctype html><title>We moved</title>We moved")?;
        // The browser looks for a new worker a while after the page was opened; then the page reloads itself.
        for _ in 0..4 {
            session.goto(&server.url(HOME)).await?;
            if moved(session).await? {
                break;
            }
        }
        ensure!(title(session).await? == "We moved", "the page stays");
        let begin = std::time::Instant::now();
        while asked(session, LEFT).await? != json!([0, ["clinic"]]) {
            let left = asked(session, LEFT).await?;
            ensure!(begin.elapsed().as_secs() < 10, "{left} is left");
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_the_root_of_a_host_only_an_origin_of_its_own_keeps_the_page() -> Result<()> {
    const KEPT: &str = "async () => (await navigator.serviceWorker.getRegistrations()).length";
    released("kept-root", Vec::new(), async |session, _, release| {
        let mut server = e2e::Server::start(e2e::Site::new(release.path("")), 0)?;
        Check::open(session, &server.url("/")).await?;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        ensure!(asked(session, KEPT).await? == json!(0));
        release.change("<after-check ", "<after-check own-origin ")?;
        Check::open(session, &server.url("/")).await?;
        let line = "return document.getElementById('offline').innerText";
        session.wait_equal(line, Vec::new(), json!("Ready for offline use.")).await?;
        unplug(session, &mut server).await?;
        Check::open(session, &server.url("/")).await?.none_of_these().await
    })
    .await
}

/// Whether the new page stands there within 10 seconds.
async fn moved(session: &Session) -> Result<bool> {
    for _ in 0..50 {
        if title(session).await? == "We moved" {
            return Ok(true);
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    Ok(false)
}
