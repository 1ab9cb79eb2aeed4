//! The npm package: the element by one script tag from any server of npm packages, and `assess` for JavaScript.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};
use site::{Files, integrity};
use tar::{Builder, Header};

/// What of the site is in it. Servers of npm packages send HTML as text, so the hosted page, the reader and what belongs to
/// them need a host of the clinic's own; and they compress by themselves.
const STARTS: [&str; 3] = ["aftercheck", "assess.", "locale."];
const ENDS: [&str; 5] = [".js", ".wasm", ".css", ".json", ".ts"];
/// The script of the one tag.
const SCRIPT: &str = "aftercheck.js";
const README: &str = include_str!("npm/README.md");
/// 1985-10-26 08:15:00 UTC, as npm writes it into every package.
const TIME: u64 = 499_162_500;

/// The package as a file of `npm pack`.
///
/// # Errors
/// The site lacks a file of it.
pub fn package(version: &str, site: &Files, licences: &Files) -> Result<Vec<u8>> {
    let mut files = Files::default();
    for (name, content) in site.iter().filter(|(name, _)| is_in_package(name)) {
        files.add(name, content);
    }
    let script = files.get(SCRIPT).with_context(|| format!("the site has no {SCRIPT}"))?;
    let integrity = integrity(script);
    files.add("README.md", README.replace("{version}", version).replace("{integrity}", &integrity));
    files.add("package.json", format!("{:#}\n", manifest(version)));
    for (name, content) in licences.iter() {
        files.add(name, content);
    }
    let gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut tar = Builder::new(gzip);
    for (name, content) in files.iter() {
        let mut header = Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(TIME);
        tar.append_data(&mut header, format!("package/{name}"), content)?;
    }
    let mut gzip = tar.into_inner()?;
    gzip.flush()?;
    Ok(gzip.finish()?)
}

fn is_in_package(name: &str) -> bool {
    let is_one =
        |parts: &[&str], fits: fn(&str, &str) -> bool| parts.iter().any(|it| fits(name, it));
    is_one(&STARTS, |name, start| name.starts_with(start))
        && is_one(&ENDS, |name, end| name.ends_with(end))
}

/// Without scripts that run at the installation, and without dependencies.
fn manifest(version: &str) -> Value {
    json!({
        "name": "aftercheck",
        "version": version,
        "description": "A self-check for patients after dry needling: how soon to get help, from whom, and why. Runs in the browser; nothing is sent.",
        "license": "MIT OR Apache-2.0",
        "keywords": ["dry-needling", "physiotherapy", "triage", "custom-element", "wasm", "privacy"],
        "unpkg": SCRIPT,
        "jsdelivr": SCRIPT,
        "exports": {
            ".": { "types": "./aftercheck.d.ts", "default": "./aftercheck.js" },
            "./assess": { "types": "./assess.d.ts", "default": "./assess.js" },
            "./*": "./*",
        },
        "sideEffects": ["./aftercheck.js", "./aftercheck-single.js"],
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;
    use site::Files;
    use tar::Archive;

    use super::package;

    pub(crate) fn site() -> Files {
        let mut site = Files::default();
        let names = [
            "aftercheck.js",
            "aftercheck.js.br",
            "aftercheck.wasm",
            "aftercheck.d.ts",
            "assess.js",
            "hosted.js",
            "index.html",
            "locale.en.json",
            "manifest.json",
            "offline-worker.js",
            "sbom.cdx.json",
            "withdrawn.json",
        ];
        names.into_iter().for_each(|name| site.add(name, name));
        site
    }

    #[test]
    fn it_has_what_a_tag_needs_and_nothing_of_the_hosted_page() -> anyhow::Result<()> {
        let packed = package("0.2.0", &site(), &Files::default())?;
        let mut tar = Archive::new(GzDecoder::new(packed.as_slice()));
        let (mut names, mut readme) = (Vec::new(), String::new());
        for entry in tar.entries()? {
            let mut entry = entry?;
            let name = entry.path()?.to_string_lossy().into_owned();
            if name == "package/README.md" {
                entry.read_to_string(&mut readme)?;
            }
            names.push(name);
        }
        let expected = [
            "package/README.md",
            "package/aftercheck.d.ts",
            "package/aftercheck.js",
            "package/aftercheck.wasm",
            "package/assess.js",
            "package/locale.en.json",
            "package/package.json",
        ];
        assert_eq!(names, expected);
        assert!(readme.contains("@0.2.0/") && readme.contains("sha384-"));
        assert!(!readme.contains("{version}") && !readme.contains("{integrity}"));
        Ok(())
    }

    #[test]
    fn a_site_without_its_script_is_refused() {
        let error = package("0.2.0", &Files::default(), &Files::default()).err();
        assert_eq!(
            error.map(|it| it.to_string()).as_deref(),
            Some("the site has no aftercheck.js")
        );
    }
}
