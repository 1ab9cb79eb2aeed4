//! axe-core: the barriers a program can find on a page.

use std::fmt;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Session, place};

/// A rule of axe-core that the page breaks, and where.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The name of the rule, such as `image-alt`.
    pub id: String,
    /// From `minor` to `critical`.
    pub impact: Option<String>,
    pub elements: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let impact = self.impact.as_deref().unwrap_or("no impact given");
        write!(f, "{} ({impact}): {}", self.id, self.elements.join(" | "))
    }
}

#[derive(Deserialize)]
struct Report {
    violations: Vec<Violation>,
    /// How many rules found something to check and nothing wrong.
    passes: usize,
    error: Option<String>,
}

/// All of WCAG 2.2 A and AA that axe knows, and its best practices.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const report = (it) => ({
  violations: it.violations.map(({ id, impact, nodes }) => (
    { id, impact, elements: nodes.map((node) => node.html) })),
  passes: it.passes.length,
});
// All of what is wrong is told; of what is right how many rules held is enough.
axe.run(document, { runOnly: tags, resultTypes: ["violations"], selectors: false }).then(
  (it) => done(report(it)),
  (error) => done({ violations: [], passes: 0, error: String(error) }),
);
"#;

/// What axe finds on the open page, open shadow roots included.
///
/// The script comes from the driver, so the page's security policy stays as strict as it is.
pub async fn axe(session: &Session) -> Result<Vec<Violation>> {
    let is_there = session.js("return typeof axe !== 'undefined'", Vec::new()).await?;
    if is_there != json!(true) {
        session.js(&format!("{}; return axe.version", place::axe()?), Vec::new()).await?;
    }
    let report = session.browser.execute_async(RUN, Vec::<Value>::new()).await?;
    let report: Report = report.convert().context("axe gave no report")?;
    ensure!(report.error.is_none(), "axe failed: {}", report.error.unwrap_or_default());
    ensure!(report.passes > 0, "axe found nothing to check: is the page empty?");
    Ok(report.violations)
}
