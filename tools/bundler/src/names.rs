//! The names at the top of all modules: in one script they are one another's.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::module::Module;

#[derive(Debug, Default)]
pub struct Names {
    /// Where each stands.
    top: BTreeMap<String, String>,
    /// What a module uses and has neither declared nor imported: a global name of the browser.
    free: Vec<(String, String)>,
}

impl Names {
    pub fn add(&mut self, path: &str, module: &Module) -> Result<()> {
        for (name, line) in &module.top {
            let place = format!("{path}:{line}");
            if let Some(other) = self.top.insert(name.clone(), place.clone()) {
                bail!(
                    "{place}: `{name}` stands at the top of {other} as well; give one of them another name"
                );
            }
        }
        let free = module.free.iter();
        self.free.extend(free.map(|(name, line)| (name.clone(), format!("{path}:{line}"))));
        Ok(())
    }

    /// No global name is taken by another module.
    pub fn check(&self) -> Result<()> {
        for (name, place) in &self.free {
            if let Some(other) = self.top.get(name) {
                bail!(
                    "{place}: `{name}` would be that of {other}; import it, or give that one another name"
                );
            }
        }
        Ok(())
    }
}
