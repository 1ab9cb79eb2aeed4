//! What the commands need on a machine, fetched when it is missing.

mod archive;
mod axe;
mod cargo_deny;
mod geckodriver;
mod lforms;
mod npm;
mod programs;
mod tool;
mod wasm_bindgen;
mod wasm_pack;
mod wasm_target;
mod wordpress;

pub use axe::axe;
pub use cargo_deny::cargo_deny;
pub use geckodriver::geckodriver;
pub use lforms::lforms;
pub use npm::{fhir_checks, frameworks, typescript};
pub use programs::programs;
pub use wasm_bindgen::wasm_bindgen;
pub use wasm_pack::wasm_pack;
pub use wasm_target::wasm_target;
pub use wordpress::{how as how_to_have_wordpress, wordpress};
