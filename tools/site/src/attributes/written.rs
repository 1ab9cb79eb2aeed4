//! What is made of the attributes: types, and a table of the documents.

use anyhow::{Context, Result};
use regex::Regex;

use super::{Attribute, Kind, attributes};

const HEAD: &str = "| attribute | value | without it |\n|---|---|---|\n";

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
