//! What comes of modules, and what is refused.

use bundler::{Bundle, Exports, Imports, Sources};

const PACKAGE: &str =
    r##"{ "imports": { "#host": { "hosted": "./alone.js", "default": "./in/host.js" } } }"##;

fn sources(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// The script, or the error with its causes.
fn bundle(kind: &str, files: &[(&str, &str)], exports: Exports) -> Result<String, String> {
    let (files, made) = (sources(files), sources(&[("#build", "export const BUILD = 1;")]));
    let imports = Imports::new(PACKAGE, kind).map_err(|error| error.to_string())?;
    let script = Bundle::new(&files, &imports, &made).add("entry.js", exports);
    script.map(|it| it.replace('\n', "")).map_err(|error| format!("{error:#}"))
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: Result<&str, &str>) {
    let found = bundle("embedded", files, Exports::Drop);
    assert_eq!(found.as_deref().map_err(String::as_str), expected);
}

#[test]
fn modules_stand_once_in_the_order_of_their_imports() {
    check(
        &[
            ("entry.js", "import { b } from './in/b.js';\nimport './a.js';\nb();"),
            ("in/b.js", "import { a } from '../a.js';\nexport function b() { a(); }"),
            ("a.js", "export const a = () => 1, { c } = {};"),
        ],
        Ok("const a = () => 1, { c } = {};function b() { a(); }b();"),
    );
}

#[test]
fn the_kind_of_the_script_chooses_among_modules() {
    let files = [
        ("entry.js", "import { host } from '#host';\nhost();"),
        ("alone.js", "export const host = 1;"),
        ("in/host.js", "export const host = 2;"),
    ];
    let of = |kind| bundle(kind, &files, Exports::Drop);
    assert_eq!(of("hosted").as_deref(), Ok("const host = 1;host();"));
    assert_eq!(of("embedded").as_deref(), Ok("const host = 2;host();"));
}

#[test]
fn a_script_that_is_a_module_keeps_its_own_exports() {
    let files = [
        ("entry.js", "import { a } from './a.js';\nexport const b = a;"),
        ("a.js", "import { BUILD } from '#build';\nexport const a = BUILD;"),
    ];
    let found = bundle("embedded", &files, Exports::Keep);
    assert_eq!(found.as_deref(), Ok("const BUILD = 1;const a = BUILD;export const b = a;"));
}

#[test]
fn what_is_in_the_script_is_not_added_again() -> anyhow::Result<()> {
    let files = sources(&[
        ("first.js", "import { a } from './a.js';\na();"),
        ("second.js", "import { a } from './a.js';\na(2);"),
        ("a.js", "export const a = 1;"),
    ]);
    let (imports, made) = (Imports::new(PACKAGE, "embedded")?, Sources::new());
    let mut bundle = Bundle::new(&files, &imports, &made);
    let first = bundle.add("first.js", Exports::Drop)?;
    let second = bundle.add("second.js", Exports::Drop)?;
    assert_eq!(first.replace('\n', ""), "const a = 1;a();");
    assert_eq!(second.replace('\n', ""), "a(2);");
    Ok(())
}

#[test]
fn names_at_the_top_are_one_another_s() {
    check(
        &[("entry.js", "import './a.js';\n\nlet x;"), ("a.js", "var y, x;")],
        Err("entry.js:3: `x` stands at the top of a.js:1 as well; give one of them another name"),
    );
    // `stop` is a function of the window, too.
    check(
        &[("entry.js", "import './a.js';\nstop();"), ("a.js", "export function stop() {}")],
        Err("entry.js:2: `stop` would be that of a.js:1; import it, or give that one another name"),
    );
    check(
        &[("entry.js", "import './a.js';\nconst x = 1;"), ("a.js", "const f = (x) => x;")],
        Ok("const f = (x) => x;const x = 1;"),
    );
}

#[test]
fn an_import_that_leads_nowhere_says_so() {
    for (text, error) in [
        ("import { a } from './b.js';", "entry.js:1: there is no b.js; mend the path after `from`"),
        ("\nimport { a } from '#b';", "entry.js:2: package.json has no `#b` in its `imports`"),
        ("import { a } from '../a.js';", "entry.js:1: `../a.js` leads out of the folder"),
        (
            "import { c } from './a.js';",
            "entry.js:1: a.js exports no `c`; write `export` before it, or take the import out",
        ),
        (
            "import { c } from '#build';",
            "entry.js:1: #build exports no `c`; write `export` before it, or take the import out",
        ),
        (
            "import { a } from 'a';",
            "entry.js:1: `a` is a package; scripts have nothing but modules of their own, by `./` or `#`",
        ),
    ] {
        check(&[("entry.js", text), ("a.js", "export const a = 1; const c = 2;")], Err(error));
    }
}

#[test]
fn a_circle_is_named() {
    check(
        &[
            ("entry.js", "import './a.js';"),
            ("a.js", "import './b.js';"),
            ("b.js", "import './a.js';"),
        ],
        Err("a.js → b.js → a.js: a circle of imports; move what both need into a third module"),
    );
}

#[test]
fn forms_that_cannot_be_hoisted_are_refused() {
    let own = "entry.js:1: import by its own name, as in `import { name } from …`";
    let declaration = "entry.js:1: write `export` before the declaration itself";
    let named = "entry.js:1: write `export` before a declaration with a name, and import that";
    for (text, error) in [
        ("import { a as b } from './a.js';", own),
        ("import a from './a.js';", own),
        ("import * as a from './a.js';", own),
        ("const x = 1; export { x };", declaration),
        ("export { a } from './a.js';", declaration),
        ("export default 1;", named),
        ("export * from './a.js';", named),
        (
            "const a = import('./a.js');",
            "entry.js:1: `import()` finds nothing in one script; import it at the top",
        ),
    ] {
        check(&[("entry.js", text), ("a.js", "export const a = 1;")], Err(error));
    }
    let wrong = bundle("embedded", &[("entry.js", "const")], Exports::Drop);
    assert!(wrong.is_err_and(|error| error.starts_with("entry.js has a mistake of syntax")));
}
