//! The check as a patient goes through it: screens by their headings, options by their words.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Engine, Hand, Session, Widget};

const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);
/// Where a page scrolls smoothly the check looks after its title for a moment, unless a person scrolls, which a
/// driver's scripts do not look like.
const LOOKING_AFTER: Duration = Duration::from_millis(650);

/// A live check on the open page.
#[derive(Clone, Copy, Debug)]
pub struct Check<'s> {
    pub session: &'s Session,
    /// The same element, for what has no method here.
    pub widget: Widget<'s>,
    pub hand: Hand,
    pub(crate) host: &'s str,
}

/// One label of a radio button or checkbox. Its words need only begin with `words`, for dates and
/// long sentences; an exact match wins.
const OPTION: &str = r#"
const [host, question, words] = arguments;
const root = document.querySelector(host)?.shadowRoot;
const tidy = (it) => it.innerText.replace(/\s+/g, " ").trim();
const asks = (it) => tidy(it.querySelector("legend") ?? it);
const places = question === null ? [root]
  : [...root.querySelectorAll("fieldset")].filter((it) => asks(it).startsWith(question));
const labels = places.flatMap((it) => [...it.querySelectorAll("label:has(input)")]);
const shown = [...new Set(labels)].filter((it) => it.checkVisibility());
const exact = shown.filter((it) => tidy(it) === words);
const found = exact.length ? exact : shown.filter((it) => tidy(it).startsWith(words));
if (found.length === 1) {
  found[0].scrollIntoView({ __proto__: null, block: "center", behavior: "instant" });
  return found[0];
}
return `${found.length} options say "${words}"; these are there: ${shown.map(tidy).join(" | ")}`;
"#;

/// The heading of the screen, whether it has the focus, and every link that dials.
const SCREEN: &str = r#"
const root = document.querySelector(arguments[0])?.shadowRoot;
const title = root?.querySelector("[data-title]");
const tidy = (it) => it.innerText.replace(/\s+/g, " ").trim();
return title ? {
  title: tidy(title),
  focused: root.activeElement === title,
  calls: [...root.querySelectorAll('a[href^="tel:"]')].map((it) => [tidy(it), it.getAttribute("href")]),
  smooth: getComputedStyle(document.documentElement).scrollBehavior === "smooth",
} : null;
"#;

/// The same once another heading has the focus, or after a moment: a page asks itself at less cost than a driver.
const NEXT_SCREEN: &str = r#"
const [host, before, done] = arguments;
const look = function () { LOOK };
const ask = (times) => {
  try {
    const seen = look(host);
    if (!times || (seen && seen.title !== before && seen.focused)) return done(seen);
    setTimeout(ask, 20, times - 1);
  } catch (error) {
    done(null);
  }
};
ask(10);
"#;

const CHOSEN: &str = r#"
const root = document.querySelector(arguments[0]).shadowRoot;
const chosen = [...root.querySelectorAll("input:checked")];
return chosen.map((it) => it.labels[0].innerText.replace(/\s+/g, " ").trim());
"#;

/// A tip of the advice, by its title: a row, or one of several in a row.
const TIP: &str = r#"
const [host, title, words] = arguments;
const root = document.querySelector(host).shadowRoot;
const tidy = (it) => it.innerText.replace(/\s+/g, " ").replace(/ :/g, ":").trim();
const named = (it) => it.firstElementChild.textContent.replace(/\s+/g, " ").trim() === title;
const tip = [...root.querySelectorAll("details, details .ac-tight > .ac-tight")].find(named);
if (tip) tip.closest("details").open = true;
if (!tip || words === null) return tip ? tidy(tip) : "";
const button = [...tip.querySelectorAll("button")].find((it) => tidy(it) === words);
button?.scrollIntoView({ __proto__: null, block: "center", behavior: "instant" });
return button ?? null;
"#;

#[derive(Clone, Debug, Deserialize)]
pub struct ScreenSeen {
    pub title: String,
    pub focused: bool,
    /// The words and the address of every link that dials.
    pub calls: Vec<(String, String)>,
    /// Whether the page scrolls smoothly.
    smooth: bool,
}

impl<'s> Check<'s> {
    /// Goes to a page and waits until the first check on it is live.
    pub async fn open(session: &'s Session, url: &str) -> Result<Self> {
        session.goto(url).await?;
        Self::at(session, "after-check").await
    }

    /// The same check, used with a pointer or with keys.
    pub fn by(self, hand: Hand) -> Self {
        Self { hand, ..self }
    }

    /// Waits until the check that the CSS selector `host` finds is live.
    pub async fn at(session: &'s Session, host: &'s str) -> Result<Self> {
        let widget = Widget::at(session, host);
        let check = Self { session, widget, hand: Hand::default(), host };
        let live = "return !!document.querySelector(arguments[0])?.shadowRoot\
            ?.querySelector('[data-title]')";
        let begin = Instant::now();
        loop {
            session.wait_js(live, vec![json!(host)]).await.context("the check did not come up")?;
            match check.screen().await {
                Ok(seen) => {
                    honest(&seen)?;
                    return Ok(check);
                }
                // A hosted page with a new version has loaded itself anew in between.
                Err(_) if begin.elapsed() < PATIENCE => {}
                Err(error) => return Err(error),
            }
        }
    }

    pub async fn screen(&self) -> Result<ScreenSeen> {
        let seen = self.session.js(SCREEN, vec![json!(self.host)]).await?;
        serde_json::from_value(seen).context("there is no screen with a heading")
    }

    pub async fn title(&self) -> Result<String> {
        Ok(self.screen().await?.title)
    }

    /// Presses a button that leads to another screen, and waits for it. On every arrival the focus
    /// has to be on the new heading, and every visible number has to be the one that is dialled.
    pub async fn press(&self, words: &str) -> Result<()> {
        let before = self.widget.work(self.hand, words).await?;
        self.arrive(&before).await.with_context(|| format!("after \"{words}\" on \"{before}\""))
    }

    /// Waits until the heading is no longer `before`.
    pub async fn arrive(&self, before: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            let seen = self.next_screen(before).await?;
            // On a slow device the focus follows a moment after the screen.
            if seen.title != before && seen.focused {
                if seen.smooth {
                    tokio::time::sleep(LOOKING_AFTER).await;
                }
                return honest(&seen);
            }
            if begin.elapsed() > PATIENCE {
                ensure!(seen.title == before, "the focus is not on \"{}\"", seen.title);
                bail!("no other screen came; it says:\n{}", self.widget.text().await?);
            }
        }
    }

    /// The screen that follows `before`, or what is shown after a moment.
    async fn next_screen(&self, before: &str) -> Result<ScreenSeen> {
        // As in `reach`: nothing is pressed there as soon as it comes.
        if self.session.engine == Engine::Firefox {
            tokio::time::sleep(PAUSE).await;
            return self.screen().await;
        }
        let arguments = vec![json!(self.host), json!(before)];
        let script = NEXT_SCREEN.replace("LOOK", SCREEN);
        let seen: Option<ScreenSeen> =
            self.session.browser.execute_async(script, arguments).await?.convert()?;
        seen.context("there is no screen with a heading")
    }

    /// Fails unless the heading of the screen begins with `title`.
    pub async fn is_on(&self, title: &str) -> Result<()> {
        let now = self.title().await?;
        ensure!(now.starts_with(title), "this should be \"{title}\" and is \"{now}\"");
        Ok(())
    }

    /// Taps the one option whose words begin with `words`.
    pub async fn choose(&self, words: &str) -> Result<()> {
        self.tap_option(Value::Null, words).await
    }

    /// The same among the options of one question.
    pub async fn answer(&self, question: &str, words: &str) -> Result<()> {
        self.tap_option(json!(question), words).await
    }

    async fn tap_option(&self, question: Value, words: &str) -> Result<()> {
        let begin = Instant::now();
        loop {
            let arguments = vec![json!(self.host), question.clone(), json!(words)];
            match self.session.reach(self.hand, OPTION, arguments).await? {
                Ok(reached) => {
                    let worked = self.hand.press(self.session, &reached).await;
                    return worked.with_context(|| format!("could not choose \"{words}\""));
                }
                Err(reason) if begin.elapsed() > PATIENCE => bail!("could not choose: {reason}"),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// The words of all options that are chosen on this screen.
    pub async fn chosen(&self) -> Result<Vec<String>> {
        let chosen = self.session.js(CHOSEN, vec![json!(self.host)]).await?;
        Ok(serde_json::from_value(chosen)?)
    }

    /// "Change" in the row with this label, on "Check your answers".
    pub async fn change(&self, label: &str) -> Result<()> {
        self.press(&format!("Change: {label}")).await
    }

    /// The same as [`Check::says`] of one tip of the advice.
    pub async fn tip_says(&self, title: &str, words: &[&str], never: &[&str]) -> Result<()> {
        let text = self.session.js(TIP, vec![json!(self.host), json!(title), Value::Null]).await?;
        let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
        ensure!(!text.is_empty(), "there is no tip \"{title}\"");
        compare(&text, words, never)
    }

    /// The same as [`Check::press`] of a button within a tip.
    pub async fn press_in_tip(&self, title: &str, words: &str) -> Result<()> {
        let arguments = vec![json!(self.host), json!(title), json!(words)];
        let button = self.session.reach(self.hand, TIP, arguments).await?;
        let button = button.map_err(|_| anyhow!("no \"{words}\" in \"{title}\""))?;
        self.hand.press(self.session, &button).await?;
        self.arrive(&button.title).await
    }

    /// Fails unless, in a moment, all of `words` are on the screen and none of `never`.
    pub async fn says(&self, words: &[&str], never: &[&str]) -> Result<()> {
        let begin = Instant::now();
        loop {
            let text = self.widget.text().await?.replace('\u{a0}', " ");
            match compare(&text, words, never) {
                Err(_) if begin.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                result => return result,
            }
        }
    }
}

fn compare(text: &str, words: &[&str], never: &[&str]) -> Result<()> {
    for words in words {
        ensure!(text.contains(words), "\"{words}\" is missing in:\n{text}");
    }
    for words in never {
        ensure!(!text.contains(words), "\"{words}\" should not be in:\n{text}");
    }
    Ok(())
}

/// A number that is shown is the one that is dialled. Only the strip's link shows none.
fn honest(seen: &ScreenSeen) -> Result<()> {
    let digits = |text: &str| -> String {
        text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    };
    for (words, link) in &seen.calls {
        // The (0) behind the code of a country is not to be dialled.
        let shown = digits(&words.replace("(0)", ""));
        let right = shown == digits(link) || (shown.is_empty() && words == "Contact your clinic");
        ensure!(right, "on \"{}\", \"{words}\" dials {link}", seen.title);
    }
    Ok(())
}
