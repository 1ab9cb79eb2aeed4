//! The check in a clinic's page, with the page's own styles around it, and in colours of the clinic.

use anyhow::Result;
use e2e::{Check, Patient};

use super::stages::EMBEDDED;
use super::{BOTH, album, take, take_open};
use crate::own_words;
use crate::screens::rich;
use crate::site::{CLINIC, SCRIPT, page};

const TAG: &str = "<script src=/aftercheck.js data-embed data-region=GB data-clinic-name='Riverside Physiotherapy' \
    data-clinic-phone='+44 1632 960123' async></script>";
const COLOURS: &str = "<style>body { font-family: Georgia, serif } \
    after-check { --ac-accent: #7a1f5c; --ac-radius: 20px; --ac-font: Georgia, serif }</style>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_clinics_page() -> Result<()> {
    let tag = page("/tag", BOTH, &format!("<h1>After your session</h1>{TAG}"));
    let body = format!(
        "<h1>After your session</h1><after-check {CLINIC} emergency-number=112></after-check>"
    );
    let colours = page("/colours", &format!("{BOTH}{COLOURS}{SCRIPT}"), &body);
    let mut pages = own_words::pages(own_words::WORDS)?;
    pages.extend([tag, colours]);
    album(EMBEDDED, pages, async |session, server, album| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        take(album, &check, "in a clinic’s page").await?;
        check.walk_to("Skin", &rich()).await?;
        check.fill("Skin, swelling and limbs", &rich()).await?;
        take(album, &check, "in a clinic’s page").await?;
        check.go_on().await?;
        check.advice_for(&rich()).await?;
        check.widget.wait_for("Share this").await?;
        take(album, &check, "in a clinic’s page").await?;
        take_open(album, &check).await?;

        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for("Share this").await?;
        take(album, &check, "in a clinic’s page, with the way to the hosted one").await?;

        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.press("Yes, I have one").await?;
        check.widget.wait_for("Show this to staff").await?;
        take(album, &check, "in a clinic’s page").await?;

        let check = Check::open(session, &server.url("/tag")).await?;
        take(album, &check, "from one tag, in a page without styles").await?;

        let check = Check::open(session, &server.url("/colours")).await?;
        take(
            album,
            &check,
            "with a second emergency number, in a clinic’s colours, font and corners",
        )
        .await?;
        check.walk_to("How has", &Patient::default()).await?;
        check.fill("How has it been since then?", &Patient::default()).await?;
        take(album, &check, "in a clinic’s colours, font and corners").await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for("Share this").await?;
        take(album, &check, "in a clinic’s colours, font and corners").await?;

        let check = own_words::advised(session, &server.url("/words.html"), own_words::ASK).await?;
        take(album, &check, "with the clinic’s own words").await?;
        check.press(own_words::ASK).await?;
        check.choose("Yes, you do").await?;
        take(album, &check, "answered").await?;
        check.press("Done").await?;
        check.is_on("Call your clinic today").await?;
        take(album, &check, "raised by a question of the clinic’s").await
    })
    .await
}
