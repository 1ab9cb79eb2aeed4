//! Every screen, on small phones, light and dark: no barrier, no overflow, no small target.

use anyhow::{Result, ensure};
use e2e::{Check, Colours, Motion, Options, Page, Scheme, Scripts, Session, Text, axe};

use crate::before_ready::WHOLE;
use crate::screens::{questions, results};
use crate::site::{hosted, hosted_html, run, without_script};

/// As high as a finger needs, in CSS pixels (WCAG 2.5.5).
const TARGET: u32 = 44;
const PHONE: (u32, u32) = (375, 667);
const SMALL: (u32, u32) = (320, 667);

/// Looks at the screen as it is now, with everything opened.
async fn inspect(check: &Check<'_>, viewport: (u32, u32), what: &str) -> Result<()> {
    check.open_all().await?;
    check.session.fit_height(viewport.0, viewport.1).await?;
    no_barrier(check.session, what).await?;
    check.session.viewport(viewport.0, viewport.1).await?;
    fits(check.session, what).await?;
    if viewport == SMALL {
        check.session.space_text(true).await?;
        fits(check.session, &format!("{what}, with text wide apart")).await?;
        check.session.space_text(false).await?;
    }
    Ok(())
}

async fn no_barrier(session: &Session, what: &str) -> Result<()> {
    let found = axe(session).await?;
    ensure!(found.is_empty(), "{what}: {found:#?}");
    Ok(())
}

async fn fits(session: &Session, what: &str) -> Result<()> {
    let small = session.small_targets(TARGET).await?;
    ensure!(small.is_empty(), "{what}: {small:#?}");
    let wide = session.too_wide().await?;
    ensure!(wide.is_empty(), "{what}: {wide:#?}");
    Ok(())
}

/// Every screen of one half of the check, with what the person has set.
async fn look(name: &str, half: Half, options: Options) -> Result<()> {
    run(name, options, vec![hosted()?], async |session: &Session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        let each =
            async |check: &Check<'_>, what: &str| inspect(check, options.viewport, what).await;
        match half {
            Half::Questions => questions(&check, each).await,
            Half::Results => results(&check, each).await,
        }
    })
    .await
}

/// Each is long enough for a scenario of its own.
#[derive(Clone, Copy)]
enum Half {
    Questions,
    Results,
}
use Half::{Questions, Results};

const DARK: Options = Options { scheme: Scheme::Dark, ..PLAIN };
const PLAIN: Options = Options {
    viewport: PHONE,
    scheme: Scheme::Light,
    motion: Motion::Full,
    colours: Colours::Own,
    scripts: Scripts::Run,
    text: Text::Normal,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_light() -> Result<()> {
    look("questions-light", Questions, PLAIN).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_the_dark() -> Result<()> {
    look("questions-dark", Questions, DARK).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_on_a_small_phone() -> Result<()> {
    look("questions-small", Questions, Options { viewport: SMALL, ..PLAIN }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_on_a_small_phone_in_the_dark() -> Result<()> {
    look("questions-small-dark", Questions, Options { viewport: SMALL, ..DARK }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_forced_colours() -> Result<()> {
    look("questions-forced", Questions, Options { colours: Colours::Forced, ..PLAIN }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_text_twice_as_large() -> Result<()> {
    look("questions-text", Questions, Options { text: Text::Double, ..PLAIN }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_light() -> Result<()> {
    look("results-light", Results, PLAIN).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_the_dark() -> Result<()> {
    look("results-dark", Results, DARK).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_on_a_small_phone() -> Result<()> {
    look("results-small", Results, Options { viewport: SMALL, ..PLAIN }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_on_a_small_phone_in_the_dark() -> Result<()> {
    look("results-small-dark", Results, Options { viewport: SMALL, ..DARK }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_forced_colours() -> Result<()> {
    look("results-forced", Results, Options { colours: Colours::Forced, ..PLAIN }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_text_twice_as_large() -> Result<()> {
    look("results-text", Results, Options { text: Text::Double, ..PLAIN }).await
}

/// The leaflet, as it is before and without the script.
async fn leaflet(name: &str, scheme: Scheme) -> Result<()> {
    let pages = vec![Page::html("/leaflet.html", &without_script(&hosted_html()?)?)];
    run(name, Options { scheme, ..PLAIN }, pages, async |session, server| {
        for viewport in [PHONE, SMALL] {
            session.viewport(viewport.0, viewport.1).await?;
            session.goto(&server.url("/leaflet.html")).await?;
            session.wait_js(WHOLE, Vec::new()).await?;
            // Nothing covers a part of it, so it need not be as high as it is long.
            no_barrier(session, "leaflet").await?;
            fits(session, "leaflet").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leaflet_without_script() -> Result<()> {
    leaflet("leaflet-light", Scheme::Light).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leaflet_without_script_in_the_dark() -> Result<()> {
    leaflet("leaflet-dark", Scheme::Dark).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn embedded_in_a_clinics_page() -> Result<()> {
    run("embedded", Options::default(), Vec::new(), async |session, server| {
        for viewport in [PHONE, SMALL] {
            session.viewport(viewport.0, viewport.1).await?;
            let check = Check::open(session, &server.url("/embed.html")).await?;
            inspect(&check, viewport, "embedded start").await?;
            check.press("Yes, I have one").await?;
            inspect(&check, viewport, "embedded L4").await?;
        }
        Ok(())
    })
    .await
}
