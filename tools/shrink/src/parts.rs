//! The program in parts: what the linker has made is split before wasm-bindgen, and a part is loaded later.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use walrus::{ConstExpr, DataKind, Module, ModuleConfig, ir::Value, passes};
use wasm_split_cli_support::{Options, transform};

/// A part of the program, in a file of its own. Its budget is in size-budget.toml.
pub struct Part {
    /// As the numbered functions have it that begin it: `in_part!` in src/.
    pub name: &'static str,
    /// In dist/.
    pub file: &'static str,
    /// Where it is loaded.
    pub pages: Pages,
    /// Whether it is for what comes after a check.
    pub after: bool,
}

/// Which pages load a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    All,
    /// The hosted page alone.
    Hosted,
}

/// Every part, in the order in which they come. A screen on the way to an emergency is never in one.
pub const PARTS: [Part; 3] = [
    // What explains a result at L0 to L2, beside the texts of content-compiler's later.rs.
    Part { name: "explain", file: "aftercheck.explain.wasm", pages: Pages::All, after: false },
    // What a patient hands over to whoever treats them, and a clinician's terms.
    Part { name: "share", file: "aftercheck.share.wasm", pages: Pages::All, after: true },
    // What a patient keeps of the days after, on the hosted page alone.
    Part { name: "days", file: "aftercheck.days.wasm", pages: Pages::Hosted, after: true },
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
    let named = |path: &PathBuf, name: &str| {
        path.file_stem().is_some_and(|it| it.to_string_lossy().starts_with(name))
    };
    let chunks = made.split_modules.iter().filter(|path| named(path, "chunk_"));
    let chunks = chunks.map(fs::read).collect::<io::Result<Vec<_>>>()?;
    ensure!(
        made.split_modules.len() == PARTS.len() + chunks.len(),
        "the program is split into {:?}, but tools/shrink/src/parts.rs names {} parts",
        made.split_modules,
        PARTS.len()
    );
    let read = |(place, part): (usize, &Part)| {
        let path =
            made.split_modules.iter().find(|path| named(path, &["split_", part.name].concat()));
        let path = path.with_context(|| format!("the program has no part {}", part.name))?;
        // The others come after the first.
        let shared = if place == 0 { &chunks[..] } else { &[] };
        finish(&fs::read(path)?, shared, part)
    };
    Ok((fs::read(&main)?, PARTS.iter().enumerate().map(read).collect::<Result<_>>()?))
}

/// A part without names, with the texts that it shares with other parts, and with no import but those it may have.
fn finish(wasm: &[u8], shared: &[Vec<u8>], part: &Part) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module: Module = config.parse(wasm).context("a part cannot be read")?;
    shared.iter().try_for_each(|chunk| take_in(&mut module, &config.parse(chunk)?))?;
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

/// What several parts need and the first program does not: literals, at their places in memory.
fn take_in(part: &mut Module, chunk: &Module) -> Result<()> {
    let shared = chunk.funcs.iter_local().map(|(id, _)| chunk.funcs.get(id).name.as_deref());
    let shared: Vec<&str> = shared.map(Option::unwrap_or_default).collect();
    ensure!(
        shared.is_empty(),
        "parts share functions that the first program does not have; see that they are in each, or in the first: {shared:#?}"
    );
    let memory = part.memories.iter().next().context("a part has no memory")?.id();
    for data in chunk.data.iter() {
        let DataKind::Active { offset, .. } = &data.kind else { continue };
        let ConstExpr::Value(Value::I32(_)) = offset else {
            bail!("a literal that parts share has no fixed place");
        };
        let kind = DataKind::Active { memory, offset: offset.clone() };
        part.data.add(kind, data.value.clone());
    }
    Ok(())
}
