//! Continue with something missing: what is wrong, where, and nothing lost.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Patient};
use serde_json::json;

use crate::site::with;

/// Continue stays on the screen, with the focus on a summary that has exactly these entries; each
/// also stands at its control.
async fn has_problems(check: &Check<'_>, entries: &[&str]) -> Result<()> {
    const SUMMARY: &str = "const root = document.querySelector('after-check').shadowRoot;\
        const box = root.querySelector('[data-problems]');\
        const list = [...(box?.querySelectorAll('li') ?? [])].map((it) => it.innerText.trim());\
        const focused = !!box && root.activeElement === box;\
        const order = box?.compareDocumentPosition(root.querySelector('[data-title]'));\
        return { list, focused, above: order === Node.DOCUMENT_POSITION_FOLLOWING };";
    let before = check.title().await?;
    check.widget.click("Continue").await?;
    check.widget.wait_for("There is a problem").await?;
    check.is_on(&before).await?;
    let wanted = json!({ "list": entries, "focused": true, "above": true });
    check.session.wait_equal(SUMMARY, Vec::new(), wanted).await?;
    for entry in entries {
        let places = check.widget.text().await?.matches(entry).count();
        ensure!(places == 2, "\"{entry}\" stands in {places} places");
    }
    Ok(())
}

/// The entry moves the focus to the control with these words.
async fn leads_to(check: &Check<'_>, entry: &str, control: &str) -> Result<()> {
    const FOCUS: &str = "const it = document.querySelector('after-check').shadowRoot.activeElement;\
        const words = it?.getAttribute('aria-label') ?? it?.labels?.[0]?.innerText ?? it?.innerText ?? '';\
        return words.trim().startsWith(arguments[0])";
    check.widget.click(entry).await?;
    let wait = check.session.wait_equal(FOCUS, vec![json!(control)], json!(true)).await;
    wait.with_context(|| format!("\"{entry}\" does not lead to \"{control}\""))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_chosen_is_said_above_and_at_the_control() -> Result<()> {
    const NOTHING: &str = "Choose what you have, or “None of these”";
    with("problem-nothing", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        let patient = Patient::default();
        let location = session.js("return location.href", Vec::new()).await?;
        for (title, entries, controls) in [
            ("When was", &["Choose when the session was"][..], &["Today"][..]),
            (
                "Where did",
                &["Choose where the needles went in, or that you are not sure"],
                &["Head or face"],
            ),
            (
                "How bad",
                &[
                    "Choose how bad the pain is now",
                    "Choose how bad the pain was before the session",
                ],
                &["0: no pain", "0: no pain"],
            ),
            (
                "How has",
                &[
                    "Choose how the pain changes",
                    "Choose where it hurts",
                    "Choose how well you can sleep and use that part",
                ],
                &["The pain is getting better", "It hurts in the same", "I can sleep"],
            ),
            ("Breath", &[NOTHING], &["More out of breath"]),
            ("Head", &[NOTHING], &["Face, speech"]),
            ("Skin", &[NOTHING], &["Red, dark"]),
            ("The rest", &[NOTHING], &["Fever"]),
            ("Needles", &[NOTHING], &["A needle left in"]),
            (
                "About you",
                &["Choose what fits you, or that none of it does", "Choose your age group"],
                &["A blood thinner", "16 to 49"],
            ),
        ] {
            check.walk_to(title, &patient).await?;
            has_problems(&check, entries).await?;
            for (entry, control) in entries.iter().zip(controls) {
                leads_to(&check, entry, control).await?;
            }
        }
        // No entry is a link: nothing was added to the page's address.
        ensure!(session.js("return location.href", Vec::new()).await? == location);
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_chosen_stays() -> Result<()> {
    with("problem-kept", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.walk_to("How bad", &Patient::default()).await?;
        check.answer("How bad is the pain now?", "4").await?;
        // An error is shown on Continue, not while one answers.
        check.says(&[], &["There is a problem"]).await?;
        has_problems(&check, &["Choose how bad the pain was before the session"]).await?;
        ensure!(check.chosen().await? == ["4"]);
        check.answer("How bad was the pain before", "2").await?;
        check.says(&[], &["There is a problem"]).await?;
        check.go_on().await?;
        check.is_on("How has it been since then?").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tick_needs_the_answer_to_what_it_opens() -> Result<()> {
    const ENTRY: &str = "Choose what fits best: Bruise";
    with("problem-follow-up", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.walk_to("Skin, swelling and limbs", &Patient::default()).await?;
        check.choose("A bruise").await?;
        has_problems(&check, &[ENTRY]).await?;
        leads_to(&check, ENTRY, "There is only a purple speck").await?;
        ensure!(check.chosen().await? == ["A bruise or growing lump"]);
        check.choose("I’m not sure").await?;
        check.go_on().await?;
        check.is_on("The rest of your body").await
    })
    .await
}
