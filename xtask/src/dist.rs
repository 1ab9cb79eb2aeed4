//! `cargo xtask dist`: everything a static host needs.

use std::path::PathBuf;

use anyhow::Result;
use build::{Options, STEPS};
use clap::Args;
use project::{Progress, Project};
use shrink::{Trick, Tricks};
use site::SiteArguments;

use crate::attributes::AttributeArguments;
use crate::look::LookArguments;
use crate::pack::PackArgument;

/// What to build, and where to.
#[derive(Args)]
pub struct DistArguments {
    #[command(flatten)]
    pub pack: PackArgument,
    #[command(flatten)]
    clinic: ClinicArguments,
    #[command(flatten)]
    tricks: TrickArguments,
    /// Also write embed.html, the page of a made-up clinic, and the gallery if it has been made. They do not belong on a
    /// clinic's site
    #[arg(long)]
    with_demo: bool,
    /// Also in two languages made up from English: en-XA with accents and longer words, ar-XB from right to left
    #[arg(long, requires = "to")]
    pseudo: bool,
    /// For the browser scenarios: a program that panics on demand
    #[arg(long, hide = true, requires = "to")]
    panic_test: bool,
    /// The folder to write to; without it dist/
    #[arg(long)]
    to: Option<PathBuf>,
}

/// The clinic that the hosted page belongs to.
#[derive(Args)]
pub struct ClinicArguments {
    #[command(flatten)]
    attributes: AttributeArguments,
    #[command(flatten)]
    look: LookArguments,
    /// The page has an origin of its own: its worker may lie at the root. Not where the origin has other pages
    #[arg(long)]
    own_origin: bool,
}

impl ClinicArguments {
    pub fn read(self) -> SiteArguments {
        let Self {
            attributes: AttributeArguments(attributes),
            look: LookArguments(look),
            own_origin,
        } = self;
        SiteArguments { attributes, look, own_origin }
    }
}

/// What makes the files smaller.
#[derive(Args)]
pub struct TrickArguments {
    /// Without any byte trick: see tools/shrink/README.md
    #[arg(long)]
    plain: bool,
    /// Without this byte trick
    #[arg(long, hide = true, conflicts_with = "plain")]
    without: Vec<Trick>,
}

impl TrickArguments {
    pub fn read(self) -> Tricks {
        if self.plain { Tricks::none() } else { Tricks::without(self.without) }
    }
}

pub fn command(project: &Project, arguments: DistArguments) -> Result<()> {
    let DistArguments { pack: _, clinic, tricks, with_demo, pseudo, panic_test, to } = arguments;
    let (site, tricks) = (clinic.read(), tricks.read());
    let options = Options { site, tricks, with_demo, with_set_up: false, pseudo, panic_test, to };
    println!("{}", build::dist(project, &options, &mut Progress::of(STEPS))?.display());
    Ok(())
}
