//! What a page says on paper: printed by the browser, read by pdftotext.

use std::{fs, process::Command};

use anyhow::{Context, Result, ensure};
use thirtyfour::common::print::PrintParameters;

use crate::Session;

impl Session {
    /// The words of the printed page, with single spaces.
    pub async fn on_paper(&self) -> Result<String> {
        let printed = self.browser.print_page(PrintParameters::default()).await;
        let printed = printed.context("the page cannot be printed")?;
        ensure!(printed.starts_with(b"%PDF-"), "what is printed is no PDF");
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("page.pdf");
        fs::write(&path, printed)?;
        // In the order of painting: what lies over other words would be read in between them.
        let read = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output();
        let read = read.context("no pdftotext: `cargo xtask test` installs it")?;
        ensure!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let words = String::from_utf8(read.stdout).context("the words on paper are no UTF-8")?;
        Ok(words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
