//! `cargo identity`: gives new questions, options, bullets and rules the numbers that kept answers call them by.
//! Apart from `cargo xtask`, which cannot be built while a number is missing.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use content_compiler::Folders;

const USAGE: &str = "usage: cargo identity [--same NAME …]
  --same NAME …  what has new words and still means the same, for example questions.breath";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first != "--same") || arguments.len() == 1 {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    }
    match run(&arguments.split_off(1.min(arguments.len()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(same: &[String]) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let read = |path: &Path| fs::read_to_string(path);
    let mut compiled = content_compiler::compile_with(&Folders::chosen(&root), &read)?;
    let (path, text) = compiled.identity.updated(same)?;
    let before = fs::read_to_string(&path).unwrap_or_default();
    let lines = text.lines().filter(|line| !before.lines().any(|old| old == *line));
    for line in lines.filter(|line| line.contains(" = ")) {
        println!("{line}");
    }
    if before != text {
        fs::write(&path, text)?;
        println!("written: {}", path.display());
    }
    Ok(())
}
