//! Every screen, on small phones, light and dark: no barrier, no overflow, no small target.

use anyhow::{Result, ensure};
use e2e::{Check, Options, Page, Patient, Scheme, Session, axe};

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
    fits(check.session, what).await
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

/// What each page of questions is filled with, so that all that can open does.
fn rich() -> Patient {
    Patient {
        places: &["Upper back", "Elbow or forearm"],
        when: "4 days ago",
        trend: "The pain is about the same",
        skin: &[
            ("A bruise or a lump", "I have a small, flat bruise"),
            ("Swelling, or a hard", "The part is a little swollen"),
        ],
        feeling: &[("Tearful or shaky", ""), ("A headache", "I have a mild headache")],
        ..Patient::default()
    }
}

/// All screens up to "Check your answers", each empty with its error and filled.
async fn questions(check: &Check<'_>, viewport: (u32, u32)) -> Result<()> {
    inspect(check, viewport, "start").await?;
    check.press("I’m not sure").await?;
    inspect(check, viewport, "sign").await?;
    check.back().await?;
    check.none_of_these().await?;
    let patient = rich();
    loop {
        let title = check.title().await?;
        if title == "Check your answers" {
            return Ok(());
        }
        check.widget.click("Continue").await?;
        check.widget.wait_for("There is a problem").await?;
        inspect(check, viewport, &format!("{title} (error)")).await?;
        check.fill(&title, &patient).await?;
        inspect(check, viewport, &format!("{title} (filled)")).await?;
        check.go_on().await?;
    }
}

/// Changes single answers of an ordinary patient, and looks at the advice each time.
async fn results(check: &Check<'_>, viewport: (u32, u32)) -> Result<()> {
    check.walk_to("Check your answers", &Patient::default()).await?;
    inspect(check, viewport, "review").await?;
    check.see_advice().await?;
    inspect(check, viewport, "L0").await?;
    check.press("Check if ice is safe for you: Ice").await?;
    inspect(check, viewport, "safety questions").await?;
    check.choose("None of these").await?;
    check.press("Done").await?;
    for (row, signs, level) in [
        ("Since then", &[("The pain is a bit worse", "")][..], "Send your practitioner"),
        (
            "Skin and swelling",
            &[("A bruise or a lump", "I have a small")],
            "Contact your practitioner",
        ),
        (
            "Skin and swelling",
            &[("A bruise or a lump", ""), ("A needle dot", "There is pus")],
            "Get medical help",
        ),
    ] {
        check.press("Change my answers").await?;
        check.change(row).await?;
        for (sign, degree) in signs {
            check.choose(sign).await?;
            if !degree.is_empty() {
                check.choose(degree).await?;
            }
        }
        check.go_on().await?;
        check.see_advice().await?;
        check.is_on(level).await?;
        inspect(check, viewport, level).await?;
    }
    check.press("Change my answers").await?;
    check.change("Rest of the body").await?;
    check.choose("A new cough").await?;
    check.choose("I coughed up blood").await?;
    inspect(check, viewport, "alarm").await?;
    check.press("See what to do now").await?;
    inspect(check, viewport, "L4").await
}

async fn look(
    name: &str,
    viewport: (u32, u32),
    scheme: Scheme,
    steps: impl AsyncFnOnce(&Check<'_>, (u32, u32)) -> Result<()>,
) -> Result<()> {
    let options = Options { viewport, scheme, ..Options::default() };
    run(name, options, vec![hosted()?], async |session: &Session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        steps(&check, viewport).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_light() -> Result<()> {
    look("questions-light", PHONE, Scheme::Light, questions).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_in_the_dark() -> Result<()> {
    look("questions-dark", PHONE, Scheme::Dark, questions).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_on_a_small_phone() -> Result<()> {
    look("questions-small", SMALL, Scheme::Light, questions).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_on_a_small_phone_in_the_dark() -> Result<()> {
    look("questions-small-dark", SMALL, Scheme::Dark, questions).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_light() -> Result<()> {
    look("results-light", PHONE, Scheme::Light, results).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_in_the_dark() -> Result<()> {
    look("results-dark", PHONE, Scheme::Dark, results).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_on_a_small_phone() -> Result<()> {
    look("results-small", SMALL, Scheme::Light, results).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_on_a_small_phone_in_the_dark() -> Result<()> {
    look("results-small-dark", SMALL, Scheme::Dark, results).await
}

/// The leaflet, as it is before and without the script.
async fn leaflet(name: &str, scheme: Scheme) -> Result<()> {
    let html = without_script(&hosted_html()?)?;
    let options = Options { scheme, ..Options::default() };
    for (name, axe) in [(name.to_owned(), Axe::Not), (format!("{name}-axe"), Axe::Run)] {
        let pages = vec![Page::html("/leaflet.html", &html)];
        run(&name, options, pages, async |session, server| {
            for viewport in [PHONE, SMALL] {
                session.viewport(viewport.0, viewport.1).await?;
                session.goto(&server.url("/leaflet.html")).await?;
                match axe {
                    // Nothing covers a part of it, so it need not be as high as it is long.
                    Axe::Run => no_barrier(session, "leaflet").await?,
                    Axe::Not => fits(session, "leaflet").await?,
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Two scenarios, for not every engine runs axe on so long a page.
#[derive(Clone, Copy)]
enum Axe {
    Run,
    Not,
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
            check.press("I have one of these").await?;
            inspect(&check, viewport, "embedded L4").await?;
        }
        Ok(())
    })
    .await
}

/// A screen reader says with each option which question it answers.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_group_of_options_has_a_name() -> Result<()> {
    look("names", PHONE, Scheme::Light, async |check, _| {
        let patient = rich();
        check.none_of_these().await?;
        loop {
            let title = check.title().await?;
            if title == "Check your answers" {
                return Ok(());
            }
            check.fill(&title, &patient).await?;
            let nameless = check.session.nameless_groups().await?;
            ensure!(nameless.is_empty(), "{title}: {nameless:#?}");
            check.go_on().await?;
        }
    })
    .await
}
