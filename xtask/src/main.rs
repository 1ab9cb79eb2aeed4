//! The project's own commands: `cargo xtask serve`, `dist`, `assess`, `why`, `verify`, `fuzz`, `bench`, `size`, `test`.

mod assess;
mod bench;
mod dist;
mod fuzz;
mod reproduce;
mod sbom;
mod serve;
mod setup;
mod size;
mod supply;
mod test;
mod verify;
mod why;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use bench::BenchArguments;
use dist::DistArguments;
use fuzz::FuzzArguments;
use project::Project;
use site::SiteArguments;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve it on this machine
    Serve {
        /// Where the pages are served: http://127.0.0.1:PORT/
        #[arg(long, default_value_t = 8080)]
        port: u16,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Write everything a static host needs to dist/
    Dist(DistArguments),
    /// Assess the cases of a file such as tests/cases/cases.json
    Assess {
        /// The case file
        file: PathBuf,
        /// Print an array of id, level and rules as JSON
        #[arg(long)]
        json: bool,
        /// Say why, below each case
        #[arg(long, conflicts_with = "json")]
        why: bool,
    },
    /// Say why answers come to their level: every reason, what is undecided, what would change it
    Why {
        /// For example "skin=red_warm risks=diabetes,smoker breath=-"; `-` is not answered, what is left out is denied
        answers: String,
    },
    /// Prove the safety claims, and compare what was proved with docs/SAFETY-REPORT.md
    Verify {
        /// Prove one claim alone, by its number, and leave the report as it is
        #[arg(long)]
        only: Option<u8>,
        /// Name every weakened pack and the check that noticed it
        #[arg(long)]
        mutants: bool,
        /// Write docs/SAFETY-REPORT.md
        #[arg(long)]
        write: bool,
    },
    /// Throw any input at the decoders of what comes from outside
    Fuzz(FuzzArguments),
    /// Measure this check beside a hand-written page and SurveyJS, on an emulated slow phone
    Bench(BenchArguments),
    /// Compare what a patient's phone loads with size-budget.toml
    Size {
        /// How many of the largest functions to name
        #[arg(long, default_value_t = 15)]
        top: usize,
    },
    /// Hold what comes from others against deny.toml: licences, bans, duplicates, sources
    Supply {
        /// Also ask whether a fault of any of it is known; GitHub must be reachable
        #[arg(long)]
        advisories: bool,
    },
    /// Build dist/ in two clean copies, and compare every byte
    Reproduce,
    /// Run every check, from formatting to the browser scenarios
    Test,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    let project = Project::find()?;
    match &arguments.command {
        Command::Assess { file, json, why } => assess::command(&project, file, *json, *why),
        Command::Why { answers } => why::command(&project, answers),
        Command::Verify { only, mutants, write } => {
            verify::command(&project, *only, *mutants, *write)
        }
        Command::Fuzz(arguments) => fuzz::command(&project, arguments),
        Command::Bench(arguments) => bench::command(&project, arguments),
        Command::Serve { port, site } => serve::command(&project, *port, site.clone()),
        Command::Dist(arguments) => dist::command(&project, arguments),
        Command::Size { top } => size::command(&project, *top),
        Command::Supply { advisories } => supply::command(&project, *advisories),
        Command::Reproduce => reproduce::command(&project),
        Command::Test => test::command(&project),
    }
}
