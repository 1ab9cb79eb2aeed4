//! Makes the plugin for WordPress: its PHP from the repository, the files of `dist/` that a page of the clinic loads,
//! leaflets for every region, and a manifest that says what belongs together.

mod manifest;

use aftercheck::i18n::Region;
use anyhow::{Context, Result, ensure};
use content_compiler::Compiled;
use site::{
    Files, SCRIPT,
    pasted::{EMERGENCY, NAME, Numbers, PHONE, pasted},
};

use manifest::{PREMIUM, manifest};

/// Its own part of the repository.
const SOURCE: &str = "hosting/wordpress/";
/// What of it is the plugin's; [`left_out`] names the rest.
const KINDS: [&str; 7] = [".php", ".js", ".json", ".txt", ".pot", ".po", ".mo"];
/// What of the repository it is made from: files, and folders with a slash at the end.
pub const SOURCES: [&str; 4] = [SOURCE, LICENCES[0], LICENCES[1], PREMIUM];
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];
/// The folder that WordPress unpacks it to, and its place in the archive.
pub const FOLDER: &str = "aftercheck/";
/// With the emergency numbers of no region.
const NO_REGION: &str = "none";
/// The pages that the check links to, and their looks.
const PAGES: [&str; 4] = ["sources.html", "safety-report.html", "report.css", "aftercheck.css"];
/// What a clinic may give, each in a file of its own.
const NUMBERS: [Numbers; 4] = [
    Numbers { phone: false, emergency: false },
    Numbers { phone: true, emergency: false },
    Numbers { phone: false, emergency: true },
    Numbers { phone: true, emergency: true },
];
/// That an empty page answers for a folder, as WordPress's own folders have it.
const SILENCE: &str = "<?php\n// Silence is golden.\n";

/// Every file of the plugin, by its name within [`FOLDER`].
///
/// `tree` has the [`SOURCES`], `dist` what `cargo xtask dist` makes for no clinic.
///
/// # Errors
/// A file is missing, or `dist` is a clinic's.
pub fn make(tree: &Files, content: &Compiled, dist: &Files, version: &str) -> Result<Files> {
    let mut files = Files::default();
    for (name, source) in tree.of_kinds(SOURCE, &KINDS) {
        match std::str::from_utf8(source) {
            Ok(text) => files.add(name, text.replace("{{version}}", version)),
            Err(_) => files.add(name, source),
        }
    }
    ensure!(files.get("aftercheck.php").is_some(), "there is no {SOURCE}aftercheck.php");
    for name in LICENCES {
        files.add(name, tree.text(name)?);
    }
    let script = dist.text(SCRIPT).context("make dist/ first")?;
    let neutral = dist.text("snippet.html")?.starts_with("<after-check lang=\"en\">");
    ensure!(neutral, "dist/ has a clinic's details: make it without, for the plugin has its own");
    // All that the script asks for is named in it.
    let asked = |name: &str| script.contains(&format!("\"{name}\"")) || PAGES.contains(&name);
    for (name, content) in dist.iter().filter(|(name, _)| asked(name) || *name == SCRIPT) {
        files.add(&format!("dist/{name}"), content);
    }
    for name in PAGES.iter().chain(&["aftercheck.wasm"]) {
        let there = files.get(&format!("dist/{name}")).is_some();
        ensure!(there, "dist/ has no {name}: make it again");
    }
    for region in std::iter::once(None).chain(Region::all().iter().map(Some)) {
        let code = region.map_or(NO_REGION, |region| region.code);
        for numbers in NUMBERS {
            let ending = [(numbers.phone, ".phone"), (numbers.emergency, ".emergency")];
            let ending: String =
                ending.iter().filter(|(has, _)| *has).map(|(_, ending)| *ending).collect();
            for it in pasted(content, dist, region, numbers)? {
                let html = it.leaflet.replace(NAME, "{{clinic-name}}");
                let html = html.replace(PHONE, "{{clinic-phone}}");
                let html = html.replace("tel:{{clinic-phone}}", "{{clinic-link}}");
                // Behind the other, which is longer and begins like it.
                let html = html.replace(EMERGENCY, "{{emergency-number}}");
                let html = html.replace("tel:{{emergency-number}}", "{{emergency-link}}");
                files.add(&format!("leaflets/{}.{code}{ending}.html", it.tag), html);
            }
        }
    }
    let manifest = manifest(tree, content, dist, version)?;
    files.add("manifest.json", serde_json::to_string_pretty(&manifest)? + "\n");
    let folders: Vec<_> =
        files.iter().filter_map(|(name, _)| Some(name.rsplit_once('/')?.0.to_owned())).collect();
    for folder in folders.iter().map(|folder| format!("{folder}/")).chain([String::new()]) {
        files.add(&format!("{folder}index.php"), SILENCE);
    }
    Ok(files)
}

/// What lies beside the files of the plugin and is none of them.
pub fn left_out(tree: &Files) -> Vec<&str> {
    let is_packed = |name: &str| tree.of_kinds(SOURCE, &KINDS).any(|(packed, _)| packed == name);
    tree.within(SOURCE).map(|(name, _)| name).filter(|name| !is_packed(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Files, left_out};

    #[test]
    fn what_is_left_out_is_named() {
        let mut tree = Files::default();
        for name in ["aftercheck.php", "aftercheck.php~", "block/block.json", ".DS_Store"] {
            tree.add(&format!("hosting/wordpress/{name}"), "");
        }
        assert_eq!(left_out(&tree), [".DS_Store", "aftercheck.php~"]);
    }
}
