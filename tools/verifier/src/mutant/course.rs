//! Every way to weaken the rules about the days before by one step.

use aftercheck::content::PACK;
use aftercheck::engine::Level;
use aftercheck::engine::pack::{Calls, CourseCond, CourseRule, CourseRules, Kind, Pack};

use super::Mutant;
use super::make::{keep, weaker};
use crate::subject::WITH;

pub fn course(all: &mut Vec<Mutant>) {
    for (place, rule) in WITH.course.0.iter().enumerate() {
        let mut add = |kind, what: String, with: Option<CourseRule>| {
            let mut rules = WITH.course.0.to_vec();
            match (with, rules.get_mut(place)) {
                (Some(with), Some(slot)) => *slot = with,
                _ => drop(rules.remove(place)),
            }
            let pack = Pack { course: CourseRules(keep(rules)), ..*WITH };
            all.push(Mutant { kind, what, rule: None, pack });
        };
        add("rule removed", rule.id.into(), None);
        if let Some(calls) = less(rule.calls) {
            add("level lowered", rule.id.into(), Some(CourseRule { calls, ..*rule }));
        }
        for (at, cond) in rule.course.iter().enumerate() {
            let mut course = rule.course.to_vec();
            if let (Some(slot), Some(rarer)) = (course.get_mut(at), rarer(*cond)) {
                *slot = rarer;
                let what = format!("{} {rarer:?}", rule.id);
                let rule = CourseRule { course: keep(course), ..*rule };
                add("threshold moved", what, Some(rule));
            }
        }
        for (at, cond) in rule.when.iter().enumerate() {
            for (kind, what, cond) in weaker(cond) {
                let mut when = rule.when.to_vec();
                if let Some(slot) = when.get_mut(at) {
                    *slot = cond;
                }
                let what = format!("{} {what}", rule.id);
                add(kind, what, Some(CourseRule { when: keep(when), ..*rule }));
            }
        }
    }
}

/// What calls for one step less. From the mildest it is the rule removed.
fn less(calls: Calls) -> Option<Calls> {
    match calls {
        Calls::Level(level) => {
            let below = Level::ALL.into_iter().rev().find(|it| *it < level);
            below.filter(|level| *level > Level::SelfCare).map(Calls::Level)
        }
        Calls::Trend(option) => (option > 1).then(|| Calls::Trend(option - 1)),
    }
}

/// The condition a step further. Beyond the end of its scale it is the rule removed.
fn rarer(cond: CourseCond) -> Option<CourseCond> {
    let pain = PACK.question(PACK.roles.pain).kind;
    let on_scale = |least: u16| !matches!(pain, Kind::Number(most) if least >= most);
    let has = |id, least: u16| usize::from(least) + 1 < PACK.question(id).options.len();
    match cond {
        CourseCond::Rise(least) => on_scale(least).then_some(CourseCond::Rise(least + 1)),
        CourseCond::Worst(least) => on_scale(least).then_some(CourseCond::Worst(least + 1)),
        CourseCond::RisingDays(least) => Some(CourseCond::RisingDays(least + 1)),
        CourseCond::DaysNotFalling(least) => Some(CourseCond::DaysNotFalling(least + 1)),
        CourseCond::SinceFirst(least) => Some(CourseCond::SinceFirst(least + 1)),
        CourseCond::Came(id, least) => has(id, least).then(|| CourseCond::Came(id, least + 1)),
        CourseCond::Went(id, least) => has(id, least).then(|| CourseCond::Went(id, least + 1)),
        CourseCond::Back(id, least) => has(id, least).then(|| CourseCond::Back(id, least + 1)),
    }
}
