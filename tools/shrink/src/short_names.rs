//! Short names for what program and glue call each other by: wasm-bindgen's own are long and end in a
//! hash, which no compression makes shorter.

use anyhow::{Result, ensure};
use regex::Regex;
use walrus::{Module, passes};

use super::parts::SHARED;

/// What program and glue call the object that holds the imports.
const IMPORTS: &str = "a";

/// Renames imports and exports in both, and takes out the exports that the glue never asks for.
///
/// # Errors
/// wasm-bindgen writes its glue in another way than is known here.
pub fn give(module: &mut Module, mut glue: String) -> Result<String> {
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = short(number);
        glue = rename(&glue, &format!("{}: ", import.name), &format!("{short}: "))?;
        import.name = short;
        IMPORTS.clone_into(&mut import.module);
    }
    glue = rename(&glue, "\"./aftercheck_bg.js\": ", &format!("{IMPORTS}: "))?;
    let exports: Vec<_> = module.exports.iter().map(|it| (it.id(), it.name.clone())).collect();
    for (number, (id, name)) in exports.into_iter().enumerate() {
        let renamed = rename_export(&glue, &name, &short(number))?;
        match renamed {
            // The parts ask for these, and scenarios look at the memory from outside.
            _ if SHARED.contains(&&*name) => {}
            Some(renamed) => {
                glue = renamed;
                module.exports.get_mut(id).name = short(number);
            }
            None => module.exports.delete(id),
        }
    }
    passes::gc::run(module);
    Ok(glue)
}

/// a, b, … z, ba, bb, …
fn short(number: usize) -> String {
    let rest = if number < 26 { String::new() } else { short(number / 26) };
    let letter = ('a'..='z').nth(number % 26);
    rest.chars().chain(letter).collect()
}

/// # Errors
/// `before` does not stand there exactly once, so wasm-bindgen writes its glue in another way.
fn rename(glue: &str, before: &str, after: &str) -> Result<String> {
    let found = glue.matches(before).count();
    ensure!(found == 1, "wasm-bindgen's glue has {before:?} {found} times and not once");
    Ok(glue.replacen(before, after, 1))
}

/// The glue with the export's new name in each place; `None` if it never asks for it. It calls the
/// object that holds the exports `wasm`.
fn rename_export(glue: &str, before: &str, after: &str) -> Result<Option<String>> {
    let place = Regex::new(&format!(r"\bwasm\.{}\b", regex::escape(before)))?;
    let renamed = || place.replace_all(glue, format!("wasm.{after}")).into_owned();
    Ok(place.is_match(glue).then(renamed))
}

#[cfg(test)]
mod tests {
    use super::{rename, rename_export, short};

    #[test]
    fn no_two_imports_have_one_short_name() {
        let names: std::collections::BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert!(names.iter().all(|name| name.len() <= 3));
    }

    #[test]
    fn an_export_is_renamed_wherever_it_is_asked_for() {
        let glue = "wasm.free(a); wasm.free_all(b); wasm.free(c)";
        let renamed = |name| rename_export(glue, name, "x").ok().flatten();
        assert_eq!(renamed("free").as_deref(), Some("wasm.x(a); wasm.free_all(b); wasm.x(c)"));
        assert_eq!(renamed("all"), None);
    }

    #[test]
    fn a_name_that_is_not_there_once_is_an_error() {
        assert_eq!(rename("{ now: f }", "now: ", "a: ").ok().as_deref(), Some("{ a: f }"));
        assert!(rename("{ then: f }", "now: ", "a: ").is_err());
        assert!(rename("{ now: f, now: g }", "now: ", "a: ").is_err());
    }
}
