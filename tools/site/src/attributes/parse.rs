//! Reads the declaration: an object in JavaScript, with a comment before each attribute.

use anyhow::{Context, Result, anyhow, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Declaration, Expression, ObjectExpression, ObjectProperty, ObjectPropertyKind, Statement,
};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

use super::{Attribute, Kind};

const NAME: &str = "ATTRIBUTES";

/// An error begins with the line.
pub fn parse(text: &str) -> Result<Vec<Attribute>> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    let object = parsed
        .program
        .body
        .iter()
        .find_map(object)
        .with_context(|| format!("1: there is no {NAME}"))?;
    let mut attributes = Vec::new();
    let mut end = object.span.start;
    for property in &object.properties {
        let span = property.span();
        let place = text.get(..span.start as usize).unwrap_or_default().matches('\n').count() + 1;
        let ObjectPropertyKind::ObjectProperty(property) = property else {
            bail!("{place}: write each attribute out");
        };
        let mut comments = parsed
            .program
            .comments
            .iter()
            .filter(|it| it.span.start >= end && it.span.end <= span.start);
        let comment = comments.next_back().map(|it| it.content_span().source_text(text));
        end = span.end;
        let name =
            property.key.static_name().with_context(|| format!("{place}: write the name out"))?;
        if name != "__proto__" {
            let attribute = attribute(&name, property, comment.unwrap_or_default());
            attributes.push(attribute.map_err(|error| anyhow!("{place}: {name}: {error}"))?);
        }
    }
    Ok(attributes)
}

fn object<'a>(statement: &'a Statement<'a>) -> Option<&'a ObjectExpression<'a>> {
    let Statement::ExportNamedDeclaration(export) = statement else { return None };
    let Some(Declaration::VariableDeclaration(it)) = &export.declaration else { return None };
    let declared = it
        .declarations
        .iter()
        .find(|it| it.id.get_identifier_name().is_some_and(|name| name == NAME))?;
    match &declared.init {
        Some(Expression::ObjectExpression(object)) => Some(object),
        _ => None,
    }
}

fn attribute(name: &str, property: &ObjectProperty<'_>, comment: &str) -> Result<Attribute> {
    let kind = match &property.value {
        Expression::Identifier(it) if it.name == "TEXT" => Kind::Text,
        Expression::Identifier(it) if it.name == "FLAG" => Kind::Flag,
        Expression::ArrayExpression(it) => {
            let values = it.elements.iter().map(|it| match it.as_expression() {
                Some(Expression::StringLiteral(it)) => Ok(it.value.to_string()),
                _ => bail!("its values must be words in quotes"),
            });
            Kind::Choice(values.collect::<Result<_>>()?)
        }
        _ => bail!("its kind must be TEXT, FLAG or a list of values"),
    };
    let (description, rest) = comment.split_once("\n   * @").unwrap_or((comment, ""));
    let mut attribute = Attribute {
        name: name.to_owned(),
        kind,
        description: plain(description),
        default: String::new(),
        values: None,
        setting: false,
        option: None,
    };
    for tag in rest.split("\n   * @") {
        let (tag, text) = tag.split_once(' ').unwrap_or((tag, ""));
        let text = plain(text);
        match tag.trim_matches(['\n', ' ', '*']) {
            "default" => attribute.default = text,
            "values" => attribute.values = Some(text.trim_matches(['{', '}']).to_owned()),
            "setting" => attribute.setting = true,
            "option" if attribute.kind == Kind::Flag => {
                bail!("@option takes a value; a FLAG has none")
            }
            "option" => attribute.option = Some(text),
            "" => {}
            other => bail!("@{other} is not known; use @default, @values, @setting or @option"),
        }
    }
    if attribute.description.is_empty() {
        bail!("it has no description; write above it what may be written");
    }
    if attribute.default.is_empty() {
        bail!("it has no @default; say what holds without it");
    }
    Ok(attribute)
}

/// Without the stars and line ends of the comment.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim().trim_start_matches('*').trim());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Kind, parse};

    fn declared(lines: &str) -> Result<String, String> {
        let text = format!("export const ATTRIBUTES = {{\n  __proto__: null,\n{lines}\n}};\n");
        let found = parse(&text).map_err(|error| error.to_string())?;
        Ok(found.iter().map(|it| format!("{it:?}")).collect())
    }

    #[test]
    fn a_declaration_is_read_whole() {
        let text = "  /**\n   * one of two,\n   * in Markdown\n   * @default none\n   * @setting\n   * @option A word\n   */\n  'a-b': ['', 'x'],";
        let found = parse(&format!("export const ATTRIBUTES = {{\n{text}\n}};"));
        let expected = Attribute {
            name: "a-b".to_owned(),
            kind: Kind::Choice(vec![String::new(), "x".to_owned()]),
            description: "one of two, in Markdown".to_owned(),
            default: "none".to_owned(),
            values: None,
            setting: true,
            option: Some("A word".to_owned()),
        };
        assert_eq!(found.ok(), Some(vec![expected]));
    }

    #[test]
    fn a_mistake_names_line_attribute_and_remedy() {
        for (lines, error) in [
            ("  a: TEXT,", "3: a: it has no description; write above it what may be written"),
            ("  /** x */\n  a: TEXT,", "4: a: it has no @default; say what holds without it"),
            (
                "  /**\n   * x\n   * @default y\n   */\n  a: 7,",
                "7: a: its kind must be TEXT, FLAG or a list of values",
            ),
            (
                "  /**\n   * x\n   * @defualt y\n   */\n  a: TEXT,",
                "7: a: @defualt is not known; use @default, @values, @setting or @option",
            ),
            (
                "  /**\n   * x\n   * @default y\n   * @option z\n   */\n  a: FLAG,",
                "8: a: @option takes a value; a FLAG has none",
            ),
            ("  ...more,", "3: write each attribute out"),
        ] {
            assert_eq!(declared(lines), Err(error.to_owned()));
        }
    }
}
