//! Advice that goes by old answers says so, rendered to HTML (feature `static-pages`).

use std::rc::Rc;

use aftercheck::engine::Level;
use aftercheck::i18n::Moment;
use aftercheck::session::Event;

use crate::rendered::{WAYS, result, says, screen};
use crate::support::fixtures::{self, now, text};
use crate::support::taps::{Check, ORDINARY};

/// Days later: the age stands before what reassures, and behind what is urgent; the words follow.
#[test]
fn old_advice_says_so_in_its_place() {
    let words = Rc::new(fixtures::words("GB", true));
    let later = |days: i32| Moment { date: now().date.plus(days), ..now() };
    let answered = "You answered on Monday 23 November at 09:41.".to_owned();
    for (way, level, _) in WAYS {
        let fresh = screen(&words, &result(way));
        for key in ["old.title", "old.check", "old.calm", "old.urgent"] {
            assert!(!says(&fresh, &words, text(key)), "{key} after {way}");
        }
        assert!(!fresh.contains(&answered), "{way}");
        let woken = result(way).update(Event::Wake, later(1)).0;
        let page = screen(&words, &woken).replace('\u{a0}', " ");
        let place = |said: &str| page.find(said).unwrap_or_else(|| panic!("{said} after {way}"));
        let check = place(&words.say(text("old.check")));
        let title = place(&words.say(text(&format!("level.L{}.title", level as u8))));
        assert!(place(&answered) < check, "{way}");
        assert_eq!(check < title, level < Level::ContactNow, "{way}: {page}");
        assert_eq!(says(&page, &words, text("old.title")), level.allows_self_care(), "{way}");
        assert_eq!(says(&page, &words, text("old.calm")), level < Level::ContactNow, "{way}");
        assert_eq!(says(&page, &words, text("old.urgent")), level >= Level::ContactNow, "{way}");
        if level == Level::Emergency {
            assert!(place("Call 999") < place(&answered), "{way}");
        }
    }
    let page = |script: &str, days: i32| {
        let session = Check::after(script).session.update(Event::Wake, later(days)).0;
        screen(&words, &session).replace('\u{a0}', " ")
    };
    let when = page("none days_since=0", 1);
    assert!(when.contains("Today, Tuesday 24 November") && when.contains("Yesterday, Monday 23"));
    let review = page(ORDINARY.trim_end_matches('>'), 2);
    assert!(review.contains("It was 3 days ago. Sunday 22 November"), "{review}");
    let advice = page(ORDINARY, 2);
    let both = [&answered, " Checked on Wednesday 25 November at 09:41."].concat();
    assert!(advice.contains("It was 3 days ago.") && advice.contains(&both), "{advice}");
}
