//! The snippet pasted where there is no plugin: what WordPress takes out of it, and what a patient then has.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Session, dist};
use serde_json::json;

use crate::site::{
    LEAFLET, can_be_used, leaflet_alone, live, publish, publish_classic, run, sign_in,
};

/// As dist/ has it, for the clinic of the other scenarios, and for the folder where its files are.
fn snippet() -> Result<String> {
    let html = fs::read_to_string(dist()?.join("embed.html"))?;
    let (_, rest) =
        html.split_once("<!-- What a clinic pastes starts here").context("no snippet")?;
    let (_, rest) = rest.split_once("-->").context("no snippet")?;
    let (snippet, _) = rest.split_once("<!-- What a clinic pastes ends here").context("no end")?;
    Ok(snippet.trim().replace("src=\"aftercheck.js\"", "src=\"/snippet/aftercheck.js\""))
}

fn custom_html(html: &str) -> String {
    format!("<!-- wp:html -->\n{html}\n<!-- /wp:html -->")
}

/// The page as a site without the plugin gives it.
async fn look(session: &Session, link: &str) -> Result<String> {
    let address = format!("{link}{}without-plugin=1", if link.contains('?') { '&' } else { '?' });
    session.goto(&address).await?;
    let ours = "return [...document.scripts].filter((it) => it.src.includes('/plugins/aftercheck/')).length";
    session.wait_equal(ours, Vec::new(), json!(0)).await?;
    Ok(address)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_an_administrator_or_editor_it_is_the_check() -> Result<()> {
    for role in ["admin", "editor"] {
        run(&format!("snippet-{role}"), async |session| {
            sign_in(session, role).await?;
            let block = publish(session, "Snippet", &custom_html(&snippet()?)).await?;
            // There the tag ends early, and the leaflet stands behind it.
            let classic = publish_classic(session, "Snippet", &snippet()?).await?;
            for link in [block, classic] {
                let address = look(session, &link).await?;
                can_be_used(&live(session, &address).await?).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_an_author_the_leaflet_stays() -> Result<()> {
    run("snippet-author", async |session| {
        sign_in(session, "author").await?;
        let block = publish(session, "Snippet", &custom_html(&snippet()?)).await?;
        let classic = publish_classic(session, "Snippet", &snippet()?).await?;
        for link in [block, classic] {
            look(session, &link).await?;
            leaflet_alone(session).await?;
            let stripped =
                "return document.querySelectorAll('after-check, script[src*=aftercheck]').length";
            session.wait_equal(stripped, Vec::new(), json!(0)).await?;
        }
        Ok(())
    })
    .await
}

/// Two ways at once, as after a change from one to the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn beside_the_plugin_both_are_the_check() -> Result<()> {
    run("snippet-beside", async |session| {
        sign_in(session, "admin").await?;
        let both = format!("<!-- wp:aftercheck/check /-->\n{}", custom_html(&snippet()?));
        let link = publish(session, "Both", &both).await?;
        can_be_used(&live(session, &link).await?).await?;
        let live = "return [...document.querySelectorAll('after-check')].filter((it) => it.shadowRoot?.querySelector('[data-title]')).length";
        session.wait_equal(live, Vec::new(), json!(2)).await?;
        ensure!(!session.js(LEAFLET, Vec::new()).await?.as_bool().unwrap_or(true), "a leaflet is beside it");
        Ok(())
    })
    .await
}
