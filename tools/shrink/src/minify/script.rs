//! Shortens the script: without comments, white space and long local names.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{
    CompressOptions, CompressOptionsUnused, MangleOptions, Minifier, MinifierOptions,
};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// How much of it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// What the browser needs.
    Short,
    /// All that was written.
    Whole,
}

/// Also finds mistakes of syntax: `text` is a classic script.
pub fn script(text: &str, length: Length) -> Result<String> {
    write(text, SourceType::cjs(), length)
}

/// The same for a module.
pub fn module(text: &str, length: Length) -> Result<String> {
    write(text, SourceType::mjs(), length)
}

fn write(text: &str, kind: SourceType, length: Length) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    if let Some(mistake) = parsed.errors.into_iter().next() {
        bail!(
            "the script has a mistake of syntax:\n{:?}",
            mistake.with_source_code(text.to_owned())
        );
    }
    if length == Length::Whole {
        return Ok(ascii(text));
    }
    let mut program = parsed.program;
    // Bolder options gain next to nothing more.
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions {
            // What was put in its places, such as the numbers.
            unused: CompressOptionsUnused::Remove,
            ..CompressOptions::safest()
        }),
    };
    let names = Minifier::new(options).minify(&allocator, &mut program);
    let short = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(names.scoping)
        .with_private_member_mappings(names.class_private_mappings)
        .build(&program);
    Ok(ascii(&short.code))
}

/// The same script for a page of any encoding: outside of ASCII there is nothing but words in quotes.
fn ascii(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    for char in script.chars() {
        if char.is_ascii() {
            out.push(char);
        } else {
            let mut units = [0; 2];
            char.encode_utf16(&mut units)
                .iter()
                .for_each(|it| out.push_str(&format!("\\u{it:04x}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Length, script};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let short = script(text, Length::Short).map_err(|error| error.to_string());
        assert_eq!(short.as_deref(), Ok(expected));
    }

    #[test]
    fn local_names_are_short_and_global_ones_stay() {
        check(
            "(() => {\n // why\n const local = window.b;\n window.a(local, local);\n})();",
            "(()=>{let e=window.b;window.a(e,e)})();",
        );
    }

    #[test]
    fn words_are_in_ascii() {
        let expected = r"a(`I\u2019m \ud83d\ude00`);";
        check("a(`I’m 😀`);", expected);
        assert_eq!(script("a(`I’m 😀`);", Length::Whole).ok().as_deref(), Some(expected));
    }

    #[test]
    fn a_mistake_is_found() {
        let error = script("(() => {", Length::Whole).map_err(|error| error.to_string());
        assert!(error.is_err_and(|error| error.contains("mistake of syntax")));
    }
}
