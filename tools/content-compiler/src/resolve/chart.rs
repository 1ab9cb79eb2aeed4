//! What the picture of the days says, and what studies say of them.

use pack::{ChartWords, Study};

use super::Resolver;
use crate::schema::{Files, StudyEntry};

impl Resolver<'_> {
    pub(super) fn chart(&mut self, files: &Files) -> ChartWords {
        let file = &files.advice;
        let words = &file.data.chart;
        let [by_day, then, studied, limits] =
            [&words.by_day, &words.then, &words.studied, &words.limits]
                .map(|key| self.named(file, key));
        let studies: Vec<Study> = file.data.study.iter().map(|it| self.study(it)).collect();
        ChartWords { by_day, then, studied, limits, studies: studies.leak() }
    }

    fn study(&mut self, entry: &StudyEntry) -> Study {
        let sources: Vec<&str> = entry.source.iter().map(|it| it.get_ref().as_str()).collect();
        Study {
            from: entry.from,
            text: self.text(&format!("study.{}", entry.id.get_ref())),
            sources: sources.join(" ").leak(),
        }
    }
}
