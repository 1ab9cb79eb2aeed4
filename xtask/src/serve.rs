//! `cargo xtask serve`: from a fresh clone to a page one can try, with one command.

use anyhow::Result;
use server::{Server, Site};

use crate::{
    dist::{self, STEPS, SiteArguments},
    progress::Progress,
    project::Project,
};

/// Builds, then serves until it is ended.
pub fn command(project: &Project, port: u16, site: SiteArguments) -> Result<()> {
    // Before minutes of building, and again below.
    server::check_port(port)?;
    // To look at, the page is that of a made-up clinic; `dist` makes a neutral one.
    let site = site.or(SiteArguments::demo());
    dist::build(project, &site, &mut Progress::of(STEPS))?;
    let server = Server::start(Site::new(&project.dist), port)?;
    println!();
    println!("  {:<36}the patient's page", server.url("/"));
    println!("  {:<36}the widget in a clinic's page", server.url("/embed.html"));
    println!();
    println!("Ctrl+C ends it.");
    loop {
        std::thread::park();
    }
}
