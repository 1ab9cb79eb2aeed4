//! A clinic's looks, each an option of `cargo xtask dist`.

use std::collections::BTreeMap;

use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};
use site::look::PROPERTIES;

/// By name; what they may be is checked with all else of a clinic.
pub struct LookArguments(pub BTreeMap<String, String>);

impl Args for LookArguments {
    fn augment_args(command: Command) -> Command {
        command.args(
            PROPERTIES.map(|it| Arg::new(it.name).long(it.name).value_name("TEXT").help(it.option)),
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for LookArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = PROPERTIES.iter().filter_map(|it| {
            Some((it.name.to_owned(), matches.get_one::<String>(it.name)?.clone()))
        });
        Ok(LookArguments(given.collect()))
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
    fn looks_are_options() {
        let command = LookArguments::augment_args(Command::new("dist"));
        let matches =
            command.try_get_matches_from(["dist", "--accent", "#0b5063", "--radius", "4px"]);
        let given = matches.ok().and_then(|it| Some(LookArguments::from_arg_matches(&it).ok()?.0));
        let expected = [("accent", "#0b5063"), ("radius", "4px")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(given, Some(expected.into()));
    }
}
