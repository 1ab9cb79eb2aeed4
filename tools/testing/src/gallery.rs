//! The gallery: the scenarios take a picture of every screen and state, and a page shows them.

use std::fs;

use anyhow::{Context, Result};
use build::{Options, STEPS, dist};
use project::{Progress, Project, process::cargo, process::run};
use site::SiteArguments;

/// The pictures of README.md: what the scenarios call them, and what they are called there.
const OF_README: [(&str, &str); 3] = [
    ("gallery-questions-if-you-have-any-of-these-call-999-start-phone.webp", "emergency-list.webp"),
    ("gallery-questions-skin-swelling-and-limbs-filled-phone.webp", "question.webp"),
    ("gallery-results-call-your-clinic-today-call-your-clinic-phone.webp", "advice.webp"),
];

/// Builds a site in all languages, takes the pictures on it, and adds the page to it.
///
/// # Errors
/// A screen cannot be reached, sticks out, or is missing.
pub fn gallery(project: &Project, write: bool) -> Result<()> {
    setup::programs(|name| ["chromium", "chromedriver"].contains(&name))?;
    let site = build::gallery::folder(project).join("site");
    let pictures = build::gallery::place(project);
    if pictures.exists() {
        fs::remove_dir_all(&pictures)?;
    }
    let options = Options {
        site: SiteArguments::demo(),
        with_demo: true,
        with_set_up: true,
        pseudo: true,
        to: Some(site.clone()),
        ..Options::default()
    };
    dist(project, &options, &mut Progress::of(STEPS))?;

    // What fails leaves no half of a gallery.
    let taken = tempfile::tempdir_in(build::gallery::folder(project))?;
    let mut scenarios = cargo(&project.root, "test");
    scenarios.args(["--quiet", "-p", "e2e", "--test", "scenarios", "--", "gallery::"]);
    scenarios.env("AFTERCHECK_GALLERY", taken.path()).env("AFTERCHECK_ENGINE", "chromium");
    scenarios.env("AFTERCHECK_DIST", &site).env("AFTERCHECK_PSEUDO", &site);
    run(&mut scenarios)?;
    fs::rename(taken.keep(), &pictures)?;
    if write {
        for (from, to) in OF_README {
            fs::copy(pictures.join(from), project.root.join("docs/img").join(to))
                .with_context(|| format!("there is no picture {from}"))?;
        }
    }
    println!("{}", build::gallery::add(project, &site)?.display());
    Ok(())
}
