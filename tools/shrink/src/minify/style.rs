//! Takes comments and line breaks out of the style sheet, and leaves every rule as it was written.

/// After these, white space says nothing.
const BREAKS: [char; 5] = [' ', '{', '}', ';', ','];

/// Only comments and white space go: a rule that is newer than this command stays whole.
pub fn style(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let (kept, after) = match next {
            '"' | '\'' => split(rest, string_length(rest, next)),
            '/' if rest.starts_with("/*") => {
                let after = split(rest, comment_length(rest)).1;
                // Between two words it parts them without being white space.
                let parts = !short.ends_with(BREAKS) && !after.starts_with(char::is_whitespace);
                (if parts { "/**/" } else { " " }, after)
            }
            _ => split(rest, next.len_utf8()),
        };
        if kept.trim().is_empty() {
            if !short.ends_with(BREAKS) && !short.is_empty() {
                short.push(' ');
            }
        } else {
            if next == '}' || next == '{' {
                short.truncate(short.trim_end_matches([' ', ';']).len());
            }
            short.push_str(kept);
        }
        rest = after;
    }
    short.truncate(short.trim_end().len());
    short
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// With both quotes; a backslash takes the next character along.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        if char == quote && !escaped {
            return at + char.len_utf8();
        }
        escaped = char == '\\' && !escaped;
    }
    text.len()
}

fn comment_length(text: &str) -> usize {
    text.find("*/").map_or(text.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::style;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(style(css), expected);
    }

    #[test]
    fn comments_and_line_breaks_go() {
        check("/* a */\n:host {\n  color: red;\n}\n", ":host{color: red}");
        check("a { margin: 0 /* b */ auto; }", "a{margin: 0 auto}");
        check("a,\nb { width: calc(1px + 2px); }", "a,b{width: calc(1px + 2px)}");
    }

    #[test]
    fn what_has_meaning_stays() {
        check("a { content: \"/* x */  {\"; }", "a{content: \"/* x */  {\"}");
        check("a { &:hover { b: c } .d & { e: f } }", "a{&:hover{b: c}.d &{e: f}}");
        check(
            "@container (width > 30em) { :dir(rtl) a { b: c } }",
            "@container (width > 30em){:dir(rtl) a{b: c}}",
        );
        check("a { content: '\\''; }  b {}", "a{content: '\\''}b{}");
        check(".a/* x */.b/* y */ .c {}", ".a/**/.b .c{}");
        check("a { --x: ; color: red }", "a{--x: ;color: red}");
    }
}
