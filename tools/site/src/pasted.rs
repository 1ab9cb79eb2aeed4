//! The leaflet as it is pasted, for a clinic that is not known yet: what fills in the gaps is another program.

use aftercheck::engine::pack::Phrase;
use aftercheck::i18n::{Clinic, Phone, Region, t};
use anyhow::{Context, Result};
use content_compiler::Compiled;

use super::clinic::leaflet;
use super::edition::Edition;
use super::site::escape;
use super::{Files, snippet};

/// Where the clinic's name goes: no text has such a character.
pub const NAME: &str = "\u{e000}";
/// A number that nobody has, where the clinic's goes: as it is shown, and behind `tel:`.
pub const PHONE: &str = "00000000000000000000";

/// The same for its further emergency number.
pub const EMERGENCY: &str = "000000000000000";

/// What is said in one language before any script runs.
#[derive(Debug)]
pub struct Pasted {
    /// Of the language.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    pub title: String,
    /// What stands for the name of a clinic that gives none.
    pub your_clinic: String,
    /// That the check cannot be used.
    pub cannot: String,
    /// With [`NAME`], and [`PHONE`] and [`EMERGENCY`] where the clinic has them.
    pub leaflet: String,
}

/// Which numbers a clinic gives.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers {
    pub phone: bool,
    pub emergency: bool,
}

/// In every language, with the numbers of a region (`None` for words instead of numbers); `files` have the texts.
pub fn pasted(
    content: &Compiled,
    files: &Files,
    region: Option<&'static Region>,
    Numbers { phone, emergency }: Numbers,
) -> Result<Vec<Pasted>> {
    let stands_for = |number: &str, is_there: bool| {
        let phone = Phone::parse(number).context("what stands for a number is none")?;
        anyhow::Ok(is_there.then_some(phone))
    };
    let clinic = Clinic {
        name: Some(NAME.to_owned()),
        phone: stands_for(PHONE, phone)?,
        emergency: stands_for(EMERGENCY, emergency)?,
        ..Clinic::default()
    };
    let region = region.unwrap_or_else(Region::unknown);
    let one = |edition: Edition<'_>| {
        let Edition { tag, direction, words, .. } = &edition;
        let leaflet = snippet::leaflet(&leaflet(words, 2, false), tag, *direction)?;
        let your_clinic = words.get(t::UI_YOUR_CLINIC);
        let say = |text| words.fill(text, &[("clinic", your_clinic)]);
        Ok(Pasted {
            tag: (*tag).to_owned(),
            direction: direction.html(),
            title: say(Phrase::Title.text()),
            your_clinic: escape(your_clinic),
            cannot: escape(&say(Phrase::Cannot.text())),
            // Turned to a number like all that is not ASCII.
            leaflet: leaflet.replace(&format!("&#{};", 0xe000), NAME),
        })
    };
    let all = content.locales.iter().zip(&content.languages);
    all.map(|((tag, _), language)| {
        one(Edition::new(tag, language.direction, files, (clinic.clone(), region))?)
    })
    .collect()
}
