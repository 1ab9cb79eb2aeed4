//! `cargo run --locked -p e2e --bin ledger FOLDER`: whether every scenario ran in every engine.

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    match e2e::check_ledger(&folder) {
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
