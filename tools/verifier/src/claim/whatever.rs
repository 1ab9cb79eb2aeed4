//! Part of claim 13: whatever of the days before holds.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Calls, Cond, CourseRule, Pack, QuestionId};
use aftercheck::engine::{Answers, Assessment, Level, Truth, assess};

use super::Claim;
use super::course::fault;
use super::monotone::step_fault_of;
use crate::space::{Dimension, Space, told_apart, values};
use crate::subject::{WITH, calm};

/// How answers become a level, when it is known of each rule whether what it asks of the days before holds.
pub type Decide = dyn Fn(&Pack, &Answers, &dyn Fn(&CourseRule) -> Truth) -> Assessment + Sync;

/// What a rule calls for, and when. Rules that have both in common can stand for each other.
type Effect = (Calls, &'static [Cond]);

/// Proves it of the program, or of another to see that this would notice.
pub fn prove(decide: &Decide, claim: &mut Claim) {
    let effects = effects();
    let sets = 1_u32 << effects.len();
    claim.some("sets of rules that hold, the others not or not known", u64::from(2 * sets));
    let read = dimensions();
    let with_day = read.iter().cloned().chain([day()]).collect();
    for (name, background, dimensions) in [
        ("and the day, all else denied", calm(), with_day),
        ("nothing else answered", Answers::default(), read),
    ] {
        let space = Space { background, dimensions };
        let wrong = |answers: &Answers| wrong(decide, &effects, answers, &space.dimensions);
        claim.count(format!("sets of answers to what they read, {name}"), space.search(&wrong));
    }
}

/// What is wrong with some answers, for any set of rules.
fn wrong(
    decide: &Decide,
    effects: &[Effect],
    answers: &Answers,
    varied: &[Dimension],
) -> Option<String> {
    let told = assess(&WITH, answers);
    for other in [Truth::No, Truth::Unknown] {
        let with = |set: u32, answers: &Answers| {
            let holds = |rule: &CourseRule| {
                let effect = effects.iter().position(|effect| *effect == (rule.calls, rule.when));
                if effect.is_some_and(|place| set >> place & 1 != 0) { Truth::Yes } else { other }
            };
            decide(&WITH, answers, &holds)
        };
        let sets = 0..1_u32 << effects.len();
        let found: Vec<Assessment> = sets.clone().map(|set| with(set, answers)).collect();
        if let Some(fault) = found.iter().find_map(|with| fault(answers, &told, with)) {
            return Some(fault);
        }
        let level = |set: u32| found.get(set as usize).map_or(Level::SelfCare, |it| it.level);
        let lowers =
            |set: &u32| (0..effects.len()).any(|place| level(set | 1 << place) < level(*set));
        if sets.clone().any(|set| lowers(&set)) {
            return Some("one more rule that holds lowers the level".into());
        }
        // Alone and all together; between them nothing is lowered.
        let few = (0..effects.len()).map(|place| 1 << place).chain([0, sets.end - 1]);
        for set in few {
            let steps = step_fault_of(&|answers| with(set, answers).level, &WITH, answers, varied);
            if steps.is_some() {
                return steps;
            }
        }
    }
    None
}

fn effects() -> Vec<Effect> {
    let mut all: Vec<Effect> = Vec::new();
    for rule in WITH.course.0 {
        if !all.contains(&(rule.calls, rule.when)) {
            all.push((rule.calls, rule.when));
        }
    }
    all
}

fn day() -> Dimension {
    Dimension::Question(PACK.roles.days, told_apart(&PACK, PACK.roles.days))
}

/// All that the rules read of today but the day, and the trend.
fn dimensions() -> Vec<Dimension> {
    let roles = &PACK.roles;
    let mut ids: Vec<QuestionId> = vec![roles.trend, roles.pain];
    for cond in WITH.course.0.iter().flat_map(|rule| rule.when) {
        match *cond {
            Cond::AtLeast(id, _) => ids.push(id),
            Cond::Extra(_) => ids.push(roles.pain_before),
            Cond::Places(_) => ids.push(roles.places),
            Cond::Risks { .. } => ids.extend([roles.risks, roles.age]),
        }
    }
    ids.retain(|id| *id != roles.days);
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| Dimension::Question(id, values(&PACK, id))).collect()
}

#[cfg(test)]
mod tests {
    use aftercheck::course::decide;
    use aftercheck::engine::{Reason, Span};

    use super::*;

    fn faults(decide: &Decide) -> Vec<String> {
        let mut claim = Claim::new(13, "", "");
        prove(decide, &mut claim);
        claim.faults.iter().map(|fault| fault.fault.clone()).collect()
    }

    /// The days before alone, in place of the highest of both.
    #[test]
    fn a_program_that_forgets_the_answers_is_seen() {
        let alone: &Decide = &|pack, answers, before| {
            let mut found = assess(pack, &calm());
            for (place, rule) in (0..).zip(pack.course.0) {
                if let Calls::Level(level) = rule.calls
                    && before(rule) == Truth::Yes
                {
                    found.raise(level, Reason::Course(place, Span::default()));
                }
            }
            if found.level == Level::SelfCare { assess(pack, answers) } else { found }
        };
        let faults = faults(alone);
        assert!(faults.iter().any(|fault| fault.contains("lower")), "{faults:?}");
    }

    /// The measured trend in place of the worse of both.
    #[test]
    fn a_program_that_closes_what_is_open_is_seen() {
        let closes: &Decide = &|pack, answers, before| {
            let mut found = decide(pack, answers, before);
            if found != assess(pack, answers) {
                found.undecided = None;
            }
            found
        };
        assert!(faults(closes).iter().any(|fault| fault.contains("close")));
    }

    #[test]
    fn a_program_for_which_less_calls_for_more_is_seen() {
        let turned: &Decide = &|pack, answers, before| {
            let holds = |rule: &CourseRule| match before(rule) {
                Truth::No => Truth::Yes,
                Truth::Unknown | Truth::Yes => Truth::No,
            };
            decide(pack, answers, &holds)
        };
        assert!(faults(turned).iter().any(|fault| fault.contains("one more rule")));
    }
}
