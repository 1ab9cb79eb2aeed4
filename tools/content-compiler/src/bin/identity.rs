//! `cargo identity`: gives new questions, options, bullets and rules the numbers that kept answers call them by.
//! Apart from `cargo xtask`, which cannot be built while a number is missing.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use content_compiler::{Decided, Folders};

const USAGE: &str = "usage: cargo identity [--same NAME …] [--changed NAME …]
  --same NAME …     what has new words and still means the same, for example questions.breath
  --changed NAME …  what means something else now: its number is retired, and it gets another";

fn main() -> ExitCode {
    let Some(decided) = decided(env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match run(&decided) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The names after each option.
fn decided(arguments: impl Iterator<Item = String>) -> Option<Decided> {
    let mut decided = Decided::default();
    let mut arguments = arguments.peekable();
    while let Some(option) = arguments.next() {
        let names = match option.as_str() {
            "--same" => &mut decided.same,
            "--changed" => &mut decided.changed,
            _ => return None,
        };
        let before = names.len();
        while let Some(name) = arguments.next_if(|it| !it.starts_with("--")) {
            names.push(name);
        }
        if names.len() == before {
            return None;
        }
    }
    Some(decided)
}

fn run(decided: &Decided) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let read = |path: &Path| fs::read_to_string(path);
    let mut compiled = content_compiler::compile_with(&Folders::chosen(&root), &read)?;
    let (path, text) = compiled.identity.updated(decided)?;
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
