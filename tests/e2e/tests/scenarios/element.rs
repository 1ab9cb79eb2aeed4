//! The element in its page: several of them, moved, removed, included in every order.

use anyhow::{Result, ensure};
use e2e::{Check, Page, Patient};
use serde_json::json;

use crate::site::{CLINIC, SCRIPT, built, page, script, with};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_on_a_page_are_independent() -> Result<()> {
    let body =
        "<after-check id=a region=GB></after-check><after-check id=b region=US></after-check>";
    with("two", vec![page("/two", SCRIPT, body)], async |session, server| {
        session.goto(&server.url("/two")).await?;
        let (a, b) = (Check::at(session, "#a").await?, Check::at(session, "#b").await?);
        a.none_of_these().await?;
        b.is_on("If you have any of these, call").await?;
        b.none_of_these().await?;
        // The same question in both: groups of radio buttons do not mix.
        a.choose("Today").await?;
        b.choose("Yesterday").await?;
        for (check, chosen) in [(a, "Today"), (b, "Yesterday")] {
            let now = check.chosen().await?;
            ensure!(now.len() == 1 && now.iter().all(|it| it.starts_with(chosen)), "{now:?}");
        }
        a.says(&["Call 999"], &["Call 911"]).await?;
        b.says(&["Call 911"], &["Call 999"]).await?;
        b.go_on().await?;
        a.is_on("When was the session?").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn moved_and_removed_it_keeps_its_answers() -> Result<()> {
    const MOVE: &str =
        "document.querySelector('#there').append(document.querySelector('after-check'))";
    const LEAVE: &str = "const done = arguments[0]; const it = document.querySelector('after-check');\
        it.remove(); setTimeout(() => { window.kept = it; done(it.shadowRoot.querySelector('.ac')?.innerText ?? ''); }, 100);";
    const RETURN: &str = "document.body.append(window.kept)";
    let body = format!("<after-check {CLINIC}></after-check><div id=there></div>");
    with("moved", vec![page("/moved", SCRIPT, &body)], async |session, server| {
        let check = Check::open(session, &server.url("/moved")).await?;
        check.walk_to("How has", &Patient::default()).await?;
        check.choose("The pain is getting better").await?;
        for script in [MOVE, LEAVE, RETURN] {
            if script == LEAVE {
                session.browser.execute_async(script, Vec::<serde_json::Value>::new()).await?;
                continue;
            }
            session.js(script, Vec::new()).await?;
            let back = Check::at(session, "after-check").await?;
            back.is_on("How has").await?;
            ensure!(back.chosen().await? == ["The pain is getting better."], "after {script}");
        }
        check.advice_for(&Patient::default()).await?;
        check.open_all().await?;
        check.says(&["The pain is getting better."], &[]).await?;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

/// Where and how often the script may stand.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_order_of_tags_does_not_matter() -> Result<()> {
    let element = format!("<after-check {CLINIC}><p>The leaflet.</p></after-check>");
    let plain = r#"<script src="/aftercheck.js"></script>"#;
    let pages = [
        ("/defer", SCRIPT.to_owned(), element.clone()),
        ("/before", String::new(), [plain, &element].concat()),
        ("/after", String::new(), [&element, plain].concat()),
        ("/twice", SCRIPT.to_owned(), [plain, &element, plain].concat()),
        ("/late", SCRIPT.to_owned(), String::new()),
    ];
    let add = format!("document.body.innerHTML = `{element}`");
    let paths = pages.each_ref().map(|(path, ..)| *path);
    let pages = pages.iter().map(|(path, head, body)| page(path, head, body)).collect();
    with("order", pages, async |session, server| {
        for path in paths {
            session.goto(&server.url(path)).await?;
            if path == "/late" {
                session.wait_js("return !!customElements.get('after-check')", Vec::new()).await?;
                session.js(&add, Vec::new()).await?;
            }
            let check = Check::at(session, "after-check").await?;
            check.none_of_these().await?;
            check.says(&["Call 999"], &["The leaflet."]).await?;
        }
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_tag_is_enough() -> Result<()> {
    let tag = r#"<h1>A clinic</h1><script src="/aftercheck.js" data-embed data-region="US"
        data-clinic-name="Our clinic"></script><footer>The end</footer>"#;
    with("one-tag", vec![page("/one", "", tag)], async |session, server| {
        let check = Check::open(session, &server.url("/one")).await?;
        check.says(&["Our clinic", "Call 911"], &[]).await?;
        let place = "return document.querySelector('after-check').nextElementSibling.localName";
        ensure!(session.js(place, Vec::new()).await? == json!("footer"));
        check.none_of_these().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_leaflet_alone_loads_nothing() -> Result<()> {
    let body = "<after-check mode=leaflet><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>";
    with("leaflet-alone", vec![page("/leaflet", SCRIPT, body)], async |session, server| {
        session.goto(&server.url("/leaflet")).await?;
        session
            .wait_js("return document.querySelector('after-check').matches(':defined')", vec![])
            .await?;
        let shown = "return [document.body.innerText.trim(), \
            !!document.querySelector('after-check').shadowRoot?.querySelector('[data-title]')]";
        ensure!(session.js(shown, vec![]).await? == json!(["The leaflet of the clinic.", false]));
        let asked = server.log().lines();
        ensure!(asked == ["GET /leaflet", "GET /aftercheck.js"], "{asked:?}");
        // The clinic changes its mind.
        session
            .js("document.querySelector('after-check').setAttribute('mode', 'check')", vec![])
            .await?;
        Check::at(session, "after-check").await?.none_of_these().await
    })
    .await
}

/// A script before the element sees it before its leaflet is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_leaflet_alone_in_every_order() -> Result<()> {
    let plain = r#"<script src="/aftercheck.js"></script>"#;
    let body = "<after-check mode=leaflet><p class=aftercheck-leaflet>The leaflet of the clinic.</p></after-check>";
    let pages = vec![page("/before", plain, body), page("/after", "", &[body, plain].concat())];
    with("leaflet-order", pages, async |session, server| {
        for path in ["/before", "/after"] {
            session.goto(&server.url(path)).await?;
            let text = session.js("return document.body.innerText.trim()", vec![]).await?;
            ensure!(text == "The leaflet of the clinic.", "{path}: {text}");
        }
        let asked = server.log().lines();
        ensure!(!asked.iter().any(|line| line.contains("wasm")), "{asked:?}");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn host_events_tell_steps_and_no_answers() -> Result<()> {
    const LISTEN: &str = "window.told = [];\
        for (const name of ['ready', 'started', 'step', 'finished', 'cleared', 'unavailable']) {\
          addEventListener(`aftercheck-${name}`, (event) => told.push([name, event.detail]));\
        }";
    let head = format!("<script src=/listen.js></script>{SCRIPT}");
    let body = format!("<after-check {CLINIC}></after-check>");
    let pages: Vec<Page> = vec![page("/events", &head, &body), script("/listen.js", LISTEN)?];
    with("events", pages, async |session, server| {
        let check = Check::open(session, &server.url("/events")).await?;
        check.press("Yes, I have one").await?;
        // What comes later would move what is tapped next.
        check.widget.wait_for("Show this to staff").await?;
        check.press("Clear all").await?;
        let told = session.js("return told", Vec::new()).await?;
        let expected = json!([
            ["ready", null], ["started", null], ["step", { "index": 1 }], ["finished", null], ["cleared", null]
        ]);
        ensure!(told == expected, "{told}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_snippet_works_where_it_is_pasted() -> Result<()> {
    let snippet = built("snippet.html")?.replace("src=\"/aftercheck/", "src=\"/");
    with("snippet", vec![page("/snippet", "", &snippet)], async |session, server| {
        Check::open(session, &server.url("/snippet")).await?.none_of_these().await?;
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}
