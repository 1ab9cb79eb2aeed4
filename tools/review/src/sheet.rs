//! The page as a whole: its head, a table of contents, its sections.

use content_compiler::{Signature, fingerprint};

use crate::Input;
use crate::html::{Section, escape};
use crate::section::{
    advice, beside, changes, conditions, course, emergency, faqs, questions, rules, texts,
};
use crate::words::Words;

const STYLE: &str = "\
body { font: 1rem/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 0 auto; padding: 1rem; max-width: 75rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th[scope=row] { font-weight: 600; width: 14%; }
code { overflow-wrap: anywhere; }
thead th { background: #eee; }
.status { border: 3px solid #111; padding: .5rem 1rem; }
@page { size: A4; margin: 12mm 12mm 16mm; @bottom-right { content: counter(page) \" of \" counter(pages); font: 8pt sans-serif; } }
@media print {
  body { font-size: 8.5pt; line-height: 1.3; max-width: none; padding: 0; }
  th, td { padding: .15rem .3rem; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  tr, .status { break-inside: avoid; }
  h2 { break-before: page; }
  h2, h3, caption { break-after: avoid; }
}
";

/// The page in HTML.
pub fn sheet(input: &Input) -> String {
    let words = Words::of(input);
    let pack = &input.compiled.pack;
    let sections = [
        changes::milder(input, &words),
        changes::since(input, &words),
        beside::doubts(input),
        emergency::section(&words),
        questions::section(input, &words),
        rules::section(input, &words),
        course::section(&words),
        conditions::section(input, &words),
        advice::section(input, &words),
        faqs::section(input, &words),
        texts::section(input),
        beside::rest(input),
        beside::cases(input, &words),
        beside::sign_here(input),
    ];
    let contents: String = sections
        .iter()
        .map(|it| format!("<li><a href=\"#{}\">{}</a></li>\n", it.id, it.title))
        .collect();
    let parts: String = sections
        .iter()
        .map(|Section { id, title, html }| {
            format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n{html}</section>\n")
        })
        .collect();
    let title = format!("Review sheet: {} {}", escape(pack.id), escape(pack.version));
    let status = status(input);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{status}<nav aria-label=\"Contents\">\n<ol>\n{contents}</ol>\n</nav>\n{parts}</main>\n</body>\n</html>\n"
    )
}

fn status(input: &Input) -> String {
    let says = match &input.compiled.signature {
        Signature::Missing => "Draft. Nobody has signed this content.".to_owned(),
        Signature::Broken(who) => format!(
            "Draft again. {} signed this content on {}; it has changed since.",
            who.by, who.on
        ),
        Signature::Valid(who) => format!("Signed by {} on {}, and as it was then.", who.by, who.on),
    };
    format!(
        "<div class=\"status\">\n<p><b>{}</b></p>\n<p>Fingerprint of the content: <code>{}</code>. \
         Another word, number or rule has another one. The program itself is not covered: the safety report is about it.</p>\n\
         <p>Levels: L0 self-care, L1 message the practitioner, L2 contact now, L3 medical help today, L4 emergency.</p>\n</div>\n",
        escape(&says),
        fingerprint(&input.compiled.covered)
    )
}
