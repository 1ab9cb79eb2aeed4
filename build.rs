//! Compiles a pack of `content/` into bytes, the names and the texts that `engine`, `i18n` and the locale files
//! share.

use std::path::Path;
use std::process::ExitCode;

use content_compiler::{Folders, VARIABLE};

fn main() -> ExitCode {
    let folders = Folders::chosen(Path::new(""));
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    for folder in [&folders.content, &folders.pack] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let compiled = match content_compiler::compile(&folders) {
        Ok(compiled) => compiled,
        Err(errors) => {
            for error in errors.diagnostics() {
                println!("cargo::error={error}");
            }
            return ExitCode::FAILURE;
        }
    };
    let Some(out) = std::env::var_os("OUT_DIR") else { return ExitCode::FAILURE };
    let out = Path::new(&out);
    let pack = compiled.pack.to_bytes();
    let check = compiled.pack.without_leaflet().to_bytes();
    let course = compiled.pack.course.to_bytes();
    let chart = compiled.chart.to_bytes();
    let files = [
        ("pack.bin", pack.numbers.as_slice()),
        ("check.bin", check.numbers.as_slice()),
        ("pack.txt", pack.names.as_bytes()),
        ("course.bin", course.numbers.as_slice()),
        ("course.txt", course.names.as_bytes()),
        ("chart.bin", chart.numbers.as_slice()),
        ("chart.txt", chart.names.as_bytes()),
        ("citations.txt", pack.citations.as_bytes()),
        ("keys.txt", pack.keys.as_bytes()),
        ("names.rs", compiled.names_rs.as_bytes()),
        ("identity.rs", compiled.identity.rs.as_bytes()),
        ("text.rs", compiled.text_rs.as_bytes()),
        ("region.rs", compiled.region_rs.as_bytes()),
    ];
    let mut files: Vec<(String, Vec<u8>)> =
        files.map(|(name, text)| (name.to_owned(), text.to_vec())).into();
    let mut terms_rs = String::from("static TERMS: &[(&str, &[u8], &str)] = &[");
    for (language, terms) in compiled.terms {
        let bytes = terms.to_bytes();
        terms_rs += &format!(
            "({language:?}, include_bytes!(\"terms.{language}.bin\"), include_str!(\"terms.{language}.txt\")),"
        );
        files.push((format!("terms.{language}.bin"), bytes.numbers));
        files.push((format!("terms.{language}.txt"), bytes.names.into_bytes()));
    }
    files.push(("terms.rs".into(), (terms_rs + "];").into_bytes()));
    for (name, text) in files {
        if let Err(error) = std::fs::write(out.join(&name), text) {
            println!("cargo::error={}: {error}", out.join(name).display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
