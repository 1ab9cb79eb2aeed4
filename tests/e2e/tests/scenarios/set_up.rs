//! The page on which a clinic sets up its own site: from an empty form to a folder on a host by hand, what is wrong is told and
//! nothing is lost, settings go into a file and come back, and each level is there to look at.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Engine, Options, Scheme, Server, Session, Site, axe};
use serde_json::{Value, json};

use crate::kept::{fits, stored, widths};
use crate::person::{Person, pages, unzipped};
use crate::site::{run, with};

const PAGE: &str = "/set-up.html";
/// What one sees of the preview.
async fn preview(session: &Session) -> Result<String> {
    let text = "return document.querySelector('#check').shadowRoot.querySelector('.ac').innerText";
    Ok(session.js(text, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

/// With only the page and a folder on a host: the form, the zip, its files on the host, a phone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_without_code_is_live() -> Result<()> {
    with("set-up-live", pages(PAGE)?, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        person.introduce().await?;
        let dials = "return document.getElementById('test-call').getAttribute('href').replace(/\\D/g, '').endsWith('1632960123')";
        session.wait_js(dials, Vec::new()).await.context("no test call")?;
        let zip = person.zip().await?;
        let (_host, folder) = unzipped(&zip)?;
        let own = Server::start(Site::new(&folder), 0)?;
        let check = Check::open(session, &own.url("/")).await?;
        let calls = check.screen().await?.calls;
        ensure!(calls.iter().any(|(_, link)| link == "tel:999"), "{calls:?}");
        let words = session.js("return document.querySelector('after-check').shadowRoot.textContent", Vec::new()).await?;
        ensure!(words.to_string().contains("Riverside Physiotherapy"), "no name");
        let clinic = "return [...document.querySelector('after-check').shadowRoot.querySelectorAll('a')].map((it) => it.href)";
        let links = session.js(clinic, Vec::new()).await?;
        ensure!(links.to_string().contains("tel:01632960123") || links.to_string().contains("tel:+441632960123"), "{links}");
        println!(
            "set-up in {:?}: {} fields and {} taps to the zip; then the folder is copied to the host and opened",
            session.engine, person.fields, person.taps
        );
        ensure!(person.fields <= 6 && person.taps <= 3, "it takes more than it did");
        Ok(())
    })
    .await
}

/// Each level is reached by the check itself, with what the clinic has typed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_preview_shows_every_level_with_the_clinic_in_it() -> Result<()> {
    with("set-up-preview", pages(PAGE)?, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        person.introduce().await?;
        person.write("#accent", "#7a1fa2").await?;
        person.reads("Contrast of white text on it:").await?;
        for (place, level) in (0..).zip(["l0", "l1", "l2", "l3", "l4"]) {
            person.choose("#screen", &format!("{place}")).await?;
            let there = "const root = document.querySelector('#check'); return !root.inert\
                && root.shadowRoot.querySelector(`.ac-care--${arguments[0]} [data-title]`)?.innerText";
            for _ in 0..3 {
                if session.wait_js(there, vec![json!(level)]).await.is_ok() {
                    break;
                }
            }
            session.wait_js(there, vec![json!(level)]).await.with_context(|| format!("no {level}: {place}"))?;
        }
        person.choose("#screen", "closed").await?;
        let closed = "return document.querySelector('#check').shadowRoot.textContent.includes('is closed')";
        session.wait_js(closed, Vec::new()).await.context("the closed clinic is not shown")?;
        ensure!(preview(session).await?.contains("Riverside"), "no clinic in it");
        let colour = "return getComputedStyle(document.querySelector('#check')).getPropertyValue('--ac-accent').trim()";
        ensure!(session.js(colour, Vec::new()).await? == json!("#7a1fa2"), "not the clinic's colour");
        // Without another start: a name that is typed anew stands in the screen that is shown.
        person.write("#clinic-name", "Harbour Clinic").await?;
        let renamed = "return document.querySelector('#check').shadowRoot.textContent.includes('Harbour Clinic')";
        session.wait_js(renamed, Vec::new()).await?;
        person.tap("label:has(#width-1)").await?;
        let wide = "return document.querySelector('#check').getBoundingClientRect().width";
        let wide = session.js(wide, Vec::new()).await?.as_f64().unwrap_or_default();
        ensure!(wide > 900.0, "the desktop is {wide} px wide");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_input_says_what_to_write_and_nothing_is_lost() -> Result<()> {
    with("set-up-wrong", pages(PAGE)?, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        // Nothing typed: what is missing is told, and where.
        person.tap("#zip").await?;
        person.reads("There are 3 problems").await?;
        person.reads("Write the name of your clinic").await?;
        let focused = "return document.activeElement.id";
        ensure!(session.js(focused, Vec::new()).await? == json!("problems"), "the focus is elsewhere");
        person.tap("#problem-list a").await?;
        ensure!(session.js(focused, Vec::new()).await? == json!("clinic-name"), "the link leads elsewhere");
        person.introduce().await?;
        for (field, wrong, right) in [
            ("#clinic-phone", "call us", "01632 960 123"),
            ("#clinic-closed", "2026-11-31", "2026-11-30"),
            ("#hours-0", "8 to 7", "08:00-19:00"),
            ("#accent", "url(https://a.example/)", "#0b5063"),
            ("#address", "clinic.example/?a", "https://clinic.example/aftercheck/"),
        ] {
            person.write(field, wrong).await?;
            let told = "const it = document.querySelector(arguments[0]); const by = it.getAttribute('aria-describedby') ?? '';\
                return it.getAttribute('aria-invalid') === 'true' && !document.getElementById('problems').hidden\
                && by.split(' ').some((id) => id.endsWith('-error') && document.getElementById(id)?.innerText)";
            session.wait_js(told, vec![json!(field)]).await.with_context(|| format!("{field} is not told"))?;
            person.tap("#zip").await?;
            let kept = session.js("return [document.querySelector(arguments[0]).value, document.activeElement.id, caught.length]", vec![json!(field)]).await?;
            ensure!(kept == json!([wrong, "problems", 0]), "{field}: {kept}");
            person.write(field, right).await?;
            let mended = "return document.getElementById('problems').hidden && !document.querySelector('[aria-invalid]')";
            session.wait_js(mended, Vec::new()).await.with_context(|| format!("{field} is still wrong"))?;
        }
        ensure!(stored(session).await?.is_empty(), "something is stored");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn settings_are_saved_and_opened_and_a_strange_file_changes_nothing() -> Result<()> {
    with("set-up-file", pages(PAGE)?, async |session, server| {
        // Nothing of the address is taken: a link could fill in a number.
        let url = server.url(&format!("{PAGE}?clinic-phone=0906+812+3456&region=US#clinic-phone=0906"));
        let mut person = Person::at(session, &url).await?;
        let empty = "return [...document.querySelectorAll('#form input[type=text], #form input[type=tel], #region')].every((it) => !it.value)";
        ensure!(session.js(empty, Vec::new()).await? == json!(true), "the address fills in a field");
        person.introduce().await?;
        person.tap("#file-box > summary").await?;
        person.tap("#save").await?;
        let (name, text) = person.saved().await?;
        ensure!(name == "aftercheck-settings.json", "{name}");
        let text = String::from_utf8(text)?;
        let saved: Value = serde_json::from_str(&text)?;
        ensure!(saved.get("clinic-hours") == Some(&json!("Mo-Fr 08:00-19:00, Sa 09:00-13:00")), "{saved}");

        let folder = tempfile::tempdir()?;
        let large = format!("{{\"format\":1,\"clinic-name\":\"{}\"}}", "a".repeat(70_000));
        for (text, said) in [
            ("%PDF-1.7", "This is no file with settings"),
            (r#"{"format":1,"colour":"red"}"#, "a setting that this page does not know: colour"),
            (r#"{"format":9}"#, "of another version of this page (9)"),
            (r#"{"format":1,"clinic-name":["a"]}"#, "clinic-name of the file is not of the right kind"),
            (&*large, "larger than settings can be"),
        ] {
            person.open_file("strange.json", text, folder.path()).await?;
            person.reads(said).await?;
            let name = session.js("return document.getElementById('clinic-name').value", Vec::new()).await?;
            ensure!(name == json!("Riverside Physiotherapy"), "{said}: {name}");
        }
        let mut other = Person::at(session, &server.url(PAGE)).await?;
        // A list lacks this font, and dist takes it.
        let text = text.replacen('{', "{ \"font\": \"Noto Sans\",", 1);
        other.open_file("settings.json", &text, folder.path()).await?;
        let there = "return ['clinic-name', 'clinic-phone', 'region', 'hours-0', 'hours-1', 'hours-2'].map((id) => document.getElementById(id).value)";
        let values = json!(["Riverside Physiotherapy", "01632 960 123", "GB", "08:00-19:00", "09:00-13:00", "closed"]);
        session.wait_equal(there, Vec::new(), values).await?;
        let font = "return document.getElementById('snippet').textContent.includes('--ac-font: Noto Sans')";
        session.wait_js(font, Vec::new()).await?;
        other.tap("#file-box > summary").await.ok();
        ensure!(stored(session).await?.is_empty(), "something is stored");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_can_be_used_on_any_screen() -> Result<()> {
    for (name, scheme) in [("set-up-light", Scheme::Light), ("set-up-dark", Scheme::Dark)] {
        let options = Options { scheme, ..Options::default() };
        run(name, options, pages(PAGE)?, async |session, server| {
            let widths: Vec<u32> = widths(session).iter().copied().chain([1280]).collect();
            for width in widths {
                session.viewport(width, 667).await?;
                let mut person = Person::at(session, &server.url(PAGE)).await?;
                person.introduce().await?;
                person.write("#clinic-closed", "2026-11-31").await?;
                person.tap("#zip").await?;
                person.reads("There is a problem").await?;
                session
                    .js(
                        "for (const it of document.querySelectorAll('details')) it.open = true",
                        Vec::new(),
                    )
                    .await?;
                fits(session).await.with_context(|| format!("{name}, {width} px"))?;
                session.screenshot(&format!("{name}-{width}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// The poster and the card say what the clinic typed, on paper and nothing else.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn poster_card_and_plan_are_printed_alone() -> Result<()> {
    with("set-up-paper", pages(PAGE)?, async |session, server| {
        let mut person = Person::at(session, &server.url(PAGE)).await?;
        person.introduce().await?;
        person.write("#address", "https://riverside.example/aftercheck/").await?;
        for (button, sheet, words) in [
            ("#print-poster", "poster", "In an emergency, call 999."),
            ("#print-card", "card", "01632 960 123"),
        ] {
            person.tap(button).await?;
            session.wait_equal("return window.printed", Vec::new(), json!(sheet)).await?;
            let drawn = "return document.querySelector(`#${arguments[0]} svg path`).getAttribute('d').length";
            let drawn = session.js(drawn, vec![json!(sheet)]).await?.as_u64().unwrap_or_default();
            ensure!(drawn > 500, "the code of {sheet} is {drawn} letters");
            if session.engine == Engine::WebKit {
                continue;
            }
            let paper = session.print().await?;
            ensure!(paper.contains(words) && paper.contains("Riverside Physiotherapy"), "{paper}");
            ensure!(!paper.contains("Opening hours") && !paper.contains("Make the zip"), "{paper}");
        }
        person.tap("#plan-box > summary").await?;
        person.tap("#print-plan").await?;
        session.wait_equal("return window.printed", Vec::new(), json!("plan-paper")).await?;
        let plan = session.js("return document.getElementById('plan-paper').textContent", Vec::new()).await?;
        ensure!(plan.to_string().contains("Press “Call 999”"), "{plan}");
        let barriers = axe(session).await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        Ok(())
    })
    .await
}
