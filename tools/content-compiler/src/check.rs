//! What must be true of the content as a whole.

mod chart;
mod course;
mod timer;

use pack::{
    Cond, Fit, Kind, Layout, Level, MOST_FLAGS, MOST_QUESTIONS, Pack, QuestionId, Roles, Rule,
};

use crate::schema::{File, Files, Str};
use crate::{Diagnostic, Errors, texts::Locale};

/// Notes every fault of the pack as a whole.
pub fn check(pack: &Pack, files: &Files, texts: &Locale, errors: &mut Errors) {
    duplicates(files, errors);
    rules(pack, files, errors);
    course::course(pack, files, texts, errors);
    chart::chart(files, texts, errors);
    timer::timer(files, errors);
    red_flags(pack, files, errors);
    reachable(pack, files, errors);
    asked_when(pack, files, errors);
    sources(files, errors);
}

/// What the program's ids and answers have room for, and names that are taken; nothing is resolved before.
pub fn limits(files: &Files, errors: &mut Errors) {
    let (rules, questions) = (&files.rules, &files.questions);
    let of = &questions.data;
    let pages = of.screen.len().max(of.safety.len());
    for (path, count, most, what) in [
        (&rules.path, rules.ids().count(), 65_536, "rules; widen Reason::Rule"),
        (
            &questions.path,
            of.question.len(),
            MOST_QUESTIONS,
            "questions; widen Answers and Session",
        ),
        (&questions.path, of.flag.len(), MOST_FLAGS, "flags; join some"),
        (&questions.path, pages, 256, "pages; widen Stage"),
    ] {
        if count > most {
            errors.add(Diagnostic::file(path, format!("more than {most} {what}")));
        }
    }
    course::names(files, errors);
}

fn duplicates(files: &Files, errors: &mut Errors) {
    let questions = &files.questions.data;
    let mut again = |s: &Str| files.questions.fault(s, twice(s));
    unique(questions.question.iter().map(|q| &q.key), &mut again, errors);
    unique(questions.flag.iter().map(|f| &f.id), &mut again, errors);
    unique(questions.screen.iter().map(|p| &p.id), &mut again, errors);
    unique(files.rules.ids(), &mut |s| files.rules.fault(s, twice(s)), errors);
    unique(
        files.advice.data.tip.iter().map(|t| &t.id),
        &mut |s| files.advice.fault(s, twice(s)),
        errors,
    );
    let advice = &files.advice;
    unique(
        advice.data.explanation.iter().map(|e| &e.id),
        &mut |s| advice.fault(s, twice(s)),
        errors,
    );
    unique(advice.data.duration.iter().map(|d| &d.id), &mut |s| advice.fault(s, twice(s)), errors);
    unique(
        questions.safety.iter().map(|p| &p.id),
        &mut |s| files.questions.fault(s, twice(s)),
        errors,
    );
    let faqs = &files.faq;
    unique(faqs.data.faq.iter().map(|f| &f.id), &mut |s| faqs.fault(s, twice(s)), errors);
    for question in &questions.question {
        unique(question.options.iter(), &mut |s| files.questions.fault(s, twice(s)), errors);
    }
}

fn twice(name: &Str) -> String {
    format!("`{}` is there twice; give each its own name", name.get_ref())
}

fn unique<'a>(
    names: impl Iterator<Item = &'a Str>,
    fault: &mut dyn FnMut(&Str) -> Diagnostic,
    errors: &mut Errors,
) {
    let mut seen = std::collections::BTreeSet::new();
    for name in names {
        if !seen.insert(name.get_ref()) {
            errors.add(fault(name));
        }
    }
}

/// Dead rules: those that always hold, and those that another rule always outdoes.
fn rules(pack: &Pack, files: &Files, errors: &mut Errors) {
    for (place, (rule, entry)) in pack.rules.iter().zip(&files.rules.data.rule).enumerate() {
        let mut fault = |message: String| errors.add(files.rules.fault(&entry.id, message));
        let id = &rule.id;
        if rule.when.is_empty() {
            fault(format!("rule `{id}` has no condition and would always hold; give it one"));
        }
        if rule.level == Level::SelfCare {
            fault(format!("rule `{id}` is dead: L0 is the level without any rule; remove it"));
        }
        for cond in rule.when {
            if is_trivial(*cond) {
                fault(format!("rule `{id}` has a condition that always or never holds; remove it"));
            }
        }
        let by = pack
            .rules
            .iter()
            .enumerate()
            .find(|(other, r)| *other != place && outdoes(r, rule, *other < place));
        let named = entry.implied_by.as_ref().map(|s| s.get_ref().as_str());
        match (by.map(|(_, r)| r.id), named) {
            (Some(other), Some(named)) if other == named => {}
            (Some(other), _) => fault(format!(
                "rule `{id}` is dead: whenever it holds, `{other}` calls for at least as much; remove it, or keep it for its reason with implied_by = \"{other}\""
            )),
            (None, Some(named)) => {
                fault(format!("rule `{id}` is not implied by `{named}`; remove implied_by"))
            }
            (None, None) => {}
        }
    }
}

fn is_trivial(cond: Cond) -> bool {
    matches!(
        cond,
        Cond::AtLeast(_, 0) | Cond::Extra(0) | Cond::Places(0) | Cond::Risks { risks: 0, age: 0 }
    )
}

/// Whether `other` decides at least as much whenever `rule` holds. Of two equal rules the later is dead.
fn outdoes(other: &Rule, rule: &Rule, earlier: bool) -> bool {
    let implied = |b: &Cond| rule.when.iter().any(|a| implies(*a, *b));
    let all = other.level >= rule.level && other.when.iter().all(implied);
    let same = other.level == rule.level && other.when == rule.when;
    all && (!same || earlier)
}

fn implies(a: Cond, b: Cond) -> bool {
    match (a, b) {
        (Cond::AtLeast(p, m), Cond::AtLeast(q, n)) => p == q && m >= n,
        (Cond::Extra(m), Cond::Extra(n)) => m >= n,
        (Cond::Places(m), Cond::Places(n)) => m & !n == 0,
        (Cond::Risks { risks: r, age: a }, Cond::Risks { risks: s, age: b }) => {
            r & !s == 0 && a & !b == 0
        }
        _ => false,
    }
}

/// Every sign that is an emergency by itself is a red flag and a row that every patient sees: the emergency list
/// answers nothing. Every red flag has a rule of its own, so that a missing answer shows (D5).
fn red_flags(pack: &Pack, files: &Files, errors: &mut Errors) {
    let rows: Vec<QuestionId> = pack
        .screens
        .iter()
        .filter(|page| matches!(page.layout, Layout::Signs { .. }))
        .flat_map(|page| page.questions)
        .copied()
        .collect();
    for (place, (question, entry)) in
        (0_u8..).map(QuestionId).zip(pack.questions.iter().zip(&files.questions.data.question))
    {
        let mut fault = |message: String| errors.add(files.questions.fault(&entry.key, message));
        let key = &question.key;
        let alone = |least: Level| {
            pack.rules
                .iter()
                .filter(|r| r.level >= least)
                .filter_map(|r| match r.when {
                    [Cond::AtLeast(q, value)] if *q == place => Some(*value),
                    _ => None,
                })
                .min()
        };
        if let Some(value) = alone(Level::Emergency)
            && !(rows.contains(&place) && question.ask_when.is_empty())
        {
            fault(format!(
                "`{key}` is an emergency by itself from `{}` on; put it on a [[screen]] with layout = \"signs\", without `ask_when`",
                question.options.get(value as usize).map_or("", |option| option.key())
            ));
        }
        if alone(Level::Emergency).is_some() && !question.red_flag {
            fault(format!("`{key}` is an emergency by itself; add red_flag = true"));
        }
        if question.red_flag && alone(Level::ContactNow).is_none() {
            fault(format!("`{key}` is a red flag, but no rule of L2 or more rests on it alone"));
        }
        if question.red_flag && question.optional {
            fault(format!("`{key}` is a red flag and cannot be optional"));
        }
    }
}

/// Every question is asked somewhere exactly once, and every answer a rule reads cannot be skipped.
fn reachable(pack: &Pack, files: &Files, errors: &mut Errors) {
    for (place, (question, entry)) in
        (0_u8..).map(QuestionId).zip(pack.questions.iter().zip(&files.questions.data.question))
    {
        let mut fault = |message: String| errors.add(files.questions.fault(&entry.key, message));
        let key = &question.key;
        let pages = pack.screens.iter().chain(pack.safety);
        let times = pages.flat_map(|page| page.questions).filter(|q| **q == place).count();
        match times {
            0 => fault(format!("question `{key}` is never asked; put it on a [[screen]]")),
            1 => {}
            _ => fault(format!("question `{key}` is asked on {times} screens; keep one")),
        }
        if question.optional
            && pack.rules.iter().any(|rule| rule.when.iter().any(|c| reads(&pack.roles, *c, place)))
        {
            fault(format!(
                "`{key}` is optional, but a rule reads it; an answer it needs cannot be skipped"
            ));
        }
        if question.options.len() > 32 {
            fault(format!("`{key}` has more than 32 options"));
        }
        let wants = !matches!(question.kind, Kind::Number(_)) && question.options.len() < 2;
        if wants {
            fault(format!("`{key}` needs at least two options"));
        }
    }
}

fn reads(roles: &Roles, cond: Cond, question: QuestionId) -> bool {
    match cond {
        Cond::AtLeast(id, _) => id == question,
        Cond::Extra(_) => [roles.pain, roles.pain_before].contains(&question),
        Cond::Places(_) => roles.places == question,
        Cond::Risks { .. } => [roles.risks, roles.age].contains(&question),
    }
}

/// What decides whether a question is asked comes before it; where a rule reads the question, it
/// says "at least", or answering worse could drop an answer and lower a level.
fn asked_when(pack: &Pack, files: &Files, errors: &mut Errors) {
    let order: Vec<QuestionId> =
        pack.screens.iter().chain(pack.safety).flat_map(|p| p.questions).copied().collect();
    let rank = |question: QuestionId| order.iter().position(|q| *q == question);
    for (place, (question, entry)) in
        (0_u8..).map(QuestionId).zip(pack.questions.iter().zip(&files.questions.data.question))
    {
        for (fit, text) in question.ask_when.iter().zip(&entry.ask_when) {
            let mut fault = |message: String| errors.add(files.questions.fault(text, message));
            let other = match *fit {
                Fit::Is(Cond::AtLeast(q, _)) => q,
                Fit::AtMost(q, _) if question.optional => q,
                _ => {
                    fault(format!("`{}` may only depend on `question >= option`", question.key));
                    continue;
                }
            };
            if rank(other) >= rank(place) {
                fault(format!("`{}` depends on a question that is asked later", question.key));
            }
        }
    }
}

fn sources(files: &Files, errors: &mut Errors) {
    let (rules, advice, faqs) = (&files.rules, &files.advice, &files.faq);
    let of_course = rules.data.course_rule.iter().flat_map(|r| &r.source);
    let of_rules = rules.data.rule.iter().flat_map(|r| &r.source).chain(of_course);
    unknown(files, rules, of_rules, errors);
    let explanations = advice.data.explanation.iter().flat_map(|e| &e.source);
    let durations = advice.data.duration.iter().flat_map(|d| &d.source);
    let tips = advice.data.tip.iter().flat_map(|t| &t.source);
    let studies = advice.data.study.iter().flat_map(|s| &s.source);
    unknown(files, advice, explanations.chain(durations).chain(tips).chain(studies), errors);
    unknown(files, faqs, faqs.data.faq.iter().flat_map(|f| &f.source), errors);
}

fn unknown<'a, F>(
    files: &Files,
    file: &File<F>,
    codes: impl Iterator<Item = &'a Str>,
    errors: &mut Errors,
) {
    for code in codes.filter(|code| !files.sources.data.contains_key(*code)) {
        let message = format!("source `{}` is not in sources.toml; add it", code.get_ref());
        errors.add(file.fault(code, message));
    }
}
