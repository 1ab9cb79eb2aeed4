//! The modules of www/, and the scripts that are made of them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use bundler::{Bundle, Exports, Imports, Sources};
use serde_json::Value;

use super::Files;

/// Values by name that modules import from `#build`.
pub type Values = BTreeMap<&'static str, Value>;

/// All modules, and what chooses among them.
pub struct Shell {
    sources: Sources,
    package: String,
}

/// What the build adds to the modules of one script.
pub struct Made(Sources);

impl Made {
    pub fn new(values: &Values) -> Made {
        let lines = values.iter().map(|(name, value)| format!("export const {name} = {value};\n"));
        Made(Sources::from([("#build".to_owned(), lines.collect())]))
    }

    /// With names that are filled in when the script is short already: as a global variable each stays as it is.
    pub fn with_places(mut self, places: &[(&str, &str)]) -> Made {
        let build = self.0.entry("#build".to_owned()).or_default();
        places
            .iter()
            .for_each(|(mark, name)| *build += &format!("export const {name} = {mark};\n"));
        self
    }

    /// wasm-bindgen's glue, with the imports it needs.
    pub fn with_glue(mut self, glue: &str, imports: &str) -> Result<Made> {
        const NAME: &str = "let wasm_bindgen";
        ensure!(glue.contains(NAME), "wasm-bindgen's glue has no `{NAME}` any more");
        let glue = glue.replacen(NAME, &format!("export {NAME}"), 1);
        self.0.insert("#glue".to_owned(), format!("{imports}{glue}"));
        Ok(self)
    }
}

impl Shell {
    /// What lies in www/.
    pub fn of(tree: &Files) -> Result<Shell> {
        let modules = tree.within("www/").filter(|(name, _)| name.ends_with(".js"));
        let text = |(name, _)| Ok((String::from(name), tree.text(&format!("www/{name}"))?));
        let sources = modules.map(text).collect::<Result<_>>()?;
        Ok(Shell { sources, package: tree.text("www/package.json")? })
    }

    /// Scripts that begin with these modules, one after the other: what two of them need stands in the first.
    /// `kind` chooses among modules, in www/package.json.
    pub fn scripts<const N: usize>(
        &self,
        entries: [&str; N],
        kind: &str,
        made: &Made,
    ) -> Result<[String; N]> {
        let imports = Imports::new(&self.package, kind)?;
        let mut bundle = Bundle::new(&self.sources, &imports, &made.0);
        let mut scripts = [const { String::new() }; N];
        for (script, entry) in scripts.iter_mut().zip(entries) {
            *script = bundle.add(entry, Exports::Drop).context("www/ has a mistake")?;
        }
        Ok(scripts)
    }

    /// A classic script in a block: none of its names is the page's.
    pub fn block(&self, entry: &str, made: &Made) -> Result<String> {
        let [script] = self.scripts([entry], "default", made)?;
        Ok(format!("{{{script}}}"))
    }

    /// A script that is a module itself.
    pub fn module(&self, entry: &str, made: &Made) -> Result<String> {
        let imports = Imports::new(&self.package, "default")?;
        let mut bundle = Bundle::new(&self.sources, &imports, &made.0);
        bundle.add(entry, Exports::Keep).context("www/ has a mistake")
    }
}
