//! Phone numbers as people paste them: a link dials the number it shows, without an extension or the (0). The program
//! and the script's own copy of the rule do the same.

use std::{fs, path::Path};

use aftercheck::i18n::{Phone, Region};
use anyhow::{Context, Result, ensure};
use e2e::Check;
use serde::{Deserialize, de::DeserializeOwned};
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

/// A row of it about an emergency number.
#[derive(Deserialize)]
struct Emergency {
    typed: String,
    region: String,
    emergency: String,
}

impl Emergency {
    /// What is dialled: the region's number, and the clinic's where it stands beside it.
    fn expected(&self) -> Vec<String> {
        let region = Region::find(&self.region).and_then(Region::emergency_phone);
        let own = Phone::parse(&self.typed).filter(|_| self.emergency == "beside");
        region.iter().chain(&own).map(Phone::link).collect()
    }
}

/// The rows of a kind.
fn rows<T: DeserializeOwned>(emergency: bool) -> Result<Vec<T>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../phones.json");
    let text = fs::read_to_string(path).context("no tests/phones.json")?;
    let rows: Vec<Value> = serde_json::from_str(&text)?;
    let rows = rows.into_iter().filter(|row| row.get("emergency").is_some() == emergency);
    rows.map(|row| Ok(serde_json::from_value(row)?)).collect()
}

fn examples() -> Result<Vec<Example>> {
    rows(false)
}

/// Each number one after the other in the element; then the words of the clinic's row.
const TRY: &str = "const [typed, row] = arguments;\
    const done = arguments[arguments.length - 1];\
    const check = document.querySelector('after-check');\
    const at = () => check.shadowRoot.querySelector(row);\
    const words = () => at().querySelector('b + bdi')?.textContent.replaceAll('\\u00a0', ' ');\
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
        let patient =
            e2e::Patient { skin: &[("A bruise", "I have a flat bruise")], ..Default::default() };
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

/// The links of the emergency card, each number one after the other in the element.
const TRY_EMERGENCY: &str = "const [rows] = arguments;\
    const done = arguments[arguments.length - 1];\
    const check = document.querySelector('after-check');\
    const links = () => { const all = (css) => [...check.shadowRoot.querySelectorAll(css)].map((it) => it.getAttribute('href'));\
      return JSON.stringify(all('.ac-care a').length ? all('.ac-care a') : all('a.ac-sos')); };\
    (async () => {\
      const found = [];\
      for (const [region, number, expected] of rows) {\
        check.setAttribute('region', region);\
        check.setAttribute('emergency-number', number);\
        for (let n = 0; n < 100 && links() !== JSON.stringify(expected); n += 1)\
          await new Promise((then) => setTimeout(then, 5));\
        found.push(JSON.parse(links()));\
      }\
      done(found);\
    })()";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_dials_the_regions_emergency_number_first() -> Result<()> {
    let body = "<after-check region=GB></after-check>";
    let pages = vec![page("/phones", SCRIPT, body)];
    with("phones-emergency-program", pages, async |session, server| {
        Check::open(session, &server.url("/phones")).await?;
        let examples: Vec<Emergency> = rows(true)?;
        let typed = examples.iter().map(|it| json!([it.region, it.typed, it.expected()]));
        let found = session.browser.execute_async(TRY_EMERGENCY, vec![typed.collect()]).await?;
        let found = found.json().as_array().context("no answer")?.clone();
        ensure!(found.len() == examples.len());
        for (example, found) in examples.iter().zip(&found) {
            let typed = (&example.region, &example.typed);
            ensure!(*found == json!(example.expected()), "{typed:?}: {found}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_alone_dials_the_regions_emergency_number_first() -> Result<()> {
    const FOUND: &str = "return [...document.querySelectorAll('after-check')].map((it) =>\
        [...it.shadowRoot.querySelectorAll('.ac-note a[href^=tel]')].map((it) => it.getAttribute('href')))";
    with("phones-emergency-script", vec![page("/phones", "", "")], async |session, server| {
        session.goto(&server.url("/phones")).await?;
        let examples: Vec<Emergency> = rows(true)?;
        let typed = examples.iter().map(|it| json!([it.region, it.typed]));
        let fill = "for (const [region, number] of arguments[0]) {\
            const check = document.createElement('after-check');\
            check.setAttribute('withdrawn', ''); check.setAttribute('region', region);\
            check.setAttribute('emergency-number', number); document.body.append(check); }\
            const script = document.createElement('script'); script.src = '/aftercheck.js'; document.head.append(script)";
        session.js(fill, vec![typed.collect()]).await?;
        session.wait_js("return !!customElements.get('after-check')", Vec::new()).await?;
        let found = session.js(FOUND, Vec::new()).await?;
        let found = found.as_array().context("no answer")?;
        ensure!(found.len() == examples.len());
        // Where the region is not known those of all regions follow.
        let regions: Vec<_> = Region::all().iter().filter_map(Region::emergency_phone).collect();
        for (example, found) in examples.iter().zip(found) {
            let mut expected = example.expected();
            if Region::find(&example.region).is_none() {
                expected.extend(regions.iter().map(Phone::link));
            }
            let typed = (&example.region, &example.typed);
            ensure!(*found == json!(expected), "{typed:?}: {found}");
        }
        Ok(())
    })
    .await
}
