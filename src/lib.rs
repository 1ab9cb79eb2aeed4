//! Aftercheck: a self-check for patients after a treatment.
//!
//! The layers, each knowing only those above it (and `view` the browser):
//! - [`engine`]: a pack and answers in, assessment out. Pure.
//! - [`i18n`]: words, dates and phone numbers. Pure.
//! - [`hours`]: when a clinic is open. Pure.
//! - [`plan`]: what a result and the leaflet say, as ids. Pure.
//! - [`own`]: what a clinic adds in its own words. Pure.
//! - [`qr`]: a link as a code to scan. Pure.
//! - [`record`]: answers that outlive the page, with numbers that keep their meaning. Pure.
//! - [`reminders`]: when to check again, as a calendar file. Pure.
//! - [`course`]: what the days before call for: never less. Pure.
//! - [`days`]: what a patient asked to keep, and what another check takes over from it. Pure.
//! - [`session`]: the state of one check and what its screens show. Pure.
//! - [`summary`]: what a patient hands over to whoever treats them. Pure.
//! - [`reader`]: what a clinician reads of it. Pure.
//! - [`fhir`]: the check, and what a patient told, in the terms of HL7 FHIR. Pure.
//! - [`timer`]: what is left of some minutes. Pure.
//! - `view`: the screens, in Yew.
//! - `browser`: the only place that names the web platform.
//!
//! All use `gather`, which is short for `collect`. [`content`] has the pack of this build, for the programs.

mod gather;
pub mod part;

pub mod content;
pub mod course;
pub mod days;
pub mod engine;
pub mod fhir;
pub mod hours;
pub mod i18n;
pub mod joined;
pub mod own;
pub mod plan;
pub mod qr;
pub mod reader;
pub mod record;
pub mod reminders;
pub mod session;
pub mod summary;
pub mod timer;

#[cfg(feature = "web")]
pub mod browser;
#[cfg(any(feature = "web", feature = "static-pages"))]
pub mod view;
