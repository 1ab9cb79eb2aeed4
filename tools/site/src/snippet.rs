//! The leaflet as a clinic pastes it: in the looks of its page, but for what must be read in an emergency.

use anyhow::{Context, Result};
use content_compiler::Direction;
use regex_lite::Regex;

/// How www/element/leaflet.js knows it, wherever an editor has left it. Editors keep classes.
const MARK: &str = "aftercheck-leaflet";

/// Looks that no page's style sheet takes away: a page may have reset lists and headings, written white on
/// black or pale grey, turned text round or made it capitals. A policy that forbids styles in tags does.
const LOOKS: [(&str, &str); 6] = [
    (
        "section",
        "display:block;padding:16px;border:2px solid #9a0f1c;background:#fff;color:#10222a;opacity:1;visibility:visible;\
         pointer-events:auto;direction:ltr;text-align:left;text-transform:none;letter-spacing:normal;\
         word-spacing:normal;white-space:normal;text-indent:0;font-size:1em;line-height:1.5",
    ),
    ("h3", "color:#10222a;font-weight:bold;font-size:1.2em;text-transform:none"),
    ("ul", "list-style:disc outside;padding-left:1.5em;color:#10222a"),
    ("li", "display:list-item;list-style:disc outside;color:#10222a"),
    ("b", "color:#10222a;font-weight:bold"),
    (
        "a",
        "color:#0b3d91;font-weight:bold;text-decoration:underline;unicode-bidi:isolate;pointer-events:auto",
    ),
];

/// From the leaflet as the page of its own has it: without icons, badges and classes, each block on a line of
/// its own (WordPress makes a break of every other line end), and in ASCII, for pages of any encoding. Drawings stay.
pub fn leaflet(html: &str, tag: &str, direction: Direction) -> Result<String> {
    let decoration =
        Regex::new(r#"<svg\b[^>]*\bac-icon\b[^>]*>.*?</svg>|<span class="ac-badge">.*?</span>"#)?;
    let looks = Regex::new(r#" (class|part)="[^"]*""#)?;
    let wrappers = Regex::new(r"</?(span|div)>")?;
    let html = decoration.replace_all(html, "");
    let html = looks.replace_all(&html, "");
    let html = wrappers.replace_all(&html, "");
    let blocks =
        Regex::new(r"(</(?:h\d|p|li|ul|ol|section|details|summary)>|<(?:ul|ol|section)>)<")?;
    // Twice: a tag between two others ends the one match and would begin the next.
    let html = blocks.replace_all(&html, "$1\n<");
    let html = blocks.replace_all(&html, "$1\n<");
    let end =
        html.find("</section>").context("the leaflet has no section for the emergency list")?;
    let (urgent, rest) = html.split_at(end);
    let urgent = LOOKS.iter().fold(urgent.to_owned(), |html, (tag, looks)| {
        let looks = turned(looks, direction).replace(';', " !important;");
        let style = format!(" style=\"{looks} !important\"");
        html.replace(&format!("<{tag}>"), &format!("<{tag}{style}>"))
            .replace(&format!("<{tag} href"), &format!("<{tag}{style} href"))
    });
    let direction = direction.html();
    let block = format!("<div class=\"{MARK}\" lang=\"{tag}\" dir=\"{direction}\">");
    Ok(ascii(&format!("{block}\n{urgent}{rest}\n</div>")))
}

/// Sides by name, since editors know no other: those of the direction.
fn turned(looks: &str, direction: Direction) -> String {
    match direction {
        Direction::Ltr => looks.to_owned(),
        Direction::Rtl => {
            let sides = [
                ("direction:ltr", "direction:rtl"),
                ("align:left", "align:right"),
                ("padding-left", "padding-right"),
            ];
            sides.iter().fold(looks.to_owned(), |looks, (from, to)| looks.replace(from, to))
        }
    }
}

/// The emergency list with its numbers, from the leaflet.
pub fn emergency(html: &str, tag: &str, direction: Direction) -> Result<String> {
    let html = leaflet(html, tag, direction)?;
    let (_, rest) = html.split_once("<section").context("no section")?;
    let (urgent, _) = rest.split_once("</section>").context("the section does not end")?;
    Ok(format!("<section{urgent}</section>"))
}

/// With a number in the place of any other character.
fn ascii(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for char in html.chars() {
        if char.is_ascii() {
            out.push(char)
        } else {
            out.push_str(&format!("&#{};", u32::from(char)))
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Direction, leaflet};

    #[test]
    fn the_emergency_list_keeps_its_looks_and_the_rest_has_the_page_s() {
        let html = "<h2 class=\"ac-h1\">A</h2><section class=\"x\"><h3>B</h3><ul class=\"y\"><li><b>C</b> – d</li>\
                    </ul><a class=\"z\" href=\"tel:999\"><svg viewBox=\"0 0 24 24\" class=\"ac-icon\"><path/></svg>E</a></section><section><ul><li>F</li></ul>\
                    <figure><svg aria-hidden=\"true\"><path/></svg></figure></section>";
        let short = leaflet(html, "en", Direction::Ltr).unwrap_or_default();
        for words in [
            "<div class=\"aftercheck-leaflet\" lang=\"en\" dir=\"ltr\">\n<h2>A</h2>\n<section style=",
            "<b style=\"color:#10222a !important;font-weight:bold !important\">C</b> &#8211; d</li>",
            "pointer-events:auto !important\" href=\"tel:999\">E</a></section>\n<section>\n<ul>\n<li>F</li>",
            "<figure><svg aria-hidden=\"true\"><path/></svg></figure>",
        ] {
            assert!(short.contains(words), "{words} is not in:\n{short}");
        }
        assert!(short.is_ascii());
        let turned = leaflet(html, "ar", Direction::Rtl).unwrap_or_default();
        for words in [
            "lang=\"ar\" dir=\"rtl\"",
            "direction:rtl !important;text-align:right",
            "padding-right:1.5em",
        ] {
            assert!(turned.contains(words), "{words} is not in:\n{turned}");
        }
        assert!(!turned.contains("left"), "{turned}");
    }

    #[test]
    fn a_leaflet_without_the_list_is_an_error() {
        assert!(leaflet("<p>A</p>", "en", Direction::Ltr).is_err());
    }
}
