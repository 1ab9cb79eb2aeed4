//! Rules about the days before.

use pack::{Calls, Cond, CourseCond, CourseRule, CourseRules, Level};

use super::{Resolver, name};
use crate::condition;
use crate::schema::{CourseEntry, File, RulesFile};

impl Resolver<'_> {
    pub(super) fn course(&mut self, file: &File<RulesFile>) -> CourseRules {
        let rules = file.data.course_rule.iter().map(|entry| self.course_rule(file, entry));
        CourseRules(rules.collect::<Vec<_>>().leak())
    }

    fn course_rule(&mut self, file: &File<RulesFile>, entry: &CourseEntry) -> CourseRule {
        let id = entry.id.get_ref();
        let calls = self.calls(file, entry);
        let (mut today, mut before): (Vec<Cond>, Vec<CourseCond>) = Default::default();
        for text in &entry.when {
            let read = match condition::course(text.get_ref(), &self.names) {
                Ok(Some(cond)) => {
                    before.push(cond);
                    continue;
                }
                Ok(None) => condition::rule(text.get_ref(), &self.names),
                Err(message) => Err(message),
            };
            let read = self.take(file, text, read.map(Some));
            today.extend(read);
        }
        let sources: Vec<&str> = entry.source.iter().map(|s| s.get_ref().as_str()).collect();
        CourseRule {
            id: name(id),
            calls,
            when: today.leak(),
            course: before.leak(),
            reason: self.text(&format!("course_rule.{id}")),
            sources: sources.join(" ").leak(),
        }
    }

    fn calls(&mut self, file: &File<RulesFile>, entry: &CourseEntry) -> Calls {
        match (&entry.level, &entry.trend) {
            (Some(level), None) => Calls::Level(self.level(file, level)),
            (None, Some(trend)) => {
                let question = self.names.question(self.names.roles.trend.get_ref());
                // A question that is not there was told already.
                let Ok(question) = question else { return Calls::Trend(0) };
                let option = self.names.value(question, trend.get_ref());
                Calls::Trend(self.take(file, trend, option))
            }
            (Some(_), Some(_)) | (None, None) => {
                let message = "say either the level or the trend that it calls for";
                self.errors.add(file.fault(&entry.id, message));
                Calls::Level(Level::Message)
            }
        }
    }
}
