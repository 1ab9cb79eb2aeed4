//! Whether the heading of the screen stands whole where the patient looks, with nothing over it.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::json;

use crate::Check;

/// Longer than any page takes to scroll.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(60);

/// Asks at points all over the heading what a finger would meet there: from the page inwards, for what
/// lies over the check belongs to the page.
const OVER: &str = r#"
const title = document.querySelector(arguments[0]).shadowRoot.querySelector("[data-title]");
const at = (x, y) => {
  let it = null;
  for (let tree = document; tree; tree = it.shadowRoot) {
    const inner = tree.elementFromPoint(x, y);
    if (!inner || inner === it) break;
    it = inner;
  }
  return it;
};
const name = (it) => it ? [it.localName, it.id && `#${it.id}`, ...[...it.classList].map((one) => `.${one}`)].join("") : "the edge of the window";
const box = title.getBoundingClientRect();
const between = (from, to, share) => from + 1 + (to - from - 2) * share;
const over = new Set();
for (const down of [0, 0.25, 0.5, 0.75, 1]) {
  for (const along of [0, 0.25, 0.5, 0.75, 1]) {
    const it = at(between(box.left, box.right, along), between(box.top, box.bottom, down));
    if (!title.contains(it)) over.add(name(it));
  }
}
return { title: title.innerText, top: box.top, bottom: box.bottom, window: innerHeight, over: [...over] };
"#;

#[derive(Debug, Deserialize)]
struct Place {
    title: String,
    top: f64,
    bottom: f64,
    window: f64,
    over: Vec<String>,
}

impl Check<'_> {
    /// Fails unless the heading, once the page rests, is whole in the window and nothing lies over it:
    /// no header or bar of the page, and not the check's own help strip.
    pub async fn in_sight(&self) -> Result<()> {
        let begin = Instant::now();
        let mut before = self.place().await?;
        loop {
            tokio::time::sleep(PAUSE).await;
            let now = self.place().await?;
            let rests = (now.top - before.top).abs() < 0.5;
            if rests && now.over.is_empty() {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                let Place { title, top, bottom, window, over } = now;
                bail!(
                    "\"{title}\" is not in sight: it is at {top:.0} to {bottom:.0} of {window} px, under {}",
                    if rests { over.join(" and ") } else { "a page that still scrolls".to_owned() }
                );
            }
            before = now;
        }
    }

    async fn place(&self) -> Result<Place> {
        let place = self.session.js(OVER, vec![json!(self.host)]).await?;
        serde_json::from_value(place).context("the heading has no place")
    }
}
