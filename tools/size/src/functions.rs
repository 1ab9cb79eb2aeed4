//! Names what makes the wasm large: its sections, the crates and the largest functions.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Prints the report on a module that still has its name section; bytes are raw.
pub fn report(wasm: &[u8], top: usize) -> Result<()> {
    let module = Module::read(wasm)?;
    println!("{:>9}  code of {} functions", module.code(), module.bodies.len());
    println!("{:>9}  data", module.data);
    println!("\nby crate");
    print(module.sum_by(|name| crate_of(name).to_owned()), top);
    println!("\nlargest functions");
    print(module.sum_by(str::to_owned), top);
    Ok(())
}

fn print(sums: BTreeMap<String, usize>, top: usize) {
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    for (name, bytes) in sums.into_iter().take(top) {
        println!("{bytes:>9}  {name}");
    }
}

/// The first path in a name: `<yew::html::Html as core::clone::Clone>::clone` is of `yew`.
fn crate_of(name: &str) -> &str {
    let path = name.trim_start_matches(['<', '&', '[', '(', '*']).trim_start_matches("dyn ");
    let end = path.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(path.len());
    match path.split_at_checked(end) {
        Some((first, rest)) if rest.starts_with("::") => first,
        Some(_) | None => "(other)",
    }
}

/// Without the hashes that tell two compilations of a crate apart.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if is_hash(hash) => short.push_str(rest),
            Some(_) | None => {
                short.push('[');
                short.push_str(part);
            }
        }
    }
    match short.rsplit_once("::h") {
        Some((path, hash)) if is_hash(hash) => path.to_owned(),
        Some(_) | None => short,
    }
}

fn is_hash(text: &str) -> bool {
    text.len() >= 14 && text.chars().all(|it| it.is_ascii_hexdigit())
}

#[derive(Debug, Default)]
struct Module {
    names: HashMap<u32, String>,
    /// Functions that come from JavaScript have the first numbers.
    imports: u32,
    bodies: Vec<usize>,
    data: usize,
}

impl Module {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                            module.imports += 1;
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body.range().len()),
                Payload::DataSection(data) => module.data = data.range().len(),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        module.read_names(names)?;
                    }
                }
                // Small in every module that Rust makes.
                _ => {}
            }
        }
        Ok(module)
    }

    fn read_names(&mut self, names: wasmparser::NameSectionReader<'_>) -> Result<()> {
        for part in names {
            if let Name::Function(functions) = part? {
                for function in functions {
                    let function = function?;
                    self.names.insert(function.index, without_hashes(function.name));
                }
            }
        }
        Ok(())
    }

    fn code(&self) -> usize {
        self.bodies.iter().sum()
    }

    fn sum_by(&self, key: impl Fn(&str) -> String) -> BTreeMap<String, usize> {
        let mut sums = BTreeMap::new();
        for (index, bytes) in (self.imports..).zip(&self.bodies) {
            let name = self.names.get(&index).map_or("(no name)", String::as_str);
            *sums.entry(key(name)).or_default() += bytes;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::{crate_of, without_hashes};

    #[test]
    fn a_name_belongs_to_a_crate() {
        for (name, expected) in [
            ("yew::html::Html::new", "yew"),
            ("<yew::html::Html as core::clone::Clone>::clone", "yew"),
            ("<&mut dyn core::fmt::Write>::x", "(other)"),
            ("<char>::escape_debug_ext", "(other)"),
            ("__wbindgen_malloc", "(other)"),
        ] {
            assert_eq!(crate_of(name), expected, "{name}");
        }
    }

    #[test]
    fn hashes_go() {
        for (name, expected) in [
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", "<core::fmt::Formatter>::pad"),
            ("yew::scheduler::push::h178d85eb168c2789", "yew::scheduler::push"),
            ("<[u8]>::to_vec", "<[u8]>::to_vec"),
        ] {
            assert_eq!(without_hashes(name), expected);
        }
    }
}
