//! Phone numbers as people paste them: the program and the script's own copy of the rule do the same.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use e2e::Check;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::site::{SCRIPT, page, with};

/// A row of tests/phones.json.
#[derive(Deserialize)]
struct Example {
    typed: String,
    shown: Option<String>,
    dials: Option<String>,
    text: Option<String>,
}

impl Example {
    /// What the clinic's number is to be: its words and where its link leads.
    fn expected(&self) -> Value {
        json!([self.text.as_ref().or(self.shown.as_ref()), self.dials])
    }
}

fn examples() -> Result<Vec<Example>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../phones.json");
    Ok(serde_json::from_str(&fs::read_to_string(path).context("no tests/phones.json")?)?)
}

/// Each number one after the other in the element; then the words of the clinic's row.
const TRY: &str = "const [typed, row] = arguments;\
    const done = arguments[arguments.length - 1];\
    const check = document.querySelector('after-check');\
    const at = () => check.shadowRoot.querySelector(row);\
    const words = () => at().querySelector('b + span')?.textContent.replaceAll('\\u00a0', ' ').slice(1);\
    const set = async (number) => {\
      check.setAttribute('clinic-phone', number);\
      for (let n = 0; n < 400 && (words() === undefined) !== (number === ''); n += 1)\
        await new Promise((then) => setTimeout(then, 5));\
    };\
    (async () => {\
      const found = [];\
      for (const number of typed) {\
        await set('');\
        await set(number);\
        found.push([words() ?? null, at().getAttribute('href')]);\
        if (words() === undefined) break;\
      }\
      done(found);\
    })()";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_dials_and_shows_each() -> Result<()> {
    let body = "<after-check region=GB></after-check>";
    with("phones-program", vec![page("/phones", SCRIPT, body)], async |session, server| {
        let check = Check::open(session, &server.url("/phones")).await?;
        let examples = examples()?;
        let typed: Vec<&str> = examples.iter().map(|it| &*it.typed).collect();
        let arguments = vec![json!(typed), json!(".ac-help:not(.ac-sos)")];
        let found = session.browser.execute_async(TRY, arguments).await?;
        let found = found.json().as_array().context("no answer")?.clone();
        for (example, found) in examples.iter().zip(&found) {
            ensure!(*found == example.expected(), "{:?}: {found}", example.typed);
        }
        ensure!(found.len() == examples.len());
        // What cannot be dialled stands there on the screen, too, and where the call would be.
        let set =
            "document.querySelector('after-check').setAttribute('clinic-phone', arguments[0])";
        session.js(set, vec![json!("0800\u{200b} PHYSIO")]).await?;
        check.says(&["0800 PHYSIO"], &[]).await?;
        let patient = e2e::Patient {
            skin: &[("A bruise or a lump", "I have a small")],
            ..Default::default()
        };
        check.advice_for(&patient).await?;
        check.says(&["Contact your clinic: 0800 PHYSIO", "No answer today? Call 111"], &[]).await
    })
    .await
}

/// Without the program: the emergency list with the clinic's number, one element for each example.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_alone_does_the_same() -> Result<()> {
    const FOUND: &str = "return [...document.querySelectorAll('after-check')].map((it) => {\
        const rows = [...it.shadowRoot.querySelectorAll('.ac-note p')];\
        const row = rows.find((it) => it.textContent.startsWith('Contact your clinic: '));\
        return row ? [row.textContent.slice(21), row.querySelector('a')?.getAttribute('href') ?? null] : null;\
      })";
    let pages = vec![page("/phones", "", "")];
    with("phones-script", pages, async |session, server| {
        session.goto(&server.url("/phones")).await?;
        let examples = examples()?;
        let typed: Vec<&str> = examples.iter().map(|it| &*it.typed).collect();
        // A version that is withdrawn shows the list at once.
        let fill = "for (const number of arguments[0]) {\
            const check = document.createElement('after-check');\
            check.setAttribute('withdrawn', ''); check.setAttribute('clinic-phone', number);\
            document.body.append(check); }\
            const script = document.createElement('script'); script.src = '/aftercheck.js'; document.head.append(script)";
        session.js(fill, vec![json!(typed)]).await?;
        session.wait_js("return !!customElements.get('after-check')", Vec::new()).await?;
        let found = session.js(FOUND, Vec::new()).await?;
        let found = found.as_array().context("no answer")?;
        ensure!(found.len() == examples.len());
        for (example, found) in examples.iter().zip(found) {
            ensure!(*found == example.expected(), "{:?}: {found}", example.typed);
        }
        Ok(())
    })
    .await
}
