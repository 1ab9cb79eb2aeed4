//! The host's last word about withdrawals, as a phone remembers it: named for ever, older lists and copies not taken,
//! and what happens where the host has been silent for long.

use anyhow::{Result, ensure};
use e2e::{Check, Server, Session, Widget};
use serde_json::json;

use crate::offline::{HOME, asked, plug_in, ready, unplug, update};
use crate::release::released;
use crate::withdrawn::{FILE, NO, stopped};

const DAY_MS: u64 = 86_400_000;

/// At two visits, before and after the host has answered.
async fn stays_stopped(session: &Session, server: &Server) -> Result<()> {
    for _ in 0..2 {
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        stopped(session).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_version_that_was_named_stays_withdrawn() -> Result<()> {
    let named = format!(r#"{{ "withdrawn": ["{}"] }}"#, aftercheck::content::PACK.version);
    released("kept-named", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        release.write(FILE, &named)?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        // A backup of the host, or another cache on the way, has an older list.
        release.write(FILE, NO)?;
        stays_stopped(session, server).await
    })
    .await
}

/// Whatever another page has written into the worker's memory, the host's fresh word counts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broken_memory_does_not_outweigh_the_host() -> Result<()> {
    let named = format!(r#"{{ "withdrawn": ["{}"] }}"#, aftercheck::content::PACK.version);
    released("kept-broken-word", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        release.write(FILE, &named)?;
        for kept in [
            r#"{"withdrawn":[],"named":5}"#,
            r#"{"withdrawn":[],"named":{}}"#,
            r#"{"withdrawn":[],"named":[[]],"release":"x","at":"y"}"#,
            r#"{"withdrawn":[],"release":1e300}"#,
            "null",
            "5",
            "<p>",
        ] {
            let put = format!(
                "async () => (await caches.open((await caches.keys()).find((it) => it.endsWith(' word'))))\
                 .put('/aftercheck/withdrawn.json', new Response({}))",
                json!(kept)
            );
            asked(session, &put).await?;
            stays_stopped(session, server).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_list_and_an_older_copy_are_not_taken() -> Result<()> {
    const SEEN: &str = "async () => (await caches.open((await caches.keys()).find((it) => it.endsWith(' word'))))\
        .put('/aftercheck/newest-release', new Response('999999999'))";
    released("kept-older", Vec::new(), async |session, server, release| {
        ready(session, server).await?;
        release.write(FILE, r#"{ "release": 5000, "withdrawn": true }"#)?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        for older in [
            r#"{ "release": 4999, "withdrawn": [] }"#,
            r#"{ "release": 0, "withdrawn": ["0.0.1"] }"#,
        ] {
            release.write(FILE, older)?;
            session.goto(&server.url(HOME)).await?;
            stopped(session).await?;
        }
        // One that a clinic writes by hand has no number, and is meant.
        release.write(FILE, NO)?;
        ready(session, server).await?;

        asked(session, SEEN).await?;
        release.publish("An older copy")?;
        ensure!(update(session).await? == json!([false, false, true]), "the older copy waits");
        ready(session, server).await?;
        ensure!(session.browser.title().await? == "Pain worse after dry needling?");
        Ok(())
    })
    .await
}

/// Makes the host's last word so old.
async fn age(session: &Session, days: u64) -> Result<()> {
    let script = format!(
        "async () => {{ const cache = await caches.open((await caches.keys()).find((it) => it.endsWith(' word')));\
            const word = await (await cache.match('/aftercheck/withdrawn.json')).json();\
            if (!(Date.now() - word.at < 60_000)) return 'it has no date';\
            word.at -= {};\
            await cache.put('/aftercheck/withdrawn.json', new Response(JSON.stringify(word))); }}",
        days * DAY_MS
    );
    let done = asked(session, &script).await?;
    ensure!(done.is_null(), "{done}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_without_news_says_so_and_comes_to_an_end() -> Result<()> {
    const LINE: &str = "return [document.getElementById('offline').innerText,\
        document.getElementById('offline').getBoundingClientRect().top < 200]";
    // In words, day first.
    const DATE: &str = "const day = new Date(Date.now() - 31 * 86_400_000);\
        const months = 'January February March April May June July August September October November December';\
        return `${day.getDate()} ${months.split(' ')[day.getMonth()]} ${day.getFullYear()}`";
    released("kept-silent", Vec::new(), async |session, server, _| {
        ready(session, server).await?;
        age(session, 29).await?;
        unplug(session, server).await?;
        ready(session, server).await?;

        age_again(session, server, 31).await?;
        Check::open(session, &server.url(HOME)).await?.none_of_these().await?;
        let date = session.js(DATE, Vec::new()).await?;
        let date = date.as_str().unwrap_or_default();
        let words = format!(
            "This copy has had no news from its website since {date}. Go online and open it again."
        );
        session.goto(&server.url(HOME)).await?;
        session.wait_equal(LINE, Vec::new(), json!([words, true])).await?;

        age_again(session, server, 91).await?;
        session.goto(&server.url(HOME)).await?;
        stopped(session).await?;
        let text = Widget::new(session).text().await?;
        ensure!(text.contains("Call your clinic"), "{text}");
        // One word of its host is enough.
        plug_in(session, server).await?;
        ready(session, server).await?.none_of_these().await
    })
    .await
}

/// With a new word, that is then made old.
async fn age_again(session: &Session, server: &mut Server, days: u64) -> Result<()> {
    plug_in(session, server).await?;
    ready(session, server).await?;
    age(session, days).await?;
    unplug(session, server).await
}
