//! A paper: written by hand, but for blocks between marks.

use anyhow::{Context, Result};

/// Behind it stands the name of the block.
const BEGIN: &str = "<!-- written by cargo xtask assurance: ";
const END: &str = "<!-- end -->";

/// The page with all its blocks written anew.
pub fn fill(text: &str, block: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut parts = text.split(BEGIN);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->").context("a mark is not closed by `-->`")?;
        let (_, rest) = rest.split_once(END).with_context(|| format!("{name}: no `{END}`"))?;
        filled += &format!("{BEGIN}{name} -->\n{}\n{END}{rest}", block(name)?.trim_end());
    }
    Ok(filled)
}

/// A title, and behind it the warning.
pub fn faults(path: &str, text: &str) -> Option<String> {
    let (title, rest) = text.split_once("\n\n").unwrap_or((text, ""));
    let well = title.starts_with("# ") && rest.starts_with(&format!("{BEGIN}warning -->"));
    (!well).then(|| {
        format!("{path} does not begin with a title and the warning: `{BEGIN}warning -->`")
    })
}

/// A table with these columns.
pub fn table<const N: usize>(
    columns: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head = line(&columns.map(str::to_owned));
    let rule = format!("|{}\n", "---|".repeat(N));
    head + &rule + &rows.map(|row| line(&row)).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, faults, fill};

    #[test]
    fn blocks_are_written_and_the_rest_stays() -> anyhow::Result<()> {
        let old = format!("before\n{BEGIN}one -->\nold\n{END}\nafter");
        let new = fill(&old, |name| Ok(format!("new {name}\n")))?;
        assert_eq!(new, format!("before\n{BEGIN}one -->\nnew one\n{END}\nafter"));
        assert!(fill(&format!("{BEGIN}one -->\nold"), |_| Ok(String::new())).is_err());
        Ok(())
    }

    #[test]
    fn a_page_without_the_warning_is_found() {
        assert!(faults("a.md", "# Title\n\nWords").is_some());
        assert!(faults("a.md", &format!("# Title\n\n{BEGIN}warning -->\n{END}")).is_none());
    }
}
