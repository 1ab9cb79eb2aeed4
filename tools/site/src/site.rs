//! What the pages say about the clinic: given on the command line, or nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use aftercheck::hours;
use aftercheck::i18n::{Clinic, Phone, Region, clinic_name, is_premium};
use aftercheck::own;
use anyhow::{Context, Result, anyhow, ensure};

use crate::attributes::{Attribute, Kind};
use crate::emergency::emergency;
use crate::look;

/// The clinic that the hosted page belongs to. Without it the page is neutral: words instead of
/// numbers.
#[derive(Clone, Debug, Default)]
pub struct SiteArguments {
    /// Attributes of the element by name, of those that have an `@option`.
    pub attributes: BTreeMap<String, String>,
    /// By the names of [`look::PROPERTIES`].
    pub look: BTreeMap<String, String>,
    /// The page has an origin of its own: its worker may lie at the root. Not where the origin has other pages
    pub own_origin: bool,
}

/// The same, checked.
pub struct Site {
    /// Its name and numbers.
    pub clinic: Clinic,
    /// Of the emergency numbers.
    pub region: &'static Region,
    /// The attributes of the element, with a space before each.
    pub attributes: String,
    /// Those in a clinic's page, where there may be more.
    pub pasted: String,
    /// The same by name, as they are shown.
    pub values: Vec<(String, String)>,
    /// Of the element on the page of its own, besides.
    pub page_attributes: &'static str,
    /// Declarations of CSS: its looks.
    pub look: String,
    /// What works and should be different.
    pub warning: Option<String>,
}

impl SiteArguments {
    /// The made-up clinic of the demonstration pages. Its number is reserved for fiction (Ofcom).
    pub fn demo() -> SiteArguments {
        let attributes = [
            ("region", "GB"),
            ("clinic-name", "Riverside Physiotherapy"),
            ("clinic-phone", "+44 1632 960123"),
        ];
        let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
        SiteArguments { attributes: attributes.into(), ..SiteArguments::default() }
    }

    /// Whether there is a clinic in it at all.
    pub fn is_neutral(&self) -> bool {
        self.attributes.is_empty() && self.look.is_empty() && !self.own_origin
    }

    /// Checks what was given.
    ///
    /// # Errors
    /// An unknown region, a name that is too long or blank, hours or words that cannot be read, something that is not a phone
    /// number or no emergency number, or looks in which patients could not read.
    #[cfg(feature = "make")]
    pub fn check(&self) -> Result<Site> {
        self.check_by(crate::attributes::attributes()?)
    }

    /// The same by the attributes that were declared when the site was made.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub fn check_by(&self, declared: &[Attribute]) -> Result<Site> {
        let given = |name: &str| self.attributes.get(name).map(String::as_str);
        let region = match given("region") {
            None => Region::unknown(),
            Some(code) => Region::find(code).ok_or_else(|| {
                anyhow!("--region {code} is not known; use GB, US, CA, AU, NZ, EU or an EU country")
            })?,
        };
        let name = given("clinic-name").map(named).transpose()?;
        let phone = given("clinic-phone").map(dialled).transpose()?;
        let region_code = given("region").unwrap_or_default();
        let costs = |name: &str| {
            let phone = given(name).and_then(Phone::parse)?;
            let costs = is_premium(&phone, region_code);
            costs.then(|| {
                format!("--{name} \"{}\" costs extra to call; give another", phone.shown())
            })
        };
        let warning = ["clinic-phone", "out-of-hours"].iter().find_map(|name| costs(name));
        let emergency =
            given("emergency-number").map(|it| emergency(it, region_code)).transpose()?;
        let of_region = region.emergency_phone();
        let emergency =
            emergency.filter(|it| of_region.as_ref().is_none_or(|other| other.link() != it.link()));
        let mistake = RefCell::new(None);
        let owned = |name: &str| given(name).map(str::to_owned);
        hours::read(&owned, &|text| *mistake.borrow_mut() = Some(text.to_owned()), &mut None);
        ensure!(mistake.borrow().is_none(), "--{}", mistake.take().unwrap_or_default());
        let words = given("own-words").unwrap_or_default();
        own::parse(words, &|place, what| {
            mistake.borrow_mut().get_or_insert(format!("own-words: {place} {what}"));
        });
        ensure!(mistake.borrow().is_none(), "--{}", mistake.take().unwrap_or_default());
        let mut values = Vec::new();
        for attribute in declared {
            let Some(value) = given(&attribute.name) else { continue };
            if let Kind::Choice(values) = &attribute.kind {
                let known: Vec<&str> =
                    values.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
                let is_known = known.contains(&value);
                ensure!(
                    is_known,
                    "--{} {value} is not known; use {}",
                    attribute.name,
                    known.join(" or ")
                );
            }
            let value = if attribute.name == "clinic-name" { name.as_deref() } else { Some(value) };
            values.push((attribute.name.clone(), value.unwrap_or_default().to_owned()));
        }
        let written = |(name, value): &(String, String)| format!(" {name}=\"{}\"", escape(value));
        let attributes: String = values.iter().map(written).collect();
        let pasted = attributes.clone();
        let clinic = Clinic { name, phone, emergency, ..Clinic::default() };
        let page_attributes = if self.own_origin { " own-origin" } else { "" };
        let look = look::declarations(&self.look)?;
        Ok(Site { clinic, region, attributes, pasted, values, page_attributes, look, warning })
    }
}

impl Site {
    /// What its own pages have behind the style sheet. The check's root takes it from the element, as in any page; the leaflet
    /// that stands there before has no root.
    pub fn styles(&self) -> String {
        let mut styles = String::new();
        if !self.look.is_empty() {
            styles.push_str(&format!("after-check,.ac-host{{{}}}", self.look));
        }
        if let Some((_, theme)) = self.values.iter().find(|(name, _)| name == "theme") {
            styles.push_str(&format!(":root,.ac-page{{color-scheme:{theme}}}"));
        }
        styles
    }
}

/// The name as it is shown, whole.
fn named(typed: &str) -> Result<String> {
    let name = clinic_name(typed).context("--clinic-name is blank; leave it out or give a name")?;
    ensure!(
        !name.contains('…') || typed.contains('…'),
        "--clinic-name has more than 80 characters; give a shorter one"
    );
    Ok(name)
}

/// A number that can be dialled.
fn dialled(typed: &str) -> Result<Phone> {
    Phone::parse(typed).with_context(|| {
        format!("--clinic-phone \"{typed}\" is not a phone number; give 2 to 20 digits with spaces, dashes and + . / ( )")
    })
}

/// Text as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(all(test, feature = "make"))]
mod tests {
    use super::SiteArguments;

    fn site(name: &str, phone: &str) -> SiteArguments {
        let attributes = [("clinic-name", name), ("clinic-phone", phone)];
        let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
        SiteArguments { attributes: attributes.into(), ..SiteArguments::default() }
    }

    #[test]
    fn a_name_is_cleaned_everywhere() {
        let site = site("River\u{202e}side \u{7} Physio", "+44 1632 960123").check();
        let site = site.map(|site| (site.clinic.name, site.attributes)).ok();
        let attributes = " clinic-name=\"Riverside Physio\" clinic-phone=\"+44 1632 960123\"";
        assert_eq!(site, Some((Some("Riverside Physio".into()), attributes.into())));
    }

    #[test]
    fn a_number_that_costs_extra_is_told() {
        let warning = |phone: &str| {
            let mut site = site("A", phone);
            site.attributes.insert("region".into(), "GB".into());
            site.check().map(|site| site.warning).ok().flatten()
        };
        assert_eq!(warning("01632 960123"), None);
        assert!(warning("0870 123 4567").is_some_and(|it| it.contains("costs extra")));
    }

    #[test]
    fn a_further_emergency_number_stands_beside_the_regions() {
        let further = |number: &str| {
            let mut site = site("A", "999");
            site.attributes.insert("region".into(), "GB".into());
            site.attributes.insert("emergency-number".into(), number.into());
            let found = site.check().map(|site| site.clinic.emergency.map(|it| it.link()));
            found.map_err(|error| error.to_string())
        };
        assert_eq!(further("112"), Ok(Some("tel:112".into())));
        assert_eq!(further("9 9 9"), Ok(None));
        for (number, words) in [
            ("12", "--emergency-number \"12\" is no emergency number; give 3 to 15 digits"),
            ("1234567890123456", "is no emergency number"),
            ("help", "is no emergency number"),
            ("+999", "is no emergency number"),
            ("0906 812 3456", "costs extra to call; give one that is free"),
        ] {
            let error = further(number).err().unwrap_or_default();
            assert!(error.contains(words), "{error}");
        }
    }

    #[test]
    fn looks_and_theme_are_the_same_before_and_in_the_check() {
        let mut given = site("A", "999");
        assert_eq!(given.check().map(|it| it.styles()).ok().as_deref(), Some(""));
        given.look.insert("accent".into(), "#7a1fa2".into());
        given.attributes.insert("theme".into(), "dark".into());
        let styles = given.check().map(|it| it.styles()).ok();
        let expected =
            "after-check,.ac-host{--ac-accent: #7a1fa2}:root,.ac-page{color-scheme:dark}";
        assert_eq!(styles.as_deref(), Some(expected));
        given.attributes.insert("theme".into(), "pink".into());
        let error = given.check().err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("--theme pink is not known; use light or dark"));
    }

    #[test]
    fn a_clinics_own_words_are_taken_whole_or_not_at_all() {
        let mut site = site("A", "999");
        site.attributes.insert("own-words".into(), r#"{"bring": "a \"b\""}"#.into());
        let attributes = site.check().map(|site| site.attributes).unwrap_or_default();
        assert!(
            attributes
                .ends_with(r#" own-words="{&quot;bring&quot;: &quot;a \&quot;b\&quot;&quot;}""#)
        );
        site.attributes.insert("own-words".into(), r#"{"bring": "a", "tips": "b"}"#.into());
        let error = site.check().err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("--own-words: tips must be a list in [ ]"));
    }

    #[test]
    fn an_error_names_the_field_and_what_to_give() {
        let long = "a".repeat(81);
        let dots = format!("01632{}960123", ".".repeat(40));
        for (name, phone, words) in [
            (&*long, "999", "--clinic-name has more than 80 characters; give a shorter one"),
            ("\u{200b}", "999", "--clinic-name is blank; leave it out or give a name"),
            ("A", &*dots, "is not a phone number; give 2 to 20 digits"),
        ] {
            let error = site(name, phone).check().err().map(|error| error.to_string());
            assert!(error.as_ref().is_some_and(|it| it.contains(words)), "{error:?}");
        }
        assert!(site(&"a".repeat(80), "999").check().is_ok());
        let mut site = site("A", "999");
        for (hours, words) in
            [("Mo-Fr 8-25", "--clinic-hours \"Mo-Fr 8-25\" has a mistake"), ("Mo 08:00-12:00", "")]
        {
            site.attributes.insert("clinic-hours".into(), hours.into());
            let error = site.check().err().map(|error| error.to_string());
            assert!(error.as_deref().unwrap_or_default().starts_with(words), "{error:?}");
            assert_eq!(error.is_none(), words.is_empty());
        }
    }
}
