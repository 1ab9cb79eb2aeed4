//! The content compiler: `content/` in, the pack as bytes and locale arrays out.
//!
//! Everything that can be wrong with a content file is an [`Errors`] with file, line and key, and
//! says what to do. Nothing is left for the program to find out at run time.

mod check;
mod clinic_pages;
mod condition;
mod diagnostic;
mod emit;
mod fallback;
mod folders;
mod form;
mod forms;
mod identity;
mod language;
mod later;
mod markup;
mod plural;
mod pseudo;
mod resolve;
mod schema;
mod sections;
mod signature;
mod statements;
mod terms;
mod texts;

use std::io;
use std::path::Path;

use ::pack::Pack;

pub use diagnostic::{Diagnostic, Errors};
pub use folders::{Folders, VARIABLE, name_of_chosen};
pub use identity::{Decided, Identity};
pub use language::{Direction, Language, PREFIX as LANGUAGE_PREFIX, SourcesPage};
pub use signature::{Covered, FILE as SIGNED, Signature, Signed, fingerprint};
pub use texts::{Entry, Locale};

/// The compiled content.
pub struct Compiled {
    /// The pack.
    pub pack: pack::Pack,
    /// What the picture of the days says.
    pub chart: pack::ChartWords,
    /// What clinicians call things, by language tag.
    pub terms: Vec<(String, pack::Terms)>,
    /// Rust source of what the program calls by name.
    pub names_rs: String,
    /// Rust source of the text ids.
    pub text_rs: String,
    /// Rust source of the regions.
    pub region_rs: String,
    /// The numbers that records call its items by.
    pub identity: Identity,
    /// Language tag and JSON array of texts, one a language.
    pub locales: Vec<(String, String)>,
    /// The keys of those texts, in the order of their places from 1 on.
    pub keys: Vec<String>,
    /// For each place of such an array, whether a check does without its text until a second file has come.
    pub later: Vec<bool>,
    /// How each of them is written, in the same order.
    pub languages: Vec<Language>,
    /// JSON object: what the custom element shows when the check cannot run, one entry a language.
    pub fallback_json: String,
    /// Rules that decide nothing of their own, each with the rule that implies it.
    pub implied: Vec<(String, String)>,
    /// The sources, as (code, citation, status).
    pub sources: Vec<(String, String, String)>,
    /// The sources of each answer to what people ask, in the order of [`Pack::faqs`].
    pub faq_sources: Vec<Vec<String>>,
    /// The names of the sections of the result, and of those of the leaflet.
    pub sections: [Vec<String>; 2],
    /// All that a signature covers, and whether it was signed.
    pub covered: Vec<Covered>,
    pub signature: Signature,
    /// The statements of the patient article, each with the keys of the texts that carry it.
    pub statements: Vec<(String, Vec<String>)>,
}

/// The language whose keys all others must have.
const REFERENCE: &str = "en";

/// The texts of every language, with file and line, for who checks the words.
///
/// # Errors
/// All faults found in the locale files, sorted by file and line.
pub fn locales(folders: &Folders) -> Result<Vec<Locale>, Errors> {
    let mut errors = Errors::default();
    folders.check(&mut errors);
    errors.stop()?;
    let locales = texts::read(folders, &|path| std::fs::read_to_string(path), &mut errors);
    errors.stop()?;
    Ok(locales)
}

/// How the text of a file is read.
pub type Read<'a> = &'a dyn Fn(&Path) -> io::Result<String>;

/// Compiles a pack.
///
/// # Errors
/// All faults found, sorted by file and line.
pub fn compile(folders: &Folders) -> Result<Compiled, Errors> {
    let mut compiled = compile_with(folders, &|path| std::fs::read_to_string(path))?;
    compiled.identity.faults.stop()?;
    Ok(compiled)
}

/// The same, with files that need not stand on the disk, and with what is wrong with identity numbers left in
/// [`Identity::faults`].
///
/// # Errors
/// As [`compile`].
pub fn compile_with(folders: &Folders, read: Read<'_>) -> Result<Compiled, Errors> {
    compile_all(folders, read, &[])
}

/// As [`compile`], with two languages made up from English beside the others: `en-XA` with accents and longer words,
/// and `ar-XB`, from right to left.
///
/// # Errors
/// As [`compile`].
pub fn compile_with_pseudo(folders: &Folders) -> Result<Compiled, Errors> {
    compile_all(folders, &|path| std::fs::read_to_string(path), &pseudo::ALL)
}

fn compile_all(
    folders: &Folders,
    read: Read<'_>,
    made_up: &[(&str, Direction)],
) -> Result<Compiled, Errors> {
    let mut errors = Errors::default();
    folders.check(&mut errors);
    errors.stop()?;
    let files = schema::read(folders, read, &mut errors);
    let locales = texts::read(folders, read, &mut errors);
    let numbers = identity::read(&folders.pack, read);
    let languages: Vec<String> = locales.iter().map(|locale| locale.lang.clone()).collect();
    let term_files = terms::read(folders, &languages, read, &mut errors);
    errors.stop()?;
    let covered = signature::covered(folders, &languages, read, &mut errors);
    let signature = signature::read(folders, &covered, read, &mut errors);
    errors.stop()?;
    let (files, mut locales) = (files.ok_or_else(Errors::default)?, locales);
    if let Some(reference) = locales.iter().find(|locale| locale.lang == REFERENCE) {
        let made_up: Vec<_> = made_up.iter().map(|one| pseudo::from(reference, *one)).collect();
        locales.extend(made_up);
    }
    let Some(reference) = locales.iter().find(|locale| locale.lang == REFERENCE) else {
        errors.add(Diagnostic::file(&folders.content, "no locales/en folder; add one"));
        return Err(errors);
    };
    texts::compare(reference, &locales, &mut errors);
    check::limits(&files, &mut errors);
    errors.stop()?;
    let (resolved, chart) = resolve::resolve(&files, reference, &mut errors);
    let reviewed_by = signature.reviewer().map(|by| &*by.leak());
    let pack = Pack { reviewed_by, ..resolved };
    errors.stop()?;
    form::check(&files, reference, &mut errors);
    check::check(&pack, &files, reference, &mut errors);
    sections::check(&pack, &chart, &files, &mut errors);
    locales.iter().for_each(|it| it.language.check(&files.regions.data, &mut errors));
    let region_rs = emit::regions(&files.regions, reference);
    reference.check_used(&mut errors);
    errors.stop()?;
    // A text that is missing is told once, by its own name.
    statements::check(&files, reference, &mut errors);
    errors.stop()?;
    let later = later::places(&pack, &chart, reference);
    let terms = terms::compile(&term_files, &files, &mut errors);
    errors.stop()?;
    Ok(Compiled {
        names_rs: emit::names(&pack),
        text_rs: emit::texts(
            reference,
            later.iter().filter(|waits| **waits).count(),
            locales.iter().any(forms::are_used),
        ),
        region_rs,
        locales: locales.iter().map(|l| (l.lang.clone(), l.json(reference))).collect(),
        keys: reference.keys(),
        languages: locales.iter().map(|locale| locale.language.clone()).collect(),
        later,
        fallback_json: fallback::json(&pack, &files, &locales),
        identity: identity::compare(numbers, &pack, reference),
        pack,
        chart,
        terms,
        implied: files.implied(),
        covered,
        signature,
        sources: files.sources_sorted(),
        faq_sources: files.faq_sources(),
        statements: statements::carried(&files),
        sections: [&files.result.data.section, &files.leaflet.data.section]
            .map(|all| all.iter().map(|section| section.id.get_ref().clone()).collect()),
    })
}
