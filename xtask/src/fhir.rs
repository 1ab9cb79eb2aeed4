//! HL7 FHIR of this build's pack and of cases: `cargo xtask fhir questionnaire` and `response FILE`.

use std::{
    fs::File,
    hash::{BuildHasher, Hasher, RandomState},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use aftercheck::content::{IDENTITY, PACK, terms, with_course};
use aftercheck::course::{History, assess_with};
use aftercheck::engine::pack::Pack;
use aftercheck::engine::{Answer, Answers, Level, Reply, asked, assess};
use aftercheck::fhir::{Content, Told, questionnaire, response};
use aftercheck::i18n::{Date, Moment};
use aftercheck::reader::{Reading, open};
use aftercheck::record::{Dated, crc32};
use aftercheck::summary::Summary;
use anyhow::{Context, Result, anyhow, ensure};
use clap::Subcommand;
use project::Project;
use verifier::{Dice, anyone};

use crate::why::english;

/// The language of [`english`].
const LANGUAGE: &str = "en";

#[derive(Subcommand)]
pub enum Export {
    /// Write the pack as a Questionnaire
    Questionnaire {
        /// The file to write; without it, it is printed
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Write a Bundle for each case of a file such as tests/cases/course.json, one a line; or of what a patient has saved
    Response {
        /// The case file; or a saved copy, or the link of a code
        file: PathBuf,
        /// Only the case with this id
        #[arg(long)]
        id: Option<String>,
        /// By how many minutes the patient's clock was ahead of UTC; cases are as of UTC
        #[arg(long, default_value_t = 0, allow_hyphen_values = true)]
        zone: i16,
    },
    /// Write Bundles of random answers, each with the items that the check shows: what the FHIR tests read
    #[command(hide = true)]
    Samples {
        /// How many
        #[arg(long, default_value_t = 1000)]
        number: u16,
        /// Another number gives other answers; the same gives the same
        #[arg(long, default_value_t = 1)]
        seed: u32,
        /// The file to write
        #[arg(long)]
        to: PathBuf,
    },
}

/// Prints what was asked for.
///
/// # Errors
/// The file cannot be read, has no such case, or cannot be written.
pub fn command(project: &Project, export: &Export) -> Result<()> {
    let words = english(project)?;
    let pack = with_course(&PACK);
    let content = Content { pack: &pack, identity: &IDENTITY, words: &words, language: LANGUAGE };
    match export {
        Export::Questionnaire { to: None } => println!("{}", questionnaire(&content)),
        Export::Questionnaire { to: Some(to) } => std::fs::write(to, questionnaire(&content))
            .with_context(|| format!("could not write {}", to.display()))?,
        Export::Response { file, id, zone } => responses(&content, file, id.as_deref(), *zone)?,
        Export::Samples { number, seed, to } => samples(&content, *number, *seed, to)?,
    }
    Ok(())
}

/// Cases have no date: they are as of this day, in UTC.
fn now() -> Moment {
    Moment { date: Date::new(2026, 11, 28), minute: 22 * 60 + 10 }
}

fn responses(content: &Content<'_>, file: &Path, id: Option<&str>, zone: i16) -> Result<()> {
    let json = std::fs::read_to_string(file)
        .with_context(|| format!("could not read {}", file.display()))?;
    if !json.trim_start().starts_with(['{', '[']) {
        println!("{}", saved(content, &json, zone).with_context(|| file.display().to_string())?);
        return Ok(());
    }
    let cases = case_file::read_course(&json).with_context(|| file.display().to_string())?;
    let mut count = 0;
    for case in cases.iter().filter(|it| id.is_none_or(|id| it.case.id == id)) {
        // The same case has the same name each time, as a copy of it should.
        let name = u128::from(crc32(case.case.id.as_bytes())) << 64;
        println!("{}", bundle(content, &case.case.answers, &case.told(now().date), None, name));
        count += 1;
    }
    ensure!(count > 0, "{} has no case {}", file.display(), id.unwrap_or_default());
    Ok(())
}

/// Of a saved copy, or the link of a code.
fn saved(content: &Content<'_>, text: &str, zone: i16) -> Result<String> {
    let opened = open(text, &PACK, &IDENTITY);
    let record = opened.map_err(|why| anyhow!("no cases, and no record: {why:?}"))?.kept.record;
    let reading =
        Reading::of(content.pack, &IDENTITY, &record).context("there is no check in it")?;
    // Two patients can have answered the same at the same time.
    let random = || u128::from(RandomState::new().build_hasher().finish());
    let Reading { answers, assessment, summary, .. } = &reading;
    let terms = &terms(content.language);
    let id = random() << 64 | random();
    let last = record.checks.last().map(|check| &*check.version);
    let before = last.map(|version| (reading.told, version));
    Ok(response(content, &Told { answers, assessment, summary, before, terms, zone, id }))
}

fn bundle(
    content: &Content<'_>,
    answers: &Answers,
    before: &[Dated],
    was: Option<(Level, &str)>,
    id: u128,
) -> String {
    let checks = before.iter().map(|(day, (answers, _))| (*day, answers.clone())).collect();
    let found = assess_with(content.pack, &History::new(now().date, checks), answers);
    let summary = Summary::of(content.pack, answers, &found, now(), before);
    let (assessment, terms) = (&found, &terms(content.language));
    let (before, summary) = (was, &summary);
    response(content, &Told { answers, assessment, summary, before, terms, zone: 0, id })
}

fn samples(content: &Content<'_>, number: u16, seed: u32, to: &Path) -> Result<()> {
    let place = || format!("could not write {}", to.display());
    let mut file = BufWriter::new(File::create(to).with_context(place)?);
    let mut dice = Dice::new(seed.into());
    for place in 0..number {
        let mut answers = anyone(&mut dice);
        if dice.below(8) == 0 {
            answers.emergency = Reply::Yes;
        }
        let before: Vec<Dated> =
            (0..dice.below(5)).rev().map(|ago| dated(&mut dice, ago)).collect();
        let told = Level::ALL.get(dice.below(10) as usize).map(|level| (*level, "0.0.9"));
        let bundle = bundle(content, &answers, &before, told, u128::from(place) << 64);
        let shown = shown(content.pack, &answers).join("\",\"");
        writeln!(file, "{{\"shown\":[\"{shown}\"],\"bundle\":{bundle}}}")
            .context("the disk is full")?;
    }
    file.flush().with_context(place)
}

/// A check of an earlier day, or pain that was noted.
fn dated(dice: &mut Dice, ago: u32) -> Dated {
    let day = now().date.plus(-(ago as i32));
    let answers = anyone(dice);
    if dice.below(4) > 0 {
        let level = assess(&PACK, &answers).level;
        return (day, (answers, Some(level)));
    }
    let mut noted = Answers::default();
    noted.set(PACK.roles.pain, answers.get(PACK.roles.pain));
    (day, (noted, None))
}

/// The items that the check shows with these answers, once it has dropped what it does not ask.
fn shown(pack: &Pack, answers: &Answers) -> Vec<String> {
    let mut kept = answers.clone();
    let mut shown = Vec::new();
    for (id, numbers) in pack.question_ids().zip(IDENTITY.questions) {
        match asked(pack, pack.question(id), &kept) {
            true => shown.push(format!("q{}", numbers.number)),
            false => kept.set(id, Answer::Unanswered),
        }
    }
    if answers.emergency != Reply::No
        || pack.flag_ids().any(|id| answers.own_flag(id) != Reply::Unanswered)
    {
        shown.extend(IDENTITY.bullets.iter().map(|number| format!("b{number}")));
    }
    shown
}
