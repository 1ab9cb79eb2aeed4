//! The staff card: facts that it tells in any case, and what is known after such a treatment.

use pack::{Cond, Fit, QuestionId, StaffLine};

use super::Resolver;
use crate::schema::{File, Files, Group, ResultFile};

impl Resolver<'_> {
    pub(super) fn staff_facts(&mut self, file: &File<ResultFile>) -> &'static [StaffLine] {
        let mut all = Vec::new();
        for entry in &file.data.staff_fact {
            let id = entry.id.get_ref();
            let when = self.alternatives(file, &entry.when);
            // Of any other condition it could not be told whether it was asked.
            let asked = |fit: &Fit| matches!(fit, Fit::Is(Cond::AtLeast(..) | Cond::Risks { .. }));
            if when.is_empty() || !when.iter().all(|all| !all.is_empty() && all.iter().all(asked)) {
                let message = format!(
                    "`{id}` needs a `when` of `question >= option` and of risks with `in`, so that what was not asked is no \"no\""
                );
                self.errors.add(file.fault(&entry.id, message));
            }
            all.push(StaffLine { when, name: self.text(&format!("staff.{id}")), more: None });
        }
        all.leak()
    }

    pub(super) fn known(&mut self, files: &Files) -> &'static [StaffLine] {
        let file = &files.result;
        let (mut all, mut others) = (Vec::new(), 0);
        for entry in &file.data.known {
            let id = entry.id.get_ref();
            let when = self.alternatives(file, &entry.when);
            others += usize::from(when.is_empty());
            let wrong = |all: &&[Fit]| !all.iter().all(|fit| self.of_treatment(files, fit));
            if when.iter().any(|all| all.is_empty() || wrong(all)) {
                let message = format!(
                    "`{id}` may rest on the place, the day and what was done, and on no sign (D21): use `in` of places, the day, and questions of a screen of the group `treatment`"
                );
                self.errors.add(file.fault(&entry.id, message));
            }
            let name = self.text(&format!("known.{id}.name"));
            all.push(StaffLine { when, name, more: self.find(&format!("known.{id}.more")) });
        }
        if others != 1 {
            let message = format!(
                "one [[known]] has no `when`, for where no other holds; here {others} have none"
            );
            self.errors.add(crate::Diagnostic::file(&file.path, message));
        }
        all.leak()
    }

    /// Whether a condition is about the treatment, and not about what came of it.
    fn of_treatment(&self, files: &Files, fit: &Fit) -> bool {
        let of_page = |id: QuestionId| {
            let questions = &files.questions.data;
            let key = questions.question.get(usize::from(id.0)).map(|it| it.key.get_ref());
            let own = questions.screen.iter().filter(|page| page.group == Group::Treatment);
            own.flat_map(|page| &page.questions).any(|it| Some(it.get_ref()) == key)
        };
        match *fit {
            Fit::Is(Cond::Places(_)) => true,
            Fit::Is(Cond::AtLeast(id, _)) | Fit::AtMost(id, _) => of_page(id),
            Fit::Is(Cond::Extra(_) | Cond::Risks { .. }) | Fit::Has(..) | Fit::Unanswered(_) => {
                false
            }
        }
    }
}
