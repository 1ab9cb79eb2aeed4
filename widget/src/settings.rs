//! The one table of settings: what the element's attributes may say, and what counts otherwise.

use aftercheck::i18n::{Clinic, Phone, Region};
use aftercheck::joined::Joined as _;
use aftercheck::own::{Later, read_later};

/// Everything a host page can set. None of it can lower a level.
pub struct Settings {
    pub clinic: Clinic,
    /// Of the clinic, if the part is there that reads them.
    pub later: Later,
    pub region: &'static Region,
    /// Level of the widget's main heading, 1 to 4.
    pub heading: u8,
    pub own_page: bool,
    /// The page is the window's own: its history may be used. In a frame it is its parent's, too.
    pub history: bool,
    pub sources: Option<String>,
}

/// Reads the settings by name; one that is blank counts as not there. A wrong value falls back and
/// is told once through `warn`. Names nothing of the browser: `tests/fuzz` reads it as well.
pub fn read(value: &dyn Fn(&str) -> Option<String>, warn: &dyn Fn(&str)) -> Settings {
    let text = |name: &str| Some(value(name)?.trim().to_owned()).filter(|value| !value.is_empty());
    let phone = |name: &str, instead: &str| {
        let value = text(name)?;
        let phone = Phone::parse(&value);
        if phone.is_none() {
            warn(&[name, " \"", &value, "\" is not a phone number; ", instead].joined(""));
        }
        phone
    };
    let region = text("region").and_then(|code| {
        let region = Region::find(&code);
        if region.is_none() {
            let known: Vec<&str> = Region::all().iter().map(|region| region.code).collect();
            let known = known.joined(", ");
            warn(
                &[
                    "region \"",
                    &code,
                    "\" is not known; use one of ",
                    &known,
                    " or an EU country. The numbers of all regions are shown instead",
                ]
                .joined(""),
            );
        }
        region
    });
    let clinic_phone = phone("clinic-phone", "it is shown as text, without a link");
    let phone_text = match clinic_phone {
        Some(_) => None,
        None => text("clinic-phone").and_then(|value| Phone::as_text(&value)),
    };
    let mut later = Later::default();
    read_later(value, warn, &mut later);
    Settings {
        later,
        clinic: Clinic {
            name: text("clinic-name"),
            phone: clinic_phone,
            phone_text,
            emergency: phone("emergency-number", "the region's own is used"),
        },
        region: region.unwrap_or(Region::unknown()),
        heading: heading(text("heading-level"), warn),
        own_page: text("own-page").is_some(),
        history: text("history").is_some(),
        sources: text("sources"),
    }
}

/// Level of the widget's main heading: 2 in a page that has its own, 1 on a page of its own.
fn heading(value: Option<String>, warn: &dyn Fn(&str)) -> u8 {
    let Some(value) = value else { return 2 };
    match value.as_str() {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        "4" => 4,
        _ => {
            warn(&["heading-level \"", &value, "\" must be 1, 2, 3 or 4; 2 is used"].joined(""));
            2
        }
    }
}
