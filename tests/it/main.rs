//! Native tests of the pure layers, one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that cannot go on should stop"
)]

mod advice;
mod cases;
mod change;
mod check;
mod dates;
mod days;
mod decisions;
mod given;
mod kept;
mod layers;
#[cfg(feature = "static-pages")]
mod old;
mod pack;
mod phones;
mod read;
#[cfg(feature = "static-pages")]
mod rendered;
mod rules;
mod safety;
mod session;
mod statements;
mod texts;
mod walk;
