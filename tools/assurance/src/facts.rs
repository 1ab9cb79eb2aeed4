//! Figures that papers state: each must be what the code has.

use serde::Deserialize;

use crate::{FOLDER, Repository};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    /// The paper, and its words.
    page: String,
    says: String,
    /// The file that makes it true, and its words.
    file: String,
    has: String,
}

impl Facts {
    pub fn faults(&self, repository: &Repository) -> Vec<String> {
        let mut faults = Vec::new();
        for fact in &self.fact {
            let page = format!("{FOLDER}{}", fact.page);
            for (path, words) in [(&page, &fact.says), (&fact.file, &fact.has)] {
                match repository.text(path) {
                    Ok(text) if text.contains(words.as_str()) => {}
                    Ok(_) => faults.push(format!(
                        "facts.toml, \"{}\": {path} does not have: {words}",
                        fact.says
                    )),
                    Err(error) => faults.push(format!("facts.toml: {error}")),
                }
            }
        }
        faults
    }
}
