//! Every way to weaken the pack by one step.

use aftercheck::content::PACK;
use aftercheck::engine::Level;
use aftercheck::engine::pack::{
    Cond, Fit, Gate, Kind, Pack, Page, Question, QuestionId, Rule, Tip, Watch,
};

use super::Mutant;
use super::course::course;
use crate::subject::WITH;

/// Keeps a table for the rest of the run, as the pack's own tables are kept.
pub(super) fn keep<T>(table: Vec<T>) -> &'static [T] {
    Vec::leak(table)
}

/// All mutants.
pub fn all() -> Vec<Mutant> {
    let mut all = Vec::new();
    for (place, rule) in PACK.rules.iter().enumerate() {
        rules(place, rule, &mut all);
    }
    course(&mut all);
    lung_watch(&mut all);
    for (place, tip) in PACK.tips.iter().enumerate() {
        tips(place, tip, &mut all);
    }
    for (place, question) in PACK.questions.iter().enumerate() {
        questions(place, question, &mut all);
    }
    for (place, page) in PACK.screens.iter().enumerate() {
        rows(place, page, &mut all);
    }
    all
}

fn rules(place: usize, rule: &'static Rule, all: &mut Vec<Mutant>) {
    let mut add = |kind, what: String, with: Option<Rule>| {
        let mut rules = PACK.rules.to_vec();
        match (with, rules.get_mut(place)) {
            (Some(with), Some(slot)) => *slot = with,
            // Kept in its place, so that the others keep theirs, but without effect.
            (None, Some(slot)) => slot.level = Level::SelfCare,
            (_, None) => return,
        }
        let pack = Pack { rules: keep(rules), ..*WITH };
        all.push(Mutant { kind, what, rule: Some(place), pack });
    };
    add("rule removed", rule.id.into(), None);
    let below = Level::ALL.into_iter().rev().find(|level| *level < rule.level);
    // From L1 it is the rule removed.
    if let Some(level) = below.filter(|level| *level > Level::SelfCare) {
        add("level lowered", rule.id.into(), Some(Rule { level, ..*rule }));
    }
    for (at, cond) in rule.when.iter().enumerate() {
        for (kind, what, cond) in weaker(cond) {
            let mut when = rule.when.to_vec();
            if let Some(slot) = when.get_mut(at) {
                *slot = cond;
            }
            add(kind, format!("{} {what}", rule.id), Some(Rule { when: keep(when), ..*rule }));
        }
    }
}

/// The condition a step weaker. A threshold beyond the end of its scale is the rule removed.
pub(super) fn weaker(cond: &Cond) -> Vec<(&'static str, String, Cond)> {
    let threshold = "threshold moved";
    match *cond {
        Cond::AtLeast(id, least) => {
            let question = PACK.question(id);
            let most = match question.kind {
                Kind::Number(most) => most,
                Kind::Scale | Kind::Choice | Kind::Set => question.options.len() as u16 - 1,
            };
            let next = question.options.get(usize::from(least) + 1);
            let name =
                next.map_or_else(|| (least + 1).to_string(), |option| option.key().to_owned());
            let what = format!("{} >= {name}", question.key);
            let moved = (threshold, what, Cond::AtLeast(id, least + 1));
            (least < most).then_some(moved).into_iter().collect()
        }
        Cond::Extra(least) => {
            vec![(threshold, format!("extra >= {}", least + 1), Cond::Extra(least + 1))]
        }
        Cond::Places(places) => members(places)
            .map(|bit| {
                let what = ["without ", name(PACK.roles.places, bit)].concat();
                ("place dropped", what, Cond::Places(places & !(1 << bit)))
            })
            .collect(),
        Cond::Risks { risks, age } => {
            let risk = members(risks).map(|bit| {
                let what = ["without ", name(PACK.roles.risks, bit)].concat();
                ("risk dropped", what, Cond::Risks { risks: risks & !(1 << bit), age })
            });
            let group = members(age).map(|bit| {
                let what = ["without ", name(PACK.roles.age, bit)].concat();
                ("risk dropped", what, Cond::Risks { risks, age: age & !(1 << bit) })
            });
            risk.chain(group).collect()
        }
    }
}

fn members(set: u32) -> impl Iterator<Item = u8> {
    (0..32).filter(move |bit| set >> bit & 1 != 0)
}

fn name(question: QuestionId, bit: u8) -> &'static str {
    PACK.question(question).options.get(usize::from(bit)).map_or("", |option| option.key())
}

fn lung_watch(all: &mut Vec<Mutant>) {
    let mut add = |what: String, pack: Pack| {
        all.push(Mutant { kind: "lung watch weakened", what, rule: None, pack });
    };
    let Some(watch) = PACK.watches.iter().find(|watch| watch.always).copied() else { return };
    let with = |watch: Watch| Pack { watches: keep(vec![watch]), ..*WITH };
    for bit in members(watch.places) {
        let what = ["without ", name(PACK.roles.places, bit)].concat();
        add(what, with(Watch { places: watch.places & !(1 << bit), ..watch }));
    }
    let until = watch.until - 1;
    add(format!("for {until} days"), with(Watch { until, ..watch }));
}

fn tips(place: usize, tip: &'static Tip, all: &mut Vec<Mutant>) {
    let mut add = |kind, what: String, with: Tip| {
        let mut tips = PACK.tips.to_vec();
        if let Some(slot) = tips.get_mut(place) {
            *slot = with;
        }
        all.push(Mutant { kind, what, rule: None, pack: Pack { tips: keep(tips), ..*WITH } });
    };
    for (at, gate) in tip.gates.iter().enumerate() {
        let mut gates: Vec<Gate> = tip.gates.to_vec();
        gates.remove(at);
        let what = format!("{} without `{}`", tip.key(), named(&gate.when));
        add("gate opened", what, Tip { gates: keep(gates), ..*tip });
    }
    if tip.needs.is_some() {
        let what = format!("{} without its safety questions", tip.key());
        add("gate opened", what, Tip { needs: None, ..*tip });
    }
}

/// A gate's condition, as it stands in the content files.
fn named(fit: &Fit) -> String {
    let option = |id: QuestionId, place: u16| {
        let option = PACK.question(id).options.get(usize::from(place));
        option.map_or_else(|| place.to_string(), |option| option.key().to_owned())
    };
    let key = |id: QuestionId| PACK.question(id).key;
    match *fit {
        Fit::Is(Cond::AtLeast(id, least)) => format!("{} >= {}", key(id), option(id, least)),
        Fit::Is(Cond::Risks { risks, age }) => {
            let all = members(risks).map(|bit| name(PACK.roles.risks, bit));
            let all: Vec<_> =
                all.chain(members(age).map(|bit| name(PACK.roles.age, bit))).collect();
            format!("risks in {}", all.join(" | "))
        }
        Fit::Is(Cond::Extra(least)) => format!("extra >= {least}"),
        Fit::Is(Cond::Places(_)) => key(PACK.roles.places).into(),
        Fit::AtMost(id, most) => format!("{} <= {}", key(id), option(id, most)),
        Fit::Has(id, bit) => format!("{} has {}", key(id), option(id, bit.into())),
        Fit::Unanswered(id) => format!("{} unanswered", key(id)),
    }
}

fn questions(place: usize, question: &'static Question, all: &mut Vec<Mutant>) {
    let id = QuestionId(place as u8);
    let mut add = |kind, what: &str, with: Question| {
        let mut questions = PACK.questions.to_vec();
        if let Some(slot) = questions.get_mut(usize::from(id.0)) {
            *slot = with;
        }
        let pack = Pack { questions: keep(questions), ..*WITH };
        all.push(Mutant { kind, what: what.into(), rule: None, pack });
    };
    let key = question.key;
    if question.red_flag {
        add("red flag made optional", key, Question { optional: true, ..*question });
        add("red flag lost", key, Question { red_flag: false, ..*question });
    }
    if let Some(at) = question.not_sure.filter(|at| *at > 0) {
        add("not sure counts for less", key, Question { not_sure: Some(at - 1), ..*question });
    } else if question.red_flag {
        add("not sure counts as no", key, Question { not_sure: Some(0), ..*question });
    }
}

/// Each red flag left out of its page, as if the emergency list asked for it.
fn rows(place: usize, page: &'static Page, all: &mut Vec<Mutant>) {
    for id in page.questions.iter().filter(|id| PACK.question(**id).red_flag) {
        let questions: Vec<_> =
            page.questions.iter().filter(|other| *other != id).copied().collect();
        let mut screens = PACK.screens.to_vec();
        if let Some(slot) = screens.get_mut(place) {
            *slot = Page { questions: keep(questions), ..*page };
        }
        let pack = Pack { screens: keep(screens), ..*WITH };
        let what = PACK.question(*id).key.into();
        all.push(Mutant { kind: "row left out", what, rule: None, pack });
    }
}
