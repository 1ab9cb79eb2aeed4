//! The code that is scanned: it holds what is kept, is small enough to be read from a photograph, and gives a clinician what the
//! patient's phone says.

use aftercheck::content::{IDENTITY, PACK, with_course};
use aftercheck::days::{Code, MARK, MOST_OF_CODE, link, size_of_code};
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Reply, assess};
use aftercheck::qr::{EDGE, dark};
use aftercheck::reader::{Reading, Refused, open};
use aftercheck::record::{Record, Unreadable, digits};
use aftercheck::session::{DaysEvent, Event, Screen, Stage};

use crate::go_on::ordinary;
use crate::passcode::sealed;
use crate::support::anything::anything;
use crate::support::fixtures::{Dice, cases, now};
use crate::support::noted::note;
use crate::support::tab::{Tab, day, kept, read};

pub const PAGE: &str = "https://riverside-physiotherapy.example/aftercheck/read.html";

pub fn code(tab: &Tab) -> Code {
    let mut code = None;
    tab.check.session.code(PAGE, &mut code);
    code.expect("something is kept")
}

pub fn opened(link: &str) -> Record {
    open(link, &PACK, &IDENTITY).unwrap().kept.record
}

/// Of one who checks each third day and notes the pain each day between.
pub fn two_weeks() -> (Tab, Option<String>) {
    let (mut tab, mut stored) = kept();
    for on in 1..13 {
        if on % 3 == 0 {
            tab = again(on, Reply::No, &mut stored);
        } else {
            let mut noted = Tab::open(day(on), &mut stored);
            note(&mut noted, 3, &mut stored);
        }
    }
    (tab, stored)
}

/// Checks again, with this reply to all that is asked but the pain.
fn again(on: i32, reply: Reply, stored: &mut Option<String>) -> Tab {
    let mut tab = Tab::open(day(on), stored);
    tab.days(DaysEvent::Again, stored);
    while tab.check.session.stage() != Stage::Result {
        let Screen::Page(page) = tab.check.session.screen() else {
            tab.tap(Event::Continue, stored);
            continue;
        };
        for field in &page.fields {
            let id = field.question;
            let is_pain = id == PACK.roles.pain;
            let event = match PACK.question(id).kind {
                Kind::Number(_) => Event::Choose(id, if is_pain { on as u16 % 9 } else { 3 }),
                Kind::Scale | Kind::Choice | Kind::Set if reply == Reply::NotSure => {
                    Event::NotSure(id)
                }
                Kind::Scale | Kind::Choice => Event::Choose(id, 0),
                Kind::Set => Event::NoneOfSet(id),
            };
            tab.tap(event, stored);
        }
        let (before, event) = (tab.check.session.stage(), Event::Continue);
        tab.tap(event, stored);
        if tab.check.session.stage() == before {
            tab.tap(Event::NoSigns, stored);
        }
    }
    tab
}

#[test]
fn so_many_bytes_are_so_many_digits() {
    let mut dice = Dice::new(180);
    for length in 0..64 {
        let bytes: Vec<u8> = (0..length).map(|_| dice.below(256) as u8).collect();
        let text = digits(&bytes);
        assert!(text.bytes().all(|it| it.is_ascii_digit()));
        assert_eq!(text.len(), length / 4 * 10 + [0, 3, 5, 8][length % 4]);
    }
    assert_eq!(digits(&[255; 5]), "4294967295255");
}

#[test]
fn whatever_was_answered_fits_into_a_code_and_comes_back() {
    let mut dice = Dice::new(182);
    let (mut largest, mut sizes) = (0, Vec::new());
    let any = (0..1000).map(|_| anything(&mut dice));
    for mut answers in cases().into_iter().map(|case| case.answers).chain(any) {
        // Nobody comes to a result without it, but a case file may.
        answers.emergency = answers.emergency.max(Reply::No);
        let level = assess(&PACK, &answers).level;
        let link = [PAGE, &link(&PACK, &IDENTITY, &answers, (level, now()))].concat();
        let size = size_of_code(&link);
        assert!(size <= MOST_OF_CODE, "{size}");
        sizes.push(size);
        largest = largest.max(size);
        let reading = Reading::of(&with_course(&PACK), &IDENTITY, &opened(&link)).unwrap();
        assert_eq!((&reading.answers, reading.told), (&answers, level));
        assert!(!reading.differs() && reading.dropped == 0);
    }
    sizes.sort_unstable();
    println!("codes of one check: median {} B, largest {largest} B", sizes[sizes.len() / 2]);
}

#[test]
fn the_oldest_are_left_out_and_counted_where_all_is_too_much() {
    let (_, mut stored) = kept();
    let mut told = 0;
    for on in 1..28 {
        // Nearly all is another answer than the day before.
        let reply = [Reply::No, Reply::NotSure][on as usize % 2];
        let tab = again(on, reply, &mut stored);
        let code = code(&tab);
        assert!(size_of_code(&code.link) <= MOST_OF_CODE, "{}", size_of_code(&code.link));
        let whole = read(stored.as_ref()).record;
        let opened = open(&code.link, &PACK, &IDENTITY).unwrap();
        assert_eq!(opened.left_out, code.left_out);
        let left = usize::from(code.left_out);
        assert_eq!(opened.kept.record.checks, whole.checks[left..]);
        assert!(code.left_out >= told, "never fewer");
        told = code.left_out;
    }
    assert!(told > 3, "{told}");
}

#[test]
fn a_link_that_was_cut_is_known_as_cut() {
    let (tab, _) = two_weeks();
    let fresh = [PAGE, &ordinary()].concat();
    for link in [code(&tab).link, fresh] {
        let mark = link.find(MARK).unwrap() + MARK.len();
        for end in mark..link.len() - 1 {
            let found = open(&link[..end], &PACK, &IDENTITY);
            assert_eq!(found, Err(Refused::Unreadable(Unreadable::Cut)), "{}", &link[mark..end]);
        }
        // As programs break lines and write addresses.
        let (start, end) = link.split_at(mark + 40);
        for same in [
            format!(" {start}\r\n {end}\n"),
            link.replacen("#check=", "%23check%3D", 1),
            link[mark..].to_owned(),
            format!("See {link}"),
        ] {
            assert_eq!(open(&same, &PACK, &IDENTITY), open(&link, &PACK, &IDENTITY), "{same:.30}");
        }
    }
}

#[test]
fn what_is_no_record_says_what_it_is() {
    let stored = kept().1.unwrap();
    assert!(open(&stored, &PACK, &IDENTITY).is_ok(), "a saved copy");
    let damaged = |link: String, from: &str, to: &str| {
        let changed = link.replacen(from, to, 1);
        assert_ne!(link, changed);
        changed
    };
    let link = ordinary();
    let middle = link.len() / 2;
    let other = if &link[middle..=middle] == "7" { "3" } else { "7" };
    for (text, why) in [
        (String::new(), Unreadable::NoRecord),
        ("Hello".into(), Unreadable::NoRecord),
        ("https://example.org/#top".into(), Unreadable::NoRecord),
        ([&link[..middle], other, &link[middle + 1..]].concat(), Unreadable::Damaged),
        (format!("{MARK}20000.{}", digits(b"AC\x09")), Unreadable::Newer(9)),
        (format!("{MARK}20000.{}", "1".repeat(200_000)), Unreadable::TooLong),
        (damaged(stored, "QUMB", "QUME"), Unreadable::Newer(4)),
    ] {
        assert_eq!(open(&text, &PACK, &IDENTITY), Err(Refused::Unreadable(why)), "{text:.60}");
    }
    assert_eq!(open(&sealed(), &PACK, &IDENTITY), Err(Refused::Locked));
}

#[test]
fn the_dark_squares_are_within_the_white_edge() {
    let link = [PAGE, &ordinary()].concat();
    let code = dark(&link).unwrap();
    assert!((50..100).contains(&code.width), "{}", code.width);
    let rows = code.path.split('M').skip(1);
    for row in rows {
        let (start, rest) = row.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (run, _) = rest.split_once('v').unwrap();
        let [x, y, run] = [x, y, run].map(|it| it.parse::<u16>().unwrap());
        assert!(x >= EDGE && y >= EDGE && x + run <= code.width - EDGE && y < code.width - EDGE);
    }
    assert!(dark(&[PAGE, &"a".repeat(3000), "."].concat()).is_none());
}

#[test]
fn what_stands_around_a_link_does_not_count_and_a_made_up_count_is_damage() {
    let link = [PAGE, &ordinary()].concat();
    let good = open(&link, &PACK, &IDENTITY);
    for tail in [".", ">", "\n\nRegards", ")", "\u{202e}"] {
        assert_eq!(open(&[&link, tail].concat(), &PACK, &IDENTITY), good, "{tail}");
    }
    let (before, after) = link.rsplit_once('.').unwrap();
    for (count, expected) in
        [("-3", Ok(3)), ("-0", Err(())), ("-", Err(())), ("-99999", Err(())), ("-x", Err(()))]
    {
        let found = open(&[before, count, ".", after].concat(), &PACK, &IDENTITY);
        let found = found
            .map(|it| it.left_out)
            .map_err(|why| assert_eq!(why, Refused::Unreadable(Unreadable::Damaged)));
        assert_eq!(found, expected, "{count}");
    }
}
