//! The program in parts: what the linker has made is split before wasm-bindgen, and a part is loaded later.

use std::{fs, path::Path};

use anyhow::{Context, Result, anyhow, ensure};
use walrus::{Module, ModuleConfig, passes};
use wasm_split_cli_support::{Options, transform};

/// A part of the program, in a file of its own. Its budget is in size-budget.toml.
pub struct Part {
    /// As the numbered functions have it that begin it: `in_part!` in src/.
    pub name: &'static str,
    /// In dist/.
    pub file: &'static str,
}

/// Every part. A screen on the way to an emergency is never in one.
pub const PARTS: [Part; 1] = [
    // What explains a result at L0 to L2, beside the texts of content-compiler's later.rs.
    Part { name: "explain", file: "aftercheck.explain.wasm" },
];

/// All that a part may have from the program besides functions of its table: memory, table, and the stack's pointer.
pub const SHARED: [&str; 3] = ["memory", "__indirect_function_table", "__wasm_split_shared0"];

/// What the compiler needs to be told so that the linker leaves in how all hangs together.
pub const FLAG: &str = "-Clink-args=--emit-relocs";
/// The feature of widget/Cargo.toml.
pub const FEATURE: &str = "parts";

/// The first program and its parts, in the order of [`PARTS`]. `folder` is for files on the way.
///
/// # Errors
/// The program has other parts than the table.
pub fn split(wasm: &[u8], folder: &Path) -> Result<(Vec<u8>, Vec<Vec<u8>>)> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let main = folder.join("main.wasm");
    fs::create_dir_all(folder)?;
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    let made = transform(options).map_err(|error| anyhow!("could not split: {error:?}"))?;
    ensure!(
        made.split_modules.len() == PARTS.len(),
        "the program is split into {:?}, but tools/shrink/src/parts.rs names {} parts",
        made.split_modules,
        PARTS.len()
    );
    let read = |part: &Part| {
        let is_it = |path: &&std::path::PathBuf| {
            path.file_stem().is_some_and(|it| it.to_string_lossy().contains(part.name))
        };
        let path = made.split_modules.iter().find(is_it);
        let path = path.with_context(|| format!("the program has no part {}", part.name))?;
        finish(&fs::read(path)?, part)
    };
    Ok((fs::read(&main)?, PARTS.iter().map(read).collect::<Result<_>>()?))
}

/// A part without names, and with no import but those it may have.
fn finish(wasm: &[u8], part: &Part) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module: Module = config.parse(wasm).context("a part cannot be read")?;
    let customs: Vec<String> = module.customs.iter().map(|(_, it)| it.name().to_owned()).collect();
    for name in customs {
        module.customs.remove_raw(&name);
    }
    passes::gc::run(&mut module);
    for import in module.imports.iter() {
        ensure!(
            SHARED.contains(&&*import.name),
            "the part {} imports {}: see tools/shrink/src/parts.rs",
            part.name,
            import.name
        );
    }
    Ok(module.emit_wasm())
}
