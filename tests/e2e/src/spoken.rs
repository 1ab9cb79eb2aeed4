//! What an engine tells assistive technology about a control: its role and its name.

use anyhow::{Context, Result};
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{RequestData, SessionId, WebElement, common::command::FormatRequestData};

use crate::Check;

/// A control, group or heading: what it is in HTML, and what the engine makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Its tag, and for an input its type.
    pub kind: String,
    /// Its words as one can read them, or those it is labelled with.
    pub words: String,
    pub role: String,
    pub name: String,
}

#[derive(Debug)]
struct Computed<'e>(&'static str, &'e WebElement);

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(what, element) = self;
        let path = format!("/session/{session}/element/{}/{what}", element.element_id());
        RequestData::new(Method::GET, path)
    }
}

#[derive(Deserialize)]
struct Plain {
    kind: String,
    words: String,
}

/// Elements, and then what can be read of each.
const ALL: &str = r#"
const [host, only] = arguments;
const root = document.querySelector(host).shadowRoot;
const all = [...root.querySelectorAll("button, a[href], input, summary, fieldset, h1, h2, h3, h4, h5")]
  .filter((it) => it.checkVisibility());
const byId = (it, name) => (it.getAttribute(name) ?? "").split(" ").map((id) => root.getElementById(id)?.innerText).join(" ").trim();
const words = (it) => it.ariaLabel || byId(it, "aria-labelledby")
  || it.labels?.[0]?.innerText || (it.localName === "fieldset" ? it.querySelector("legend")?.innerText ?? "" : it.innerText);
return only === "elements" ? all : all.map((it) => ({
  kind: it.localName === "input" ? it.type : it.localName, words: words(it) }));
"#;

impl Check<'_> {
    /// Everything on the screen that has a role and a name of its own, from top to bottom.
    pub async fn spoken(&self) -> Result<Vec<Spoken>> {
        let browser = &self.session.browser;
        let arguments = |only: &str| -> Vec<Value> { vec![json!(self.host), json!(only)] };
        let plain = browser.execute(ALL, arguments("plain")).await?.convert::<Vec<Plain>>()?;
        let elements = browser.execute(ALL, arguments("elements")).await?.elements()?;
        let mut all = Vec::new();
        for (Plain { kind, words }, element) in plain.into_iter().zip(elements) {
            let role = computed(&element, "computedrole").await?;
            let name = computed(&element, "computedlabel").await?;
            all.push(Spoken { kind, words, role, name });
        }
        Ok(all)
    }
}

/// What an engine makes of an element.
pub async fn role(element: &WebElement) -> Result<String> {
    computed(element, "computedrole").await
}

async fn computed(element: &WebElement, what: &'static str) -> Result<String> {
    let answer = element.handle().cmd(Computed(what, element)).await;
    answer.and_then(|it| it.value()).with_context(|| format!("the driver does not tell the {what}"))
}
