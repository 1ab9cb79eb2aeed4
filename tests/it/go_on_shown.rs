//! What an element in a clinic's page, and the hosted page after it, show of a link (feature `static-pages`).

use std::rc::Rc;

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::engine::{Level, Reply};
use aftercheck::i18n::{Text, Words, t};
use aftercheck::session::{DaysEvent, Event, Session, Stage};
use aftercheck::view::link::know;

use crate::go_on::{opened, ordinary};
use crate::later::whole;
use crate::rendered::{markup, says, screen};
use crate::support::fixtures::now;
use crate::support::tab::{Tab, day, kept};
use crate::support::taps::{Check, ORDINARY};
use aftercheck::days::MARK;

fn words() -> Rc<Words> {
    whole("GB")
}

/// Below every result but an emergency; the drawn address has no answers in it.
#[test]
fn an_element_in_another_page_offers_the_way() {
    let words = words();
    let offers = |page: &str| says(page, &words, t::DAYS_AWAY_TEXT);
    let check = Check::after(ORDINARY);
    assert!(!offers(&screen(&words, &check.session)), "numbers are not known yet");
    know(&IDENTITY);
    let page = markup(&words, &check.session);
    let place = page.find("https://a.example/\"").unwrap();
    let link = &page[page[..place].rfind("<a").unwrap()..][..300];
    for part in ["target=\"_blank\"", "rel=\"noreferrer\"", "\"no-referrer\""] {
        assert!(link.contains(part), "{link}");
    }
    assert!(!page.contains("#check"), "{page}");
    assert!(screen(&words, &check.session).contains("go on at a.example"));
    assert!(offers(&screen(&words, &check.session)));
    // The hosted page keeps it itself.
    let tab = Tab::open(now(), &mut None);
    let mut session = tab.check.session.clone();
    assert!(!offers(&screen(&words, &session)));
    session = Session::new(&PACK, now());
    assert!(!offers(&screen(&words, &session)), "the first screen");
    let mut check = Check::at(now());
    check.tap(Event::Emergency(Reply::Yes));
    assert_eq!(check.level(), Level::Emergency);
    assert!(!offers(&screen(&words, &check.session)), "an emergency is no moment for it");
}

/// The words about it; the level is what it was there, and nothing else of the link is shown.
#[test]
fn the_first_screen_says_what_a_link_brought() {
    let words = words();
    let shown = |tab: &Tab, text: Text| says(&screen(&words, &tab.check.session), &words, text);
    let tab = opened(0, &ordinary(), &mut None);
    let page = screen(&words, &tab.check.session);
    for text in [t::DAYS_LINK, t::DAYS_LINK_TEXT, t::DAYS_WHO_TEXT, t::DAYS_KEEP_IT, t::DAYS_LEAVE]
    {
        assert!(shown(&tab, text), "{}", words.get(text));
    }
    assert!(!shown(&tab, t::DAYS_OPEN) && !shown(&tab, t::DAYS_WELCOME));
    let list = page.find(&words.say(t::START_CARD)).unwrap();
    assert!(list < page.find(&words.say(t::DAYS_LINK)).unwrap(), "the list comes first");
    let tab = opened(0, &format!("{MARK}<b>Call 0900 1</b>"), &mut None);
    assert!(shown(&tab, t::DAYS_LINK_DAMAGED) && shown(&tab, t::DAYS_OPEN));
    assert!(!screen(&words, &tab.check.session).contains("0900"));
}

/// On the first screen, the result and the days alike; what is opened by it stands within it.
#[test]
fn everything_is_deleted_only_after_a_question() {
    let words = words();
    let (mut tab, mut stored) = kept();
    let asks = |session: &Session, place: &str| {
        let page = markup(&words, session);
        let question = words.say(t::DAYS_DELETE);
        let begin = page.find(&*question).unwrap_or_else(|| panic!("{place}: {page}"));
        assert!(page[..begin].rfind("<summary").unwrap() + 80 > begin, "{place}");
        let end = begin + page[begin..].find("</details>").unwrap();
        let yes = begin + page[begin..].find(&*words.say(t::DAYS_DELETE_YES)).unwrap();
        assert!(yes < end, "{place}");
    };
    asks(&tab.check.session, "result");
    tab.days(DaysEvent::Open(Stage::Course), &mut stored);
    asks(&tab.check.session, "course");
    asks(&Tab::open(day(1), &mut stored).check.session, "start");
    asks(&Tab::open(day(1), &mut Some("damaged".to_owned())).check.session, "damaged");
}
