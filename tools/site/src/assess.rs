//! `assess.js`: the engine without any screen, as a module with a program of its own.

use aftercheck::engine::{
    PACK,
    pack::{Kind, Question},
};
use anyhow::Result;
use project::Project;
use serde_json::json;

use super::{Built, Files, minify, read, script::integrity, template::fill};

const PROGRAM: &str = "assess.wasm";
/// What an assessment is; the npm package has the same text.
const ASSESSMENT: &str = "widget/src/assessment.d.ts";

/// Adds the module, its types and its program.
pub fn add(project: &Project, built: Built, files: &mut Files) -> Result<()> {
    let program = json!({ "name": PROGRAM, "integrity": integrity(&built.wasm) });
    let module = read(project, "www/assess.js")?;
    let module = format!("{}\nconst PROGRAM = {program};\n{module}", built.glue);
    files.add("assess.js", minify::module(&module)?);
    let types = types(&read(project, "www/assess.d.ts")?, &read(project, ASSESSMENT)?)?;
    files.add("assess.d.ts", types);
    files.add(PROGRAM, built.wasm);
    Ok(())
}

/// With every question and its options, so that an editor can offer them.
fn types(template: &str, assessment: &str) -> Result<String> {
    let mut answers = String::from("  emergency?: Sign;\n");
    for flag in PACK.flags {
        answers.push_str(&format!("  sign_{}?: Sign;\n", flag.key()));
    }
    for question in PACK.questions {
        answers.push_str(&line(question));
    }
    fill(template, &[("answers", &answers), ("assessment", assessment)])
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
        let text = types(template, assessment).unwrap_or_default();
        for line in [
            "  sign_breath?: Sign;",
            "  breath?: 'none' | 'effort' | 'clear' | 'severe' | 'not_sure' | null;",
            "  /** A whole number from 0 to 10. */\n  pain_now?: number | null;",
        ] {
            assert!(text.contains(line), "{line} is missing in:\n{text}");
        }
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &text, SourceType::d_ts()).parse();
        assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    }
}
