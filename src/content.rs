//! The pack that was compiled into this build. The programs read it once and hand it to the layers, which
//! know none by themselves.

use std::sync::LazyLock;

use crate::engine::pack::Pack;

const NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.txt"));
const KEYS: &str = include_str!(concat!(env!("OUT_DIR"), "/keys.txt"));

/// The pack, kept as long as the program runs.
pub static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::from_bytes(NUMBERS, NAMES, KEYS));

include!(concat!(env!("OUT_DIR"), "/identity.rs"));

/// The pack for a patient's program, which says none of its keys: they are not in it.
pub fn without_keys() -> Pack {
    Pack::from_bytes(NUMBERS, NAMES, "")
}
