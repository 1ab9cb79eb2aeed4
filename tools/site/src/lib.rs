//! Makes everything a static host needs: files in, files out. It finds, reads, runs and writes nothing
//! itself (tools/build does), so it can run wherever its files are: with the feature `make` here,
//! and without it in the browser of a clinic, where [`add_clinic`] puts its details into what was made.

pub mod archive;
#[cfg(feature = "make")]
mod assess;
pub mod attributes;
mod base;
pub mod bill;
mod clinic;
mod compress;
pub mod contrast;
mod edition;
mod emergency;
mod files;
mod folder;
#[cfg(feature = "make")]
pub mod gallery;
#[cfg(feature = "make")]
mod glue;
mod hash;
#[cfg(feature = "make")]
mod hosted;
pub mod hosting;
pub mod look;
#[cfg(feature = "make")]
mod make;
#[cfg(feature = "make")]
mod offline;
#[cfg(feature = "make")]
mod pages;
#[cfg(feature = "make")]
pub mod pasted;
#[cfg(feature = "make")]
mod reader;
#[cfg(feature = "make")]
mod script;
#[cfg(feature = "make")]
mod set_up;
mod set_up_base;
#[cfg(feature = "make")]
mod shell;
mod site;
mod snippet;
mod template;
mod verified;
mod withdrawn;

pub use archive::unzip;
pub use base::Base;
pub use clinic::{add as add_clinic, snippet_in};
pub use compress::{has_neighbours, neighbours};
pub use files::Files;
pub use folder::zip;
pub use hash::{integrity, sha256};
#[cfg(feature = "make")]
pub use make::{Program, Programs, SOURCES, make};
#[cfg(feature = "make")]
pub use pages::{REPORT, add_demo, english};
pub use set_up_base::{Unpacked, unpack};
pub use site::{Site, SiteArguments, escape};
pub use verified::verify;

/// The names under which the files of the widget are served, the same in the budget and the tests.
pub const SCRIPT: &str = "aftercheck.js";
/// The same with everything within it.
pub const SINGLE_SCRIPT: &str = "aftercheck-single.js";
/// The script of the hosted page.
pub const HOSTED_SCRIPT: &str = "hosted.js";
/// The compiled application.
pub const WASM: &str = "aftercheck.wasm";
/// The looks of the widget.
pub const STYLE: &str = "aftercheck.css";

/// What a clinic's set-up page runs, and what that makes a clinic's folder from.
pub const SET_UP_WASM: &str = "set-up.wasm";
pub const SET_UP_BASE: &str = "set-up-base.zip";

/// The texts of a language that a check needs at once.
fn locale_file(language: &str) -> String {
    format!("locale.{language}.json")
}

/// Those that come later.
fn later_file(language: &str) -> String {
    format!("locale.{language}.later.json")
}
