//! Templates: `{{name}}` is replaced by a value, at once or later.

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

/// A text with places that are filled later.
#[derive(Debug, Serialize, Deserialize)]
pub struct Template(Vec<Piece>);

#[derive(Debug, Serialize, Deserialize)]
enum Piece {
    Text(String),
    Place(String),
}

impl Template {
    /// Puts the values in the place of `{{name}}` and keeps these `places`; a name that is neither, or one without its
    /// place, is an error, so that no page loses a part in silence.
    pub fn new(text: &str, values: &[(&str, &str)], places: &[&str]) -> Result<Template> {
        for name in values.iter().map(|(name, _)| name).chain(places) {
            ensure!(
                text.contains(&format!("{{{{{name}}}}}")),
                "it has no place for the value `{name}`: add {{{{{name}}}}}"
            );
        }
        let mut pieces = Vec::new();
        let mut known = String::new();
        let mut rest = text;
        let mut line = 1;
        while let Some((before, after)) = rest.split_once("{{") {
            line += before.matches('\n').count();
            let (name, after) = after
                .split_once("}}")
                .with_context(|| format!("line {line}: a `{{{{` has no `}}}}`"))?;
            known.push_str(before);
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => known.push_str(value),
                None if places.contains(&name) => {
                    pieces.push(Piece::Text(std::mem::take(&mut known)));
                    pieces.push(Piece::Place(name.to_owned()));
                }
                None => bail!("line {line}: no value for {{{{{name}}}}}"),
            }
            rest = after;
        }
        known.push_str(rest);
        pieces.push(Piece::Text(known));
        Ok(Template(pieces))
    }

    /// From a text in which marks stand for places.
    #[cfg(feature = "make")]
    pub fn marked(text: &str, marks: &[(&str, &str)]) -> Result<Template> {
        for (mark, place) in marks {
            ensure!(text.contains(mark), "it has no {mark} for the value `{place}`");
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        loop {
            let next =
                marks.iter().filter_map(|(mark, place)| Some((rest.split_once(mark)?, place)));
            let Some(((before, after), place)) = next.min_by_key(|((before, _), _)| before.len())
            else {
                break;
            };
            pieces.extend([Piece::Text(before.to_owned()), Piece::Place((*place).to_owned())]);
            rest = after;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Template(pieces))
    }

    /// The whole text.
    pub fn fill(&self, values: &[(&str, &str)]) -> Result<String> {
        let mut text = String::new();
        for piece in &self.0 {
            text.push_str(match piece {
                Piece::Text(known) => known,
                Piece::Place(place) => {
                    let value = values.iter().find(|(name, _)| name == place);
                    value.with_context(|| format!("no value for {{{{{place}}}}}"))?.1
                }
            });
        }
        Ok(text)
    }
}

/// Puts the values in the place of `{{name}}`, all at once.
#[cfg(any(feature = "make", test))]
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    Template::new(template, values, &[])?.fill(&[])
}

#[cfg(test)]
mod tests {
    use super::{Template, fill};

    #[track_caller]
    fn check(template: &str, values: &[(&str, &str)], expected: Result<&str, &str>) {
        let found = fill(template, values).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected);
    }

    #[test]
    fn every_place_is_filled() {
        check("a {{b}} {{b}} {{c}}", &[("b", "1"), ("c", "{{b}}")], Ok("a 1 1 {{b}}"));
    }

    #[test]
    fn nothing_is_lost_in_silence() {
        check("\n{{b}}", &[], Err("line 2: no value for {{b}}"));
        check("a", &[("b", "1")], Err("it has no place for the value `b`: add {{b}}"));
        check("a {{b", &[], Err("line 1: a `{{` has no `}}`"));
    }

    #[test]
    fn a_place_waits_and_no_value_becomes_one() {
        let kept = Template::new("{{a}}-{{b}}", &[("a", "{{b}}")], &["b"]);
        let filled = kept.and_then(|it| it.fill(&[("b", "{{a}}")])).ok();
        assert_eq!(filled.as_deref(), Some("{{b}}-{{a}}"));
    }
}
