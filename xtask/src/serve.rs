//! `cargo xtask serve`: from a fresh clone to a page one can try, with one command.

use std::path::Path;

use anyhow::Result;
use build::{Options, STEPS};
use project::{Progress, Project};
use server::{Server, Site};
use shrink::Tricks;
use site::{SiteArguments, hosting};

/// Builds, then serves until it is ended.
pub fn command(project: &Project, port: u16, site: SiteArguments, tricks: Tricks) -> Result<()> {
    // Before minutes of building, and again below.
    server::check_port(port)?;
    // To look at, the pages are those of a made-up clinic. They stay out of dist/, so that nobody
    // copies them to a real one's site.
    let SiteArguments { attributes, look, own_origin } = site;
    let mut made_up = SiteArguments { look, own_origin, ..SiteArguments::demo() };
    made_up.attributes.extend(attributes);
    let demo = Options {
        site: made_up,
        with_demo: true,
        tricks,
        to: Some(project.target.join("site")),
        ..Options::default()
    };
    let folder = build::dist(project, &demo, &mut Progress::of(STEPS))?;
    let server = Server::start(with_headers(&folder)?, port)?;
    println!();
    println!("  {:<36}the patient's page", server.url("/"));
    println!("  {:<36}the widget in a clinic's page", server.url("/embed.html"));
    println!();
    println!("Ctrl+C ends it.");
    loop {
        std::thread::park();
    }
}

/// A folder, with what a host should say.
fn with_headers(folder: &Path) -> Result<Site> {
    let site = hosting::HEADERS
        .iter()
        .try_fold(Site::new(folder), |site, (name, value)| site.header("", name, value))?;
    let (path, name, value) = hosting::WITHDRAWN;
    site.header(path, name, value)
}
