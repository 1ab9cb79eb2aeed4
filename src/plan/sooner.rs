//! When to get help sooner, at L0 to L2: what may still come, each sign once and under the level that it would lead to.
//! In a part of the program.

use super::{Block, Facts, Line, Rank, Style, Writer, picture, watch};
use crate::engine::pack::{self, Sign, Watch};
use crate::engine::{Level, is_open, level_with};
use crate::gather::Gather;
use crate::i18n::Text;

/// So many windows are told in full.
const IN_FULL: usize = 2;

/// The levels that have a heading, as their texts stand in the pack.
const LEVELS: [Level; 3] = [Level::Emergency, Level::MedicalToday, Level::ContactNow];

/// A window and its place in the pack.
type Window = (usize, &'static Watch);

/// Signs that would lead to the same level.
struct Group {
    level: Level,
    head: Text,
    signs: Vec<Text>,
}

/// Where a sign stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spot {
    Window(usize),
    InSight,
    /// Opens on demand.
    Folded,
}

/// The windows that are told in full: the nearest of the open ones.
pub(super) fn watches(line: &pack::Line, facts: &Facts<'_>, plan: &mut Writer) {
    for (place, watch) in in_full(facts) {
        plan.begin(Block::Tight);
        plan.add(Line::Heading(Rank::Help(line.icon), watch::title(watch, facts)));
        plan.text(watch.text);
        for group in groups(line.texts, Spot::Window(place), facts) {
            plan.text(group.head);
            plan.list(&group.signs);
            drawn(&group.signs, facts, plan);
        }
        watch.more.into_iter().for_each(|text| plan.text(text));
        plan.end();
    }
}

/// What belongs to no window that is told in full: the signs in sight, and a line for each further window.
pub(super) fn signs(heads: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    listed(Spot::InSight, heads, facts, plan);
    let full = in_full(facts);
    for (place, watch) in open(facts) {
        if !full.iter().any(|it| it.0 == place) {
            plan.say(Style::Plain, watch::brief(watch, facts));
        }
    }
}

/// The others.
pub(super) fn more_signs(heads: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    listed(Spot::Folded, heads, facts, plan);
}

fn listed(spot: Spot, heads: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    for group in groups(heads, spot, facts) {
        plan.begin(Block::Tight);
        let icon = facts.pack.level(group.level).icon;
        plan.title(Rank::Help(icon), group.head);
        plan.list(&group.signs);
        // What is in sight has to be short.
        if spot == Spot::Folded {
            drawn(&group.signs, facts, plan);
        }
        plan.end();
    }
}

/// What of the signs is easier to draw.
fn drawn(signs: &[Text], facts: &Facts<'_>, plan: &mut Writer) {
    signs.iter().for_each(|sign| picture::beside(*sign, facts.pack, plan));
}

/// The signs of a spot that would lead further than the answers do, the most urgent first.
fn groups(heads: &[Text], spot: Spot, facts: &Facts<'_>) -> Vec<Group> {
    let full = in_full(facts);
    let level = |sign: &Sign| {
        let level = level_with(facts.pack, facts.answers, sign)?;
        let own = |it: &&Window| sign.watches >> it.0 & 1 != 0;
        let home = match full.iter().find(own) {
            Some((place, _)) => Spot::Window(*place),
            None if sign.listed => return None,
            None if facts.level < sign.first || level == Level::Emergency => Spot::InSight,
            None => Spot::Folded,
        };
        (home == spot).then_some((level, sign.text))
    };
    let due = facts.pack.signs.iter().filter_map(level).gather();
    let group = |(level, head): (Level, &Text)| {
        let signs = due.iter().filter(|it| it.0 == level).map(|it| it.1).gather();
        Group { level, head: *head, signs }
    };
    let all = LEVELS.into_iter().zip(heads).filter(|it| it.0 > facts.level).map(group);
    all.filter(|group| !group.signs.is_empty()).gather()
}

fn open(facts: &Facts<'_>) -> Vec<Window> {
    let all = facts.pack.watches.iter().enumerate();
    all.filter(|(_, watch)| is_open(facts.pack, watch, facts.answers)).gather()
}

/// Before its first day a window has only a line.
fn in_full(facts: &Facts<'_>) -> Vec<Window> {
    let days = facts.answers.number(facts.pack.roles.days);
    let begun = |it: &Window| days.is_none_or(|days| days >= it.1.from);
    open(facts).into_iter().filter(begun).take(IN_FULL).gather()
}
