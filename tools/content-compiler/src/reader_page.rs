//! The words of the page that reads a record, in the language files.

use crate::language::FILE;
use crate::texts::Locale;
use crate::{Diagnostic, Errors, markup};

/// Notes words of the page that reads a record which the reference does not have, or has and this one does not, or with other
/// placeholders.
pub fn compare(reference: &Locale, locale: &Locale, errors: &mut Errors) {
    let [known, given] = [reference, locale].map(|it| &it.language.reader_page);
    let file = locale.folder.join(FILE);
    for (name, words) in known {
        let fault = match given.get(name) {
            None => format!(
                "no words for `reader_page.{name}`; translate those of `{}`",
                reference.lang
            ),
            Some(other) if markup::placeholders(other) != markup::placeholders(words) => {
                format!(
                    "`reader_page.{name}` must use the same placeholders as `{}`",
                    reference.lang
                )
            }
            Some(_) => continue,
        };
        errors.add(Diagnostic::file(&file, fault));
    }
    for name in given.keys().filter(|name| !known.contains_key(*name)) {
        let fault =
            format!("unknown key `reader_page.{name}`; `{}` does not have it", reference.lang);
        errors.add(Diagnostic::file(&file, fault));
    }
}
