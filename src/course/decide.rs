//! The level with the days before: never below that without.

use super::{Course, History, sign};
use crate::engine::pack::{Calls, Cond, CourseCond, CourseRule, Pack};
use crate::engine::{Answer, Answers, Assessment, Reason, Span, Truth, all_hold, assess};

/// What the answers come to with the days before. `pack` has the rules of the course.
pub fn assess_with(pack: &Pack, history: &History, answers: &Answers) -> Assessment {
    decide(pack, answers, &|rule| holds(pack, history, answers, rule))
}

/// The same whatever the days before were: `before` says of each rule whether what it asks of them holds.
pub fn decide(pack: &Pack, answers: &Answers, before: &dyn Fn(&CourseRule) -> Truth) -> Assessment {
    let truth = |rule: &CourseRule, answers| before(rule).min(all_hold(pack, rule.when, answers));
    let reason = |place| Reason::Course(place, Span::default());
    let rules = || (0_u16..).map(reason).zip(pack.course.0);
    let trends = |wanted: Truth| {
        rules().filter_map(move |(reason, rule)| match rule.calls {
            Calls::Trend(option) if truth(rule, answers) == wanted => Some((option, reason)),
            Calls::Trend(_) | Calls::Level(_) => None,
        })
    };
    let worst = |wanted| trends(wanted).map(|(option, _)| option).max();
    let with = |option: Option<u16>| worse_trend(pack, answers, option?);
    let mut found = assess(pack, answers);
    let measured = with(worst(Truth::Yes));
    if let Some(other) = &measured {
        let then = assess(pack, other);
        if found.join(&then) {
            let measured = trends(Truth::Yes).filter(|it| Some(it.0) == worst(Truth::Yes));
            measured.for_each(|(_, reason)| found.raise(then.level, reason));
        }
    }
    if let Some(other) = with(worst(Truth::Unknown)) {
        let then = assess(pack, &other).level;
        if then > found.level {
            found.leave_open(then);
        }
    }
    let answers = measured.as_ref().unwrap_or(answers);
    for (reason, rule) in rules() {
        let Calls::Level(level) = rule.calls else { continue };
        match truth(rule, answers) {
            Truth::Yes => found.raise(level, reason),
            Truth::Unknown => found.leave_open(level),
            Truth::No => {}
        }
    }
    found
}

/// The answers with this trend, unless the one told is as bad.
fn worse_trend(pack: &Pack, answers: &Answers, option: u16) -> Option<Answers> {
    let trend = pack.roles.trend;
    let told = match answers.get(trend) {
        Answer::Value(told) => Some(told),
        Answer::NotSure => pack.question(trend).not_sure,
        Answer::Unanswered | Answer::Set(_) => None,
    };
    told.is_none_or(|told| told < option).then(|| {
        let mut other = answers.clone();
        other.set(trend, Answer::Value(option));
        other
    })
}

/// Whether what a rule asks of the days before holds.
pub fn holds(pack: &Pack, history: &History, answers: &Answers, rule: &CourseRule) -> Truth {
    let course = Course::of(pack, history, answers);
    let truth = |cond: &CourseCond| match *cond {
        CourseCond::Rise(least) => {
            let rise = course.rise.map(|span| span.to.saturating_sub(span.from));
            of_pain(rise, least, &course)
        }
        CourseCond::RisingDays(least) => {
            let days = course.rise.map(|_| course.rising.map_or(0, |(days, _)| days));
            of_pain(days, least, &course)
        }
        CourseCond::DaysNotFalling(least) => {
            let days = course.rise.map(|_| course.not_falling.map_or(0, |span| span.days));
            of_pain(days, least, &course)
        }
        CourseCond::Worst(least) => course.worst.is_some_and(|span| span.from >= least).into(),
        CourseCond::SinceFirst(least) => {
            course.since_first.is_some_and(|days| days >= least).into()
        }
        CourseCond::Came(id, least) => {
            sign::came(pack, history, answers, &Cond::AtLeast(id, least))
        }
        CourseCond::Went(id, least) => {
            sign::went(pack, history, answers, &Cond::AtLeast(id, least))
        }
        CourseCond::Back(id, least) => {
            sign::back(pack, history, answers, &Cond::AtLeast(id, least))
        }
    };
    rule.course.iter().map(truth).min().unwrap_or(Truth::No)
}

/// Where pain was told before and is not told now, it may have risen.
fn of_pain(number: Option<u16>, least: u16, course: &Course) -> Truth {
    match (number, course.worst) {
        (Some(number), _) => (number >= least).into(),
        (None, Some(_)) => Truth::Unknown,
        (None, None) => Truth::No,
    }
}

impl Course {
    /// What the reason of a rule fills in: the first thing that it asks for.
    pub fn span(&self, rule: &CourseRule) -> Span {
        let found = match rule.course.first() {
            Some(CourseCond::Rise(_)) => self.rise,
            Some(CourseCond::RisingDays(_)) => self.rising.map(|(_, span)| span),
            Some(CourseCond::DaysNotFalling(_)) => self.not_falling,
            Some(CourseCond::Worst(_)) => self.worst,
            Some(CourseCond::SinceFirst(_)) => {
                self.since_first.map(|days| Span { days, ..Span::default() })
            }
            Some(CourseCond::Came(..) | CourseCond::Went(..) | CourseCond::Back(..)) | None => None,
        };
        found.unwrap_or_default()
    }
}
