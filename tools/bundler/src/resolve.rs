//! Where an import leads: to a path beside it, or by the `imports` of package.json, as in Node.

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The `imports` of package.json, for scripts of one kind.
#[derive(Debug)]
pub struct Imports {
    table: Value,
    condition: String,
}

impl Imports {
    /// `condition` is the kind of the script; `default` stands for all that are not named.
    ///
    /// # Errors
    /// package.json is no JSON, or has no `imports`.
    pub fn new(package: &str, condition: &str) -> Result<Imports> {
        let package: Value = serde_json::from_str(package).context("package.json is no JSON")?;
        let table = package.get("imports").context("package.json has no `imports`")?.clone();
        Ok(Imports { table, condition: condition.to_owned() })
    }

    pub(crate) fn resolve(&self, path: &str, from: &str) -> Result<String> {
        if from.starts_with('#') {
            let known = self.table.get(from);
            let known =
                known.with_context(|| format!("package.json has no `{from}` in its `imports`"))?;
            let found = known.get(&self.condition).or_else(|| known.get("default"));
            let target = found.and_then(Value::as_str);
            let target = target.with_context(|| {
                format!("`{from}` has neither `{}` nor `default` in package.json", self.condition)
            })?;
            return join("", target);
        }
        if !from.starts_with('.') {
            bail!(
                "`{from}` is a package; scripts have nothing but modules of their own, by `./` or `#`"
            );
        }
        join(path.rsplit_once('/').map_or("", |(folder, _)| folder), from)
    }
}

fn join(folder: &str, from: &str) -> Result<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().with_context(|| format!("`{from}` leads out of the folder"))?;
            }
            name => parts.push(name),
        }
    }
    Ok(parts.join("/"))
}
