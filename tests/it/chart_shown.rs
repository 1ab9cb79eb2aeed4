//! How the days went, as it is shown: words, picture and table say the same (feature `static-pages`).

use std::rc::Rc;

use aftercheck::content::{PACK, chart_words};
use aftercheck::course::Chart;
use aftercheck::engine::{Answer, Level};
use aftercheck::i18n::{Words, t};
use aftercheck::record::Check;
use aftercheck::view::statics;

use crate::chart::{anything, chart, check};
use crate::rendered::{block_on, placement, plain, says};
use crate::support::fixtures::{Dice, patient, text, words};

fn markup(words: &Rc<Words>, chart: &Chart) -> String {
    let shown = statics::course(&PACK, words.clone(), placement(), chart_words(), chart.clone());
    block_on(shown)
}

fn gb() -> Rc<Words> {
    Rc::new(words("GB", true))
}

/// What stands between the first `from` and the next `to`, each time.
fn between<'a>(html: &'a str, from: &'a str, to: &'a str) -> Vec<&'a str> {
    let rest = html.split(from).skip(1);
    rest.map(|rest| rest.split_once(to).map_or("", |(inner, _)| inner)).collect()
}

/// The pain and the letter of each day, as the picture has them, and how far down its dot is.
fn picture(html: &str) -> Vec<(Option<String>, Option<String>, Option<String>)> {
    let day = |group: &str| {
        let texts = between(group, "<text", "</text>");
        let texts: Vec<&str> = texts.iter().map(|it| it.split_once('>').unwrap().1).collect();
        let is_number = |it: &&&str| it.parse::<u16>().is_ok();
        let pain = texts[2..].iter().find(is_number).map(|it| (*it).to_owned());
        let letter = texts[2..].iter().find(|it| !is_number(it)).map(|it| (*it).to_owned());
        let down = between(group, " cy=\"", "\"").first().map(|it| (*it).to_owned());
        (pain, letter, down)
    };
    between(html, "<g>", "</g>").into_iter().map(day).collect()
}

/// The rows of the table.
fn table(html: &str) -> Vec<Vec<String>> {
    let body = between(html, "<tbody>", "</tbody>");
    let cells = |row: &str| {
        let cells = row.split("</t").filter(|cell| cell.contains("<t"));
        cells.map(|cell| plain(&format!("{cell}<b>")).trim().to_owned()).collect()
    };
    between(body[0], "<tr>", "</tr>").into_iter().map(cells).collect()
}

/// How the number of a day and its letter are said in the table.
fn cell(value: &Option<String>, words: &Words) -> String {
    value.clone().unwrap_or_else(|| words.say(t::COURSE_NO_ENTRY))
}

#[test]
fn picture_and_table_have_the_same_numbers_in_the_same_order() {
    let (words, mut dice) = (gb(), Dice::new(42));
    let (mut gaps, mut pains, mut weeks) = (0, 0, 0);
    for _ in 0..250 {
        let checks: Vec<Check> = (0..=dice.below(14)).map(|_| anything(&mut dice)).collect();
        let chart = chart(checks);
        let html = markup(&words, &chart);
        let (picture, mut table) = (picture(&html), table(&html));
        if let Some(before) = chart.before {
            assert_eq!(table.remove(0)[1], before.to_string());
        }
        assert_eq!((picture.len(), table.len()), (chart.days.len(), chart.days.len()));
        let high = if chart.days.len() > 7 { 60 } else { 100 };
        for ((day, (pain, letter, down)), row) in chart.days.iter().zip(&picture).zip(&table) {
            assert_eq!(*pain, day.pain.map(|pain| pain.to_string()));
            assert_eq!(letter.is_some(), day.level.is_some());
            let date = day.date.long(&words).replace('\u{a0}', " ");
            assert!(row[0].starts_with(&date), "{row:?}");
            assert_eq!(row[1], cell(pain, &words));
            let begins = letter.as_ref().map_or(cell(letter, &words), |it| format!("{it}: "));
            assert!(row[2].starts_with(&begins), "{row:?}");
            let name = day.level.map(|level| words.say(PACK.level(level).name));
            assert!(name.is_none_or(|name| row[2].ends_with(&name)), "{row:?}");
            // A number further up on the scale is further up in the picture.
            let expected = day.pain.map(|pain| 170 + u32::from(10 - pain) * high);
            let expected = expected.map(|down| format!("{}.{:02}em", down / 100, down % 100));
            assert_eq!(*down, expected);
        }
        gaps += picture.iter().filter(|day| day.0.is_none()).count();
        pains += picture.iter().filter(|day| day.0.is_some()).count();
        weeks += usize::from(html.matches("<svg width=\"100%\"").count() > 2);
    }
    assert!(gaps > 100 && pains > 100 && weeks > 20, "{gaps}, {pains}, {weeks}");
}

fn entry(ago: i32, changes: &str) -> Check {
    check(ago, &patient(&format!("pain_before=3 trend=better {changes}")))
}

/// Where the pain line runs, from and to.
fn lines(html: &str) -> Vec<[String; 4]> {
    let group = between(html, "stroke-linecap=\"round\">", "</g>").concat();
    let ends = |line: &str| {
        ["x1", "y1", "x2", "y2"]
            .map(|name| between(line, &format!(" {name}=\""), "\"")[0].to_owned())
    };
    between(&group, "<line", ">").into_iter().map(ends).collect()
}

#[test]
fn no_line_runs_across_a_gap() {
    let words = gb();
    let of = |ago: &[i32]| {
        let pain = |ago: &i32| entry(*ago, &format!("days_since={} pain_now=4", 4 - ago));
        markup(&words, &chart(ago.iter().map(pain).collect()))
    };
    let alone = of(&[3, 1]);
    assert_eq!((lines(&alone).len(), alone.matches("<circle").count()), (0, 2));
    let two = of(&[3, 2, 0]);
    assert_eq!((lines(&two).len(), two.matches("<circle").count()), (1, 3));
    assert_eq!(lines(&of(&[4, 3, 2, 1, 0])).len(), 4);
}

/// From the last day of a week to the first of the next, in two halves that meet at the edges.
#[test]
fn the_line_goes_on_in_the_next_row() {
    let pain = |(ago, pain): (i32, u16)| {
        entry(ago, &format!("days_since={} pain_now={pain}", (7 - ago).min(8)))
    };
    let html = markup(&gb(), &chart([(1, 6), (0, 3)].map(pain).to_vec()));
    let found = lines(&html);
    assert_eq!(found.len(), 2);
    assert_eq!((&*found[0][2], &*found[1][0]), ("100.00%", "9.00%"));
    assert_eq!(found[0][3], found[1][1], "they meet half way");
    assert_eq!((&*found[0][1], &*found[1][3]), ("4.10em", "5.90em"));
    assert_eq!(found[0][3], "5.00em");
}

#[test]
fn the_heading_says_how_it_went() {
    let words = gb();
    let title = |checks: Vec<Check>| {
        let html = markup(&words, &chart(checks));
        let head = between(&html, "<h1", "</h1>")[0].split_once('>').unwrap().1.to_owned();
        (plain(&format!("<b>{head}")), plain(&html))
    };
    let (said, page) = title(vec![
        entry(5, "days_since=1 pain_now=5"),
        entry(1, "days_since=5 pain_now=4"),
        entry(0, "days_since=6 pain_now=2"),
    ]);
    let first = "Pain was 5 out of 10 on Wednesday 18\u{a0}November.";
    assert_eq!(said, format!("{first} Today it is 2 out of 10.").replace('\u{a0}', " "));
    assert!(page.contains("Pain was 3 out of 10 before the session."), "{page}");
    let (said, _) = title(vec![entry(0, "days_since=0 pain_now=5")]);
    assert_eq!(said, "Pain is 5 out of 10 now.");
    let (said, _) = title(vec![entry(5, "days_since=1 pain_now=5")]);
    assert_eq!(said, first.replace('\u{a0}', " "));
    let both = vec![entry(5, "days_since=1 pain_now=5"), entry(4, "days_since=2 pain_now=6")];
    let (said, page) = title(both);
    let last = "Pain was 6 out of 10 on Thursday 19 November.";
    assert_eq!(said, format!("{first} {last}").replace('\u{a0}', " "));
    assert!(page.contains("Sunday 22 November · day 5 No entry No entry"), "{page}");
    assert!(page.contains("Monday 23 November · day 6 · today"), "{page}");
    assert!(page.contains("Tuesday 17 November · Day of the session No entry"), "{page}");
    assert!(!page.contains("· day 0"), "{page}");
    let mut silent = patient("days_since=1");
    silent.set(PACK.roles.pain, Answer::Unanswered);
    assert_eq!(title(vec![check(0, &silent)]).0, words.say(t::COURSE_NO_NUMBER));
}

#[test]
fn what_was_to_be_done_is_said_again() {
    let words = gb();
    for (changes, level, said, link) in [
        ("pain_now=3", Level::SelfCare, None, None),
        (
            "pain_now=3 bruise=small",
            Level::ContactNow,
            Some(t::COURSE_TOLD_CLINIC),
            Some("tel:+441632960123"),
        ),
        (
            "pain_now=3 breath=effort",
            Level::Emergency,
            Some(t::COURSE_TOLD_EMERGENCY),
            Some("tel:999"),
        ),
        ("pain_now=9", Level::MedicalToday, Some(t::COURSE_TOLD_DOCTOR), Some("tel:111")),
    ] {
        let chart = chart(vec![entry(0, &format!("days_since=1 regions=neck {changes}"))]);
        assert_eq!(chart.last, level, "{changes}");
        let html = markup(&words, &chart);
        let page = plain(&html);
        for text in [t::COURSE_TOLD_CLINIC, t::COURSE_TOLD_DOCTOR, t::COURSE_TOLD_EMERGENCY] {
            assert_eq!(says(&page, &words, text), said == Some(text), "{changes}");
        }
        let (head, _) = html.split_once("role=\"img\"").unwrap();
        assert_eq!(head.contains("href="), link.is_some(), "{changes}");
        assert!(link.is_none_or(|link| head.contains(link)), "{changes}: {head}");
        assert!(says(&page, &words, t::COURSE_BLIND));
    }
}

#[test]
fn studies_are_told_by_day_and_never_beside_what_is_urgent() {
    let words = gb();
    let page = |since: u16, changes: &str| {
        let first = entry(i32::from(since), "days_since=0 pain_now=4");
        let answers = format!("days_since={} pain_now=3 {changes}", since.min(8));
        plain(&markup(&words, &chart(vec![first, entry(0, &answers)])))
    };
    let all = ["first", "two", "later"].map(|id| text(&format!("study.{id}")));
    for (since, told) in [(0, 0), (1, 0), (2, 1), (3, 2), (7, 2), (30, 2)] {
        let page = page(since, "");
        for (place, study) in all.into_iter().enumerate() {
            assert_eq!(says(&page, &words, study), place == told, "day {since}");
        }
        assert!(says(&page, &words, chart_words().limits) && page.contains("Sources: I8."));
    }
    for changes in ["breath=effort", "brain=-", "age=under16"] {
        let page = page(2, changes);
        assert!(all.iter().all(|study| !says(&page, &words, *study)), "{changes}");
        assert!(!says(&page, &words, chart_words().studied), "{changes}");
    }
    let unknown = plain(&markup(&words, &chart(vec![entry(0, "days_since=8 pain_now=2")])));
    assert!(!says(&unknown, &words, chart_words().studied), "no day, no figure");
}

#[test]
fn who_does_not_see_it_hears_a_summary() {
    let words = gb();
    let first = entry(3, "days_since=1 pain_now=5");
    let shown = chart(vec![first, entry(0, "days_since=4 pain_now=2")]);
    let label = between(&markup(&words, &shown), "role=\"img\" aria-label=\"", "\"")[0].to_owned();
    assert_eq!(
        label.replace('\u{a0}', " "),
        "Pain by day. Pain was 5 out of 10 on Friday 20 November. Today it is 2 out of 10. Pain was 3 out of 10 before \
         the session. Days without an entry: 3. The table below has the same numbers."
    );
}

/// The first load has none of its words.
#[test]
fn all_its_words_come_later() {
    let keys = &crate::support::fixtures::content().keys;
    let own =
        |key: &&String| ["course.", "chart.", "study."].iter().any(|start| key.starts_with(start));
    let all: Vec<_> = keys.iter().filter(own).collect();
    assert!(all.len() > 25, "{all:?}");
    for key in all {
        assert!(crate::support::fixtures::content().later[text(key).place()], "{key}");
    }
}
