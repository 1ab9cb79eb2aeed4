//! The code on the patient's screen, as a scanner sees it, also in a photograph.

use std::{path::Path, time::Duration};

use aftercheck::days::{MOST_OF_CODE, size_of_code};
use aftercheck::qr::dark;
use anyhow::{Context, Result, bail, ensure};
use e2e::{Check, Engine, Grey, Options, Patient, Scheme, Session, Shot, drawn};

use crate::kept::{fits, keep, opened};
use crate::reader::{INTRO, READER, read, says};
use crate::screens::rich;
use crate::site::{hosted, run, with};

const CODE: &str = "Show a code to scan";
const WAY: &str = "Share this";

/// A scanner looks again and again.
const LOOKS: usize = 10;

/// What a scanner reads on the screen where the code is, larger than a phone so that nothing lies over it.
async fn scanned(session: &Session, check: &Check<'_>, file: &Path) -> Result<String> {
    let width = session.js("return innerWidth", Vec::new()).await?.as_u64().context("no width")?;
    session.viewport(u32::try_from(width)?, 1400).await?;
    let code = check.widget.inner(".ac-qr").await?;
    code.scroll_into_view().await?;
    for _ in 0..LOOKS {
        if let Some(text) = Grey::from_png(&code.screenshot_as_png().await?)?.scanned(file)? {
            return Ok(text);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    bail!("no code is read in {}", file.display())
}

async fn show(check: &Check<'_>) -> Result<()> {
    check.widget.wait_for(WAY).await?;
    check.press(WAY).await?;
    check.widget.click(CODE).await?;
    check.says(&["Nothing is sent.", "may keep the link in its history"], &["do not fit"]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_is_read_from_the_screen() -> Result<()> {
    for (width, scheme) in [(375, Scheme::Light), (320, Scheme::Dark)] {
        let options = Options { viewport: (width, 667), scheme, ..Options::default() };
        let name = format!("scanned-{width}");
        run(&name, options, vec![hosted()?], async |session, server| {
            let check = Check::open(session, &server.url("/hosted.html")).await?;
            check.advice_for(&Patient::default()).await?;
            show(&check).await?;
            fits(session).await?;
            let file = e2e::screenshots()?.join(format!("{name}-{}.png", session.engine.name()));
            let text = scanned(session, &check, &file).await?;
            let behind = text.strip_prefix(&server.url(READER)).context(text.clone())?;
            let count = server.log().count();
            read(session, server, behind).await?;
            says(
                session,
                &[
                    "L0 self-care at home",
                    "3/10 now",
                    "told the same level, by the same version",
                    "Nobody has examined",
                ],
                &[INTRO, "differ"],
            )
            .await?;
            let asked = server.log().since(count).join(" ");
            // Files of the page before may come late: they have it in their names.
            ensure!(!asked.replace("aftercheck.", "").contains("check"), "{asked}");
            fits(session).await
        })
        .await?;
    }
    Ok(())
}

/// Codes as large as they get, on a screen that is photographed by another phone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_are_read_from_photographs() -> Result<()> {
    let page = "https://riverside-physiotherapy.example/aftercheck/read.html#check=20816.";
    let folder = tempfile::tempdir()?;
    let digits: String = (0..(MOST_OF_CODE - page.len() - 6) * 24 / 10)
        .map(|it| char::from(b'0' + (it * 7 % 11 % 10) as u8))
        .collect();
    let link = [page, &digits].concat();
    ensure!(size_of_code(&link).abs_diff(MOST_OF_CODE) < 2, "{}", size_of_code(&link));
    let code = dark(&link).context("too long")?;
    let screen = drawn(code.width, &code.path, 8)?;
    // By the program of another reader, too, as it is drawn.
    let by_jsqr = screen.read_by_jsqr(&folder.path().join("pixels"))?;
    ensure!(by_jsqr.as_deref() == Some(link.as_str()), "jsqr reads {by_jsqr:?}");
    let mut read = 0;
    for size in [400, 450, 500, 600] {
        for shot in 0..6 {
            let (blur, turn) = (0.6 + 0.2 * f64::from(shot), -6.0 + 2.3 * f64::from(shot));
            let shot = Shot { size, turn, blur, noise: 12 };
            let found = screen.photographed(&shot).scanned(&folder.path().join("shot.png"))?;
            read += u32::from(found.as_deref() == Some(link.as_str()));
        }
    }
    println!("{read} of 24 photographs read");
    ensure!(read >= 20, "{read} of 24 photographs are read");
    let far = screen.photographed(&Shot { size: 60, turn: 0.0, blur: 4.0, noise: 12 });
    ensure!(far.scanned(&folder.path().join("far.png"))?.is_none(), "a check that cannot fail");
    Ok(())
}

/// Sixteen signs: paper then has the clinician's terms alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_summary_of_many_signs_is_one_page() -> Result<()> {
    with("scanned-many", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.advice_for(&rich()).await?;
        show(&check).await?;
        let said = "document.querySelector('after-check').shadowRoot.querySelectorAll('.ac-muted.ac-screen').length";
        let said = session.js(&format!("return {said}"), Vec::new()).await?.as_u64();
        ensure!(said.is_some_and(|it| it > 14), "{said:?} sentences of the patient's");
        if session.engine != Engine::WebKit {
            let sheets = session.printed().await?;
            ensure!(sheets.len() == 1, "{} sheets", sheets.len());
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_goes_to_the_reader_and_to_another_phone() -> Result<()> {
    with("scanned-kept", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        keep(&check).await?;
        show(&check).await?;
        let file = e2e::screenshots()?.join(format!("scanned-kept-{}.png", session.engine.name()));
        let text = scanned(session, &check, &file).await?;
        if session.engine != Engine::WebKit {
            let sheets = session.printed().await?;
            ensure!(sheets.len() == 1, "{} sheets", sheets.len());
            let read = sheets.iter().map(|it| it.scanned(&file));
            let read: Vec<Option<String>> = read.collect::<Result<_>>()?;
            ensure!(read.contains(&Some(text.clone())), "not from paper: {read:?}");
        }
        let behind = text.split_once("#").map(|(_, it)| format!("#{it}")).context("no link")?;
        session.js("localStorage.clear()", Vec::new()).await?;
        read(session, server, &behind).await?;
        says(session, &["L0 self-care at home"], &[INTRO]).await?;
        let own = "return document.getElementById('own').href";
        let own = session.js(own, Vec::new()).await?;
        let own = own.as_str().context("no link")?.to_owned();
        ensure!(own.starts_with(&server.url("/#check=")), "{own}");
        session.goto(&own).await?;
        let check = Check::at(session, "after-check").await?;
        check.widget.wait_for("Your link brought a check").await?;
        check.widget.click("Keep it").await?;
        check.widget.wait_for("Kept on this phone until").await?;
        opened(session, &server.url("/")).await?;
        Ok(())
    })
    .await
}
