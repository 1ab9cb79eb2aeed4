//! Words of other treatments: no text and no page has them.

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::SafetyId;
use aftercheck::engine::{Answers, Reply};
use aftercheck::i18n::Clinic;
use aftercheck::session::{Event, Session, Stage};
use aftercheck::view::{Placement, statics};

use super::Claim;
use crate::flow::{now, patient};
use crate::spec::spec;
use crate::subject::words;
use crate::{Subject, VerifyError};

/// Where the region is known and where it is not: then other words stand in place of numbers.
const REGIONS: [&str; 3] = ["GB", "US", ""];

/// Searches all texts, the leaflet, and every screen that the cases come to. A pack that names no such words is not
/// searched.
pub fn search(subject: &Subject, claim: &mut Claim) {
    if spec().foreign.is_empty() {
        return;
    }
    for (language, texts) in &subject.content.locales {
        note(&format!("the texts of {language}"), texts, claim);
    }
    note("what is said where no check can be made", &subject.content.fallback_json, claim);
    let mut pages = 0;
    for region in REGIONS {
        match rendered(subject, region, &mut |name, page| note(name, page, claim)) {
            Ok(number) => pages += number,
            Err(error) => claim.fault(error.to_string()),
        }
    }
    claim.some("pages without a word of another treatment", pages);
}

fn note(name: &str, page: &str, claim: &mut Claim) {
    let page = page.to_lowercase();
    if let Some(word) = spec().foreign.iter().find(|word| page.contains(word.as_str())) {
        claim.fault(format!("{name}: \"{word}\" is of another treatment"));
    }
}

/// Renders everything, and says how many pages that was.
fn rendered(
    subject: &Subject,
    region: &str,
    see: &mut dyn FnMut(&str, &str),
) -> Result<u64, VerifyError> {
    let words = Rc::new(words(&subject.content, region, Clinic::default())?);
    let mut pages = 0;
    for own_page in [true, false] {
        for framed in [true, false] {
            let placement = Placement { heading: 1, own_page, sources: None };
            let page = statics::leaflet(&PACK, words.clone(), placement, framed);
            see("the leaflet", &pollster::block_on(page));
            pages += 1;
        }
    }
    let mut show = |name: &str, session: &Session| {
        let placement = Placement { heading: 1, own_page: true, sources: Some("s".to_owned()) };
        let page = statics::screen(words.clone(), session.clone(), placement);
        see(name, &pollster::block_on(page));
        pages += 1;
    };
    for (name, mind) in minds(subject) {
        let begun = Session::new(&PACK, now());
        let fault = |error| VerifyError(format!("{name}: {error}"));
        let result = patient::way(&mind, begun, &mut |one| show(&name, one)).map_err(fault)?;
        for safety in (0..PACK.safety.len() as u8).map(SafetyId) {
            show(&name, &result.update(Event::Open(Stage::Safety(safety)), now()).0);
        }
        show(&name, &result.update(Event::Open(Stage::Staff), now()).0);
        show(&name, &result.update(Event::Return, now()).0);
    }
    Ok(pages)
}

/// The cases, and every bullet of the emergency list by itself.
fn minds(subject: &Subject) -> Vec<(String, Answers)> {
    let cases =
        subject.cases.iter().map(|case| (format!("case {}", case.id), case.answers.clone()));
    let bullet = |(flag, reply)| {
        let mut mind = spec().calm.clone();
        mind.emergency = Reply::Unanswered;
        mind.set_flag(flag, reply);
        (format!("bullet {}", PACK.flag(flag).key()), mind)
    };
    let bullets = PACK.flag_ids().flat_map(|flag| [(flag, Reply::Yes), (flag, Reply::NotSure)]);
    cases.chain(bullets.map(bullet)).collect()
}
