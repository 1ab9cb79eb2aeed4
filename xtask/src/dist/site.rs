//! What the pages say about the clinic: given on the command line, or nothing.

use aftercheck::i18n::{Clinic, Phone, Region};
use anyhow::{Context, Result, anyhow};
use clap::Args;

/// The clinic that the hosted page belongs to. Without it the page is neutral: words instead of
/// numbers.
#[derive(Args, Clone, Debug, Default)]
pub struct SiteArguments {
    /// Region of the emergency numbers: GB, US, CA, AU, NZ, EU or an EU country
    #[arg(long)]
    pub region: Option<String>,
    /// Name of the clinic
    #[arg(long)]
    pub clinic_name: Option<String>,
    /// Phone of the clinic
    #[arg(long)]
    pub clinic_phone: Option<String>,
    /// The page has an origin of its own: its worker may lie at the root. Not where the origin has other pages
    #[arg(long)]
    pub own_origin: bool,
}

/// The same, checked.
pub struct Site {
    pub clinic: Clinic,
    pub region: &'static Region,
    /// The attributes of the element, with a space before each.
    pub attributes: String,
    /// Of the element on the page of its own, besides.
    pub page_attributes: &'static str,
}

impl SiteArguments {
    /// The made-up clinic of the demonstration pages. Its number is reserved for fiction (Ofcom).
    pub fn demo() -> SiteArguments {
        SiteArguments {
            region: Some("GB".into()),
            clinic_name: Some("Riverside Physiotherapy".into()),
            clinic_phone: Some("+44 1632 960123".into()),
            own_origin: false,
        }
    }

    /// What is not given here, from there.
    pub fn or(self, other: SiteArguments) -> SiteArguments {
        SiteArguments {
            region: self.region.or(other.region),
            clinic_name: self.clinic_name.or(other.clinic_name),
            clinic_phone: self.clinic_phone.or(other.clinic_phone),
            own_origin: self.own_origin || other.own_origin,
        }
    }

    /// Checks what was given.
    ///
    /// # Errors
    /// An unknown region, or something that is not a phone number.
    pub fn check(&self) -> Result<Site> {
        let region = match &self.region {
            None => Region::unknown(),
            Some(code) => Region::find(code).ok_or_else(|| {
                anyhow!("--region {code} is not known; use GB, US, CA, AU, NZ, EU or an EU country")
            })?,
        };
        let phone =
            match &self.clinic_phone {
                None => None,
                Some(number) => Some(Phone::parse(number).with_context(|| {
                    format!("--clinic-phone \"{number}\" is not a phone number")
                })?),
            };
        let given = [
            ("region", &self.region),
            ("clinic-name", &self.clinic_name),
            ("clinic-phone", &self.clinic_phone),
        ];
        let attribute = |(name, value): (&str, &Option<String>)| {
            value.as_ref().map(|value| format!(" {name}=\"{}\"", escape(value)))
        };
        let clinic = Clinic { name: self.clinic_name.clone(), phone, ..Clinic::default() };
        let attributes = given.into_iter().filter_map(attribute).collect();
        let page_attributes = if self.own_origin { " own-origin" } else { "" };
        Ok(Site { clinic, region, attributes, page_attributes })
    }
}

/// Text as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
