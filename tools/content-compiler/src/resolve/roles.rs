//! The questions that the program knows by what they are about, and whether they can play that role.

use pack::{QuestionId, Roles};

use super::Resolver;
use crate::schema::{File, Kind, PackFile, Str};

impl Resolver<'_> {
    pub fn roles(&mut self, file: &File<PackFile>) -> Roles {
        let it = &file.data.roles;
        let number = [Kind::Number];
        Roles {
            days: self.role(file, &it.days, "days", &number),
            places: self.role(file, &it.places, "places", &[Kind::Set]),
            pain: self.role(file, &it.pain, "pain", &number),
            pain_before: self.role(file, &it.pain_before, "pain_before", &number),
            trend: self.role(file, &it.trend, "trend", &[Kind::Scale]),
            risks: self.role(file, &it.risks, "risks", &[Kind::Set]),
            age: self.role(file, &it.age, "age", &[Kind::Choice]),
            child: self.child(file),
            course: self.all(file, &it.course),
            past: self.all(file, &it.past),
        }
    }

    fn role(&mut self, file: &File<PackFile>, key: &Str, role: &str, kinds: &[Kind]) -> QuestionId {
        let name = key.get_ref();
        let fits = |id: QuestionId| {
            let question = self.names.questions.get(usize::from(id.0));
            let fits = question.is_some_and(|question| kinds.contains(&question.kind));
            let message = || format!("`{name}` cannot be `{role}`, which is a {}", listed(kinds));
            fits.then_some(id).ok_or_else(message)
        };
        let result = self.names.question(name).and_then(fits);
        self.take(file, key, result)
    }

    fn child(&mut self, file: &File<PackFile>) -> u16 {
        let (age, child) = (&file.data.roles.age, &file.data.roles.child);
        // A question that is not there was told already.
        let Ok(age) = self.names.question(age.get_ref()) else { return 0 };
        let result = self.names.value(age, child.get_ref());
        self.take(file, child, result)
    }

    fn all(&mut self, file: &File<PackFile>, keys: &[Str]) -> &'static [QuestionId] {
        let id = |key: &Str| {
            let result = self.names.question(key.get_ref());
            self.take(file, key, result)
        };
        keys.iter().map(id).collect::<Vec<_>>().leak()
    }
}

fn listed(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" or ")
}
