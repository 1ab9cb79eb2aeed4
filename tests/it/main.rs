//! Native tests of the pure layers, one binary.
#![cfg(test)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod advice;
mod answers_survive_back;
mod cases;
mod change;
mod chart;
#[cfg(feature = "static-pages")]
mod chart_shown;
mod closed_clinic;
mod copies;
mod course;
mod dates;
mod days;
mod decisions;
mod diary;
mod diary_kept;
mod docs;
#[cfg(feature = "static-pages")]
mod draft;
mod emergency_list;
mod faqs;
mod features;
mod fhir;
mod fhir_form;
mod go_on;
#[cfg(feature = "static-pages")]
mod go_on_shown;
mod hours;
mod house;
#[cfg(feature = "static-pages")]
mod how_to_answer;
mod kept;
mod language;
#[cfg(feature = "static-pages")]
mod later;
mod layers;
mod own;
mod own_proof;
#[cfg(feature = "static-pages")]
mod own_shown;
mod pack;
mod packages;
mod packs;
mod parts;
mod passcode;
mod phones;
mod pictures;
mod plan;
mod read;
mod reading;
mod record;
mod reminders;
#[cfg(feature = "static-pages")]
mod reminders_shown;
#[cfg(feature = "static-pages")]
mod rendered;
mod rules;
mod scanned;
mod sealed;
mod session;
mod sooner;
mod staff;
#[cfg(feature = "static-pages")]
mod stale_advice;
mod statements;
mod summary;
mod support;
mod texts;
mod timer;
#[cfg(feature = "static-pages")]
mod timer_shown;
mod walk;
