//! Which texts a check does without until they come: what only a result at L0 to L2 explains, the safety questions
//! that such a result offers, the list of answers before it, and the leaflet. Everything else is there from the start;
//! the emergency check, every question, every care card, the safety net, and all that a result at L3 or L4 says.

use std::collections::BTreeSet;

use pack::{Fact, Level, Line, Pack, Phrase, Text, When};

use crate::Compiled;
use crate::texts::Locale;

/// Of the program's own words those that stand there alone.
const TEXTS: [&str; 15] = [
    "advice.ask",
    "advice.ask_again",
    "advice.ask_first",
    "advice.here",
    "advice.no_rule",
    "review.change",
    "review.emergency",
    "review.hint",
    "review.none",
    "review.open",
    "review.pain",
    "review.session",
    "review.signs",
    "review.you",
    "ui.done",
];

/// For each number of a text, whether it comes later. Nothing has number 0.
pub fn places(pack: &Pack, texts: &Locale) -> Vec<bool> {
    let (mut later, mut first) = (Places::default(), Places::default());
    explained(pack, &mut later);
    safety(pack, &mut later);
    in_lines(pack.leaflet, &mut later);
    // Their names in the list of answers.
    pack.screens.iter().for_each(|page| add(&[page.short], &mut later));
    phrases(&mut later, &mut first);
    add(pack.intended_use, &mut first);
    for rule in pack.rules {
        let calm = rule.level.allows_self_care();
        (if calm { &mut later } else { &mut first }).insert(rule.reason.place());
    }
    by_condition(pack.result, &mut later, &mut first);
    in_lines(pack.levels, &mut first);
    let waits = |(place, key): (usize, &String)| {
        TEXTS.contains(&key.as_str()) || (later.contains(&place) && !first.contains(&place))
    };
    std::iter::once(false).chain((1..).zip(&texts.keys()).map(waits)).collect()
}

type Places = BTreeSet<usize>;

fn add(texts: &[Text], to: &mut Places) {
    to.extend(texts.iter().map(|text| text.place()));
}

/// Two go with tips, and only the pages of a site have the description.
fn phrases(later: &mut Places, first: &mut Places) {
    let tips = [Phrase::TipUnknown, Phrase::TipNotSure];
    add(&tips.map(Phrase::text), later);
    let here = |phrase: &&Phrase| !tips.contains(phrase) && **phrase != Phrase::Description;
    Phrase::ALL.iter().filter(here).for_each(|phrase| add(&[phrase.text()], first));
}

/// Causes, durations and tips.
fn explained(pack: &Pack, later: &mut Places) {
    for cause in pack.explanations {
        add(&[cause.title, cause.text, cause.full], later);
    }
    pack.durations.iter().for_each(|duration| add(&[duration.text], later));
    for tip in pack.tips {
        add(&[tip.title, tip.text], later);
        let more = [tip.caution, tip.caution_title, tip.check, tip.withheld];
        more.into_iter().flatten().for_each(|text| add(&[text], later));
        tip.gates.iter().for_each(|gate| add(&[gate.reason], later));
    }
}

/// The safety questions and their pages.
fn safety(pack: &Pack, later: &mut Places) {
    for page in pack.safety {
        add(&[page.title, page.short], later);
        page.hint.iter().for_each(|text| add(&[*text], later));
        for question in page.questions.iter().map(|id| pack.question(*id)) {
            add(&[question.label, question.ask, question.error], later);
            let more = [question.tick, question.hint, question.why, question.said];
            more.into_iter().flatten().for_each(|text| add(&[text], later));
            question.options.iter().for_each(|option| add(&[option.text], later));
        }
    }
}

/// Lines whatever their conditions are.
fn in_lines(lines: &[Line], found: &mut Places) {
    for line in lines {
        add(line.texts, found);
        in_lines(line.lines, found);
    }
}

/// What is said only where it explains goes to `later`, anything else to `first`.
fn by_condition(lines: &[Line], later: &mut Places, first: &mut Places) {
    for line in lines {
        if waits(line.when) {
            in_lines(&[*line], later);
        } else {
            add(line.texts, first);
            by_condition(line.lines, later, first);
        }
    }
}

/// Whether what has these conditions is left out until all texts are there.
fn waits(when: When) -> bool {
    let urgent = [Level::MedicalToday, Level::Emergency];
    when.needs(Fact::Explained) && !urgent.into_iter().any(|level| when.may_hold_at(level))
}

impl Compiled {
    /// The texts of a language as two arrays: what is there at once, and what comes later. Each has blank texts in the
    /// places of the other's.
    ///
    /// # Errors
    /// It is no array of texts.
    pub fn parted(&self, texts: &str) -> serde_json::Result<[String; 2]> {
        let texts: Vec<String> = serde_json::from_str(texts)?;
        let part = |late: bool| {
            let all = texts.iter().zip(&self.later);
            let all: Vec<&str> =
                all.map(|(text, it)| if *it == late { text.as_str() } else { "" }).collect();
            serde_json::to_string(&all)
        };
        Ok([part(false)?, part(true)?])
    }
}
