//! What the session keeps when the patient goes back, changes an answer or unticks, and what it drops.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Pack, Page, PageId, QuestionId};
use aftercheck::engine::{Answer, Level};
use aftercheck::session::{Effect, Event, HostEvent, Notice, Problem, Screen, Session, Stage};

use crate::support::fixtures::{now, option, question};
use crate::support::taps::{Check, ORDINARY};

#[test]
fn back_returns_to_the_state_before() {
    let paths = [
        ORDINARY,
        "unsure no no no unsure no no no no no no days_since=0 > regions=? > pain_now=0 \
         pain_before=2 > func=hard > cough cough=old > head head=mild > bruise bruise=small > \
         none > sharp_during > risks=diabetes|lung_disease age=age65plus > >",
        "none days_since=9 > regions=neck|shoulder > pain_now=7 pain_before=1 > trend=? where=? \
         func=cannot > sweat > numb numb=patch > late_lumps skin skin=? calf calf=sore > none > \
         needle_left needle_left=not_sure mood mood=upset > risks=? age=under16 > >",
        "none days_since=0 > regions=upper_back > pain_now=3 pain_before=3 > trend=same \
         where=same_area func=ok > breath breath=clear >",
    ];
    for path in paths {
        let mut check = Check::new();
        for word in path.split_whitespace() {
            let before = check.session.clone();
            check.run(word);
            if check.session.depth() == before.depth() {
                continue;
            }
            let (back, _) = check.session.update(Event::Back, now());
            assert_eq!(back.stage(), before.stage(), "{path}: {word}");
            assert_eq!(back.depth(), before.depth(), "{path}: {word}");
            assert_eq!(back.answers(), check.session.answers(), "{path}: {word}");
            for id in PACK.question_ids() {
                let answer = before.answers().get(id);
                let kept = back.answers().get(id) == answer || !answer.is_answered();
                assert!(kept, "{path}: {} is lost", PACK.question(id).key);
                assert_eq!(back.is_ticked(id), before.is_ticked(id), "{}", PACK.question(id).key);
            }
            if word == ">" {
                let (again, _) = back.update(Event::Continue, now());
                assert_eq!(again, check.session, "{path}");
            }
        }
        assert_eq!(check.place(), "result", "{path}");
    }
    assert_eq!(Check::after("<").place(), "start", "nothing lies before the first screen");
}

#[test]
fn change_leads_back_to_the_review() {
    let to_review = ORDINARY.trim_end_matches('>');
    for (id, page) in PACK.page_ids().zip(PACK.screens) {
        let mut check = Check::after(to_review);
        let before = check.session.clone();
        assert_eq!(check.place(), "review");
        check.tap(Event::Open(Stage::Page(id)));
        assert_eq!(check.session.stage(), Stage::Page(id));
        check.run(">");
        assert_eq!(check.place(), "review", "{}", page.key);
        assert_eq!(check.session.answers(), before.answers());
    }
    let mut check = Check::after(to_review);
    check.tap(Event::Open(Stage::Start));
    check.run("none");
    assert_eq!(check.place(), "review");
    let mut check = Check::after(ORDINARY);
    check.tap(Event::Open(Stage::Review));
    assert_eq!(check.place(), "review");
}

#[test]
fn a_change_asks_what_it_opens() {
    let mut check = Check::after(
        "none days_since=1 > regions=thigh > pain_now=0 pain_before=3 > func=ok > none > none > \
         none > none > none > risks=none age=adult >",
    );
    check.tap(Event::Open(Stage::Page(PageId(2))));
    check.run("pain_now=5 >");
    assert_eq!(check.place(), "since");
    check.run("trend=same where=same_area >");
    assert_eq!(check.place(), "review");
    check.tap(Event::Open(Stage::Page(PageId(0))));
    check.run("days_since=12 >");
    assert_eq!((check.place(), check.asked().contains(&"late_lumps")), ("skin", true));
    // The page has a new question: what was denied before does not deny it.
    check.run(">");
    assert!(check.effects.contains(&Effect::FocusProblems));
    check.run("none > >");
    assert_eq!((check.place(), check.level()), ("result", Level::ContactNow));
}

#[test]
fn a_tick_opens_its_scale_and_unticking_drops_it() {
    let mut check = Check::after(
        "none days_since=1 > regions=thigh > pain_now=0 pain_before=0 > func=ok > \
         none > none > bruise",
    );
    let id = question("bruise");
    assert!(check.session.is_ticked(id));
    assert_eq!(check.get("bruise"), Answer::Unanswered);
    check.run(">");
    let Screen::Page(view) = check.session.screen() else { panic!("{}", check.place()) };
    assert_eq!(view.problems, [Problem::Question(id)]);
    check.run("bruise=large");
    let large = Answer::Value(option(id, "large"));
    assert_eq!(check.get("bruise"), large);
    check.run("bruise");
    assert!(!check.session.is_ticked(id));
    assert_eq!(check.get("bruise"), Answer::Unanswered);
    // A sign without degrees is answered by its tick.
    check.run("pain_out");
    assert_eq!(check.get("pain_out"), Answer::Value(1));
    check.run("pain_out none >");
    assert_eq!((check.place(), check.get("bruise")), ("body", Answer::Value(0)));
}

#[test]
fn none_of_these_denies_every_sign_of_the_page() {
    let start = "none days_since=1 > regions=thigh > pain_now=0 pain_before=0 > func=ok > none > \
                 none > ";
    let mut check = Check::after(start);
    check.run("bruise bruise=large swell none");
    for key in check.asked() {
        assert_eq!(check.get(key), Answer::Value(0), "{key}");
        assert!(!check.session.is_ticked(question(key)), "{key}");
    }
    check.run("none");
    assert!(check.asked().iter().all(|key| check.get(key) == Answer::Unanswered));
    check.run(">");
    let Screen::Page(view) = check.session.screen() else { panic!("{}", check.place()) };
    assert_eq!((view.page.key, view.problems.as_slice()), ("skin", &[Problem::Nothing][..]));
}

#[test]
fn without_pain_nothing_is_asked_about_it() {
    let mut check = Check::after("none days_since=1 > regions=thigh > pain_now=0 pain_before=3 >");
    assert_eq!((check.place(), check.asked()), ("since", vec!["func"]));
    let mut check_2 = Check::after(ORDINARY);
    check_2.run("< < < < < < < < <");
    assert_eq!(check_2.place(), "pain");
    check_2.run("pain_now=0");
    for key in ["trend", "where", "pain_peak", "pain_kind"] {
        assert_eq!(check_2.get(key), Answer::Unanswered, "{key}");
    }
    check_2.run(">");
    assert_eq!(check_2.place(), "review");
    check.run("< pain_now=2 >");
    assert_eq!((check.place(), check.get("trend")), ("since", Answer::Unanswered));
}

/// In a pack that asks on a page of its own what it asks without pain, too, `since` may be empty.
fn with_an_empty_page(script: &str) -> Check {
    let mut screens = PACK.screens.to_vec();
    let place = screens.iter().position(|page| page.key == "since").expect("a page");
    let always = |id: &QuestionId| PACK.question(*id).ask_when.is_empty();
    let all = screens[place].questions.iter().copied();
    let (own, others): (Vec<QuestionId>, Vec<QuestionId>) = all.partition(always);
    let own = Page { key: "use", questions: own.leak(), ..screens[place] };
    screens[place].questions = others.leak();
    screens.insert(place + 1, own);
    let pack: &Pack = Box::leak(Box::new(Pack { screens: screens.leak(), ..*PACK }));
    let mut check = Check { session: Session::new(pack, now()), ..Check::new() };
    check.run(script);
    check
}

#[test]
fn change_does_not_lead_to_an_empty_page() {
    let mut check = with_an_empty_page(
        "none days_since=1 > regions=thigh > pain_now=0 pain_before=3 > func=ok > none > none > \
         none > none > none > risks=none age=adult >",
    );
    assert_eq!(check.place(), "review");
    check.tap(Event::Open(Stage::Page(PageId(3))));
    assert_eq!(check.place(), "review");
}

#[test]
fn back_does_not_lead_to_an_empty_page() {
    let script = ORDINARY.replace("func=ok", "> func=ok");
    let mut check = with_an_empty_page(script.trim_end_matches('>'));
    check.tap(Event::Open(Stage::Page(PageId(2))));
    check.run("pain_now=0 >");
    assert_eq!(check.place(), "review");
    while check.session.depth() > 0 {
        check.run("<");
        let Screen::Page(view) = check.session.screen() else { continue };
        assert!(!view.fields.is_empty(), "Back leads to `{}`, which asks nothing", view.page.key);
    }
}

#[test]
fn what_no_longer_applies_is_dropped() {
    let mut check = Check::after(
        "none days_since=1 > regions=thigh > pain_now=5 pain_before=3 > trend=better pain_peak=8",
    );
    assert_eq!(check.get("pain_peak"), Answer::Value(8));
    check.run("trend=same");
    assert_eq!(check.get("pain_peak"), Answer::Unanswered);
    assert!(!check.asked().contains(&"pain_peak"));
    let mut check = Check::after(
        "none days_since=9 > regions=thigh > pain_now=0 pain_before=3 > func=ok > none > \
         none > late_lumps",
    );
    check.run("< < < < < < days_since=2");
    assert_eq!(check.get("late_lumps"), Answer::Unanswered);
}

#[test]
fn restart_and_clear_forget_everything() {
    for event in [Event::Restart, Event::Clear] {
        for script in [ORDINARY, "have", "unsure no unsure", "none days_since=1 > regions=neck"] {
            let mut check = Check::after(script);
            check.tap(event);
            assert_eq!(check.session, Session::new(&PACK, now()), "{script}");
            assert!(check.effects.contains(&Effect::Announce(Notice::Cleared)));
            assert!(check.effects.contains(&Effect::Tell(HostEvent::Cleared)));
        }
    }
}

#[test]
fn the_browser_travels_along_the_trail() {
    let mut check = Check::after("none days_since=1 > regions=neck > pain_now=3 pain_before=3 >");
    let here = check.session.clone();
    check.tap(Event::Travel(1));
    assert_eq!((check.place(), check.get("regions")), ("when", Answer::Set(1 << 1)));
    check.tap(Event::Travel(4));
    assert_eq!(check.session, here);
    check.tap(Event::Travel(99));
    assert_eq!(check.session, here, "there is nothing further on");
    check.tap(Event::Travel(0));
    assert_eq!(check.place(), "start");
    check.tap(Event::Travel(2));
    check.run("regions=knee");
    check.tap(Event::Travel(4));
    assert_eq!(check.place(), "where", "a changed answer drops what lay ahead");
}

/// "I am not sure" to a set is a row to tick: a second tap takes it back.
#[test]
fn not_sure_where_can_be_unticked() {
    let mut check = Check::after("none days_since=1 > regions=?");
    assert_eq!(check.get("regions"), Answer::NotSure);
    check.run("regions=?");
    assert_eq!(check.get("regions"), Answer::Unanswered);
    check.run("regions=? regions=neck");
    assert_eq!(check.get("regions"), Answer::Set(1 << 1), "a place takes its place");
}

/// Only rows of signs can be ticked: a tick where there is none leaves the answer and no trace.
#[test]
fn a_tick_on_a_page_without_signs_changes_nothing() {
    let mut check = Check::after(
        "none days_since=1 > regions=thigh > pain_now=5 pain_before=3 > trend=better where=same_area",
    );
    let before = check.session.clone();
    check.tap(Event::Tick(question("trend")));
    assert_eq!(check.session, before);
    check.run("< pain_now=0");
    assert!(!check.session.is_ticked(question("trend")));
}
