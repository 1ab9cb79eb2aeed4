//! An album of the gallery: pictures of a state in each look. Without a folder to put them into none is taken.

use std::{
    env, fs,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Serialize;
use serde_json::json;

use crate::{Colours, Options, Scheme, Session};

/// Names the folder.
const VARIABLE: &str = "AFTERCHECK_GALLERY";
/// Of WebP: letters stay sharp.
const QUALITY: u8 = 60;
/// WebP's own limit is a little higher. Of a longer page the beginning is shown.
const HIGHEST: u64 = 16_000;
const PHONE: (u32, u32) = (375, 667);

/// The screen's own heading, or else that of the page around it.
const HEADING: &str = r#"
const root = document.querySelector("after-check")?.shadowRoot;
const own = root?.querySelector("[data-title]") ?? root?.querySelector(".ac-note b");
const page = [...document.querySelectorAll("h1, h2")].find((it) => it.checkVisibility());
return (own ?? page)?.innerText.replace(/\s+/g, " ").trim() ?? "";
"#;

/// As on arrival.
const TOP: &str = "document.querySelector('after-check, main')\
    .scrollIntoView({ __proto__: null, block: 'start', behavior: 'instant' })";

/// A device, and what is set on it. The gallery's page knows them by these names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// What a phone shows at first. The others are as long as the page.
    Phone,
    Whole,
    Dark,
    Forced,
    /// Of 320 px.
    Narrow,
    Desktop,
}

impl Look {
    pub const ALL: [Self; 6] =
        [Self::Phone, Self::Whole, Self::Dark, Self::Forced, Self::Narrow, Self::Desktop];
    /// For what differs in nothing but its words.
    pub const OF_WORDS: [Self; 3] = [Self::Whole, Self::Narrow, Self::Desktop];

    fn options(self) -> Options {
        let phone = Options { viewport: PHONE, ..Options::default() };
        match self {
            Self::Phone | Self::Whole => phone,
            Self::Dark => Options { scheme: Scheme::Dark, ..phone },
            Self::Forced => Options { colours: Colours::Forced, ..phone },
            Self::Narrow => Options { viewport: (320, 667), ..phone },
            Self::Desktop => Options { viewport: (1280, 800), ..phone },
        }
    }
}

#[derive(Debug, Serialize)]
struct Picture {
    look: Look,
    file: String,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct State {
    heading: String,
    state: String,
    pictures: Vec<Picture>,
}

/// States that belong together.
#[derive(Debug)]
pub struct Album {
    name: &'static str,
    folder: Option<PathBuf>,
    states: Mutex<Vec<State>>,
}

impl Album {
    /// An empty one.
    pub fn new(name: &'static str) -> Self {
        let folder = env::var_os(VARIABLE).map(PathBuf::from);
        Self { name, folder, states: Mutex::default() }
    }

    /// Takes what is shown, which `state` tells apart from others with the same heading.
    pub async fn take(&self, session: &Session, state: &str, looks: &[Look]) -> Result<()> {
        let heading = session.js(HEADING, Vec::new()).await?;
        let heading = heading.as_str().unwrap_or_default().to_owned();
        ensure!(!heading.is_empty(), "{state}: nothing has a heading");
        let named = format!("{}-{}-{}", self.name, in_file(&heading), in_file(state));
        let named = named.trim_end_matches('-');
        let mut pictures = Vec::new();
        if let Some(folder) = &self.folder {
            // Nothing is shown as under a pointer.
            session.browser.action_chain().move_to(0, 0).perform().await?;
            for look in looks {
                let (picture, bytes) = self.picture(session, named, *look).await?;
                let path = folder.join(&picture.file);
                ensure!(!path.exists(), "two states have the name {named}");
                fs::write(path, bytes)?;
                pictures.push(picture);
            }
            session.imitate(&Options::default()).await?;
            session.viewport(PHONE.0, PHONE.1).await?;
        }
        self.states().push(State { heading, state: state.to_owned(), pictures });
        Ok(())
    }

    async fn picture(
        &self,
        session: &Session,
        named: &str,
        look: Look,
    ) -> Result<(Picture, Vec<u8>)> {
        let options = look.options();
        let (width, least) = options.viewport;
        session.imitate(&options).await?;
        session.viewport(width, least).await?;
        match look {
            Look::Phone => drop(session.js(TOP, Vec::new()).await?),
            Look::Whole | Look::Dark | Look::Forced | Look::Narrow | Look::Desktop => {
                session.fit_height(width, least).await?;
            }
        }
        let wide = session.too_wide().await?;
        ensure!(wide.is_empty(), "{look:?}: {wide:#?}");
        let height = session.js("return innerHeight", Vec::new()).await?;
        let height = height.as_u64().context("no height")?.min(HIGHEST).try_into()?;
        session.viewport(width, height).await?;
        let arguments = json!({ "format": "webp", "quality": QUALITY });
        let taken = session.browser.cdp().send_raw("Page.captureScreenshot", arguments).await?;
        let taken = taken.get("data").and_then(|it| it.as_str()).context("no picture")?;
        let file = format!("{named}-{look:?}.webp").to_lowercase();
        let taken = BASE64_STANDARD.decode(taken)?;
        ensure!(taken.starts_with(b"RIFF"), "{file}: the browser gave no picture");
        Ok((Picture { look, file, width, height }, taken))
    }

    /// Whether a state has a heading that begins so.
    pub fn shows(&self, heading: &str) -> bool {
        self.states().iter().any(|it| it.heading.starts_with(heading))
    }

    /// Whether a state is called so.
    pub fn has(&self, state: &str) -> bool {
        self.states().iter().any(|it| it.state == state)
    }

    /// Writes down what is in it, once nothing is missing.
    pub fn close(&self) -> Result<()> {
        let states = self.states();
        if states.is_empty() {
            bail!("there is nothing in the album {}", self.name);
        }
        let Some(folder) = &self.folder else { return Ok(()) };
        let list = folder.join(format!("{}.json", self.name));
        Ok(fs::write(list, serde_json::to_vec_pretty(&*states)?)?)
    }

    fn states(&self) -> std::sync::MutexGuard<'_, Vec<State>> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Words as a part of a file's name.
fn in_file(words: &str) -> String {
    let letters = words.chars().filter(|it| it.is_ascii_alphanumeric() || " -".contains(*it));
    let words = letters.collect::<String>().to_lowercase();
    words.split([' ', '-']).filter(|it| !it.is_empty()).take(8).collect::<Vec<_>>().join("-")
}
