//! Which texts a check does without until they come: what explains a result, the safety questions that it offers, the
//! list of answers before it, and the leaflet. Everything else is there from the start: the emergency check, every
//! question, every care card, the safety net, when to get help sooner, and why it is an emergency.

use std::collections::BTreeSet;

use pack::{ChartWords, Fact, Layout, Level, Line, Pack, Phrase, Text, When};

use crate::Compiled;
use crate::resolve::faq::SURE;
use crate::texts::Locale;

/// Those of the staff card, of the clinic, of the days before and after and of a timer, which are drawn by a part of the program.
const DRAWN: [&str; 6] = ["course.", "days.", "own.", "staff.", "summary.", "timer."];

/// Of the program's own words those that stand there alone.
const TEXTS: [&str; 37] = [
    "advice.answer_all",
    "advice.ask",
    "advice.ask_again",
    "advice.not_now",
    "advice.ask_first",
    "advice.decision",
    "advice.here",
    "advice.how_sure",
    "advice.less",
    "advice.less_none",
    "advice.more",
    "advice.no_rule",
    "advice.only_wrong",
    "advice.rule",
    "advice.source",
    "advice.sources_page",
    "advice.would",
    "language.date.short_weekdays",
    "hours.after_that_day",
    "hours.closed",
    "hours.maybe_closed",
    "hours.next",
    "hours.open",
    "hours.out",
    "hours.today",
    "hours.until",
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
    // The element says it, and has it of its own (fallback.rs).
    "ui.open_page",
];

/// For each number of a text, whether it comes later. Nothing has number 0.
pub fn places(pack: &Pack, chart: &ChartWords, texts: &Locale) -> Vec<bool> {
    let (mut later, mut first) = (Places::default(), Places::default());
    explained(pack, &mut later);
    for faq in pack.faqs {
        add(&[faq.ask, faq.text], &mut later);
    }
    pack.pictures.iter().for_each(|picture| add(&[picture.caption], &mut later));
    watches(pack, &mut later, &mut first);
    safety(pack, &mut later);
    plain_rows(pack, &mut later);
    staff(pack, &mut later);
    in_lines(pack.leaflet, &mut later);
    // Their names in the list of answers.
    pack.screens.iter().for_each(|page| add(&[page.short], &mut later));
    phrases(&mut later, &mut first);
    add(pack.intended_use, &mut first);
    for rule in pack.rules {
        let first = if rule.level < Level::Emergency { &mut later } else { &mut first };
        first.insert(rule.reason.place());
    }
    // With what reads their rules, at every level.
    pack.course.0.iter().for_each(|rule| add(&[rule.reason], &mut later));
    add(&[chart.by_day, chart.then, chart.studied, chart.limits], &mut later);
    chart.studies.iter().for_each(|study| add(&[study.text], &mut later));
    by_condition(pack.result, &mut later, &mut first);
    in_lines(pack.levels, &mut first);
    let waits = |(place, key): (usize, &String)| {
        let drawn = DRAWN.iter().any(|it| key.starts_with(it)) && texts.is_of_program(key);
        let own = drawn || TEXTS.contains(&key.as_str());
        own || key.starts_with(SURE) || (later.contains(&place) && !first.contains(&place))
    };
    std::iter::once(false).chain((1..).zip(&texts.keys()).map(waits)).collect()
}

type Places = BTreeSet<usize>;

fn add(texts: &[Text], to: &mut Places) {
    to.extend(texts.iter().map(|text| text.place()));
}

/// Two go with tips and five with the staff card, and only the pages of a site have the description.
fn phrases(later: &mut Places, first: &mut Places) {
    let parts = [
        Phrase::TipUnknown,
        Phrase::TipNotSure,
        Phrase::StaffPlaces,
        Phrase::StaffNoPlace,
        Phrase::StaffNotKnown,
        Phrase::KnownHere,
        Phrase::Known,
    ];
    add(&parts.map(Phrase::text), later);
    let here = |phrase: &&Phrase| !parts.contains(phrase) && **phrase != Phrase::Description;
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
        let more = [tip.caution, tip.caution_title, tip.check, tip.withheld, tip.over];
        more.into_iter().flatten().for_each(|text| add(&[text], later));
        tip.gates.iter().for_each(|gate| add(&[gate.reason], later));
    }
}

/// Windows and signs that may come; the title of what every result tells is there from the start.
fn watches(pack: &Pack, later: &mut Places, first: &mut Places) {
    for watch in pack.watches {
        add(&[watch.dated, watch.undated], if watch.always { first } else { later });
        // The line of a window that is not told in full stands among the signs, which come later.
        add(&[watch.text, watch.brief, watch.brief_undated], later);
        watch.more.iter().for_each(|text| add(&[*text], later));
    }
    pack.signs.iter().for_each(|sign| add(&[sign.text], later));
}

/// The safety questions and their pages.
fn safety(pack: &Pack, later: &mut Places) {
    for page in pack.safety {
        add(&[page.title, page.short], later);
        page.hint.iter().for_each(|text| add(&[*text], later));
        for question in page.questions.iter().map(|id| pack.question(*id)) {
            add(&[question.label, question.ask], later);
            let more = [question.error, question.tick, question.hint, question.why, question.said];
            more.into_iter().flatten().for_each(|text| add(&[text], later));
            question.options.iter().for_each(|option| add(&[option.text], later));
        }
    }
}

/// What the staff card says besides the answers.
fn staff(pack: &Pack, later: &mut Places) {
    for line in pack.staff_facts.iter().chain(pack.known) {
        add(&[line.name], later);
        line.more.iter().for_each(|text| add(&[*text], later));
    }
}

/// What a row without degrees never says: its tick is its answer.
fn plain_rows(pack: &Pack, later: &mut Places) {
    for page in pack.screens.iter().filter(|page| page.layout != Layout::List) {
        let questions = page.questions.iter().map(|id| pack.question(*id));
        for question in questions.filter(|question| question.options.len() == 2) {
            add(&[question.ask], later);
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
    when.needs(Fact::Explained)
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

    /// The texts of a locale, one a line.
    ///
    /// # Errors
    /// It is no array of texts.
    pub fn lines(&self, texts: &str) -> serde_json::Result<String> {
        let texts: Vec<String> = serde_json::from_str(texts)?;
        Ok(texts.join("\n"))
    }
}
