//! What can be measured on a screen: sizes of targets, and what sticks out at the side.

use anyhow::{Context, Result};
use serde_json::json;

use crate::{Check, Session};

/// Controls that are lower or narrower than a finger needs. Links within running text are exempt (WCAG 2.5.5).
const SMALL: &str = r#"
const [least] = arguments;
const roots = [document, ...[...document.querySelectorAll("*")].map((it) => it.shadowRoot)];
const own = (root) => [...(root?.querySelectorAll("button, a[href], summary, label:has(input)") ?? [])];
const all = roots.filter((it, place) => place > 0 || !document.querySelector("header.site")).flatMap(own);
const inText = (it) => it.tagName === "A" && getComputedStyle(it).display === "inline";
const small = all.filter((it) => it.checkVisibility() && !inText(it))
  .map((it) => [it, it.getBoundingClientRect()]).filter(([, box]) => Math.min(box.width, box.height) < least);
return small.map(([it, box]) => `${box.width} x ${box.height} px: ${it.innerText}`);
"#;

/// What reaches over the left or right edge of the page, boxes and words alike.
const WIDE: &str = r#"
const roots = [document, ...[...document.querySelectorAll("*")].map((it) => it.shadowRoot)];
const out = [];
const over = (box) => box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) out.push(`the page is ${page.scrollWidth} px wide`);
for (const root of roots.filter(Boolean)) {
  for (const it of root.querySelectorAll("*")) {
    if (!it.checkVisibility() || it.closest(".ac-hide, .ac-said")) continue;
    // Firefox gives a picture within a picture another box than it is drawn in; what it holds is measured.
    if (!it.matches("svg svg") && over(it.getBoundingClientRect())) out.push(it.outerHTML.slice(0, 80));
    const cut = /hidden|clip/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1;
    if (cut && it !== document.documentElement) out.push(`cut off at ${it.clientWidth} of ${it.scrollWidth} px: ${it.outerHTML.slice(0, 80)}`);
    for (const text of it.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(over)) out.push(text.data);
    }
  }
}
return out;
"#;

/// The room between lines, words and letters that a person may set (WCAG 1.4.12).
const SPACED: &str = r#"
const [wanted] = arguments;
const root = document.querySelector("after-check").shadowRoot;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`);
root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((it) => !it.spaced), ...(wanted ? [Object.assign(sheet, { spaced: true })] : [])];
"#;

/// Everything that opens is opened, so that it is looked at, too.
const OPEN: &str = "const root = document.querySelector('after-check')?.shadowRoot ?? document;\
    root.querySelectorAll('details').forEach((it) => { it.open = true; });";

impl Session {
    /// Controls lower or narrower than `least` CSS pixels.
    pub async fn small_targets(&self, least: u32) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.js(SMALL, vec![json!(least)]).await?)?)
    }

    pub async fn too_wide(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.js(WIDE, Vec::new()).await?)?)
    }

    /// Sets the check's text wide apart, or as it was.
    pub async fn space_text(&self, wide: bool) -> Result<()> {
        self.js(SPACED, vec![json!(wide)]).await.map(drop)
    }

    /// Makes the viewport as high as the page. In a lower one axe reports as too small whatever
    /// lies under the sticky strip at that moment.
    pub async fn fit_height(&self, width: u32, least: u32) -> Result<()> {
        self.viewport(width, least).await?;
        let height = self.js("return document.documentElement.scrollHeight", Vec::new()).await?;
        let height = height.as_u64().context("the page has no height")?;
        self.viewport(width, u32::try_from(height)?.max(least)).await
    }
}

impl Check<'_> {
    /// Opens everything on the screen that opens on demand.
    pub async fn open_all(&self) -> Result<()> {
        self.session.js(OPEN, Vec::new()).await.map(drop)
    }
}
