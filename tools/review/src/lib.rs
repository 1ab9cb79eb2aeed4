//! The review sheet: all that a clinician signs on one page, and the signature. Only [`read`] reads files.

mod evidence;
mod html;
mod input;
mod kept;
mod levels;
mod milder;
mod section;
mod sheet;
mod words;

pub use content_compiler::SIGNED;
pub use input::{Input, read};
pub use sheet::sheet;

/// What a name must have: see [`sign`].
const PARTS: usize = 3;
/// The most characters of a name, which stands on every screen.
const LONGEST: usize = 120;

/// The text of `signed.toml`, which says who checked the content as it is now; `on` is the day (ISO 8601).
///
/// # Errors
/// `by` is not name, role and registration on one short line, or there is a language that is not on the sheet.
pub fn sign(input: &Input, by: &str, on: &str) -> Result<String, String> {
    let parts: Vec<&str> = by.split(',').map(str::trim).collect();
    if parts.len() < PARTS || parts.iter().any(|part| part.is_empty()) {
        return Err(format!(
            "\"{by}\" does not say who signs; write name, role and registration, with commas between: \
             --sign \"Jo Smith, physiotherapist, HCPC PH00000\""
        ));
    }
    if by.contains(char::is_control) || by.chars().count() > LONGEST {
        return Err(format!(
            "name, role and registration stand on every screen; write them on one line of at most {LONGEST} characters"
        ));
    }
    let others: Vec<&str> = input.compiled.locales.iter().map(|(tag, _)| tag.as_str()).collect();
    if others.len() > 1 {
        return Err(format!(
            "the sheet is in English alone, and content/locales has {}; take the others out before you sign",
            others.join(", ")
        ));
    }
    Ok(kept::write(input, &parts.join(", "), on))
}
