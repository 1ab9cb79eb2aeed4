//! The screens, in Yew. Words come from the catalogue, looks from classes; no literal text here.
//!
//! An element with no more than a class is a call of `tag` or `tag_of` (parts/tag.rs); `html!` is for the rest.
//!
//! There a class that is no literal is given as `Class={…}`: of a `class={…}` Yew makes a set of words, and all
//! that such sets need is 2.6 kB of the program (docs/PERFORMANCE.md). To HTML both are the same.
//! Yew takes them for two attributes: where one element may follow another in the same place, both have
//! to be written alike, or the class that is set is taken away with the one before.

#[cfg(feature = "web")]
mod app;
mod context;
#[cfg(feature = "web")]
pub mod days;
mod frame;
pub mod leaflet;
pub mod link;
#[cfg(not(feature = "web"))]
mod no_taps;
#[cfg(feature = "web")]
pub mod own;
mod parts;
#[cfg(feature = "web")]
mod passcode;
mod plan;
pub mod screens;
#[cfg(feature = "static-pages")]
pub mod statics;
#[cfg(feature = "web")]
mod store;
#[cfg(not(feature = "web"))]
use no_taps as taps;
#[cfg(feature = "web")]
mod taps;
#[cfg(feature = "web")]
mod timer;

#[cfg(feature = "web")]
pub use app::{App, AppProps, Setup};
pub use context::{Context, Msg, Placement};
pub use frame::review_sentence;
