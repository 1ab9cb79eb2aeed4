//! A check whose second file of texts has not come: up to a result, and at L3 and L4, nothing is missing; below, what is
//! missing is left out as a whole, and said to be.

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::SafetyId;
use aftercheck::engine::{Level, Reply, assess};
use aftercheck::i18n::{Catalogue, Clinic, Extent, Region, Text, Words, t};
use aftercheck::plan::{Action, Line};
use aftercheck::session::{Event, Session, Stage};

use crate::rendered::{WAYS, markup, result, says, screen};
use crate::support::fixtures::{Dice, cases, content, now, patient, text};
use crate::support::plans;
use crate::walk;

/// English as the first file has it, with `blank` in the place of what comes later.
fn english(blank: &str) -> Catalogue {
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").unwrap();
    let mut texts: Vec<String> = serde_json::from_str(texts).unwrap();
    for (text, later) in texts.iter_mut().zip(&content().later) {
        if *later {
            *text = blank.into();
        }
    }
    Catalogue::new(texts).unwrap()
}

fn first(region: &str) -> Rc<Words> {
    let region = Region::find(region).unwrap_or(Region::unknown());
    Rc::new(Words::new(english(""), Clinic { name: Some("A".into()), ..Clinic::default() }, region))
}

pub fn whole(region: &str) -> Rc<Words> {
    let region = Region::find(region).unwrap_or(Region::unknown());
    let clinic = Clinic { name: Some("A".into()), ..Clinic::default() };
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").unwrap();
    let texts = Catalogue::new(serde_json::from_str(texts).unwrap()).unwrap();
    Rc::new(Words::new(texts, clinic, region))
}

#[test]
fn an_array_is_whole_or_lacks_exactly_what_comes_later() {
    assert_eq!(english("").extent(), Extent::First);
    assert_eq!(english("words").extent(), Extent::Whole);
    let count = content().later.iter().filter(|later| **later).count();
    assert!(count > 150 && count < 900, "{count}");
    for key in ["start.have", "level.L4.title", "result.easing_by", "advice.say"] {
        assert!(!content().later[text(key).place()], "{key}");
    }
}

/// Whatever is tapped: the same screen, up to a result.
#[test]
fn no_screen_on_the_way_lacks_a_word() {
    for (seed, region) in [(21, "GB"), (22, "XX"), (23, "US")] {
        let (first, whole) = (first(region), whole(region));
        let mut dice = Dice::new(seed);
        let mut session = Session::new(&PACK, now());
        let (mut alike, mut reviews) = (0, 0);
        for _ in 0..700 {
            for _ in 0..4 {
                session = session.update(walk::event(&session, &mut dice), now()).0;
            }
            match session.stage() {
                Stage::Safety(_)
                | Stage::Result
                | Stage::Staff
                | Stage::Summary
                | Stage::Keep
                | Stage::Course
                | Stage::Copy
                | Stage::Diary
                | Stage::Own => {
                    continue;
                }
                Stage::Review => {
                    let page = screen(&first, &session);
                    for text in [t::REVIEW_TITLE, t::REVIEW_UNLISTED, t::REVIEW_ADVICE, t::UI_BACK]
                    {
                        assert!(says(&page, &whole, text), "{}", whole.get(text));
                    }
                    assert!(!says(&screen(&whole, &session), &whole, t::REVIEW_UNLISTED));
                    reviews += 1;
                    continue;
                }
                Stage::Start | Stage::Bullet(_) | Stage::Page(_) => alike += 1,
            }
            assert_eq!(markup(&first, &session), markup(&whole, &session), "{:?}", session.stage());
        }
        assert!(alike > 50 && reviews > 0, "{alike}, {reviews}");
    }
}

/// Each rule by itself, each bullet, every case: what the plan says has words; at L3 and L4 nothing is missing that
/// says what to do or what to look out for, and at L4 also not why.
#[test]
fn every_result_has_words_for_all_it_says() {
    let mark = "(missing)";
    let words = Words::new(english(mark), Clinic::default(), Region::unknown());
    let mut all: Vec<_> = cases().into_iter().map(|case| (case.id, case.answers)).collect();
    for flag in PACK.flag_ids() {
        for sign in [Reply::Yes, Reply::NotSure] {
            let mut answers = patient("");
            answers.set_flag(flag, sign);
            all.push((format!("{flag:?} {sign:?}"), answers));
        }
    }
    for question in PACK.questions {
        for option in question.options {
            let change = format!("{}={}", question.key, option.key());
            all.push((change.clone(), patient(&change)));
        }
        let change = format!("{}=-", question.key);
        all.push((change.clone(), patient(&change)));
    }
    let mut urgent = 0;
    for (name, answers) in all {
        let level = assess(&PACK, &answers).level;
        let plan = plans::in_texts(&answers, Extent::First);
        for say in plan.says() {
            let said = say.in_words(&PACK, &words);
            assert!(!said.contains(mark), "{name}: {said}");
        }
        let whole = plans::of(&answers);
        assert!(plans::has(&plan, "unexplained") && !plans::has(&whole, "unexplained"), "{name}");
        if !level.allows_self_care() {
            let [(care, sooner), all] = [&plan, &whole].map(plans::urgent);
            // The card for staff comes with what draws it.
            let shows =
                |line: &Line| matches!(line, Line::Button(it) if it.action == Action::Staff);
            let mut whole = all.0.clone();
            whole.lines.retain(|line| !shows(line));
            assert_eq!(all.0.lines.len() - whole.lines.len(), 1, "{name}");
            assert_eq!((&care.lines, sooner), (&whole.lines, all.1), "{name}");
            assert!(level < Level::Emergency || *care == whole, "{name}");
            urgent += 1;
        }
    }
    assert!(urgent > 150, "{urgent}");
}

#[test]
fn the_advice_stands_and_says_what_is_missing() {
    let (first, whole) = (first("GB"), whole("GB"));
    for (way, ..) in WAYS {
        let session = result(way);
        let (page, all) = (screen(&first, &session), screen(&whole, &session));
        assert!(!says(&all, &whole, t::ADVICE_UNEXPLAINED), "{way}");
        assert!(says(&page, &whole, t::ADVICE_UNEXPLAINED), "{way}");
        let always: [Text; 3] = ["result.worried", "result.footer", "advice.restart"].map(text);
        for text in always.into_iter().chain(PACK.flags.iter().map(|flag| flag.text)) {
            assert!(says(&page, &whole, text), "{way}: {}", whole.get(text));
        }
        for empty in ["<p></p>", "<li></li>", "<b></b>", "<summary></summary>", "<h3></h3>"] {
            assert!(!markup(&first, &session).contains(empty), "{way}: {empty}");
        }
    }
}

/// As after a change of the language: safety questions that have no words are not asked.
#[test]
fn without_its_safety_questions_the_result_stays() {
    let session = result("").update(Event::Open(Stage::Safety(SafetyId(0))), now()).0;
    assert_eq!(session.stage(), Stage::Safety(SafetyId(0)));
    let (first, whole) = (first("GB"), whole("GB"));
    assert!(says(&screen(&first, &session), &whole, text("level.L0.title")));
    assert!(!says(&screen(&whole, &session), &whole, text("level.L0.title")));
}
