//! Where the check is put, by whom: block, shortcode, classic editor; administrator, editor, author, contributor.

use anyhow::{Result, ensure};
use e2e::Session;
use serde_json::json;

use crate::site::{
    attributes, can_be_used, live, publish, publish_classic, run, send, sign_in, url, wait,
};

/// What nobody who writes a post may set.
const FORGED: &str = r#"emergency-number="0906 812 3456" src="//evil.example/" withdrawn="1" root="closed" region="US" clinic-phone="0906 812 3456" clinic-name="Another""#;

/// All there may be of the element in a post, with the settings as they are.
const TAG: [&str; 8] =
    ["clinic-name", "clinic-phone", "heading-level", "lang", "mode", "region", "root", "theme"];

/// None but those.
async fn is_ours(session: &Session) -> Result<()> {
    let found = attributes(session).await?;
    let others: Vec<_> = found.iter().filter(|it| !TAG.contains(&it.as_str())).collect();
    ensure!(others.is_empty() && found.len() >= 6, "{others:?} of {found:?}");
    let values = "const it = document.querySelector('after-check');\
        return ['region', 'clinic-name', 'root', 'theme'].map((name) => it.getAttribute(name))";
    let ours = json!(["GB", "Riverside Physiotherapy", "open", "dark"]);
    session.wait_equal(values, Vec::new(), ours).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_block_by_an_author() -> Result<()> {
    run("block", async |session| {
        sign_in(session, "author").await?;
        session.goto(&url("/wp-admin/post-new.php")?).await?;
        wait(session, "return !!window.wp?.blocks?.getBlockType('aftercheck/check') && !!wp.data.select('core/editor').getCurrentPostId()").await?;
        let insert = "const block = wp.blocks.createBlock('aftercheck/check', { theme: 'dark' });\
            wp.data.dispatch('core/editor').editPost({ title: 'By block', status: 'publish' });\
            wp.data.dispatch('core/block-editor').insertBlocks(block)";
        session.js(insert, Vec::new()).await?;
        // The preview is the check itself, in the sidebar are its looks.
        const PREVIEW: &str = "const frame = document.querySelector('iframe[name=editor-canvas]');\
            const page = frame?.contentDocument ?? document;\
            return !!page.querySelector('.wp-block after-check[theme=dark]')?.shadowRoot?.querySelector('[data-title]')";
        wait(session, PREVIEW).await?;
        let save = "const done = arguments[0];\
            wp.data.dispatch('core/editor').savePost().then(() => done(wp.data.select('core/editor').getPermalink()))";
        let link: String = session.browser.execute_async(save, Vec::new()).await?.convert()?;
        let check = live(session, &link).await?;
        is_ours(session).await?;
        can_be_used(&check).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forged_block_or_shortcode_sets_looks_alone() -> Result<()> {
    run("forged", async |session| {
        sign_in(session, "author").await?;
        let forged = json!({ "emergency-number": "0906 812 3456", "emergencyNumber": "0906 812 3456",
            "region": "US", "root": "closed", "withdrawn": true, "theme": "dark", "clinicPhone": "0906 812 3456" });
        for content in [
            format!("<!-- wp:aftercheck/check {forged} /-->"),
            format!("<!-- wp:shortcode -->\n[aftercheck theme=dark {FORGED}]\n<!-- /wp:shortcode -->"),
        ] {
            let link = publish(session, "Forged", &content).await?;
            live(session, &link).await?;
            is_ours(session).await?;
            let root = "return document.querySelector('after-check').getAttribute('root')";
            session.wait_equal(root, Vec::new(), json!("open")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shortcode_in_the_classic_editor() -> Result<()> {
    for role in ["editor", "author"] {
        run(&format!("classic-{role}"), async |session| {
            sign_in(session, role).await?;
            let text = "Read this first.\n\n[aftercheck heading-level=3]\n\nAnd call us.";
            let link = publish_classic(session, "Classic", text).await?;
            let check = live(session, &link).await?;
            let heading = "return document.querySelector('after-check').shadowRoot.querySelector('[data-title]').localName";
            session.wait_equal(heading, Vec::new(), json!("h3")).await?;
            can_be_used(&check).await
        })
        .await?;
    }
    Ok(())
}

/// A script finds by a name what a comment has named.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_in_a_comment_change_nothing() -> Result<()> {
    run("comment", async |session| {
        sign_in(session, "admin").await?;
        let link = publish(session, "With a comment", "<!-- wp:aftercheck/check /-->").await?;
        let comment = r#"<img name="currentScript" src="//evil.example/x.png"><img name="createElement"><form name="body"></form><a id="fetch" href="tel:09068123456">x</a>"#;
        let post = "return Number(document.body.className.match(/postid-(\\d+)/)[1])";
        session.goto(&link).await?;
        let post = session.js(post, Vec::new()).await?;
        let said = json!({ "post": post, "content": comment });
        let said = send(session, "/wp-json/wp/v2/comments", said).await?["content"]["rendered"].to_string();
        ensure!(said.contains("name=\\\"currentScript"), "the comment was cleaned: {said}");
        let check = live(session, &link).await?;
        let there = "return document.querySelectorAll('[name=currentScript]').length";
        session.wait_equal(there, Vec::new(), json!(1)).await?;
        can_be_used(&check).await
    })
    .await
}
