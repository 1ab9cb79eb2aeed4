//! What is published: files in, archives out. The same files give the same bytes, so anybody can build a release anew and
//! compare.

mod changes;
mod npm;
mod sums;

use anyhow::{Context, Result};
use site::{Files, archive};

pub use changes::of_version;

/// What a release is made from.
pub struct Parts<'a> {
    /// For example `0.2.0`.
    pub version: &'a str,
    /// The site without any clinic, as a host gets it: with its compressed files and the set-up page.
    pub site: &'a Files,
    /// The WordPress plugin, below its folder.
    pub plugin: &'a Files,
    /// The licences of this project and of all that is linked: names and texts.
    pub licences: &'a Files,
    /// CHANGELOG.md.
    pub changelog: &'a str,
}

/// The files of `release/`.
///
/// # Errors
/// A file is missing, or the changelog says nothing of this version.
pub fn release(parts: &Parts<'_>) -> Result<Files> {
    let Parts { version, site, plugin, licences, changelog } = *parts;
    let mut files = Files::default();
    let with_licences = |folder: &str, of: &Files| {
        let mut all = Files::default();
        for (name, content) in of.iter().chain(licences.iter()) {
            all.add(&format!("{folder}/{name}"), content);
        }
        archive::zip(&all, |name| !is_packed(name))
    };
    files.add(&format!("aftercheck-{version}.zip"), with_licences("aftercheck", site)?);
    files.add(&format!("aftercheck-wordpress-{version}.zip"), with_licences("aftercheck", plugin)?);
    files.add(&format!("aftercheck-{version}.tgz"), npm::package(version, site, licences)?);
    let bill = site.get(BILL).with_context(|| format!("the site has no {BILL}"))?;
    files.add(&format!("aftercheck-{version}.{BILL}"), bill);
    for (name, content) in licences.iter() {
        files.add(name, content);
    }
    files.add("CHANGES.md", of_version(changelog, version)?);
    let sums = sums::sha256(&files);
    files.add(sums::FILE, sums);
    Ok(files)
}

/// The bill of materials of the site.
const BILL: &str = "sbom.cdx.json";

/// What deflate cannot make smaller.
fn is_packed(name: &str) -> bool {
    [".br", ".gz", ".png", ".zip"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Files, Parts, archive, release};

    fn made(parts: &Parts<'_>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        let files = release(parts)?;
        Ok(files.iter().map(|(name, content)| (name.to_owned(), content.to_vec())).collect())
    }

    #[test]
    fn a_release_is_the_same_twice_and_has_all_its_files() -> anyhow::Result<()> {
        let mut site = super::npm::tests::site();
        site.add("set-up.html", "page");
        site.add("aftercheck.js.br", "packed");
        let mut plugin = Files::default();
        plugin.add("aftercheck.php", "plugin");
        let mut licences = Files::default();
        licences.add("LICENSE-MIT", "MIT");
        let changelog = "# Changelog\n\n## [0.2.0] - 2026-12-01\n\n- A change.\n\n## [0.1.0]\n";
        let (site, plugin, licences) = (&site, &plugin, &licences);
        let parts = Parts { version: "0.2.0", site, plugin, licences, changelog };
        let one = made(&parts)?;
        assert_eq!(one, made(&parts)?);
        let names: Vec<&str> = one.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "CHANGES.md",
            "LICENSE-MIT",
            "SHA256SUMS",
            "aftercheck-0.2.0.sbom.cdx.json",
            "aftercheck-0.2.0.tgz",
            "aftercheck-0.2.0.zip",
            "aftercheck-wordpress-0.2.0.zip",
        ];
        assert_eq!(names, expected);
        let zip = one.iter().find(|(name, _)| name == "aftercheck-0.2.0.zip");
        let inside = archive::unzip(zip.map(|(_, bytes)| bytes.as_slice()).unwrap_or_default())?;
        for name in ["set-up.html", "aftercheck.js.br", "LICENSE-MIT"] {
            assert!(inside.get(&format!("aftercheck/{name}")).is_some(), "{name}");
        }
        // Each other file has its line.
        let sums = one.iter().find(|(name, _)| name == "SHA256SUMS");
        let sums = String::from_utf8(sums.map(|(_, it)| it.clone()).unwrap_or_default())?;
        assert_eq!(sums.lines().count(), names.len() - 1);
        Ok(())
    }

    #[test]
    fn a_version_without_changes_is_refused() {
        let (site, empty) = (super::npm::tests::site(), Files::default());
        let parts = Parts {
            version: "0.3.0",
            site: &site,
            plugin: &empty,
            licences: &empty,
            changelog: "## [0.2.0]\n\n- A change.\n",
        };
        let error = release(&parts).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("CHANGELOG.md has no `## [0.3.0]`: write what changed"));
    }
}
