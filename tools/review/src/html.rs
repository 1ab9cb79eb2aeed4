//! Pieces of HTML: every text goes through [`escape`], every table has a caption and headings.

use std::fmt::Write;

/// A text as HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(char),
        }
    }
    out
}

/// What stands in a cell, as HTML.
pub struct Cell(pub String);

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell(escape(text))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell(escape(&text))
    }
}

/// A table; the first cell of each row is its heading, and `id`, where there is one, what links lead to.
pub struct Table {
    caption: String,
    heads: Vec<String>,
    rows: String,
    count: usize,
}

impl Table {
    pub fn new(caption: &str, heads: &[&str]) -> Table {
        let heads = heads.iter().map(|head| escape(head)).collect();
        Table { caption: escape(caption), heads, rows: String::new(), count: 0 }
    }

    pub fn row<const N: usize>(&mut self, id: &str, cells: [Cell; N]) {
        let id = if id.is_empty() { String::new() } else { format!(" id=\"{}\"", escape(id)) };
        let mut cells = cells.into_iter();
        let first = cells.next().map_or_else(String::new, |cell| cell.0);
        let rest: String = cells.map(|cell| format!("<td>{}</td>", cell.0)).collect();
        let _ = writeln!(self.rows, "<tr{id}><th scope=\"row\">{first}</th>{rest}</tr>");
        self.count += 1;
    }

    /// The table, or what to say where it would be empty.
    pub fn or(self, none: &str) -> String {
        if self.count == 0 {
            return format!("<p>{}</p>\n", escape(none));
        }
        let heads: String =
            self.heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
        let Table { caption, rows, count, .. } = self;
        format!(
            "<table>\n<caption>{caption} ({count})</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        )
    }
}

/// A part of the page that its table of contents names.
pub struct Section {
    pub id: &'static str,
    pub title: &'static str,
    pub html: String,
}

/// Links to rows of this page.
pub fn links<'a>(start: &str, ids: impl Iterator<Item = &'a str>) -> Cell {
    let link = |id: &str| {
        let id = escape(id);
        format!("<a href=\"#{start}{id}\">{id}</a>")
    };
    Cell(ids.map(link).collect::<Vec<_>>().join(" "))
}

pub fn code(text: &str) -> Cell {
    Cell(format!("<code>{}</code>", escape(text)))
}

#[cfg(test)]
mod tests {
    use super::{Table, escape};

    #[test]
    fn what_a_text_says_is_never_markup() {
        assert_eq!(escape("<b a=\"'\"> & \u{e9}"), "&lt;b a=&quot;&#39;&quot;&gt; &amp; \u{e9}");
        let mut table = Table::new("<i>", &["<u>"]);
        table.row("a\"b", ["<p>".into()]);
        let html = table.or("");
        for tag in ["<i>", "<u>", "<p>", "a\"b"] {
            assert!(!html.contains(tag), "{tag} in {html}");
        }
    }
}
