//! `assess.js`: the engine without any screen, as a module with a program of its own.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, Question};
use anyhow::{Context, Result};
use serde_json::json;
use shrink::Tricks;

use super::hash::integrity;
use super::shell::{Made, Shell, Values};
use super::{Files, Program, later_file, locale_file, template::fill};

const WASM: &str = "assess.wasm";
/// What an assessment is; the npm package has the same text.
pub const ASSESSMENT: &str = "widget/src/assessment.d.ts";
/// What patients hand over, likewise.
pub const HANDED: &str = "widget/src/handed.d.ts";

/// Adds the module, its types and its program.
pub fn add(
    tree: &Files,
    shell: &Shell,
    tricks: &Tricks,
    program: Program,
    files: &mut Files,
) -> Result<()> {
    let locale = |name: String| {
        let content = files.get(&name).with_context(|| format!("{name} must be made before"))?;
        anyhow::Ok(json!([name, integrity(content)]))
    };
    let values = Values::from([
        ("PROGRAM", json!(WASM)),
        ("INTEGRITY", json!(integrity(&program.wasm))),
        ("LOCALES", json!([locale(locale_file("en"))?, locale(later_file("en"))?])),
    ]);
    let made = Made::new(&values).with_glue(&program.glue, "")?;
    let module = shell.module("assess.js", &made)?;
    files.add("assess.js", tricks.module(&module)?);
    let shared = [&*tree.text(ASSESSMENT)?, &*tree.text(HANDED)?];
    let types = types(&tree.text("www/assess.d.ts")?, shared)?;
    files.add("assess.d.ts", types);
    files.add(WASM, program.wasm);
    Ok(())
}

/// With every question and its options, so that an editor can offer them.
fn types(template: &str, [assessment, handed]: [&str; 2]) -> Result<String> {
    let mut answers = String::from("  emergency?: Sign;\n");
    for flag in PACK.flags {
        answers.push_str(&format!("  sign_{}?: Sign;\n", flag.key()));
    }
    for question in PACK.questions {
        answers.push_str(&line(question));
    }
    fill(template, &[("answers", &answers), ("assessment", assessment), ("handed", handed)])
}

fn line(question: &Question) -> String {
    let options = question.options.iter().map(|option| format!("'{}'", option.key()));
    let mut options: Vec<_> = options.collect();
    let (range, of) = match question.kind {
        Kind::Number(most) => {
            (format!("  /** A whole number from 0 to {most}. */\n"), "number".into())
        }
        Kind::Set => (String::new(), format!("({})[] | 'not_sure'", options.join(" | "))),
        Kind::Scale | Kind::Choice => {
            if question.own_not_sure.is_none() {
                options.push("'not_sure'".into());
            }
            (String::new(), options.join(" | "))
        }
    };
    format!("{range}  {}?: {of} | null;\n", question.key)
}

#[cfg(test)]
mod tests {
    use oxc_allocator::Allocator;
    use oxc_parser::Parser;
    use oxc_span::SourceType;

    use super::types;

    #[test]
    fn the_types_name_every_key_and_option() {
        let template = include_str!("../../../www/assess.d.ts");
        let assessment = include_str!("../../../widget/src/assessment.d.ts");
        let handed = include_str!("../../../widget/src/handed.d.ts");
        let text = types(template, [assessment, handed]).unwrap_or_default();
        for line in [
            "  sign_breath?: Sign;",
            "  breath?: 'none' | 'old' | 'effort' | 'clear' | 'severe' | 'not_sure' | null;",
            "  /** A whole number from 0 to 10. */\n  pain_now?: number | null;",
        ] {
            assert!(text.contains(line), "{line} is missing in:\n{text}");
        }
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &text, SourceType::d_ts()).parse();
        assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    }
}
