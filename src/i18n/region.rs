//! Emergency and urgent numbers by region.

use super::{Phone, Text};

/// What differs from one region to the next.
#[derive(Debug)]
pub struct Region {
    /// ISO 3166 code, or `EU`.
    pub code: &'static str,
    /// Other codes that mean the same.
    pub also: &'static [&'static str],
    pub name: Option<Text>,
    /// The ambulance number.
    pub emergency: Option<&'static str>,
    /// The line for medical help that cannot wait.
    pub urgent: Option<&'static str>,
    /// Help for people who think of harming themselves.
    pub crisis: Option<&'static str>,
}

/// No known region: words instead of numbers (H5).
static UNKNOWN: Region =
    Region { code: "", also: &[], name: None, emergency: None, urgent: None, crisis: None };

impl Region {
    /// The region with this code, in any case.
    pub fn find(code: &str) -> Option<&'static Region> {
        let is = |c: &&str| c.eq_ignore_ascii_case(code.trim());
        generated::REGIONS.iter().find(|r| is(&r.code) || r.also.iter().any(is))
    }

    /// The region for which nothing is known.
    pub fn unknown() -> &'static Region {
        &UNKNOWN
    }

    /// All known regions.
    pub fn all() -> &'static [Region] {
        generated::REGIONS
    }

    /// The ambulance number.
    pub fn emergency_phone(&self) -> Option<Phone> {
        self.emergency.and_then(Phone::parse)
    }
}

mod generated {
    include!(concat!(env!("OUT_DIR"), "/region.rs"));
}
