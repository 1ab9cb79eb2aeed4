//! Claim 5: no false comfort, and every tip behind its gates.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Faq, Line, QuestionId, What};
use aftercheck::engine::{Answer, Answers, Level, Offer, TipAdvice, advise, assess};
use aftercheck::i18n::{Clinic, Extent, Text, Words};
use aftercheck::plan::{self, When};
use aftercheck::session::{Event, Screen, Stage};
use aftercheck::view::{Placement, statics};

use super::Claim;
use super::gates::gate_fault;
use crate::flow::{now, patient};
use crate::space::{Dimension, Space, every, values};
use crate::spec::spec;
use crate::subject::words;
use crate::{Subject, VerifyError};

const TEXT: &str = "At L3 and L4 {comfort} (D7); at L0 to L2 each tip is offered exactly when none of its gates of the \
    specification's section 5 holds or is in doubt, and medicines only once their safety questions \
    are answered (H6, H7). {exception}**How:** the advice is absent at L3 and L4 in every set of answers of claims \
    1 and 8; the gates stand in the proof a second time, and an enumeration compares both over all \
    answers to any two questions, the optional ones included, over every set of the safety \
    questions, and over each gate beside each other; on each of these, before someone well and before \
    someone with an urgent sign, the plan of the result is searched: it has no text of comfort at L3 \
    and L4 and under 16 (D10), and has the words of a tip exactly when the tip is offered; the result pages of \
    all cases, reached by taps, and the cards for staff are rendered and searched for every text of comfort.";

/// Proves it.
pub fn prove(subject: &Subject) -> Claim {
    let mut claim = Claim::new(5, "No false comfort; tips keep behind their gates", text());
    let (offered, withheld) = (AtomicU64::new(0), AtomicU64::new(0));
    let plans = Plans {
        comfort: texts(subject),
        later: &subject.content.later,
        silent: AtomicU64::new(0),
        spoken: AtomicU64::new(0),
    };
    let fault = |answers: &Answers| {
        for tip in advise(&PACK, answers, &assess(&PACK, answers)).iter().flat_map(|a| &a.tips) {
            let count = if matches!(tip.offer, Offer::Yes) { &offered } else { &withheld };
            count.fetch_add(1, Ordering::Relaxed);
        }
        gate_fault(&PACK, answers).or_else(|| plans.fault(answers))
    };
    let ids: Vec<QuestionId> = PACK.question_ids().collect();
    let mut tried = 0;
    for (at, first) in ids.iter().enumerate() {
        for second in ids.iter().skip(at + 1) {
            let both = [*first, *second].map(|id| Dimension::Question(id, values(&PACK, id)));
            for background in [spec().safe.clone(), spec().urgent.clone()] {
                match (Space { background, dimensions: both.clone().into() }).search(&fault) {
                    Ok(number) => tried += number,
                    Err(found) => claim.faults.push(found),
                }
            }
        }
    }
    claim.some("sets of any two answers", tried);
    for id in PACK.safety.iter().flat_map(|page| page.questions) {
        let sets = 0..=every(PACK.question(*id).options.len() as u16);
        let dimensions = vec![Dimension::Question(*id, sets.map(Answer::Set).collect())];
        let name = format!("sets of `{}`", PACK.question(*id).key);
        claim.count(name, Space { background: spec().safe.clone(), dimensions }.search(&fault));
    }
    claim.some("tips offered", offered.load(Ordering::Relaxed));
    claim.some("tips withheld", withheld.load(Ordering::Relaxed));
    claim.some("plans without comfort, as they must be", plans.silent.load(Ordering::Relaxed));
    claim.some("plans with comfort", plans.spoken.load(Ordering::Relaxed));
    claim.some("gates", spec().tips.iter().map(|row| row.gates.len() as u64).sum());
    for key in spec().comfort.iter().filter(|key| place(subject, key).is_none()) {
        claim.fault(format!("proof.toml: there is no text `{key}`; correct the key"));
    }
    for id in spec().faqs_for_all.iter().filter(|id| faq(subject, id).is_empty()) {
        claim.fault(format!("proof.toml: people do not ask `{id}`; see faq.toml"));
    }
    both_directions(&mut claim);
    if let Err(error) = rendered(subject, &mut claim) {
        claim.fault(error.to_string());
    }
    claim
}

fn text() -> String {
    let exception = match spec().words.exception.as_str() {
        "" => String::new(),
        other => format!("One exception: {other}; *not sure* about them withholds it. "),
    };
    TEXT.replace("{comfort}", &spec().words.comfort).replace("{exception}", &exception)
}

/// What is searched for in plans.
struct Plans<'a> {
    comfort: Vec<Text>,
    /// By place, the texts that come later.
    later: &'a [bool],
    silent: AtomicU64,
    spoken: AtomicU64,
}

impl Plans<'_> {
    /// A plan with comfort beside an urgent level or under 16, or one that is not what the advice is.
    fn fault(&self, answers: &Answers) -> Option<String> {
        let found = assess(&PACK, answers);
        let plan = |texts| plan::result(&PACK, answers, &found, &When::default(), texts);
        let said = plan(Extent::Whole).texts();
        let waits = |text: &Text| self.later.get(text.place()) == Some(&true);
        if let Some(text) = plan(Extent::First).texts().into_iter().find(waits) {
            return Some(format!("the plan needs the text {}, which comes later", text.place()));
        }
        let young = answers.get(PACK.roles.age) == Answer::Value(PACK.roles.child);
        if young || found.level > Level::ContactNow {
            self.silent.fetch_add(1, Ordering::Relaxed);
            let comfort = self.comfort.iter().find(|text| said.contains(text));
            return comfort
                .map(|text| format!("the plan has the text of comfort {}", text.place()));
        }
        let advice = advise(&PACK, answers, &found)?;
        self.spoken.fetch_add(1, Ordering::Relaxed);
        // No answer to what people ask leads round the gate of a tip.
        let round = |faq: &&Faq| said.contains(&faq.text) && withheld(faq, &advice.tips);
        if let Some(faq) = PACK.faqs.iter().find(round) {
            return Some(format!("the plan has the answer {} round a gate", faq.text.place()));
        }
        let wrong = advice
            .tips
            .iter()
            .find(|advice| said.contains(&advice.tip.text) != matches!(advice.offer, Offer::Yes));
        wrong.map(|advice| format!("the plan has `{}` against the advice", advice.tip.key()))
    }
}

/// Whether a tip that it speaks of is withheld.
fn withheld(faq: &Faq, tips: &[TipAdvice]) -> bool {
    let own = (0..).zip(PACK.tips).filter(|(place, _)| faq.tips >> place & 1 != 0);
    let no = |key: &str| {
        let offer = tips.iter().find(|advice| advice.tip.key() == key).map(|advice| &advice.offer);
        matches!(offer, Some(Offer::No(_) | Offer::Unsure))
    };
    own.into_iter().any(|(_, tip)| no(tip.key()))
}

/// Each tip with gates is offered to someone, and the proof knows the gates of each.
fn both_directions(claim: &mut Claim) {
    let offer = |answers: &Answers, key: &str| {
        let advice = advise(&PACK, answers, &assess(&PACK, answers))?;
        advice.tips.into_iter().find(|advice| advice.tip.key() == key).map(|advice| advice.offer)
    };
    let mut offered = 0;
    for row in &spec().tips {
        match offer(&spec().safe, row.key) {
            Some(Offer::Yes) => offered += 1,
            Some(Offer::AskFirst | Offer::Unsure | Offer::No(_)) | None => {
                claim.fault(format!("`{}` is offered to nobody", row.key));
            }
        }
    }
    claim.some("tips with gates that are offered to someone", offered);
    for tip in PACK.tips.iter().filter(|tip| !tip.gates.is_empty()) {
        if !spec().tips.iter().any(|row| row.key == tip.key()) {
            claim.fault(format!("the proof knows no gates of the tip `{}`", tip.key()));
        }
    }
}

/// Renders the result of every case, and looks for comfort where none may stand.
fn rendered(subject: &Subject, claim: &mut Claim) -> Result<(), VerifyError> {
    let words = Rc::new(words(&subject.content, "GB", Clinic::default())?);
    // A word alone may stand anywhere; what a day fills is not found in this way.
    let plain =
        |text: &Text| words.get(*text).contains(' ') && !words.get(*text).contains("{date}");
    let comfort: Vec<String> =
        texts(subject).into_iter().filter(plain).map(|text| escaped(&words, text)).collect();
    let (mut urgent, mut told) = (0, BTreeSet::new());
    for case in &subject.cases {
        let session = match patient::walk(&case.answers) {
            Ok(session) => session,
            Err(error) => {
                claim.fault(format!("case {}: {error}", case.id));
                continue;
            }
        };
        let Screen::Result(view) = session.screen() else { continue };
        // What staff are shown is searched with the result that it belongs to.
        let mut html = String::new();
        for session in [&session, &session.update(Event::Open(Stage::Staff), now()).0] {
            let placement = Placement { heading: 1, own_page: true, sources: None };
            let page = statics::screen(words.clone(), session.clone(), placement);
            html.push_str(&pollster::block_on(page));
        }
        let mut found = comfort.iter().filter(|text| html.contains(text.as_str())).peekable();
        match (view.assessment.level, found.peek()) {
            (Level::MedicalToday | Level::Emergency, Some(text)) => {
                claim.fault(format!("case {}: an urgent result says \"{text}\"", case.id));
            }
            (Level::MedicalToday | Level::Emergency, None) => urgent += 1,
            (Level::SelfCare | Level::Message | Level::ContactNow, _) => told.extend(found),
        }
    }
    claim.some("urgent results rendered and searched", urgent);
    // The search would see each of them if it were there.
    claim.some("texts of comfort that it found in calm results", told.len() as u64);
    claim.some("texts of comfort searched for", comfort.len() as u64);
    Ok(())
}

/// Every text that explains, soothes, or says what to do at home.
fn texts(subject: &Subject) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    texts.extend(PACK.explanations.iter().flat_map(|e| [e.title, e.text]));
    texts.extend(PACK.durations.iter().map(|duration| duration.text));
    for tip in PACK.tips {
        texts.extend([Some(tip.text), tip.caution, tip.withheld].into_iter().flatten());
        texts.push(tip.title);
    }
    // The last says not to wait.
    texts.extend(safety_net(PACK.result).split_last().map_or(&[][..], |(_, waits)| waits));
    let level = PACK.level(Level::SelfCare);
    texts.extend([level.lead, level.more]);
    let asked = subject
        .content
        .keys
        .iter()
        .filter_map(|key| Some(key.strip_prefix("faq.")?.split_once('.')?.0));
    let soothes = |id: &&str| !spec().faqs_for_all.iter().any(|other| other == id);
    texts.extend(asked.filter(soothes).flat_map(|id| faq(subject, id)));
    texts.extend(spec().comfort.iter().filter_map(|key| place(subject, key)));
    texts
}

/// Something that people ask, and the answer.
fn faq(subject: &Subject, id: &str) -> Vec<Text> {
    let keys = ["ask", "text"].map(|part| format!("faq.{id}.{part}"));
    keys.iter().filter_map(|key| place(subject, key)).collect()
}

/// The texts on the days to come.
fn safety_net(lines: &[Line]) -> &'static [Text] {
    let own = |line: &Line| match line.what {
        What::SafetyNet => line.texts,
        _ => safety_net(line.lines),
    };
    lines.iter().map(own).find(|texts| !texts.is_empty()).unwrap_or_default()
}

/// The text with this key.
fn place(subject: &Subject, key: &str) -> Option<Text> {
    let place = subject.content.keys.iter().position(|other| other == key)?;
    Some(Text::at(place as u16 + 1))
}

/// A text as it stands in HTML.
fn escaped(words: &Words, text: Text) -> String {
    let said = words.say(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    said.replace('"', "&quot;").replace('\'', "&#x27;")
}
