//! `cargo xtask attributes`: writes what follows from www/element/attributes.js; and the options that come from there.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use clap::error::ErrorKind;
use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};
use project::Project;
use site::attributes::{WRITTEN, attributes};

pub fn command(project: &Project) -> Result<()> {
    for (path, make) in WRITTEN {
        let before = project.read(path)?;
        let after = make(&before)?;
        if after != before {
            fs::write(project.root.join(path), after)
                .with_context(|| format!("could not write {path}"))?;
            println!("{path}");
        }
    }
    Ok(())
}

/// Attributes of the element on the hosted page, each an option.
pub struct AttributeArguments(pub BTreeMap<String, String>);

/// Those with an `@option`. A mistake in the declaration is told before any option is read.
fn options() -> impl Iterator<Item = (&'static str, &'static str)> {
    let declared = attributes().unwrap_or_default();
    declared.iter().filter_map(|it| Some((it.name.as_str(), it.option.as_deref()?)))
}

impl Args for AttributeArguments {
    fn augment_args(command: Command) -> Command {
        command.args(
            options().map(|(name, help)| Arg::new(name).long(name).value_name("TEXT").help(help)),
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for AttributeArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = options().filter_map(|(name, _)| {
            Some((name.to_owned(), matches.get_one::<String>(name)?.clone()))
        });
        let mut given: BTreeMap<String, String> = given.collect();
        // JSON is better kept in a file than in a command line.
        if let Some(words) = given.get_mut("own-words")
            && let Some(path) = words.strip_prefix('@')
        {
            let read = fs::read_to_string(path).map_err(|error| {
                let told = format!("--own-words @{path} cannot be read: {error}\n");
                Error::raw(ErrorKind::Io, told)
            })?;
            *words = read.trim().to_owned();
        }
        Ok(AttributeArguments(given))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_with_an_option_is_taken() {
        let command = || AttributeArguments::augment_args(Command::new("dist"));
        let given = |words: [&'static str; 3]| {
            let matches = command().try_get_matches_from(words).ok()?;
            Some(AttributeArguments::from_arg_matches(&matches).ok()?.0)
        };
        let region = BTreeMap::from([("region".to_owned(), "GB".to_owned())]);
        assert_eq!(given(["dist", "--region", "GB"]), Some(region));
        assert_eq!(given(["dist", "--mode", "leaflet"]), None);
    }

    #[test]
    fn a_clinics_own_words_may_stand_in_a_file() {
        let given = |words: &str| {
            let command = AttributeArguments::augment_args(Command::new("dist"));
            let matches = command.try_get_matches_from(["dist", "--own-words", words]).ok()?;
            AttributeArguments::from_arg_matches(&matches).ok()?.0.remove("own-words")
        };
        assert_eq!(given("{}").as_deref(), Some("{}"));
        let here = concat!("@", env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        assert!(given(here).is_some_and(|text| text.starts_with("[package]")));
        assert_eq!(given("@no/such/file"), None);
    }
}
