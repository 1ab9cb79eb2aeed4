//! What is on paper: printed to PDF by the driver, or the page with its styles for paper on the screen.

use std::{fs, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use crate::{Grey, Session};

/// The styles for paper hold on the screen, and the browser says that it is about to print. WebDriver can
/// make no engine show paper on the screen, and WebKit's cannot print.
const ON_SCREEN: &str = "const [begin] = arguments;\
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((it) => it.shadowRoot ?? [])];\
    const sheets = roots.flatMap((it) => [...it.adoptedStyleSheets, ...it.styleSheets]);\
    const from = begin ? 'print' : 'screen, print', to = begin ? 'screen, print' : 'print';\
    for (const sheet of new Set(sheets)) for (const rule of sheet.cssRules)\
      if (rule.media?.mediaText === from) rule.media.mediaText = to;\
    dispatchEvent(new Event(begin ? 'beforeprint' : 'afterprint'))";

impl Session {
    /// Prints the page and returns the words on the paper, with single spaces.
    pub async fn print(&self) -> Result<String> {
        Ok(self.sheets().await?.join(" "))
    }

    /// The same sheet by sheet.
    pub async fn sheets(&self) -> Result<Vec<String>> {
        let pdf = self.browser.print_page(PrintParameters::default()).await?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("page.pdf");
        fs::write(&path, pdf)?;
        // In the order of painting: what lies over other words would be read in between them.
        let read = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output();
        let read = read.context("no pdftotext: `cargo xtask test` installs it")?;
        ensure!(read.status.success(), "pdftotext: {}", String::from_utf8_lossy(&read.stderr));
        let text = String::from_utf8(read.stdout).context("pdftotext gives no text")?;
        // Letters that are drawn as one.
        let one = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
        let text = one.iter().fold(text, |text, (drawn, letters)| text.replace(drawn, letters));
        let sheets = text.trim_end_matches('\u{c}').split('\u{c}');
        let words = |sheet: &str| sheet.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(sheets.map(words).collect())
    }

    /// Pictures of the sheets, as a printer of 200 dots an inch makes them.
    pub async fn printed(&self) -> Result<Vec<Grey>> {
        let pdf = self.browser.print_page(PrintParameters::default()).await?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("page.pdf");
        fs::write(&path, pdf)?;
        let drawn = Command::new("pdftoppm")
            .args(["-r", "200", "-gray", "-png"])
            .args([&path, &folder.path().join("sheet")])
            .output()
            .context("no pdftoppm: `cargo xtask test` installs it")?;
        ensure!(drawn.status.success(), "pdftoppm: {}", String::from_utf8_lossy(&drawn.stderr));
        let mut sheets: Vec<_> =
            fs::read_dir(folder.path())?.map(|it| Ok(it?.path())).collect::<Result<_>>()?;
        sheets.retain(|it| it.extension().is_some_and(|it| it == "png"));
        sheets.sort();
        sheets.iter().map(|it| Grey::from_png(&fs::read(it)?)).collect()
    }

    /// Begins or ends to show the page as it is on paper.
    pub async fn show_paper(&self, begin: bool) -> Result<()> {
        self.js(ON_SCREEN, vec![json!(begin)]).await.map(drop)
    }
}
