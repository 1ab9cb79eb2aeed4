//! `cargo xtask bench`: this check beside a hand-written page and SurveyJS, all in one browser. It needs
//! node and npm, and reports without judging, so it is no part of `cargo xtask test`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use clap::Args;
use project::{Progress, Project, process::run};
use server::{Server, Site};
use site::{Files, SiteArguments};

use crate::{
    dist::{self, DistArguments, STEPS},
    setup,
};

/// What SurveyJS asks a page to load, in the folder of its packages.
const SURVEYJS: [&str; 3] = [
    "survey-core/survey-core.min.css",
    "survey-core/survey.core.min.js",
    "survey-js-ui/survey-js-ui.min.js",
];

#[derive(Args)]
pub struct BenchArguments {
    /// How often each page is measured, after one round that warms up
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// What the server lets the browser keep; a header, for example "max-age=3600"
    #[arg(long, default_value = "no-cache")]
    cache_control: String,
}

/// Builds the pages, serves and measures them, and leaves target/bench/results.json.
pub fn command(project: &Project, arguments: &BenchArguments) -> Result<()> {
    setup::programs(|name| ["chromium", "node", "npm"].contains(&name))?;
    let folder = project.target.join("bench");
    let site = folder.join("site");
    check(project, site.join("aftercheck"))?;
    others(&project.root.join("bench"), &site)?;
    let site = Site::new(site).cache_control(&arguments.cache_control)?;
    let server = Server::start(site, 0)?;
    let results = folder.join("results.json");
    run(Command::new("node")
        .arg(project.root.join("bench/measure.mjs"))
        .args([server.url(""), arguments.runs.to_string()])
        .arg(&results))?;
    println!("\n{}", results.display());
    Ok(())
}

/// In a folder of its own, as a clinic has it: at the root of a host nothing is kept for use without a
/// network.
fn check(project: &Project, to: PathBuf) -> Result<()> {
    let demo = DistArguments {
        site: SiteArguments::demo(),
        with_demo: true,
        panic_test: false,
        to: Some(to),
    };
    dist::build(project, &demo, &mut Progress::of(STEPS)).map(drop)
}

/// The pages to compare with, compressed as the check is.
fn others(bench: &Path, site: &Path) -> Result<()> {
    run(Command::new("npm").args(["ci", "--silent", "--ignore-scripts"]).current_dir(bench))
        .context("could not fetch SurveyJS: npm needs a network once")?;
    for page in ["hand-written", "surveyjs"] {
        let mut files = Files::default();
        files.add_folder(&bench.join("pages").join(page))?;
        if page == "surveyjs" {
            for path in SURVEYJS.map(|name| bench.join("node_modules").join(name)) {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let content = fs::read(&path)
                    .with_context(|| format!("the packages have no {}", path.display()))?;
                files.add(&name, content);
            }
        }
        files.write(&site.join(page))?;
    }
    Ok(())
}
