//! The timer of the ice, as a result shows it (feature `static-pages`).

use std::rc::Rc;

use aftercheck::i18n::t;
use aftercheck::timer::{Face, Said, Sound};
use aftercheck::view::statics::show_timer;

use crate::rendered::{WAYS, markup, result, says, screen};
use crate::support::fixtures::words;

const START: &str = "Start a 15-minute timer";
const OVER: &str = "Take the ice off now. Let your skin warm up.";

fn has_open_row(html: &str) -> bool {
    let mut rows = html.split("<details").skip(1);
    rows.any(|row| row.split('>').next().is_some_and(|tag| tag.contains(" open")))
}

#[test]
fn it_can_be_started_and_nothing_runs() {
    let words = Rc::new(words("GB", true));
    let (mut with, mut without) = (0, 0);
    for (way, _, calm) in WAYS {
        let session = result(way);
        let (page, html) = (screen(&words, &session), markup(&words, &session));
        let starts = page.contains(START);
        assert!(!starts || calm, "{way}");
        assert!(!html.contains("role=\"timer\"") && !has_open_row(&html), "{way}");
        for text in [t::TIMER_STOP, t::TIMER_SOUND, t::TIMER_HEAR] {
            assert!(!says(&page, &words, text), "{way}");
        }
        *if starts { &mut with } else { &mut without } += 1;
    }
    assert!(with > 4 && without > 4, "{with}, {without}");
}

#[test]
fn it_says_what_is_left_and_what_to_do_at_its_end() {
    let (us, other) = (Rc::new(words("US", true)), Rc::new(words("US", true)));
    let session = result("");
    for (said, sound, has, never) in [
        (
            Some(Said::Left(14)),
            Sound::Off,
            &["14 minutes left. It ends at 3:42 pm.", "Stop the timer", "Sound at the end"][..],
            &[START, OVER][..],
        ),
        (
            Some(Said::Last),
            Sound::Missing,
            &["Less than 1 minute left. It ends at 3:42 pm.", "This browser has no sound for it."],
            &[START, OVER, "Sound at the end"],
        ),
        (Some(Said::Over), Sound::On, &[OVER, START], &["left", "The time ended", "Sound at"]),
        (Some(Said::Ended), Sound::Off, &[OVER, "The time ended at 3:42 pm.", START], &["left"]),
        (None, Sound::Off, &[START], &[OVER, "left", "The time ended"]),
    ] {
        show_timer(&us, Some(Face { said, end: 15 * 60 + 42, sound }));
        let (page, html) = (screen(&us, &session), markup(&us, &session));
        for words in has {
            assert!(page.contains(words), "{words} is missing: {said:?}");
        }
        for words in never {
            assert!(!page.contains(words), "{words}: {said:?}");
        }
        assert!(has_open_row(&html), "its row is closed: {said:?}");
        assert_eq!(html.contains("role=\"timer\""), said.is_some(), "{said:?}");
        assert!(screen(&other, &session).contains(START), "it is another widget's");
        // Nothing of it where the ice is withheld.
        let withheld = screen(&us, &result("age=adult => age=under16"));
        assert!(!withheld.contains("The time ended") && !withheld.contains("minutes left"));
    }
    show_timer(&us, None);
}
