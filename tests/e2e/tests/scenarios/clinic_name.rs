//! The clinic's name, whatever it is: it pushes nothing away, and turns no sentence round.

use anyhow::{Result, ensure};
use e2e::Check;
use serde_json::{Value, json};

use crate::site::{SCRIPT, page, with};

/// Sets a name, and waits until it is there: the words of the header, where the emergency card begins, and the
/// first sentence with the name in it.
const NAMED: &str = r#"
const [name] = arguments, done = arguments[arguments.length - 1];
const check = document.querySelector('after-check');
const header = () => check.shadowRoot.querySelector('.ac-top__in > span:nth-child(2)').textContent;
(async () => {
  const before = header();
  check.setAttribute('clinic-name', name);
  for (let n = 0; n < 400 && header() === before; n += 1) await new Promise((then) => setTimeout(then, 5));
  const words = check.shadowRoot.querySelector('.ac-small').firstChild;
  words.parentElement.style.whiteSpace = 'nowrap'; // on one line, its places can be compared
  const at = (part) => { if (!words.data.includes(part)) return {}; const from = words.data.lastIndexOf(part), range = document.createRange();
    range.setStart(words, from); range.setEnd(words, from + part.length); return range.getBoundingClientRect(); };
  const [first, stop] = [at('1'), at('.')];
  done({ header: header(), top: check.shadowRoot.querySelector('.ac-care').getBoundingClientRect().top,
    said: words.data, turned: first.left > at('\u05e4\u05d9').left, last: stop.left >= first.right - 1 });
})();
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_pushes_nothing_away_and_turns_nothing_round() -> Result<()> {
    let body = "<after-check region=GB clinic-name=Riverside></after-check>";
    with("names", vec![page("/names", SCRIPT, body)], async |session, server| {
        let check = Check::open(session, &server.url("/names")).await?;
        let named = async |name: &str| -> Result<Value> {
            let found = session.browser.execute_async(NAMED, vec![json!(name)]).await?;
            Ok(found.json().clone())
        };
        let get = |found: &Value, name: &str| found.get(name).cloned().unwrap_or_default();

        let long = named(&"Riverside ".repeat(100_000)).await?;
        let shown = format!("\u{2068}{}\u{2026}\u{2069}", "Riverside ".repeat(8).split_at(79).0);
        ensure!(get(&long, "header") == json!(shown), "{}", get(&long, "header"));
        ensure!(get(&long, "top").as_f64().is_some_and(|top| top < 800.0), "{}", get(&long, "top"));

        // Marks that turn text round, and what nobody sees.
        let marked = named("River\u{202e}side\u{0}\u{7} \n\t Physio\u{2066} (1)").await?;
        ensure!(get(&marked, "header") == json!("Riverside Physio (1)"), "{marked}");
        ensure!(get(&marked, "last") == json!(true), "the full stop is not the last: {marked}");

        // A name that runs from right to left does so within itself.
        let hebrew = named("(1) \u{5e4}\u{5d9}\u{5d6}\u{5d9}\u{5d5}").await?;
        ensure!(get(&hebrew, "turned") == json!(true), "{hebrew}");
        ensure!(get(&hebrew, "last") == json!(true), "{hebrew}");
        check.none_of_these().await?;
        check.is_on("When was the session?").await
    })
    .await
}
