//! `cargo run --locked -p e2e --bin ledger FOLDER`: whether every scenario ran in every engine, and how long it took.

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    let said =
        e2e::check_ledger(&folder).and_then(|ran| Ok([ran, e2e::longest(&folder)?].concat()));
    match said {
        Ok(lines) => {
            for line in lines {
                println!("      {line}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
