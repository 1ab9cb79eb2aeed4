//! The project's cases, entered as a patient would: the screen says the level that the engine says.

use std::collections::BTreeSet;

use aftercheck::{
    content::PACK,
    engine::{
        Answer, Answers, Level, Reply, asked, assess,
        pack::{Kind, Layout, Page, Phrase, QuestionId},
        q,
    },
    i18n::{Catalogue, Clinic, Region, Text, Words, t},
};
use anyhow::{Context, Result, ensure};
use case_file::Case;
use e2e::Check;

use crate::site::{built, with};

const CASES: &str = include_str!("../../../cases/cases.json");
/// At most so many of each level, and of all levels together at least so many.
const EACH: usize = 7;
const LEAST: usize = 25;
/// As many as there are scenarios below.
const PARTS: usize = 4;

/// What dist/ says in English, for a page without a clinic.
pub fn words() -> Result<Words> {
    let texts: Vec<String> = serde_json::from_str(&built("locale.en.json")?)?;
    let texts =
        Catalogue::new(texts).ok().context("dist/ is of another version: build it again")?;
    let region = Region::find("GB").context("there is no region GB")?;
    Ok(Words::new(texts, Clinic::default(), region))
}

/// What of a case the screens ask for, in their order; it may be less than the case has, for an
/// emergency ends the questions. None where the case leaves open what a patient has to answer.
fn entered(case: &Case) -> Option<Answers> {
    let mut answers = Answers::default();
    answers.emergency = Reply::No;
    for page in PACK.screens {
        for id in page.questions {
            let question = PACK.question(*id);
            if !asked(&PACK, question, &answers) {
                continue;
            }
            let answer = case.answers.get(*id);
            let open = !answer.is_answered() && !question.optional;
            if open || (*id == q::DAYS_SINCE && !matches!(answer, Answer::Value(0..=8))) {
                return None;
            }
            answers.set(*id, answer);
        }
        if assess(&PACK, &answers).level == Level::Emergency {
            return Some(answers);
        }
    }
    Some(answers)
}

/// Cases from the whole file, whose answers a patient can give one for one.
fn chosen() -> Result<Vec<Case>> {
    let cases = case_file::read(CASES).map_err(|error| anyhow::anyhow!("{error}"))?;
    let same = |case: &Case| {
        let whole = assess(&PACK, &case.answers).level;
        entered(case).is_some_and(|answers| assess(&PACK, &answers).level == whole)
    };
    let fit: Vec<_> = cases.into_iter().filter(same).collect();
    let of =
        |level: Level| fit.iter().filter(move |case| assess(&PACK, &case.answers).level == level);
    let even = |level: Level| of(level).step_by(of(level).count().div_ceil(EACH).max(1));
    Ok(Level::ALL.into_iter().flat_map(even).cloned().collect())
}

#[test]
fn the_cases_have_every_level() -> Result<()> {
    let cases = chosen()?;
    let levels: BTreeSet<_> = cases.iter().map(|case| assess(&PACK, &case.answers).level).collect();
    ensure!(cases.len() >= LEAST && levels.len() == Level::ALL.len(), "{} {levels:?}", cases.len());
    // It alone is asked of every engine.
    let first = cases.iter().step_by(PARTS);
    let levels: BTreeSet<_> = first.map(|case| assess(&PACK, &case.answers).level).collect();
    ensure!(levels.len() == Level::ALL.len(), "the first part has {levels:?} alone");
    Ok(())
}

/// The words of a text up to the date it ends with.
fn begins(words: &Words, text: Text, days: u16) -> String {
    let all = words.fill(text, &[("n", &days.to_string()), ("date", "|")]);
    all.split('|').next().unwrap_or_default().trim_end_matches([' ', ',', '(', '–', ':']).to_owned()
}

/// The words of the controls that give this answer.
fn controls(words: &Words, id: QuestionId, answer: Answer) -> Vec<String> {
    let question = PACK.question(id);
    let option =
        |place: usize| question.options.get(place).map(|it| words.say(it.text)).unwrap_or_default();
    match (question.kind, answer) {
        (_, Answer::Unanswered) => Vec::new(),
        (Kind::Set, Answer::NotSure) if id == q::REGIONS => vec![words.say(t::UI_NOT_SURE_WHERE)],
        (_, Answer::NotSure) => vec![words.say(t::UI_NOT_SURE)],
        (_, Answer::Set(0)) => vec![words.say(t::UI_NONE_OF_THESE)],
        (_, Answer::Set(set)) => {
            (0..question.options.len()).filter(|it| set >> it & 1 != 0).map(option).collect()
        }
        (Kind::Number(_), Answer::Value(days)) if id == q::DAYS_SINCE => {
            let text = match days {
                0 => t::WHEN_TODAY,
                1 => t::WHEN_YESTERDAY,
                8 => Phrase::LongAgoOption.text(),
                _ => t::WHEN_DAYS,
            };
            vec![begins(words, text, days)]
        }
        (Kind::Number(_), Answer::Value(number)) => vec![number.to_string()],
        (_, Answer::Value(place)) => vec![option(place.into())],
    }
}

async fn fill(check: &Check<'_>, words: &Words, page: &Page, answers: &Answers) -> Result<()> {
    let mut ticked = false;
    for id in page.questions {
        let (question, answer) = (PACK.question(*id), answers.get(*id));
        if page.layout == Layout::List {
            for control in controls(words, *id, answer) {
                match page.questions {
                    [_] => check.choose(&control).await?,
                    _ => check.answer(&words.say(question.ask), &control).await?,
                }
            }
        } else if matches!(answer, Answer::NotSure | Answer::Value(1..)) {
            ticked = true;
            let tick = question.tick.context("a sign without a row to tick")?;
            check.choose(&words.say(tick)).await?;
            if question.options.len() > 2 {
                for control in controls(words, *id, answer) {
                    check.answer(&words.say(question.ask), &control).await?;
                }
            }
        }
    }
    if page.layout != Layout::List && !ticked {
        check.none_of_signs().await?;
    }
    Ok(())
}

/// From the first screen to the advice; returns its heading.
async fn enter(check: &Check<'_>, words: &Words, case: &Case) -> Result<String> {
    let answers = entered(case).context("this case cannot be entered")?;
    let emergency = assess(&PACK, &answers).level == Level::Emergency;
    check.none_of_these().await?;
    for page in PACK.screens {
        let title = words.say(page.title);
        if check.title().await? != title.replace('\u{a0}', " ") {
            continue;
        }
        fill(check, words, page, &answers).await.with_context(|| title)?;
        // The emergency may be a few pages away; it is said on the page that makes it one.
        let last = page.questions.iter().any(|id| answers.get(*id).is_answered())
            && later(page).all(|id| !answers.get(id).is_answered());
        if emergency && last {
            check.press("See what to do now").await?;
            return check.level().await;
        }
        check.go_on().await?;
    }
    check.is_on("Check your answers").await?;
    check.see_advice().await?;
    check.level().await
}

/// The questions of the pages after this one.
fn later(page: &Page) -> impl Iterator<Item = QuestionId> {
    let rest = PACK.screens.iter().skip_while(|it| it.key != page.key).skip(1);
    rest.flat_map(|it| it.questions.iter().copied())
}

fn heading(level: Level) -> &'static str {
    match level {
        Level::SelfCare => "Look after it at home and keep watching",
        Level::Message => "Tell your clinic in a day or two",
        Level::ContactNow => "Call your clinic today",
        Level::MedicalToday => "See a doctor today, within about 4 hours",
        Level::Emergency => "Call 999 now",
    }
}

async fn part(name: &str, part: usize) -> Result<()> {
    let words = words()?;
    with(name, Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        for case in chosen()?.iter().skip(part).step_by(PARTS) {
            let level = assess(&PACK, &case.answers).level;
            let seen = enter(&check, &words, case).await.with_context(|| case.id.clone())?;
            ensure!(seen == heading(level), "{}: {} and not \"{seen}\"", case.id, level.code());
            check.press("Clear all").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_first_part_of_the_cases() -> Result<()> {
    part("cases-1", 0).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_part_of_the_cases() -> Result<()> {
    part("cases-2", 1).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_third_part_of_the_cases() -> Result<()> {
    part("cases-3", 2).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fourth_part_of_the_cases() -> Result<()> {
    part("cases-4", 3).await
}
