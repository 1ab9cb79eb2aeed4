//! What a program may ask of the browser: its imports, compared with a list in tests/.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

use project::Project;
use site::Program;

/// Of the check.
pub const CHECK: &str = "tests/wasm-imports.txt";
/// Of `assess` alone.
pub const ASSESS: &str = "tests/wasm-imports-assess.txt";

/// Fails on an import that is not in the list, and on one in the list that is gone.
pub fn check(project: &Project, list: &str, program: &Program) -> Result<()> {
    let found = imports(program)?;
    let text = project.read(list)?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let allowed: BTreeSet<_> = lines.map(str::to_owned).collect();
    let new: Vec<_> = found.difference(&allowed).map(String::as_str).collect();
    let gone: Vec<_> = allowed.difference(&found).map(String::as_str).collect();
    ensure!(
        new.is_empty(),
        "the program imports what {list} does not have:\n  {}\nif it can send or keep nothing of the \
         patient's, add the line and say why in CHANGELOG.md; else do without it",
        new.join("\n  ")
    );
    ensure!(
        gone.is_empty(),
        "the program no longer imports these: take them out of {list}:\n  {}",
        gone.join("\n  ")
    );
    println!("{} imports, all in {list}", found.len());
    Ok(())
}

/// Each import of the module as `name: what its JavaScript does`, without hashes and layout.
fn imports(program: &Program) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for payload in Parser::new(0).parse_all(&program.wasm) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let name = import?.name;
                let body = body(&program.glue, name)
                    .with_context(|| format!("the script has no function for the import {name}"))?;
                found.insert(format!("{}: {body}", without_hash(name)));
            }
        }
    }
    ensure!(!found.is_empty(), "the program imports nothing: this check has lost its way");
    Ok(found)
}

/// What stands after `name: ` in the object of imports, up to the next import, on one line.
fn body(glue: &str, name: &str) -> Option<String> {
    let start = format!("{name}: ");
    let lines = glue.lines().map(str::trim).skip_while(|line| !line.starts_with(&start));
    let next = |line: &&str| line.starts_with("__wb") && !line.starts_with(&start);
    let own = lines.take_while(|line| !next(line) && *line != "};");
    // The comments name types, with hashes.
    let code: Vec<_> = own.filter(|line| !line.starts_with("//")).collect();
    let code = code.join(" ");
    let code = code.strip_prefix(&start)?;
    Some(without_closure_hash(code.trim_end_matches(',')))
}

/// `__wbg_back_bf7b4166d30d7d87` is `back`.
fn without_hash(name: &str) -> &str {
    let name = name.strip_prefix("__wbg_").unwrap_or(name);
    match name.rsplit_once('_') {
        Some((name, hash)) if is_hash(hash) => name,
        Some(_) | None => name,
    }
}

/// The names of closures end in `h` and a hash.
fn without_closure_hash(body: &str) -> String {
    let parts: Vec<_> = body
        .split("__h")
        .map(|part| match part.split_at_checked(16) {
            Some((hash, rest)) if is_hash(hash) => rest,
            Some(_) | None => part,
        })
        .collect();
    parts.join("")
}

fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.chars().all(|it| it.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::{body, without_hash};

    #[test]
    fn hashes_go() {
        for (name, expected) in [
            ("__wbg_back_bf7b4166d30d7d87", "back"),
            ("__wbg_set_cache_key_91e49caa7ae4d5b5", "set_cache_key"),
            ("__wbindgen_init_externref_table", "__wbindgen_init_externref_table"),
        ] {
            assert_eq!(without_hash(name), expected);
        }
    }

    #[test]
    fn a_function_is_one_line() {
        let glue = "{\n__wbg_a_1: function(x) {\n// why\nreturn x.a;\n},\n__wbg_b_2: function() {\nb();\n},\n};";
        assert_eq!(body(glue, "__wbg_a_1").as_deref(), Some("function(x) { return x.a; }"));
        assert_eq!(body(glue, "__wbg_b_2").as_deref(), Some("function() { b(); }"));
        assert_eq!(body(glue, "__wbg_c_3"), None);
    }
}
