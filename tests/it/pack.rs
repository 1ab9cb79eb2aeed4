//! What the program reads of the pack's bytes is what the compiler wrote, field by field, and every id is in range:
//! the only two places that index without asking rest on it.

use std::fmt::Debug;

use aftercheck::content::{PACK, chart_words, for_check, with_citations, with_course};
use aftercheck::engine::pack::{
    Cond, Fit, Kind, MOST_QUESTIONS, Pack, Page, QuestionId, QuestionSet, Rule,
};
use aftercheck::engine::{Reply, q};
use aftercheck::session::{Event, Session};

use crate::support::fixtures;
use crate::support::tab::Tab;

/// Item by item, so that a difference shows one of them and not the whole pack.
fn same<T: PartialEq + Debug>(read: &[T], written: &[T]) {
    assert!(!written.is_empty());
    assert_eq!(read.len(), written.len());
    read.iter().zip(written).for_each(|(read, written)| assert_eq!(read, written));
}

#[test]
fn what_is_read_of_the_bytes_is_what_was_written() {
    let compiled = &fixtures::content().pack;
    same(PACK.questions, compiled.questions);
    same(PACK.flags, compiled.flags);
    same(PACK.screens, compiled.screens);
    same(PACK.safety, compiled.safety);
    same(PACK.rules, compiled.rules);
    same(PACK.explanations, compiled.explanations);
    same(PACK.durations, compiled.durations);
    same(PACK.tips, compiled.tips);
    same(PACK.result, compiled.result);
    same(PACK.leaflet, compiled.leaflet);
    same(with_course(&PACK).course.0, compiled.course.0);
    assert_eq!(chart_words(), fixtures::content().chart);
    // And everything else.
    assert_eq!(with_course(&PACK), *compiled);
}

/// The patient's program has no keys and no leaflet, and what rules are called and rest on once it explains a result.
#[test]
fn for_a_check_every_key_is_blank() {
    let blanked = keyless(&format!("{:?}", PACK.without_leaflet()));
    assert_eq!(format!("{:?}", with_citations()), blanked);
    let uncited = PACK.rules.iter().map(|rule| Rule { id: "", sources: "", ..*rule });
    let uncited: Vec<Rule> = uncited.collect();
    let check = for_check();
    same(check.rules, &uncited);
    assert_eq!(Pack { rules: with_citations().rules, ..check }, with_citations());
}

/// The same reasons: what a rule is called decides nothing.
#[test]
fn a_session_goes_on_with_citations() {
    let cited = &*Box::leak(Box::new(with_citations()));
    let session = Session::new(Box::leak(Box::new(for_check())), fixtures::now());
    let (mut session, _) = session.update(Event::Emergency(Reply::Yes), fixtures::now());
    let before = session.assessment();
    session.cite(cited);
    assert_eq!(session.assessment(), before);
    assert_eq!(session.pack(), cited);
    // Where the days have come their pack has the rules of the course as well.
    let mut with_days = Tab::open(fixtures::now(), &mut None).check.session;
    with_days.cite(cited);
    assert!(!with_days.pack().course.0.is_empty());
}

/// A printed pack with every key blank.
fn keyless(pack: &str) -> String {
    let mut parts = pack.split("Key(\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once('"').expect("a key ends");
        assert!(!key.is_empty());
        out.extend(["Key(\"\"", rest]);
    }
    out
}

#[test]
fn every_id_is_in_range() {
    let questions = PACK.questions.len();
    let mut ids: Vec<QuestionId> = Vec::new();
    let pages = PACK.screens.iter().chain(PACK.safety);
    ids.extend(pages.flat_map(|page: &Page| page.questions));
    let mut cond = |cond: &Cond| match *cond {
        Cond::AtLeast(id, _) => ids.push(id),
        Cond::Extra(_) | Cond::Places(_) | Cond::Risks { .. } => {}
    };
    PACK.rules.iter().flat_map(|rule| rule.when).for_each(&mut cond);
    for fit in fits() {
        match *fit {
            Fit::Is(inner) => cond(&inner),
            Fit::AtMost(id, _) | Fit::Has(id, _) | Fit::Unanswered(id) => {
                cond(&Cond::AtLeast(id, 0));
            }
        }
    }
    assert!(ids.len() > 200);
    let wrong: Vec<_> = ids.iter().filter(|id| usize::from(id.0) >= questions).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let mut safety = PACK.tips.iter().flat_map(|tip| [tip.needs, tip.ask]).flatten();
    assert!(safety.all(|page| PACK.safety_page(page).is_some()));
    assert_eq!(PACK.spoken.len(), PACK.question(q::REGIONS).options.len());
}

/// Every condition of `ask_when`, explanations, durations, tips and gates.
fn fits() -> impl Iterator<Item = &'static Fit> {
    let asked = PACK.questions.iter().flat_map(|question| question.ask_when);
    let causes = PACK.explanations.iter().flat_map(|e| e.when).copied().flatten();
    let durations = PACK.durations.iter().flat_map(|d| d.when).copied().flatten();
    let tips = PACK.tips.iter().flat_map(|tip| tip.when).copied().flatten();
    let gates = PACK.tips.iter().flat_map(|tip| tip.gates).map(|gate| &gate.when);
    asked.chain(causes).chain(durations).chain(tips).chain(gates)
}

/// The session keeps ticked signs as bits of 64, the engine options as bits of 32.
#[test]
fn questions_and_options_fit_into_their_bits() {
    const { assert!(MOST_QUESTIONS <= 64) }
    assert!(PACK.questions.len() <= MOST_QUESTIONS);
    // The last of 64, and none beside it.
    let mut all = QuestionSet::default();
    let last = QuestionId(63);
    all.set(last, true);
    let held: Vec<u8> = (0..64).filter(|id| all.has(QuestionId(*id))).collect();
    assert_eq!(held, [63]);
    all.set(last, false);
    assert_eq!(all, QuestionSet::default());
    for question in PACK.questions {
        assert!(question.options.len() <= 32, "{}", question.key);
        let number = matches!(question.kind, Kind::Number(_));
        assert_eq!(number, question.options.is_empty(), "{}", question.key);
    }
}

#[test]
fn options_and_bullets_have_names() {
    for question in PACK.questions {
        let names: Vec<_> = question.options.iter().map(|option| option.key()).collect();
        assert!(names.iter().all(|name| !name.is_empty()), "{}: {names:?}", question.key);
        let own = names.iter().position(|name| *name == "not_sure");
        assert_eq!(question.own_not_sure.map(usize::from), own, "{}", question.key);
    }
    assert!(PACK.flags.iter().all(|flag| !flag.key().is_empty()));
}

#[test]
fn every_text_of_the_pack_is_in_the_catalogue() {
    let words = fixtures::words("GB", true);
    let texts = fixtures::texts_of_the_pack();
    assert!(texts.len() > 500);
    for text in texts {
        assert!(!words.get(text).trim().is_empty(), "{text:?}");
    }
}

/// The numbers of the specification and its amendment.
#[test]
fn the_whole_specification_is_in() {
    assert_eq!(PACK.rules.len(), 328);
    assert_eq!(PACK.explanations.iter().map(|e| e.id).collect::<String>(), "E1E2E3E4E5E6");
    assert_eq!((PACK.flags.len(), PACK.screens.len()), (10, 10));
    assert_eq!(PACK.question(q::REGIONS).options.len(), 18);
    assert!(PACK.rules.iter().all(|rule| !rule.sources.is_empty()));
}
