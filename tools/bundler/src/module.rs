//! One module: what it imports, exports, declares and uses, and its text without `import` and `export`.

use std::ops::Range;

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Declaration, ExportNamedDeclaration, ImportDeclaration, ImportDeclarationSpecifier, Program,
    Statement,
};
use oxc_parser::Parser;
use oxc_semantic::{Scoping, SemanticBuilder};
use oxc_span::{GetSpan, SourceType};

/// `import { a, b } from './from.js';`
pub struct Import {
    pub from: String,
    pub names: Vec<String>,
    pub line: usize,
}

pub struct Module {
    pub imports: Vec<Import>,
    pub exports: Vec<String>,
    /// Names declared at the top, with their lines.
    pub top: Vec<(String, usize)>,
    /// Names that are used and not declared, with a line.
    pub free: Vec<(String, usize)>,
    /// Without imports and the word `export`.
    pub text: String,
    /// Without imports.
    pub text_with_exports: String,
}

/// What is to be taken out of the text.
#[derive(Default)]
struct Cuts {
    imports: Vec<Range<usize>>,
    exports: Vec<Range<usize>>,
}

impl Module {
    pub fn parse(path: &str, text: &str) -> Result<Module> {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
        if let Some(mistake) = parsed.errors.into_iter().next() {
            let mistake = mistake.with_source_code(text.to_owned());
            bail!("{path} has a mistake of syntax:\n{mistake:?}");
        }
        if let Some(import) = parsed.module_record.dynamic_imports.first() {
            let line = line(text, import.span.start);
            bail!("{path}:{line}: `import()` finds nothing in one script; import it at the top");
        }
        let (mut imports, mut exports, mut cuts) = (Vec::new(), Vec::new(), Cuts::default());
        for statement in &parsed.program.body {
            let place = format!("{path}:{}", line(text, statement.span().start));
            match statement {
                Statement::ImportDeclaration(it) => {
                    imports.push(import(it, &place, text)?);
                    cuts.imports.push(range(it.span));
                }
                Statement::ExportNamedDeclaration(it) => {
                    let declaration = declaration(it, &place)?;
                    exports.extend(declared(declaration));
                    cuts.exports.push(range(it.span).start..range(declaration.span()).start);
                }
                Statement::ExportDefaultDeclaration(_) | Statement::ExportAllDeclaration(_) => {
                    bail!(
                        "{place}: write `export` before a declaration with a name, and import that"
                    );
                }
                _ => {}
            }
        }
        let imported: Vec<&str> =
            imports.iter().flat_map(|it| it.names.iter().map(String::as_str)).collect();
        let (top, free) = names(&parsed.program, text, &imported);
        let without_exports = without(text, [&cuts.imports[..], &cuts.exports].concat());
        let text_with_exports = without(text, cuts.imports);
        Ok(Module { imports, exports, top, free, text: without_exports, text_with_exports })
    }
}

fn import(it: &ImportDeclaration<'_>, place: &str, text: &str) -> Result<Import> {
    let mut names = Vec::new();
    for specifier in it.specifiers.iter().flatten() {
        match specifier {
            ImportDeclarationSpecifier::ImportSpecifier(it)
                if it.imported.name() == it.local.name =>
            {
                names.push(it.local.name.to_string());
            }
            _ => bail!("{place}: import by its own name, as in `import {{ name }} from …`"),
        }
    }
    Ok(Import { from: it.source.value.to_string(), names, line: line(text, it.span.start) })
}

fn declaration<'a>(it: &'a ExportNamedDeclaration<'a>, place: &str) -> Result<&'a Declaration<'a>> {
    match &it.declaration {
        Some(declaration) => Ok(declaration),
        None => bail!("{place}: write `export` before the declaration itself"),
    }
}

/// The names of a declaration; one that takes an object apart has several.
fn declared(declaration: &Declaration<'_>) -> Vec<String> {
    match declaration {
        Declaration::VariableDeclaration(it) => {
            let names = it.declarations.iter().flat_map(|it| it.id.get_binding_identifiers());
            names.map(|it| it.name.to_string()).collect()
        }
        other => other.id().map(|it| it.name.to_string()).into_iter().collect(),
    }
}

type Lines = Vec<(String, usize)>;

/// What is declared at the top but for the imports, and what is declared nowhere.
fn names(program: &Program<'_>, text: &str, imported: &[&str]) -> (Lines, Lines) {
    let semantic = SemanticBuilder::new().build(program).semantic;
    let scoping: &Scoping = semantic.scoping();
    let bindings = scoping.get_bindings(scoping.root_scope_id()).iter();
    let top = bindings
        .map(|(name, symbol)| (name.to_string(), line(text, scoping.symbol_span(*symbol).start)));
    let free = scoping.root_unresolved_references().iter().map(|(name, uses)| {
        let start =
            uses.first().map_or(0, |it| semantic.reference_span(scoping.get_reference(*it)).start);
        (name.to_string(), line(text, start))
    });
    (top.filter(|(name, _)| !imported.contains(&name.as_str())).collect(), free.collect())
}

fn range(span: oxc_span::Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

fn line(text: &str, offset: u32) -> usize {
    text[..offset as usize].matches('\n').count() + 1
}

fn without(text: &str, mut cuts: Vec<Range<usize>>) -> String {
    cuts.sort_by_key(|it| it.start);
    let mut rest = String::with_capacity(text.len());
    let mut end = 0;
    for cut in cuts {
        rest.push_str(&text[end..cut.start]);
        end = cut.end;
    }
    rest.push_str(&text[end..]);
    rest
}
