//! What a patient hands over, for integrators and the page that reads it: a record as it was made, and its summary.

use aftercheck::content::{IDENTITY, PACK, terms, with_course};
use aftercheck::days::{MARK, link_of};
use aftercheck::engine::pack::{Pack, QuestionId, Terms, Word};
use aftercheck::engine::{Answer, Level};
use aftercheck::fhir::{Content, Told, response};
use aftercheck::i18n::{Catalogue, Clinic, Region, Words, fill, sentence, t};
use aftercheck::joined::Joined as _;
use aftercheck::reader::{Opened, Reading, Refused, open};
use aftercheck::record::{Check, Record, Unreadable};
use aftercheck::summary::{Item, Line, Rank, Visit, Who, foot, head, lines, text};
use js_sys::{Array, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::handed::{check, day, version, when};
use crate::strings::strings;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RecordOut {
    /// Its text form, for `summary` and `toFhir`.
    record: String,
    pack: String,
    until: String,
    left_out: u16,
    entries: Vec<EntryOut>,
}

#[derive(Serialize)]
struct EntryOut {
    made: String,
    pain: Option<u16>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SummaryOut {
    made: String,
    level: &'static str,
    told_level: &'static str,
    differs: bool,
    version: &'static str,
    told_version: String,
    reviewed_by: Option<&'static str>,
    dropped: usize,
    rules: Vec<&'static str>,
    head: String,
    foot: String,
    lines: Vec<LineOut>,
    course: Vec<VisitOut>,
    text: String,
    /// The words of the two levels.
    level_words: String,
    told_words: String,
    /// For the hosted page, and none where it is too long for a link.
    link: Option<String>,
    since: Vec<EntryOut>,
}

#[derive(Serialize)]
struct LineOut {
    kind: &'static str,
    title: &'static str,
    items: Vec<ItemOut>,
}

#[derive(Serialize)]
struct ItemOut {
    term: String,
    /// The patient's own words.
    said: Option<String>,
    important: bool,
}

#[derive(Serialize)]
struct VisitOut {
    date: String,
    pain: Option<u16>,
    level: Option<&'static str>,
}

/// No place is further from UTC, in minutes.
const MOST_ZONE: u16 = 14 * 60;

/// Reads the link of a code, what stands behind its `#`, or the text of a saved copy.
///
/// # Errors
/// What it is instead: the name of a problem, a full stop, and a sentence.
#[wasm_bindgen(skip_typescript)]
pub fn decode(text: &str) -> Result<JsValue, JsError> {
    let Opened { kept, left_out } = opened(text)?;
    let entries = kept
        .record
        .entries
        .iter()
        .map(|entry| EntryOut { made: when(entry.moment), pain: entry.pain(&PACK, &IDENTITY) });
    let out = RecordOut {
        record: match link_of(&kept, left_out) {
            Some(link) => link.replacen(MARK, "", 1),
            None => kept.to_text(),
        },
        pack: kept.record.pack.clone(),
        until: day(kept.until),
        left_out,
        entries: entries.collect(),
    };
    let out = passed(&out)?;
    let checks: Array = kept.record.checks.iter().map(check).collect();
    // What answers there are depends on the pack.
    let _ = Reflect::set(&out, &"checks".into(), &checks);
    Ok(out)
}

/// The summary of a record, in the words of clinicians who read this language. With the texts of a locale, an array of strings,
/// the patient's own words stand beside them.
///
/// # Errors
/// As [`decode`], and `empty` where there is no check in it.
#[wasm_bindgen(skip_typescript)]
pub fn summary(record: &str, language: &str, texts: &JsValue) -> Result<JsValue, JsError> {
    let Opened { kept, left_out } = opened(record)?;
    let record = &kept.record;
    let (pack, terms) = (with_course(&PACK), terms(language));
    let (reading, last) = read(&pack, record)?;
    let all = lines(&pack, &reading.summary, &terms);
    let words = words(texts);
    let made = reading.summary.made;
    let out = SummaryOut {
        made: when(made),
        level: reading.summary.level.code(),
        told_level: reading.told.code(),
        differs: reading.differs(),
        version: pack.version,
        told_version: version(&last.version),
        reviewed_by: pack.reviewed_by,
        dropped: reading.dropped,
        rules: reading.summary.rules.clone(),
        head: head(made, &terms),
        foot: foot(&pack, &terms),
        lines: all.iter().map(|it| line(&pack, words.as_ref(), it, terms.word(it.word))).collect(),
        course: reading.summary.course.iter().map(visit).collect(),
        text: text(&pack, made, &all, &terms, &Who::default()),
        level_words: urgency(&terms, reading.summary.level),
        told_words: urgency(&terms, reading.told),
        link: link_of(&kept, left_out),
        since: reading
            .since
            .iter()
            .map(|(date, pain)| EntryOut { made: day(*date), pain: Some(*pain) })
            .collect(),
    };
    passed(&out)
}

/// For example "L2 contact the practitioner today".
fn urgency(terms: &Terms, level: Level) -> String {
    let (code, _) = level.code().split_at(2);
    fill(terms.word(Word::Urgency), &[("code", code), ("level", terms.level(level))])
}

/// The last check of a record as a FHIR R4 Bundle, in JSON. `zone` is by how many minutes the patient's local time was ahead of UTC,
/// `id` 32 hexadecimal digits that no other export has.
///
/// # Errors
/// As [`summary`], and where there are no texts in this language.
#[wasm_bindgen(js_name = toFhir, skip_typescript)]
pub fn to_fhir(
    record: &str,
    language: &str,
    texts: &JsValue,
    zone: i16,
    id: &str,
) -> Result<String, JsError> {
    let record = opened(record)?.kept.record;
    let (pack, terms) = (with_course(&PACK), terms(language));
    let (reading, last) = read(&pack, &record)?;
    if zone.unsigned_abs() > MOST_ZONE {
        return Err(JsError::new("zone. it is more than 14 hours, in minutes"));
    }
    let words = words(texts).ok_or_else(|| JsError::new("texts. they are not of this version"))?;
    let id = u128::from_str_radix(id, 16).map_err(|_| JsError::new("id. it is no number"))?;
    let content = Content { pack: &pack, identity: &IDENTITY, words: &words, language };
    let (answers, assessment) = (&reading.answers, &reading.assessment);
    let (summary, terms, version) = (&reading.summary, &terms, version(&last.version));
    let before = Some((reading.told, &*version));
    let told = Told { answers, assessment, summary, before, terms, zone, id };
    Ok(response(&content, &told))
}

/// The texts of a locale, an array of strings, without a clinic.
fn words(texts: &JsValue) -> Option<Words> {
    let texts = Catalogue::new(strings(texts, t::COUNT)?).ok()?;
    Some(Words::new(texts, Clinic::default(), Region::unknown()))
}

fn opened(text: &str) -> Result<Opened, JsError> {
    open(text, &PACK, &IDENTITY).map_err(|why| {
        let (name, words) = match why {
            Refused::Locked => ("locked", "it is under the patient's passcode"),
            Refused::Unreadable(why) => match why {
                Unreadable::NoRecord => ("none", "this is no record, link or copy of a check"),
                Unreadable::TooLong => ("long", "it is longer than any record"),
                Unreadable::Newer(_) => ("newer", "a newer version has written it"),
                Unreadable::Damaged => ("damaged", "it has changed on the way"),
                Unreadable::Cut => ("cut", "its end is missing"),
                Unreadable::OtherPack(_) => ("pack", "it is of another pack"),
            },
        };
        JsError::new(&[name, ". ", words].joined(""))
    })
}

fn read<'a>(pack: &Pack, record: &'a Record) -> Result<(Reading, &'a Check), JsError> {
    let reading = Reading::of(pack, &IDENTITY, record);
    let found = reading.zip(record.checks.last());
    found.ok_or_else(|| JsError::new("empty. there is no check in it"))
}

fn line(pack: &Pack, words: Option<&Words>, line: &Line, title: &'static str) -> LineOut {
    let item = |item: &Item| {
        let said = |(id, answer): (QuestionId, Answer)| {
            Some(sentence(pack, words?, id, answer).joined(" "))
        };
        ItemOut {
            term: item.term.clone(),
            said: item.said.and_then(said),
            important: item.rank == Rank::Always,
        }
    };
    LineOut { kind: line.word.word(), title, items: line.items.iter().map(item).collect() }
}

fn visit(visit: &Visit) -> VisitOut {
    VisitOut { date: day(visit.date), pain: visit.pain, level: visit.level.map(|it| it.code()) }
}

fn passed(out: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    out.serialize(&serializer).map_err(|_| JsError::new("damaged. it could not be passed on"))
}
