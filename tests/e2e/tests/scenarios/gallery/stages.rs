//! Which album shows which stage of a check, and under which heading: a new stage has to be given its place here.

use std::iter::successors;

use aftercheck::{
    content::PACK,
    engine::{
        Level,
        pack::{FlagId, PageId, SafetyId},
    },
    session::Stage,
};
use anyhow::{Context, Result, ensure};
use e2e::Album;

use super::set_up;
use crate::cases::words;

pub const QUESTIONS: &str = "gallery-questions";
pub const RESULTS: &str = "gallery-results";
pub const DAYS: &str = "gallery-days";
pub const HANDED: &str = "gallery-handed";
pub const EMBEDDED: &str = "gallery-embedded";
pub const SET_UP: &str = "gallery-set-up";

/// Where a stage is shown, how its heading begins, and which stage comes next in this list of all.
struct Shown {
    album: &'static str,
    heading: String,
    next: Option<Stage>,
}

fn shown(stage: Stage) -> Result<Shown> {
    let words = words()?;
    let (album, heading, next) = match stage {
        Stage::Start => (QUESTIONS, "If you have any of these", Some(Stage::Bullet(FlagId(0)))),
        Stage::Bullet(id) => {
            (QUESTIONS, words.get(PACK.flag(id).ask), Some(Stage::Page(PageId(0))))
        }
        Stage::Page(id) => {
            let next = Stage::Page(PageId(id.0 + 1));
            let next = if id.0 + 1 < PACK.screens.len() as u8 { next } else { Stage::Review };
            (QUESTIONS, words.get(PACK.page(id).context("no page")?.title), Some(next))
        }
        Stage::Review => (RESULTS, "Check your answers", Some(Stage::Result)),
        // Of every level: see `complete`.
        Stage::Result => (RESULTS, "", Some(Stage::Safety(SafetyId(0)))),
        Stage::Safety(id) => {
            let next = Stage::Safety(SafetyId(id.0 + 1));
            let next = if id.0 + 1 < PACK.safety.len() as u8 { next } else { Stage::Staff };
            let page = PACK.safety_page(id).context("no safety questions")?;
            let heading = words.say(page.title);
            return Ok(Shown { album: RESULTS, heading, next: Some(next) });
        }
        Stage::Staff => (HANDED, "Show this to staff", Some(Stage::Summary)),
        Stage::Summary => (HANDED, "Summary for whoever treats you", Some(Stage::Keep)),
        Stage::Keep => (DAYS, "Keep this on your phone?", Some(Stage::Course)),
        Stage::Course => (DAYS, "Pain was 3 out of 10", Some(Stage::Copy)),
        Stage::Copy => (DAYS, "Open a saved copy", Some(Stage::Diary)),
        // The day.
        Stage::Diary => (DAYS, "Friday 23 October", Some(Stage::Own)),
        Stage::Own => (EMBEDDED, "Questions from", None),
    };
    Ok(Shown { album, heading: heading.to_owned(), next })
}

/// Fails unless every stage that belongs into the album is in it, and beside the results every level.
pub fn complete(name: &str, album: &Album) -> Result<()> {
    let all = successors(Some(Stage::Start), |stage| shown(*stage).ok()?.next);
    for stage in all {
        let shown = shown(stage)?;
        let heading = shown.heading.replace('\u{a0}', " ");
        let is_there = shown.album != name || album.shows(&heading);
        ensure!(is_there, "{name} has no picture of {stage:?}, \"{heading}\"");
    }
    if name == SET_UP {
        set_up::complete(album)?;
    }
    for level in Level::ALL.into_iter().filter(|_| name == RESULTS) {
        let title = words()?.say(PACK.level(level).title).replace('\u{a0}', " ");
        ensure!(album.shows(&title), "{name} has no picture of {level:?}, \"{title}\"");
    }
    Ok(())
}

#[test]
fn an_album_that_lacks_a_stage_is_refused() -> Result<()> {
    let count = successors(Some(Stage::Start), |stage| shown(*stage).ok()?.next).count();
    ensure!(count == 11 + PACK.screens.len() + PACK.safety.len(), "{count} stages");
    for name in [QUESTIONS, RESULTS, DAYS, HANDED, EMBEDDED, SET_UP] {
        let refused = complete(name, &Album::new(name)).err().map(|it| it.to_string());
        ensure!(refused.unwrap_or_default().contains("has no picture of"), "{name}");
    }
    Ok(())
}
