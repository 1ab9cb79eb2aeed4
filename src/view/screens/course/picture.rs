//! The picture of the days: a row for each week. Across it is measured in parts of the width and down in letters, so
//! that it fits a small phone, paper and large text without a style.

use yew::prelude::*;

use super::shape::shape;
use super::table::advice;
use crate::course::{Chart, Day};
use crate::engine::Level;
use crate::engine::pack::Kind;
use crate::gather::Gather;
use crate::joined::Joined as _;
use crate::view::Context;
use crate::view::parts::{group, group_of, tag, tag_of, text};

/// The days of a row.
const WEEK: usize = 7;
/// In hundredths of a per cent of the width: the scale, and a day.
const SCALE: usize = 900;
const DAY: usize = 1300;
/// In hundredths of a letter: where the highest number stands, and how high the plot is.
const TOP: usize = 170;
const HIGH: usize = 1000;
/// The same of a picture of several rows.
const LOW: usize = 600;

/// The measures of a picture.
struct Frame {
    /// The highest number of the scale.
    most: usize,
    high: usize,
}

impl Frame {
    /// How far down a pain is.
    fn down(&self, pain: u16) -> usize {
        TOP + self.most.saturating_sub(pain.into()) * self.high / self.most.max(1)
    }

    /// Where the plot ends.
    fn base(&self) -> usize {
        TOP + self.high
    }
}

/// The picture. Who does not see it has the summary.
pub fn picture(cx: &Context<'_>, chart: &Chart, summary: String) -> Html {
    let most = match cx.question(cx.pack.roles.pain).kind {
        Kind::Number(most) => most.into(),
        Kind::Scale | Kind::Choice | Kind::Set => 0,
    };
    let high = if chart.days.len() > WEEK { LOW } else { HIGH };
    let frame = Frame { most, high };
    let rows = (0..chart.days.len()).step_by(WEEK).map(|from| week(cx, chart, &frame, from));
    html! { <div role="img" aria-label={summary}>{ group_of(rows.gather()) }</div> }
}

/// The days from this place on.
fn week(cx: &Context<'_>, chart: &Chart, frame: &Frame, from: usize) -> Html {
    let days = || (from..).zip(chart.days.iter().skip(from).take(WEEK));
    let (base, today) = (frame.base(), chart.today());
    let mark = days().filter(|(_, day)| today == Some(day.date));
    let mark = mark.map(|(place, _)| html! {
        <rect x={percent(left(place - from))} width={percent(DAY)} height={em(base)} fill="var(--ac-tint)" />
    });
    let lines = days().flat_map(|(place, _)| lines(chart, frame, from, place)).gather();
    let parts = [
        group_of(mark.gather()),
        scale(frame),
        before(chart, frame),
        html! { <g stroke="currentColor" stroke-width="3" stroke-linecap="round">{ group_of(lines) }</g> },
        group_of(days().map(|(place, day)| one(cx, chart, frame, place - from, day)).gather()),
    ];
    html! {
        <svg width="100%" height={em(base + 520)} font-size="min(1em, 5cqi)" direction="ltr" text-anchor="middle"
            fill="currentColor" focusable="false">
            { group(parts) }
        </svg>
    }
}

/// Lines at the ends and in the middle of the scale, with their numbers.
fn scale(frame: &Frame) -> Html {
    let line = |number: usize| {
        let y = frame.down(number as u16);
        html! {
            <>
                <text x={percent(SCALE - 80)} y={em(y + 35)} text-anchor="end">
                    { text(small(number)) }
                </text>
                <line x1={percent(SCALE)} x2="100%" y1={em(y)} y2={em(y)} stroke="currentColor" stroke-opacity=".3" />
            </>
        }
    };
    group([0, frame.most / 2, frame.most].map(line))
}

/// The pain before the treatment, as a dashed line.
fn before(chart: &Chart, frame: &Frame) -> Html {
    let Some(before) = chart.before else { return Html::default() };
    let y = em(frame.down(before));
    html! {
        <line x1={percent(SCALE)} x2="100%" y1={y.clone()} y2={y} stroke="currentColor" stroke-width="2"
            stroke-dasharray="6 6" />
    }
}

/// From the day before to a day, and at the end of a row towards the next; none to or from a day without pain.
fn lines(chart: &Chart, frame: &Frame, from: usize, place: usize) -> Vec<Html> {
    let down = |place: usize| {
        let pain = chart.days.get(place).and_then(|day| day.pain);
        pain.map(|pain| frame.down(pain))
    };
    let Some(here) = down(place) else { return Vec::new() };
    let x = middle(place - from);
    let mut found = Vec::new();
    if let Some(there) = place.checked_sub(1).and_then(down) {
        found.push(match place == from {
            true => line((SCALE, (here + there) / 2), (x, here)),
            false => line((x - DAY, there), (x, here)),
        });
    }
    if let Some(next) = down(place + 1).filter(|_| place + 1 == from + WEEK) {
        found.push(line((x, here), (10_000, (here + next) / 2)));
    }
    found
}

fn line((x1, y1): (usize, usize), (x2, y2): (usize, usize)) -> Html {
    html! { <line x1={percent(x1)} y1={em(y1)} x2={percent(x2)} y2={em(y2)} /> }
}

/// A day: its name, its pain, and its level in a lane of their own.
fn one(cx: &Context<'_>, chart: &Chart, frame: &Frame, place: usize, day: &Day) -> Html {
    let (x, base) = (percent(middle(place)), frame.base());
    let (_, _, number) = day.date.parts();
    let (weight, under) = match chart.today() == Some(day.date) {
        true => ("700", "underline"),
        false => ("400", "none"),
    };
    let weekday = cx.words.language().short_weekday(day.date).to_owned();
    let pain = day.pain.map(|pain| {
        let y = frame.down(pain);
        html! {
            <>
                <circle cx={x.clone()} cy={em(y)} r=".38em" />
                <text x={x.clone()} y={em(y - 65)} font-weight="700" stroke="var(--ac-card)" stroke-width="4"
                    paint-order="stroke">
                    { text(pain.to_string()) }
                </text>
            </>
        }
    });
    let level = day.level.map(|level| html! {
        <svg x={x.clone()} y={em(base + 410)} width="2em" height="2em" viewBox="0 0 32 32" overflow="visible">
            { shape(cx, level) }
        </svg>
    });
    html! {
        <g>
            <text x={x.clone()} y={em(base + 130)} font-weight={weight} text-decoration={under}>{ text(weekday) }</text>
            <text {x} y={em(base + 250)} font-weight={weight}>{ text(small(number.into())) }</text>
            { group_of([pain, level].into_iter().flatten().gather()) }
        </g>
    }
}

/// What the dashed line and the shapes mean.
pub fn key(cx: &Context<'_>, chart: &Chart) -> Html {
    let mut all = Vec::new();
    if chart.before.is_some() {
        let line = html! { <path d="M-16 0H16" stroke="currentColor" stroke-width="2" stroke-dasharray="6 6" /> };
        let label = cx.question(cx.pack.roles.pain_before).label;
        all.push(entry(line, cx.text(label)));
    }
    let is_there = |level: &Level| chart.days.iter().any(|day| day.level == Some(*level));
    let levels = Level::ALL.into_iter().filter(is_there);
    levels.map(|level| entry(shape(cx, level), advice(cx, level))).gather_into(&mut all);
    tag_of("ul", "ac-tips ac-small", all)
}

fn entry(shape: Html, words: Html) -> Html {
    let swatch = html! {
        <svg width="2em" height="2em" viewBox="-17 -17 34 34" fill="currentColor" aria-hidden="true" focusable="false">
            { shape }
        </svg>
    };
    tag("li", "", [swatch, words])
}

fn left(place: usize) -> usize {
    SCALE + place * DAY
}

fn middle(place: usize) -> usize {
    left(place) + DAY / 2
}

fn percent(hundredths: usize) -> String {
    decimal(hundredths, "%")
}

fn em(hundredths: usize) -> String {
    decimal(hundredths, "em")
}

fn decimal(hundredths: usize, unit: &str) -> String {
    let rest = hundredths % 100;
    let zero = if rest < 10 { "0" } else { "" };
    [&*small(hundredths / 100), ".", zero, &small(rest), unit].joined("")
}

/// In digits. Of this type the first program has them already.
fn small(number: usize) -> String {
    (number as u16).to_string()
}
