//! The emergency list: one yes is an emergency at once (D6), and "none of these" answers no question (D11).

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Layout, Page};
use aftercheck::engine::{Answers, Level, Reason, Reply, assess, open_red_flags};

use crate::support::fixtures::{cases, patient, question};

/// `question=option` of every option that is L4 whatever else is answered.
pub fn emergencies_alone() -> Vec<String> {
    let mut found = Vec::new();
    for question in PACK.questions {
        for option in question.options {
            let change = format!("{}={}", question.key, option.key());
            if question.red_flag && assess(&PACK, &patient(&change)).level == Level::Emergency {
                found.push(change);
            }
        }
    }
    assert!(found.len() >= 25, "{found:?}");
    found
}

#[test]
fn d6_one_yes_is_an_emergency_at_once() {
    let mut answers = Answers::default();
    answers.emergency = Reply::Yes;
    assert_eq!(assess(&PACK, &answers).level, Level::Emergency);
    for id in PACK.flag_ids() {
        let mut answers = Answers::default();
        answers.set_flag(id, Reply::Yes);
        let found = assess(&PACK, &answers);
        assert_eq!(found.level, Level::Emergency, "{}", PACK.flag(id).key());
        assert_eq!(found.reasons, [Reason::Flag(id, Reply::Yes)]);
        // A "no" to the whole list does not take it back.
        answers.emergency = Reply::No;
        assert_eq!(assess(&PACK, &answers).level, Level::Emergency, "{}", PACK.flag(id).key());
    }
}

/// Only the emergency list was denied: each sign is still open.
#[test]
fn d11_none_of_these_answers_no_question() {
    let mut denied = Answers::default();
    denied.emergency = Reply::No;
    let found = assess(&PACK, &denied);
    assert_eq!((found.level, found.undecided), (Level::ContactNow, Some(Level::Emergency)));
    assert!(PACK.question_ids().all(|id| !denied.get(id).is_answered()));
    let open: Vec<_> = open_red_flags(&PACK, &denied).collect();
    let all: Vec<_> = PACK.question_ids().filter(|id| PACK.question(*id).red_flag).collect();
    assert_eq!(open, all);
    // And whatever else was answered, it changes nothing.
    for case in cases() {
        let mut denied = case.answers.clone();
        let mut open = case.answers.clone();
        denied.emergency = Reply::No;
        open.clear_list();
        assert_eq!(assess(&PACK, &denied), assess(&PACK, &open), "{}", case.id);
    }
}

/// Every sign that is L4 by itself is a row of a page.
#[test]
fn d11_every_emergency_is_asked_as_a_row() {
    for change in emergencies_alone() {
        let (key, _) = change.split_once('=').unwrap();
        let asks = |page: &&Page| page.questions.contains(&question(key));
        let page = PACK.screens.iter().find(asks).unwrap_or_else(|| panic!("no page asks {key}"));
        assert_ne!(page.layout, Layout::List, "{key}");
        assert!(PACK.question(question(key)).tick.is_some(), "{key}");
    }
}
