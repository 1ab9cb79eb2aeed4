//! Reminders: the advice has a link that holds a calendar file. A tap on it asks nobody for anything.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Patient};
use serde_json::json;

use crate::site::{hosted, with};

const REMIND: &str = "Remind me to check again";

/// What the link holds, and what it should: the first day is tomorrow, by the clock of this browser.
const LINK: &str = r"
const link = document.querySelector('after-check').shadowRoot.querySelector('a[download]');
if (!link) return null;
const [kind, data] = link.href.split(',');
const file = decodeURIComponent(data);
const day = new Date();
day.setDate(day.getDate() + 1);
const two = (number) => String(number).padStart(2, '0');
const tomorrow = `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
const values = (name) => file.split('\r\n').filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
return {
  named: link.download, kind, tomorrow: values('DTSTART')[0] === `${tomorrow}T100000`, titles: [...new Set(values('SUMMARY'))],
  pages: [...new Set(values('URL'))].map((it) => it === new URL('.', location.href).href), several: values('DTSTART').length > 1,
};
";

/// Its words on one line. Those that only screen readers get stand on a line of their own.
const NAME: &str = "return document.querySelector('after-check').shadowRoot.querySelector('a[download]').innerText\
    .replace(/\\s+/g, ' ').replace(/ :/g, ':').trim()";

/// All that the page has asked for, and where it is.
const TRACES: &str = "return [location.href, document.cookie, localStorage.length, sessionStorage.length,\
    performance.getEntriesByType('resource').map((it) => it.name).sort()]";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_advice_holds_a_calendar_file() -> Result<()> {
    with("reminders", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.advice_for(&Patient::default()).await?;
        check.widget.wait_for(REMIND).await?;
        let expected = json!({
            "named": "reminder.ics", "kind": "data:text/calendar;charset=utf-8", "tomorrow": true, "titles": ["Reminder"],
            "pages": [true], "several": true,
        });
        let found = session.js(LINK, Vec::new()).await?;
        ensure!(found == expected, "{found}");
        let before = session.js(TRACES, Vec::new()).await?;
        let name = session.js(NAME, Vec::new()).await?;
        check.widget.click(name.as_str().context("the link has no words")?).await?;
        check.says(&["Look after it at home"], &[]).await?;
        let after = session.js(TRACES, Vec::new()).await?;
        ensure!(after == before, "{before}, then {after}");
        Ok(())
    })
    .await
}

/// Nobody waits for another day.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_has_no_reminder() -> Result<()> {
    with("reminders-urgent", vec![hosted()?], async |session, server| {
        let check = Check::open(session, &server.url("/hosted.html")).await?;
        check.press("Yes, I have one").await?;
        check.widget.wait_for("Show this to staff").await?;
        ensure!(session.js(LINK, Vec::new()).await?.is_null(), "there is a link");
        Ok(())
    })
    .await
}
