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
mod dates;
mod days;
mod decisions;
mod docs;
mod language;
#[cfg(feature = "static-pages")]
mod later;
mod layers;
mod pack;
mod packages;
mod packs;
mod phones;
mod plan;
mod read;
mod record;
#[cfg(feature = "static-pages")]
mod rendered;
mod rules;
mod safety;
mod session;
#[cfg(feature = "static-pages")]
mod stale_advice;
mod statements;
mod support;
mod texts;
mod walk;
