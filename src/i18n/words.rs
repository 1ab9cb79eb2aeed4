//! The catalogue together with what the clinic and the region put into its texts.

use super::{Catalogue, Extent, Language, Phone, Region, Text, language, t};

/// What the clinic says about itself. It can add words and numbers, never lower a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clinic {
    /// Its name, as [`super::clinic_name`] makes it.
    pub name: Option<String>,
    /// Its phone.
    pub phone: Option<Phone>,
    /// What it gives as its phone and nobody can dial: to read, and never as a link.
    pub phone_text: Option<String>,
    /// An emergency number of its own. It is shown beside the region's, and never in its place.
    pub emergency: Option<Phone>,
}

/// Everything that is needed to say something to the patient.
pub struct Words {
    catalogue: Catalogue,
    clinic: Clinic,
    region: &'static Region,
    is_dialect: bool,
}

impl Words {
    /// Puts a language, a clinic and a region together.
    pub fn new(catalogue: Catalogue, clinic: Clinic, region: &'static Region) -> Words {
        let is_dialect = language::is_dialect(&catalogue, region);
        Words { catalogue, clinic, region, is_dialect }
    }

    /// How many of the texts are there.
    pub fn extent(&self) -> Extent {
        self.catalogue.extent()
    }

    /// The plain words of a text without placeholders.
    pub fn get(&self, text: Text) -> &str {
        self.catalogue.get(text)
    }

    /// The words of a text, with the numbers and names of clinic and region.
    pub fn say(&self, text: Text) -> String {
        self.fill(text, &[])
    }

    /// The same with further placeholders, or with others in place of those.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        let or = |phone: Option<Phone>, otherwise| match phone {
            Some(phone) => phone.shown(),
            None => self.get(otherwise).to_owned(),
        };
        let number = or(self.emergency(), t::UI_NO_NUMBER);
        let urgent = or(self.urgent(), t::UI_NO_URGENT);
        let crisis = or(self.crisis(), t::UI_NO_CRISIS);
        let clinic = self.clinic.name.as_deref().unwrap_or(self.get(t::UI_YOUR_CLINIC));
        let paracetamol = self.get(self.language().paracetamol());
        // What the caller gives comes first: it wins.
        let mut all = values.to_vec();
        all.extend([
            ("number", number.as_str()),
            ("urgent", urgent.as_str()),
            ("crisis", crisis.as_str()),
            ("clinic", clinic),
            ("paracetamol", paracetamol),
        ]);
        self.catalogue.fill(text, &all)
    }

    /// The emergency number, if there is one to call: the region's, or the clinic's where that is not known.
    pub fn emergency(&self) -> Option<Phone> {
        self.region.emergency_phone().or_else(|| self.clinic.emergency.clone())
    }

    /// The clinic's own emergency number, where the region's stands before it.
    pub fn own_emergency(&self) -> Option<&Phone> {
        self.clinic.emergency.as_ref().filter(|_| self.has_region())
    }

    /// Whether the region is known, and its emergency number with it.
    pub fn has_region(&self) -> bool {
        self.region.emergency.is_some()
    }

    /// The line for medical help that cannot wait, if the region has one.
    pub fn urgent(&self) -> Option<Phone> {
        self.region.urgent.and_then(Phone::parse)
    }

    /// Help for people who think of harming themselves, if the region has a line for it.
    pub fn crisis(&self) -> Option<Phone> {
        self.region.crisis.and_then(Phone::parse)
    }

    /// What the clinic says about itself.
    pub fn clinic(&self) -> &Clinic {
        &self.clinic
    }

    /// How the language is written, as it is spoken in the region.
    pub fn language(&self) -> Language<'_> {
        Language { catalogue: &self.catalogue, is_dialect: self.is_dialect }
    }
}
