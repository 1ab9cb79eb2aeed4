//! The project's own commands: `cargo xtask serve`, `dist`, `assess`, `why`, `summary`, `fhir`, `review`, `verify`, `fuzz`, `bench`, `size`, `test`.

mod assess;
mod assurance;
mod attributes;
mod dist;
mod fhir;
mod look;
mod pack;
mod release;
mod review;
mod serve;
mod summary;
mod verify;
mod why;
mod wordpress;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use dist::{ClinicArguments, DistArguments, TrickArguments};
use fhir::Export;
use pack::PackArgument;
use project::Project;
use release::ReleaseArguments;
use testing::Fuzz;

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
        pack: PackArgument,
        #[command(flatten)]
        clinic: ClinicArguments,
        #[command(flatten)]
        tricks: TrickArguments,
    },
    /// Write everything a static host needs to dist/
    Dist(DistArguments),
    /// Assess the cases of a file such as tests/cases/cases.json
    Assess {
        #[command(flatten)]
        pack: PackArgument,
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
        #[command(flatten)]
        pack: PackArgument,
        /// For example "skin=red_warm risks=diabetes,smoker breath=-"; `-` is not answered, what is left out is denied
        answers: String,
    },
    /// Write the summary that a patient hands over, for each case of a file such as tests/cases/course.json
    Summary {
        #[command(flatten)]
        pack: PackArgument,
        /// The case file
        file: PathBuf,
        /// Only the case with this id
        #[arg(long)]
        id: Option<String>,
    },
    /// Write the check, or what cases told, as HL7 FHIR R4
    Fhir {
        #[command(flatten)]
        pack: PackArgument,
        #[command(subcommand)]
        export: Export,
    },
    /// Write the sheet that a clinician reads, on all that the content asks, decides and says
    Review {
        #[command(flatten)]
        pack: PackArgument,
        /// Sign the content as it is now, with name, role and registration
        #[arg(long, value_name = "NAME, ROLE, REGISTRATION")]
        sign: Option<String>,
        /// The page to write, or a folder for it; without it target/review/
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Prove the safety claims, and compare what was proved with the safety report
    Verify {
        #[command(flatten)]
        pack: PackArgument,
        /// Prove one claim alone, by its number, and leave the report as it is
        #[arg(long)]
        only: Option<u8>,
        /// Name every weakened pack and the check that noticed it
        #[arg(long)]
        mutants: bool,
        /// Write the safety report, where proof.toml of the pack says
        #[arg(long)]
        write: bool,
    },
    /// Throw any input at the decoders of what comes from outside
    Fuzz {
        /// answers, settings, texts, cases, content or record; all of them if none is named
        target: Option<String>,
        /// How many inputs each target gets
        #[arg(long)]
        runs: Option<u32>,
        /// Another number gives other inputs; the same gives the same
        #[arg(long, default_value_t = 1)]
        seed: u32,
        /// Run this one input again
        #[arg(long, requires = "target")]
        input: Option<PathBuf>,
    },
    /// Measure this check beside a hand-written page and SurveyJS, on an emulated slow phone
    Bench {
        /// How often each page is measured, after one round that warms up
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        runs: u32,
        /// What the server lets the browser keep; a header, for example "max-age=3600"
        #[arg(long, default_value = "no-cache")]
        cache_control: String,
    },
    /// Make a page with a picture of every screen and state, in all looks and languages
    Gallery {
        /// Also write the pictures of README.md
        #[arg(long)]
        write: bool,
    },
    /// Compare what a patient's phone loads with size-budget.toml
    Size {
        /// How many of the largest functions to name
        #[arg(long, default_value_t = 15)]
        top: usize,
        /// Print bytes after brotli alone, as JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        tricks: TrickArguments,
    },
    /// Hold what comes from others against deny.toml: licences, bans, duplicates, sources
    Supply {
        /// Also ask whether a fault of any of it is known; GitHub must be reachable
        #[arg(long)]
        advisories: bool,
    },
    /// Write the plugin for WordPress
    Wordpress {
        /// The folder to write to: the plugin's own, as it lies in wp-content/plugins
        #[arg(long)]
        to: PathBuf,
        /// What `cargo xtask dist` has written for no clinic, in place of building it
        #[arg(long)]
        dist: Option<PathBuf>,
    },
    /// Write what follows from www/element/attributes.js: a table of the documents, types of the npm package
    Attributes,
    /// Hold the papers of docs/assurance/ against the tests and files they name
    Assurance {
        /// Write what follows from their data
        #[arg(long)]
        write: bool,
    },
    /// Write what is published to release/: archives, the npm package, checksums, licences
    Release(ReleaseArguments),
    /// Compare what the set-up page makes of some clinics with what `dist` makes
    #[command(hide = true)]
    SetUp,
    /// Build dist/ and the release here and in a clean copy, and compare every byte
    Reproduce,
    /// Run every check, from formatting to the browser scenarios
    Test,
}

fn main() -> ExitCode {
    // Options come from the declared attributes: a mistake there is told first.
    match site::attributes::attributes().and_then(|_| run(Arguments::parse().command)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let project = Project::find()?;
    if let Some(pack) = command.pack()
        && let Some(code) = pack::with_pack(&project, pack)?
    {
        return Ok(code);
    }
    match command {
        Command::Assess { file, json, why, .. } => assess::command(&project, &file, json, why),
        Command::Summary { file, id, .. } => summary::command(&file, id.as_deref()),
        Command::Fhir { export, .. } => fhir::command(&project, &export),
        Command::Review { sign, to, .. } => review::command(&project, sign.as_deref(), to),
        Command::Why { answers, .. } => why::command(&project, &answers),
        Command::Verify { only, mutants, write, .. } => {
            verify::command(&project, only, mutants, write)
        }
        Command::Fuzz { target, runs, seed, input } => {
            testing::fuzz(&project, &Fuzz { target, runs, seed, input })
        }
        Command::Bench { runs, cache_control } => testing::bench(&project, runs, &cache_control),
        Command::Serve { port, clinic, tricks, .. } => {
            serve::command(&project, port, clinic.read(), tricks.read())
        }
        Command::Dist(arguments) => dist::command(&project, arguments),
        Command::Gallery { write } => testing::gallery(&project, write),
        Command::Size { json: true, tricks, .. } => size::json(&project, tricks.read()),
        Command::Size { top, tricks, .. } => size::report(&project, top, tricks.read()),
        Command::Supply { advisories } => supply::check(&project, advisories),
        Command::Wordpress { to, dist } => wordpress::command(&project, &to, dist),
        Command::Attributes => attributes::command(&project),
        Command::Assurance { write } => assurance::command(&project, write),
        Command::Release(arguments) => release::command(&project, arguments),
        Command::SetUp => testing::set_up(&project),
        Command::Reproduce => testing::reproduce(&project),
        Command::Test => testing::every_check(&project),
    }?;
    Ok(ExitCode::SUCCESS)
}

impl Command {
    /// Which pack it is for, where there is a choice.
    fn pack(&self) -> Option<&PackArgument> {
        match self {
            Command::Serve { pack, .. }
            | Command::Assess { pack, .. }
            | Command::Summary { pack, .. }
            | Command::Fhir { pack, .. }
            | Command::Review { pack, .. }
            | Command::Why { pack, .. }
            | Command::Verify { pack, .. } => Some(pack),
            Command::Dist(arguments) => Some(&arguments.pack),
            Command::Fuzz { .. }
            | Command::Bench { .. }
            | Command::Gallery { .. }
            | Command::Size { .. }
            | Command::Supply { .. }
            | Command::Wordpress { .. }
            | Command::Attributes
            | Command::Assurance { .. }
            | Command::Release(_)
            | Command::SetUp
            | Command::Reproduce
            | Command::Test => None,
        }
    }
}
