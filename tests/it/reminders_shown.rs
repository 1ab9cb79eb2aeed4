//! The link to the reminders, as a result shows it (feature `static-pages`).

use std::rc::Rc;

use aftercheck::engine::Level;
use aftercheck::i18n::t;
use aftercheck::reminders::{calendar, days, link};
use aftercheck::session::Session;
use aftercheck::view::{Placement, statics};

use crate::rendered::{WAYS, block_on, result};
use crate::support::fixtures::{now, words};

fn shown(session: &Session, sources: Option<&str>) -> String {
    let placement = Placement { heading: 1, own_page: true, sources: sources.map(str::to_owned) };
    block_on(statics::screen(Rc::new(words("GB", true)), session.clone(), placement))
}

#[test]
fn a_result_up_to_l1_has_a_link_that_holds_the_days() {
    let words = words("GB", true);
    let mut levels = Vec::new();
    for (way, level, _) in WAYS {
        let session = result(way);
        let html = shown(&session, Some("https://a.example/check/fr/sources.html"));
        let days = days(session.pack(), session.answers(), level, now().date);
        let [title, text] = [t::COURSE_REMINDER, t::COURSE_OPEN_AGAIN].map(|it| words.get(it));
        let href = link(&calendar(&days, title, text, "https://a.example/check/fr/"));
        let has = html.contains(&format!("href=\"{href}\" download=\"reminder.ics\""));
        assert_eq!(has, level <= Level::Message, "{way}");
        assert_eq!(html.matches("reminder.ics").count(), usize::from(has), "{way}");
        levels.push(level);
    }
    let all = [Level::SelfCare, Level::Message, Level::ContactNow, Level::MedicalToday];
    assert!(all.iter().all(|level| levels.contains(level)) && levels.contains(&Level::Emergency));
}

#[test]
fn where_the_page_has_no_address_there_is_no_link() {
    for sources in [None, Some("sources.html"), Some("file:///a/sources.html")] {
        let html = shown(&result(""), sources);
        assert!(!html.contains("reminder.ics") && !html.contains("data:"), "{sources:?}");
    }
}
