//! `cargo xtask serve`: from a fresh clone to a page one can try, with one command.

use anyhow::Result;
use server::Server;

use crate::{
    dist::{self, DistArguments, STEPS, SiteArguments},
    hosting,
    progress::Progress,
    project::Project,
};

/// Builds, then serves until it is ended.
pub fn command(project: &Project, port: u16, site: SiteArguments) -> Result<()> {
    // Before minutes of building, and again below.
    server::check_port(port)?;
    // To look at, the pages are those of a made-up clinic. They stay out of dist/, so that nobody
    // copies them to a real one's site.
    let demo = DistArguments {
        site: site.or(SiteArguments::demo()),
        with_demo: true,
        panic_test: false,
        to: Some(project.target.join("site")),
    };
    let folder = dist::build(project, &demo, &mut Progress::of(STEPS))?;
    let server = Server::start(hosting::site(&folder)?, port)?;
    println!();
    println!("  {:<36}the patient's page", server.url("/"));
    println!("  {:<36}the widget in a clinic's page", server.url("/embed.html"));
    println!();
    println!("Ctrl+C ends it.");
    loop {
        std::thread::park();
    }
}
