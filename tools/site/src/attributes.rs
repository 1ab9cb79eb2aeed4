//! The attributes of the element, as www/element/attributes.js declares them, and what is made of that.

mod parse;

use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use regex::Regex;

const SOURCE: &str = include_str!("../../../www/element/attributes.js");
const HEAD: &str = "| attribute | value | without it |\n|---|---|---|\n";

/// One attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub kind: Kind,
    /// What may be written, in Markdown.
    pub description: String,
    /// What holds without it.
    pub default: String,
    /// A type that is narrower than the kind.
    pub values: Option<String>,
    /// Whether the program reads it.
    pub setting: bool,
    /// What it is on the command line, for the hosted page.
    pub option: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Flag,
    /// Its values, of which the first is the default.
    Choice(Vec<String>),
}

/// All of them.
///
/// # Errors
/// What is wrong in the declaration, with its line.
pub fn attributes() -> Result<&'static [Attribute]> {
    static DECLARED: OnceLock<Result<Vec<Attribute>, String>> = OnceLock::new();
    let declared = DECLARED.get_or_init(|| parse::parse(SOURCE).map_err(|error| error.to_string()));
    declared.as_deref().map_err(|error| anyhow!("www/element/attributes.js:{error}"))
}

impl Attribute {
    /// A line of a TypeScript interface, with its comment.
    fn line(&self) -> Result<String> {
        let links = Regex::new(r"\[(.*?)\]\(.*?\)")?;
        let comment = format!("{}; without it: {}", self.description, self.default);
        let kind = match (&self.values, &self.kind) {
            (Some(values), _) => values.clone(),
            (None, Kind::Text | Kind::Flag) => "string".to_owned(),
            (None, Kind::Choice(values)) => {
                let values = values.iter().filter(|value| !value.is_empty());
                values.map(|value| format!("'{value}'")).collect::<Vec<_>>().join(" | ")
            }
        };
        let comment = links.replace_all(&comment, "$1");
        Ok(format!("  /** {comment}. */\n  '{}'?: {kind};\n", self.name))
    }
}

/// `aftercheck.d.ts`: the lines of its interface.
pub fn types() -> Result<String> {
    attributes()?.iter().map(Attribute::line).collect()
}

/// Makes a file from what it is now.
pub type Make = fn(&str) -> Result<String>;

/// The files of the repository that `cargo xtask attributes` writes.
pub const WRITTEN: [(&str, Make); 2] =
    [("docs/EMBEDDING.md", with_table), ("widget/src/settings.d.ts", settings)];

/// The interface of what the program reads, for the npm package.
fn settings(_: &str) -> Result<String> {
    let read = attributes()?.iter().filter(|it| it.setting);
    let lines: String = read.map(Attribute::line).collect::<Result<_>>()?;
    Ok(format!(
        "/** Those attributes of the element that `mount` takes. */\nexport interface Attributes {{\n{lines}}}\n"
    ))
}

/// docs/EMBEDDING.md with the table of this declaration.
fn with_table(document: &str) -> Result<String> {
    let (before, rest) = document.split_once(HEAD).context("docs/EMBEDDING.md has no table")?;
    let (_, after) = rest.split_once("\n\n").context("the table does not end")?;
    let row = |it: &Attribute| format!("| `{}` | {} | {} |\n", it.name, it.description, it.default);
    let rows: String = attributes()?.iter().map(row).collect();
    Ok(format!("{before}{HEAD}{rows}\n{after}"))
}
