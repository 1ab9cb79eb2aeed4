//! Compiles `content/` into the static tables that `engine`, `i18n` and the locale files share.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    let compiled = match content_compiler::compile(Path::new("content")) {
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
    let files = [
        ("pack.rs", &compiled.pack_rs),
        ("text.rs", &compiled.text_rs),
        ("region.rs", &compiled.region_rs),
    ];
    for (name, text) in files {
        if let Err(error) = std::fs::write(out.join(name), text) {
            println!("cargo::error={}: {error}", out.join(name).display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
