//! This check beside a hand-written page and SurveyJS, all in one browser. It needs
//! node and npm, and reports without judging, so it is no part of `cargo xtask test`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use build::{Options, STEPS, dist, read_folder, write_folder};
use project::{Progress, Project, process::run};
use server::{Server, Site};
use site::{Files, SiteArguments};

/// What SurveyJS asks a page to load, in the folder of its packages.
const SURVEYJS: [&str; 3] = [
    "survey-core/survey-core.min.css",
    "survey-core/survey.core.min.js",
    "survey-js-ui/survey-js-ui.min.js",
];

/// Builds the pages, serves and measures them, and leaves target/bench/results.json.
///
/// Each page is measured `runs` times, after one round that warms up; `cache_control` is the header of the
/// server.
pub fn bench(project: &Project, runs: u32, cache_control: &str) -> Result<()> {
    setup::programs(|name| ["chromium", "node", "npm"].contains(&name))?;
    let folder = project.target.join("bench");
    let site = folder.join("site");
    check(project, site.join("aftercheck"))?;
    others(&project.root.join("bench"), &site)?;
    let site = Site::new(site).cache_control(cache_control)?;
    let server = Server::start(site, 0)?;
    let results = folder.join("results.json");
    run(Command::new("node")
        .arg(project.root.join("bench/measure.mjs"))
        .args([server.url(""), runs.to_string()])
        .arg(&results))?;
    println!("\n{}", results.display());
    Ok(())
}

/// In a folder of its own, as a clinic has it: at the root of a host nothing is kept for use without a
/// network.
fn check(project: &Project, to: PathBuf) -> Result<()> {
    let demo = Options {
        site: SiteArguments::demo(),
        with_demo: true,
        to: Some(to),
        ..Options::default()
    };
    dist(project, &demo, &mut Progress::of(STEPS)).map(drop)
}

/// The pages to compare with, compressed as the check is.
fn others(bench: &Path, site: &Path) -> Result<()> {
    run(Command::new("npm").args(["ci", "--silent", "--ignore-scripts"]).current_dir(bench))
        .context("could not fetch SurveyJS: npm needs a network once")?;
    for page in ["hand-written", "surveyjs"] {
        let mut files = Files::default();
        read_folder(&bench.join("pages").join(page), "", &mut files)?;
        if page == "surveyjs" {
            for path in SURVEYJS.map(|name| bench.join("node_modules").join(name)) {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let content = fs::read(&path)
                    .with_context(|| format!("the packages have no {}", path.display()))?;
                files.add(&name, content);
            }
        }
        write_folder(&files, &site.join(page))?;
    }
    Ok(())
}
