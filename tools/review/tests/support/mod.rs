//! A copy of the content to change and to sign.
#![allow(dead_code, reason = "each test file uses its part")]

#[path = "../../../content-compiler/tests/copy/mod.rs"]
pub mod copy;

use std::fs;
use std::path::Path;

use copy::Copy;
use review::{Input, SIGNED};

pub const BY: &str = "Jo Smith, physiotherapist, HCPC PH00000";
pub const ON: &str = "2027-01-31";

pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

pub fn read(copy: &Copy) -> Input {
    review::read(root(), &copy.folders()).unwrap_or_else(|error| panic!("{error}"))
}

pub fn sheet(copy: &Copy) -> String {
    review::sheet(&read(copy))
}

/// A copy that was signed.
pub fn signed() -> Copy {
    let copy = Copy::new();
    let text = review::sign(&read(&copy), BY, ON).unwrap_or_else(|error| panic!("{error}"));
    fs::write(copy.folders().pack.join(SIGNED), text).unwrap();
    copy
}

/// The section of the sheet with this id.
pub fn section(html: &str, id: &str) -> String {
    let start = html.find(&format!("<section aria-labelledby=\"{id}\">"));
    let rest = start.and_then(|start| html.get(start..)).unwrap_or_else(|| panic!("no {id}"));
    rest.split("</section>").next().unwrap_or_default().to_owned()
}
