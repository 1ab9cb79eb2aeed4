//! The pack that was compiled into this build. The programs read it once and hand it to the layers, which
//! know none by themselves.

use std::sync::LazyLock;

use crate::engine::pack::Pack;

const NUMBERS_OF_CHECK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/check.bin"));
const NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.txt"));
const KEYS: &str = include_str!(concat!(env!("OUT_DIR"), "/keys.txt"));

/// The pack, kept as long as the program runs.
pub static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::from_bytes(NUMBERS, NAMES, KEYS));

include!(concat!(env!("OUT_DIR"), "/identity.rs"));

/// The pack for a patient's program, which says none of its keys and never draws the leaflet: they are not in it.
pub fn for_check() -> Pack {
    Pack::from_bytes(NUMBERS_OF_CHECK, NAMES, "")
}
