//! Templates: `{{name}}` is replaced by a value.

use anyhow::{Context, Result, bail};

/// Puts the values in the place of `{{name}}`; a name without a value, or a value without its place,
/// is an error, so that no page loses a part in silence.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    for (name, _) in values {
        if !template.contains(&format!("{{{{{name}}}}}")) {
            bail!("it has no place for the value `{name}`: add {{{{{name}}}}}");
        }
    }
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    let mut line = 1;
    while let Some((before, after)) = rest.split_once("{{") {
        line += before.matches('\n').count();
        let (name, after) = after
            .split_once("}}")
            .with_context(|| format!("line {line}: a `{{{{` has no `}}}}`"))?;
        page.push_str(before);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => page.push_str(value),
            None => bail!("line {line}: no value for {{{{{name}}}}}"),
        }
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::fill;

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
}
