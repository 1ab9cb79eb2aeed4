//! What is kept under a passcode: nothing of it can be read without, wrong tries are slowed down, and it locks again.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::answers_hidden::SIGHT;
use crate::copies::{TAKE, choose};
use crate::kept::{KEPT, delete_all, fits, only, stored, widths};
use crate::later_texts::came;
use crate::site::{built, hosted, script, with};

const KEEP: &str = "Keep this on my phone";
pub const ADD: &str = "Add a passcode (optional)";
pub const CODE: &str = "seven green cups";
pub const LOCKED: &str = "What you kept is locked";
const HOME: &str = "Look after it at home and keep watching";

pub async fn enter(check: &Check<'_>, code: &str) -> Result<()> {
    let field = check.widget.inner("input[type=password]").await?;
    field.clear().await?;
    Ok(field.send_keys(code).await?)
}

/// From the first screen to an advice that is kept under the passcode.
async fn keep(check: &Check<'_>) -> Result<()> {
    check.advice_for(&Patient::default()).await?;
    check.widget.wait_for(KEEP).await?;
    check.press(KEEP).await?;
    check.widget.click(ADD).await?;
    enter(check, "1234567").await?;
    check.widget.click("Keep it").await?;
    check.widget.wait_for("That is too short.").await?;
    ensure!(
        stored(check.session).await?.is_empty(),
        "it is kept under a passcode that is too short"
    );
    enter(check, CODE).await?;
    check.widget.click("Keep it").await?;
    check.widget.wait_for("These two are not the same.").await?;
    ensure!(
        stored(check.session).await?.is_empty(),
        "a passcode was taken that was not entered twice"
    );
    enter_again(check).await?;
    check.widget.click("Keep it").await?;
    check.widget.wait_for(KEPT).await?;
    check.is_on(HOME).await
}

pub async fn enter_again(check: &Check<'_>) -> Result<()> {
    Ok(check.widget.inner("[data-again] input").await?.send_keys(CODE).await?)
}

/// The page is opened again, locked.
async fn locked<'s>(session: &'s Session, url: &str) -> Result<Check<'s>> {
    let check = Check::open(session, url).await?;
    session.wait_js(&came()?, Vec::new()).await?;
    check.widget.wait_for(LOCKED).await?;
    ensure!(check.title().await?.starts_with("If you have any of these"), "the list comes first");
    check.says(&[KEPT], &["Welcome back", "Your pain was", "Open a saved copy"]).await?;
    Ok(check)
}

async fn unlock(check: &Check<'_>, code: &str, said: &str) -> Result<()> {
    enter(check, code).await?;
    check.widget.click("Unlock").await?;
    check.widget.wait_for(said).await
}

/// What can be read of it: the last day, and the wrong tries with the minute of the last.
async fn sealed(session: &Session) -> Result<String> {
    let (_, text) = only(session).await?;
    let parts: Vec<_> = text.split('.').collect();
    ensure!(parts.len() == 9 && text.starts_with("sealed1.dry-needling."), "{text}");
    // The text is padded, so that its length tells nothing, and has a mark of 16 bytes.
    let length = parts.get(7).context("a ciphertext")?.len();
    ensure!(length == (4096_usize + 16).div_ceil(3) * 4 - 1, "{length} letters");
    Ok(text)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_opens_with_its_passcode_alone() -> Result<()> {
    let own = built("index.html")?.replace("<head>", "<head><script src=\"/away.js\"></script>");
    let pages = vec![Page::html("/own", &own), script("/away.js", SIGHT)?];
    with("passcode", pages, async |session, server| {
        let url = server.url("/own");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let first = sealed(session).await?;

        let check = locked(session, &url).await?;
        for _ in 0..4 {
            unlock(&check, "seven green cup", "That is not the passcode.").await?;
        }
        unlock(&check, "seven green cup", "You can try again in 1 min.").await?;
        let fifth = sealed(session).await?;
        ensure!(fifth.split('.').nth(3) == Some("5"), "{fifth}");
        // To load the page again does not help.
        let check = locked(session, &url).await?;
        check.says(&["You can try again in"], &[]).await?;
        let tries = sealed(session).await?;
        enter(&check, CODE).await?;
        check.widget.click("Unlock").await?;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        check.says(&[LOCKED, "You can try again in"], &["Welcome back"]).await?;
        ensure!(sealed(session).await? == tries, "it was tried all the same");
        let wait = "const [name, text] = Object.entries({ ...localStorage })[0]; const parts = text.split('.');\
            parts[4] = '1'; localStorage.setItem(name, parts.join('.'))";
        session.js(wait, Vec::new()).await?;
        let check = locked(session, &url).await?;
        unlock(&check, CODE, "Welcome back").await?;
        check.says(&["Look after it at home", "Your pain was 3 out of 10."], &[LOCKED]).await?;

        check.press("None of these: check again").await?;
        check.is_on("How bad is the pain?").await?;
        check.advice_for(&Patient { pain: "7", ..Patient::default() }).await?;
        check.says(&["Your pain went up a lot, from 3 to 7", KEPT], &[]).await?;
        session.wait_js("return !Object.values({ ...localStorage })[0].includes(arguments[0])", vec![json!(&first)]).await?;
        let second = sealed(session).await?;
        ensure!(first.split('.').nth(6) != second.split('.').nth(6), "a vector is used again");

        session.js("away(10)", Vec::new()).await?;
        check.widget.wait_for(LOCKED).await?;
        check.is_on("If you have any of these").await?;
        check.says(&[], &["Your pain", "Go on"]).await?;
        unlock(&check, CODE, "Welcome back").await?;
        check.press("See how it went").await?;
        check.says(&["A chart cannot see a warning sign"], &[]).await?;
        session.browser.back().await?;
        check.widget.wait_for(KEPT).await?;

        let check = locked(session, &url).await?;
        delete_all(&check).await?;
        ensure!(stored(session).await?.is_empty(), "something is left");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}

/// A copy has the passcode of what it is a copy of, on another phone too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_keeps_its_passcode() -> Result<()> {
    with("passcode-copy", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let text = sealed(session).await?;
        let link = "return document.querySelector('after-check').shadowRoot.querySelector('a[download*=copy]').href";
        let link = session.js(link, Vec::new()).await?;
        ensure!(link == json!(format!("data:text/plain,{text}")), "the copy can be read: {link}");
        delete_all(&check).await?;

        let check = Check::open(session, &url).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        check.press("Open a saved copy").await?;
        choose(&check, &text, "This copy has a passcode").await?;
        check.says(&[], &[TAKE, "Your pain was"]).await?;
        unlock(&check, "seven green cup", "That is not the passcode.").await?;
        unlock(&check, CODE, TAKE).await?;
        check.says(&["Look after it at home", "Your pain was 3 out of 10."], &[]).await?;
        ensure!(stored(session).await?.is_empty(), "a copy is kept before it was asked for");
        check.widget.click(TAKE).await?;
        check.widget.wait_for("The copy is kept on this phone.").await?;
        sealed(session).await?;
        let check = locked(session, &url).await?;
        unlock(&check, CODE, "Welcome back").await
    })
    .await
}

/// Another tab has kept something under a passcode by now: it is not written over.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_another_tab_has_locked_stays() -> Result<()> {
    with("passcode-tab", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let (name, text) = only(session).await?;
        delete_all(&check).await?;
        let check = Check::open(session, &url).await?;
        crate::kept::keep(&check).await?;
        let put = "localStorage.setItem(arguments[0], arguments[1])";
        session.js(put, vec![json!(name), json!(text)]).await?;
        check.press("Start again").await?;
        check.advice_for(&Patient { pain: "4", ..Patient::default() }).await?;
        check.widget.wait_for(LOCKED).await?;
        ensure!(only(session).await?.1 == text, "it was overwritten");
        // The check of this visit is added once it is unlocked.
        unlock(&check, CODE, KEPT).await?;
        session
            .wait_js(
                "return Object.values({ ...localStorage })[0] !== arguments[0]",
                vec![json!(text)],
            )
            .await?;
        sealed(session).await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_fits_and_has_no_barrier() -> Result<()> {
    with("passcode-fits", vec![hosted()?], async |session, server| {
        let url = server.url("/hosted.html");
        for &width in widths(session) {
            let check = Check::open(session, &url).await?;
            session.viewport(width, 667).await?;
            check.advice_for(&Patient::default()).await?;
            check.widget.wait_for(KEEP).await?;
            check.press(KEEP).await?;
            check.widget.click(ADD).await?;
            fits(session).await?;
            enter(&check, CODE).await?;
            enter_again(&check).await?;
            check.widget.click("Keep it").await?;
            check.widget.wait_for(KEPT).await?;
            let check = locked(session, &url).await?;
            fits(session).await?;
            unlock(&check, "another one", "That is not the passcode.").await?;
            fits(session).await?;
            delete_all(&check).await?;
        }
        Ok(())
    })
    .await
}

/// To encrypt takes a moment.
const SLOW: &str = "const real = SubtleCrypto.prototype.encrypt;\
    SubtleCrypto.prototype.encrypt = async function (...args) {\
      await new Promise((done) => setTimeout(done, 1500));\
      return real.apply(this, args);\
    };";

/// What is deleted while it is being written stays deleted; what is answered meanwhile is not lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn taps_while_it_is_written() -> Result<()> {
    let own = built("index.html")?.replace("<head>", "<head><script src=\"/slow.js\"></script>");
    let pages = vec![Page::html("/own", &own), script("/slow.js", SLOW)?];
    with("passcode-slow", pages, async |session, server| {
        let url = server.url("/own");
        let check = Check::open(session, &url).await?;
        keep(&check).await?;
        let first = sealed(session).await?;
        check.press("Start again").await?;
        check.advice_for(&Patient { pain: "7", ..Patient::default() }).await?;
        // The patient goes on before it is written.
        check.press("Start again").await?;
        let written = "return Object.values({ ...localStorage })[0] !== arguments[0]";
        session.wait_js(written, vec![json!(&first)]).await?;
        let check = locked(session, &url).await?;
        unlock(&check, CODE, "Welcome back").await?;
        check.says(&["Your pain was 7 out of 10."], &[]).await?;

        check.press("None of these: check again").await?;
        check.is_on("How bad is the pain?").await?;
        check.advice_for(&Patient { pain: "4", ..Patient::default() }).await?;
        delete_all(&check).await?;
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        ensure!(stored(session).await?.is_empty(), "it was written after it was deleted");
        let console = session.console().await?;
        ensure!(console.is_empty(), "{console:?}");
        Ok(())
    })
    .await
}
