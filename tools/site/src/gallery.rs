//! The gallery: a page with every screen and state of the product, made of the pictures that the scenarios take.

use aftercheck::content::PACK;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::Files;
use super::pages::add_page;
use super::site::escape;

/// The page.
const PAGE: &str = "gallery.html";
/// Where its pictures are.
const FOLDER: &str = "gallery/";

/// Every album: its file, which the scenario of this name writes, and its title.
const ALBUMS: [(&str, &str); 9] = [
    ("gallery-questions", "Emergency list and questions"),
    ("gallery-results", "Advice"),
    ("gallery-handed", "For whoever treats the patient"),
    ("gallery-days", "The days after"),
    ("gallery-embedded", "In a clinic’s page"),
    ("gallery-fallback", "When it cannot run, or time has passed"),
    ("gallery-pages", "Pages around the check"),
    ("gallery-set-up", "The page that sets up a clinic’s site"),
    ("gallery-languages", "Other languages"),
];

/// What can be chosen to see, by the names that the scenarios give to looks.
const LOOKS: [(&str, &str); 6] = [
    ("phone", "Phone, at first sight"),
    ("whole", "Phone, whole page"),
    ("dark", "Phone, dark"),
    ("forced", "Phone, forced colours"),
    ("narrow", "320 px"),
    ("desktop", "Desktop"),
];

#[derive(Deserialize)]
struct State {
    heading: String,
    state: String,
    pictures: Vec<Picture>,
}

#[derive(Deserialize)]
struct Picture {
    look: String,
    file: String,
    width: u32,
    height: u32,
}

/// Adds the page with these pictures and the lists of what is in them.
///
/// # Errors
/// An album or a picture is missing.
pub fn add(tree: &Files, pictures: &Files, files: &mut Files) -> Result<()> {
    let mut albums = String::new();
    let mut parts = String::new();
    for (name, title) in ALBUMS {
        let list = pictures.get(&format!("{name}.json"));
        let list = list.with_context(|| format!("the gallery has no {name}: make it again"))?;
        let states: Vec<State> = serde_json::from_slice(list).context(name)?;
        parts += &format!("<li><a href=\"#{name}\">{title}</a></li>");
        albums += &format!("<section><h2 id=\"{name}\">{title}</h2>\n");
        for state in &states {
            albums += &html_of(state, pictures)?;
        }
        albums += "</section>\n";
    }
    for (name, picture) in pictures.iter().filter(|(name, _)| name.ends_with(".webp")) {
        files.add(&format!("{FOLDER}{name}"), picture);
    }
    let choices = LOOKS.iter().map(|(id, said)| choice(id, said, "")).collect::<String>();
    let values = [
        ("version", format!("{} ({} {})", env!("CARGO_PKG_VERSION"), PACK.id, PACK.version)),
        ("looks", choice("all", "All", " checked") + &choices),
        ("parts", parts),
        ("albums", albums),
    ];
    files.add("gallery.css", tree.text("www/gallery.css")?);
    add_page(tree, files, PAGE, "www/gallery.html", &values)
}

fn choice(id: &str, said: &str, checked: &str) -> String {
    format!("<label><input type=\"radio\" name=\"look\" id=\"look-{id}\"{checked}> {said}</label>")
}

fn html_of(state: &State, pictures: &Files) -> Result<String> {
    let named = [&*state.heading, &*state.state];
    let named: Vec<_> = named.into_iter().filter(|it| !it.is_empty()).map(escape).collect();
    let mut html =
        format!("<section class=\"state\"><h3>{}</h3>\n<div class=\"row\">", named.join(" – "));
    for Picture { look, file, width, height } in &state.pictures {
        let said = LOOKS.iter().find(|(name, _)| name == look);
        let (_, said) = said.with_context(|| format!("the page knows no look {look}"))?;
        ensure!(pictures.get(file).is_some(), "the gallery has no {file}: make it again");
        let alt = format!("{}. {said}", named.join(", "));
        html += &format!(
            "<figure class=\"{look}\"><a href=\"{FOLDER}{file}\"><img src=\"{FOLDER}{file}\" alt=\"{alt}\" \
             width=\"{width}\" height=\"{height}\" loading=\"lazy\"></a><figcaption>{said}</figcaption></figure>"
        );
    }
    html += "</div></section>\n";
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::{ALBUMS, Files, add};

    fn pictures() -> Files {
        let mut pictures = Files::default();
        for (name, _) in ALBUMS {
            let list = format!(
                r#"[{{ "heading": "A < B", "state": "open", "pictures":
                [{{ "look": "dark", "file": "{name}.webp", "width": 375, "height": 900 }}] }}]"#
            );
            pictures.add(&format!("{name}.json"), list);
            pictures.add(&format!("{name}.webp"), "a picture");
        }
        pictures
    }

    fn made(pictures: &Files) -> Result<Files, String> {
        let mut tree = Files::default();
        tree.add("www/gallery.css", "");
        tree.add("www/gallery.html", "{{version}} {{looks}} {{parts}} {{albums}}");
        let mut files = Files::default();
        add(&tree, pictures, &mut files).map_err(|error| error.to_string())?;
        Ok(files)
    }

    #[test]
    fn every_picture_says_what_it_shows() {
        let files = made(&pictures());
        let page = files.and_then(|it| it.text("gallery.html").map_err(|error| error.to_string()));
        let page = page.unwrap_or_else(|error| error);
        assert!(page.contains("alt=\"A &lt; B, open. Phone, dark\" width=\"375\""), "{page}");
        assert_eq!(page.matches("<img ").count(), ALBUMS.len());
    }

    #[test]
    fn what_is_missing_is_named() {
        let without = |gone: &str, other: &str| {
            let mut left = Files::default();
            for (name, content) in pictures().iter() {
                left.add(if name == gone { other } else { name }, content);
            }
            made(&left).err().unwrap_or_default()
        };
        let said = without("gallery-days.json", "gallery-other.json");
        assert_eq!(said, "the gallery has no gallery-days: make it again");
        let said = without("gallery-days.webp", "gallery-other.webp");
        assert_eq!(said, "the gallery has no gallery-days.webp: make it again");
    }
}
