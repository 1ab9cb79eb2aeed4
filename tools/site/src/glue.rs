//! wasm-bindgen's glue, for a page that is not ours: other scripts there change what objects inherit, elements take
//! the names of the document's members, and what throws must be heard.

use anyhow::{Result, ensure};
use regex::Regex;

/// Where what the changes name stands.
pub const IMPORTS: &str =
    "import { faults } from './element/faults.js';\nimport { page } from './element/page.js';\n";

/// What is replaced, by what, and why.
const CHANGES: [(&str, &str); 14] = [
    // Yew numbers what it renders, from 1 on, under these names. In a page that is a Yew app, too, its
    // handlers would take our numbers for theirs, and run at taps in the check.
    (r"\.__yew_", ".__ac_"),
    // The element says where the program is. `<img name=currentScript>` in the page would be taken for the script.
    (r"typeof document !== 'undefined' && document\.currentScript !== null", "false"),
    // Options for the browser. What the page has added to all objects is none; some pages make strings of them.
    (r"const ret = new Object\(\);", "const ret = { __proto__: null, toString: () => '' };"),
    // Not `<img name=createElement>`.
    (r"arg0\.createElement\(", "page('createElement', "),
    (r"arg0\.createElementNS\(", "page('createElementNS', "),
    (r"arg0\.createTextNode\(", "page('createTextNode', "),
    // Where the page, or a translation, has taken a node elsewhere it still goes.
    (
        r"const ret = arg0\.removeChild\(arg1\);",
        "let ret = arg1; try { arg0.removeChild(arg1); } catch { arg1.remove(); }",
    ),
    // An error of the browser, or the end of the stack, passes through the program without a panic.
    (
        r"return f\((state\.)?a, state\.b, \.\.\.args\);\s*\} finally \{",
        "return f(${1}a, state.b, ...args); } catch (error) { faults.broken(error); throw error; } finally {",
    ),
    // What to do, instead of what happened.
    (
        r#"console\.warn\("`WebAssembly\.instantiateStreaming` failed[^"]*", e\)"#,
        "console.warn('serve .wasm as application/wasm:', e)",
    ),
    (r"expectedResponseType\(module\.type\)", "true"),
    // Only `program.js` asks for the program, with what it has fetched and compared with its hash, and in one way.
    (r"\{ initSync \}, ", ""),
    (r"if \(!module\.ok\) \{\s*throw new Error\(`failed to fetch[^`]*`\);\s*\}", ""),
    (
        r"if \(module_or_path !== undefined\) \{\s*if [^{]*\{\s*(\(\{module_or_path\} = module_or_path\))\s*\} else \{[^}]*\}\s*\}",
        "$1;",
    ),
    (
        r"if \(typeof module_or_path === 'string'[^{]*\{\s*module_or_path = fetch\(module_or_path\);\s*\}",
        "",
    ),
];

/// Makes every change.
///
/// # Errors
/// Another wasm-bindgen writes something else: see what became of it.
pub fn harden(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (from, to) in CHANGES {
        let pattern = Regex::new(from)?;
        ensure!(pattern.is_match(&glue), "wasm-bindgen's glue has no `{from}` any more");
        glue = pattern.replace_all(&glue, to).into_owned();
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::harden;

    #[test]
    fn glue_of_another_kind_is_an_error() {
        let error = harden("let wasm_bindgen;").map_err(|error| error.to_string());
        assert!(error.is_err_and(|it| it.contains("__yew_")));
    }
}
