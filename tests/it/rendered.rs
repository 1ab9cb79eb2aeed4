//! What the screens and the leaflet really show, rendered to HTML (feature `static-pages`).

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context as Task, Poll, Waker};

use aftercheck::content::PACK;
use aftercheck::engine::Level;
use aftercheck::engine::pack::SafetyId;
use aftercheck::hours::Hours;
use aftercheck::i18n::{Moment, Text, Words};
use aftercheck::session::{Event, Screen, Session, Stage};
use aftercheck::view::{Placement, review_sentence, statics};

use crate::statements::in_leaflet;
use crate::statements::table::{STATEMENTS, Shown};
use crate::support::fixtures::{self, Dice, now, text};
use crate::support::plans;
use crate::support::taps::{Check, ORDINARY};
use crate::walk;

pub fn placement() -> Placement {
    Placement { heading: 1, own_page: true, sources: Some("https://a.example/s.html".into()) }
}

/// The words on the screen of a session, without markup.
pub fn screen(words: &Rc<Words>, session: &Session) -> String {
    plain(&markup(words, session))
}

/// The screen of a session as it is.
pub fn markup(words: &Rc<Words>, session: &Session) -> String {
    block_on(statics::screen(words.clone(), session.clone(), placement()))
}

/// The same with the hours of a clinic and the time now.
pub fn at_hours(words: &Rc<Words>, session: &Session, hours: (Hours, Moment)) -> String {
    block_on(statics::screen_at(words.clone(), session.clone(), placement(), Some(hours)))
}

fn leaflet(words: &Rc<Words>) -> String {
    plain(&block_on(statics::leaflet(&PACK, words.clone(), placement(), true)))
}

/// Rendering never waits for anything, so asking again is enough.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut task = Task::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(done) = future.as_mut().poll(&mut task) {
            return done;
        }
    }
    panic!("rendering waits for something");
}

/// The words between the tags, with single spaces.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (_, words) = part.split_once('>').unwrap_or(("", part));
        text.push_str(words);
        text.push(' ');
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    for (entity, character) in entities {
        text = text.replace(entity, character);
    }
    squeeze(&text.replace("&amp;", "&"))
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn says(page: &str, words: &Words, text: Text) -> bool {
    page.contains(&squeeze(&words.say(text).replace("**", "")))
}

/// Results of every level: what is answered otherwise than in [`ORDINARY`] (the ticks of the five pages
/// of signs come after `func=ok >`), and whether the result may speak of self-care.
pub const WAYS: [(&str, Level, bool); 14] = [
    ("", Level::SelfCare, true),
    ("where=same_area => where=known_pattern", Level::SelfCare, true),
    ("where=same_area => where=new_place", Level::SelfCare, true),
    ("days_since=1 => days_since=4; none > risks => past_strong > risks", Level::SelfCare, true),
    ("days_since=1 => days_since=4; trend=better => trend=same", Level::Message, true),
    ("days_since=1 => days_since=9; pain_now=4 => pain_now=2", Level::Message, true),
    ("none > risks => sharp_during > risks", Level::SelfCare, true),
    ("ok > none > none > none => ok > none > none > bruise bruise=small", Level::ContactNow, true),
    ("trend=better => trend=much_worse", Level::ContactNow, true),
    ("age=adult => age=under16", Level::ContactNow, false),
    (
        "ok > none > none > none => ok > none > none > swell swell=marked",
        Level::MedicalToday,
        false,
    ),
    (
        "none days_since => unsure no unsure no no no no no no no no days_since",
        Level::MedicalToday,
        false,
    ),
    ("ok > none => ok > breath breath=clear", Level::Emergency, false),
    ("none days_since => have days_since", Level::Emergency, false),
];

/// The ordinary way with these changes.
pub fn result(way: &str) -> Session {
    let mut script = ORDINARY.to_owned();
    for change in way.split("; ").filter(|change| !change.is_empty()) {
        let (from, to) = change.split_once(" => ").expect("a change");
        assert!(script.contains(from), "{from} is not in: {script}");
        script = script.replacen(from, to, 1);
    }
    let check = Check::after(&script);
    assert_eq!(check.place(), "result", "{script}");
    check.session
}

/// Each result of [`WAYS`] and its words; with every safety question answered by "none of these".
fn results(words: &Rc<Words>) -> Vec<(&'static str, Level, bool, String)> {
    let page = |(way, level, speaks): (&'static str, Level, bool)| {
        let mut session = result(way);
        for (id, safety) in (0..).map(SafetyId).zip(PACK.safety) {
            let none = safety.questions.iter().map(|id| Event::NoneOfSet(*id));
            for event in
                std::iter::once(Event::Open(Stage::Safety(id))).chain(none).chain([Event::Continue])
            {
                session = session.update(event, now()).0;
            }
        }
        let Screen::Result(view) = session.screen() else { panic!("{way}") };
        assert_eq!(view.assessment.level, level, "{way}");
        assert_eq!(plans::has(&view.plan, "tips"), speaks, "{way}");
        (way, level, speaks, screen(words, &session))
    };
    WAYS.into_iter().map(page).collect()
}

#[test]
fn every_statement_stands_in_the_leaflet() {
    for region in ["GB", "US", "XX"] {
        let words = Rc::new(fixtures::words(region, true));
        let page = leaflet(&words);
        for statement in &STATEMENTS {
            for key in in_leaflet(statement) {
                assert!(
                    says(&page, &words, text(key)),
                    "{} is not in the leaflet: {key}",
                    statement.id
                );
            }
        }
    }
}

#[test]
fn every_statement_stands_in_the_results_it_belongs_to() {
    let words = Rc::new(fixtures::words("GB", true));
    let results = results(&words);
    for statement in &STATEMENTS {
        for (key, shown) in statement.result {
            let mut times = 0;
            for (way, level, speaks, page) in &results {
                let there = says(page, &words, text(key));
                times += usize::from(there);
                let fits = match shown {
                    Shown::Always => there,
                    Shown::ToLevel2 => there == level.allows_self_care(),
                    Shown::FromLevel3 => there != level.allows_self_care(),
                    Shown::SelfCare => there == *speaks,
                    Shown::Sometimes => *speaks || !there,
                    Shown::Calm if *level == Level::ContactNow => true,
                    Shown::Calm => there == (*level < Level::ContactNow),
                };
                assert!(fits, "{} ({key}, {shown:?}) after {way}: shown {there}", statement.id);
            }
            assert!(times > 0, "{} is in no result: {key}", statement.id);
        }
    }
}

/// S28: first when to get help, then what to do, how long, why, and whether it is normal.
#[test]
fn s28_the_headings_come_in_the_order_of_need() {
    let words = Rc::new(fixtures::words("GB", true));
    let order = [
        "level.L0.title",
        "advice.sooner",
        "advice.do",
        "advice.long",
        "advice.cause",
        "advice.told",
        "advice.normal",
    ];
    let page = screen(&words, &result(""));
    let places =
        order.map(|key| page.find(&words.say(text(key))).unwrap_or_else(|| panic!("{key}")));
    assert!(places.is_sorted(), "{places:?}");
}

/// Every result: the emergency list, "get help whatever this says", the limits, and the review state.
#[test]
fn what_stands_in_every_result_and_in_the_leaflet() {
    let words = Rc::new(fixtures::words("GB", true));
    let mut pages: Vec<(&str, String)> =
        results(&words).into_iter().map(|(way, _, _, page)| (way, page)).collect();
    for (way, page) in &pages {
        for key in ["result.footer", "advice.restart", "advice.told"] {
            assert!(says(page, &words, text(key)), "{key} after {way}");
        }
    }
    pages.push(("leaflet", leaflet(&words)));
    for (way, page) in &pages {
        for flag in PACK.flags {
            assert!(says(page, &words, flag.text), "{} after {way}", flag.key());
        }
        for key in ["result.worried", "use.title", "use.text_3"] {
            assert!(says(page, &words, text(key)), "{key} after {way}");
        }
        let sentence = squeeze(&review_sentence(&PACK, &words));
        let (status, version) =
            sentence.split_once(&words.say(aftercheck::engine::pack::Phrase::Name.text())).unwrap();
        assert!(page.contains(status) && page.contains(version), "{sentence} after {way}");
        assert!(version.contains(PACK.version), "{version}");
    }
}

/// The views leave nothing out and add no order of their own.
#[test]
fn the_screen_shows_the_whole_plan_in_its_order() {
    // Where no number is known, what stands in its place is shown, too.
    let words = Rc::new(fixtures::words("XX", true));
    for (way, _, _) in WAYS {
        let session = result(way);
        let (page, mut at) = (screen(&words, &session), 0);
        for say in plans::shown(&session).plan.says() {
            let said = squeeze(&say.in_words(&PACK, &words).replace("**", ""));
            let place = page[at..].find(&said);
            let place = place.unwrap_or_else(|| panic!("{said} after {way}, in {}", &page[at..]));
            at += place + said.len();
        }
    }
}

/// D9 on the screen: the lung watch in every result near the lung, from L0 to L4. From L3 on it names
/// what to tell or to call for, and nothing that could be taken as "wait" (D7).
#[test]
fn d9_the_lung_watch_is_shown() {
    let words = Rc::new(fixtures::words("GB", true));
    let near = |way: &str| screen(&words, &Check::after(way).session);
    let at_home = ORDINARY.replace("regions=thigh", "regions=shoulder");
    let today = at_home.replace("ok > none > none > none", "ok > none > none > swell swell=marked");
    let emergency = "none days_since=1 > regions=neck > pain_now=0 pain_before=0 > func=ok > breath \
                     breath=clear >";
    for (way, own) in [
        (at_home.as_str(), &["watch.lung.text", "sooner.cough"][..]),
        (&today, &["advice.call_if"]),
        (emergency, &["result.tell"]),
        ("have", &["result.tell"]),
    ] {
        let page = near(way);
        for key in ["breath", "breath_in", "tight", "cough_blood"] {
            assert!(says(&page, &words, text(&format!("sooner.{key}"))), "{key} after {way}");
        }
        for key in ["watch.lung.more"].iter().chain(own) {
            assert!(says(&page, &words, text(key)), "{key} after {way}");
        }
    }
    assert!(near(&at_home).contains("Watch your breathing until Wednesday 25"));
    assert!(!says(&near(ORDINARY), &words, text("watch.lung.text")));
    assert!(says(&leaflet(&words), &words, text("watch.lung.text")));
}

/// Whatever is tapped, and whatever the clinic and the region leave open: no brace is left over.
#[test]
fn nothing_in_braces_is_ever_shown() {
    for (seed, region, clinic) in [(11, "GB", true), (12, "US", false), (13, "XX", false)] {
        let words = Rc::new(fixtures::words(region, clinic));
        let page = leaflet(&words);
        assert!(!page.contains(['{', '}']), "leaflet: {page}");
        let mut dice = Dice::new(seed);
        let mut session = Session::new(&PACK, now());
        for step in 0..400 {
            for _ in 0..8 {
                session = session.update(walk::event(&session, &mut dice), now()).0;
            }
            let page = screen(&words, &session);
            assert!(
                !page.contains(['{', '}']),
                "{region}, step {step}, {:?}: {page}",
                session.stage()
            );
        }
        for (way, _, _, page) in results(&words) {
            assert!(!page.contains(['{', '}']), "{region}, {way}: {page}");
        }
    }
}
