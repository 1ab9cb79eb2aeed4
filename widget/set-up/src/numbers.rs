//! What each phone number of a clinic would dial, and what is odd about it.

use aftercheck::i18n::{Phone, Region, is_premium};
use serde_json::{Map, Value};

use crate::settings::{Problem, Settings};

/// Whom patients may call, by the name of the setting.
const NUMBERS: [&str; 3] = ["clinic-phone", "out-of-hours", "emergency-number"];

/// What is dialled, without the plus.
fn digits(phone: &Phone) -> String {
    phone.link().chars().filter(char::is_ascii_digit).collect()
}

/// The links; none where something is said and not dialled.
pub fn dials(settings: &Settings) -> Map<String, Value> {
    let dial = |name: &str| settings.get(name).and_then(Phone::parse).map(|phone| phone.link());
    NUMBERS
        .map(|name| (name.trim_start_matches("clinic-").to_owned(), dial(name).into()))
        .into_iter()
        .collect()
}

/// What works and should be looked at.
pub fn warnings(settings: &Settings) -> Vec<Problem> {
    let code = settings.get("region").unwrap_or_default();
    let region = Region::find(code);
    let mut found = Vec::new();
    let mut warn = |field: &str, message: String| found.push(Problem::new(field, message));
    if region.is_none() {
        warn(
            "region",
            "Without a region patients see a list of all regions' emergency numbers.".into(),
        );
    }
    if settings.get("clinic-phone").is_none() {
        warn(
            "clinic-phone",
            "Without a number patients are told to contact you, and not how.".into(),
        );
    }
    for name in NUMBERS {
        let phone = settings.get(name).and_then(Phone::parse);
        if let Some(phone) = phone.filter(|phone| is_premium(phone, code)) {
            warn(name, format!("{} costs extra to call. Give another number.", phone.shown()));
        }
    }
    let own = settings.get("emergency-number").and_then(Phone::parse);
    if let (Some(own), None) = (&own, region) {
        let own = own.shown();
        warn(
            "emergency-number",
            format!(
                "Patients are told to call {own} in an emergency, before that list. Make sure that {own} takes emergency calls."
            ),
        );
    }
    let of_region = region.and_then(Region::emergency_phone);
    if let (Some(own), Some(of_region)) = (own, of_region)
        && digits(&own) != digits(&of_region)
    {
        let (own, of_region) = (own.shown(), of_region.shown());
        warn(
            "emergency-number",
            format!(
                "Patients are told {of_region} and, beside it, {own}. Make sure that {own} takes emergency calls."
            ),
        );
    }
    found
}
