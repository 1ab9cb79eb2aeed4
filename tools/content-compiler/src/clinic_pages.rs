//! The words of the pages for a clinic, in the language files: the page that reads a record, and the one that sets up a site.

use crate::language::FILE;
use crate::texts::Locale;
use crate::{Diagnostic, Errors, markup};

/// Notes words of these pages which the reference does not have, or has and this one does not, or with other placeholders.
pub fn compare(reference: &Locale, locale: &Locale, errors: &mut Errors) {
    let file = locale.folder.join(FILE);
    let [known, given] = [reference, locale].map(|it| {
        [("reader_page", &it.language.reader_page), ("set_up_page", &it.language.set_up_page)]
    });
    for ((page, known), (_, given)) in known.into_iter().zip(given) {
        for (name, words) in known {
            let fault = match given.get(name) {
                None => {
                    format!("no words for `{page}.{name}`; translate those of `{}`", reference.lang)
                }
                Some(other) if markup::placeholders(other) != markup::placeholders(words) => {
                    format!(
                        "`{page}.{name}` must use the same placeholders as `{}`",
                        reference.lang
                    )
                }
                Some(_) => continue,
            };
            errors.add(Diagnostic::file(&file, fault));
        }
        for name in given.keys().filter(|name| !known.contains_key(*name)) {
            let fault =
                format!("unknown key `{page}.{name}`; `{}` does not have it", reference.lang);
            errors.add(Diagnostic::file(&file, fault));
        }
    }
}
