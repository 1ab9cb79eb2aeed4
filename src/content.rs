//! The pack that was compiled into this build. The programs read it once and hand it to the layers, which
//! know none by themselves.

use std::sync::LazyLock;

use crate::engine::decode;
use crate::engine::pack::Pack;

/// The pack, kept as long as the program runs.
pub static PACK: LazyLock<Pack> = LazyLock::new(read);

/// The pack, read out of its bytes.
pub fn read() -> Pack {
    decode::pack(
        include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin")),
        include_str!(concat!(env!("OUT_DIR"), "/pack.txt")),
    )
}
