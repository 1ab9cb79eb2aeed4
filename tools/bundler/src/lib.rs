//! Puts ES modules into one classic script: each is hoisted to the top, in the order of their imports.
//!
//! No name is changed and nothing is wrapped, so that the script is no longer than its parts. It is right
//! because of what is refused: a name at the top of two modules, one that is used without an import, a circle.
//! The script is not strict, as modules are: where a page has frozen something, a write to it is passed over.

mod module;
mod names;
mod resolve;

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use module::Module;
use names::Names;
pub use resolve::Imports;

/// Texts of modules by path, with `/` between folders.
pub type Sources = BTreeMap<String, String>;

/// What is done with the exports of the module that a script begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exports {
    /// A classic script has none.
    Drop,
    /// The script is a module itself.
    Keep,
}

/// One script in the making.
pub struct Bundle<'a> {
    sources: &'a Sources,
    imports: &'a Imports,
    /// Modules that the build makes, by specifier.
    made: &'a Sources,
    modules: BTreeMap<String, Module>,
    names: Names,
}

impl<'a> Bundle<'a> {
    /// `made` are modules that the build makes, by specifier.
    pub fn new(sources: &'a Sources, imports: &'a Imports, made: &'a Sources) -> Self {
        Bundle { sources, imports, made, modules: BTreeMap::new(), names: Names::default() }
    }

    /// The module with all that it imports and that is not in the script yet.
    ///
    /// # Errors
    /// What cannot be hoisted, with file, line and remedy.
    pub fn add(&mut self, entry: &str, exports: Exports) -> Result<String> {
        let mut script = String::new();
        self.hoist(entry, exports, &mut Vec::new(), &mut script)?;
        self.names.check()?;
        Ok(script)
    }

    fn hoist(
        &mut self,
        path: &str,
        exports: Exports,
        open: &mut Vec<String>,
        script: &mut String,
    ) -> Result<()> {
        if self.modules.contains_key(path) {
            return Ok(());
        }
        if let Some(start) = open.iter().position(|it| it == path) {
            let circle = open.split_off(start).join(" → ");
            bail!(
                "{circle} → {path}: a circle of imports; move what both need into a third module"
            );
        }
        open.push(path.to_owned());
        let text = self.made.get(path).or_else(|| self.sources.get(path));
        let module = Module::parse(path, text.with_context(|| format!("{path} is missing"))?)?;
        for import in &module.imports {
            let place = format!("{path}:{}", import.line);
            let target = self.target(path, &import.from).with_context(|| place.clone())?;
            self.hoist(&target, Exports::Drop, open, script)?;
            let Some(other) = self.modules.get(&target) else { continue };
            if let Some(name) = import.names.iter().find(|name| !other.exports.contains(*name)) {
                bail!(
                    "{place}: {target} exports no `{name}`; write `export` before it, or take the import out"
                );
            }
        }
        open.pop();
        self.names.add(path, &module)?;
        script.push_str(match exports {
            Exports::Drop => &module.text,
            Exports::Keep => &module.text_with_exports,
        });
        script.push('\n');
        self.modules.insert(path.to_owned(), module);
        Ok(())
    }

    fn target(&self, path: &str, from: &str) -> Result<String> {
        if self.made.contains_key(from) {
            return Ok(from.to_owned());
        }
        let target = self.imports.resolve(path, from)?;
        if !self.sources.contains_key(&target) {
            bail!("there is no {target}; mend the path after `from`");
        }
        Ok(target)
    }
}
