//! The JavaScript API: `mount` a widget, or `assess` answers without any UI.

mod api;
mod mount;
#[cfg(feature = "panic-test")]
mod panic_test;
mod settings;
mod strings;
mod types;

pub use api::assess;
pub use mount::{Saved, Widget, mount};

/// 2.4 kB smaller than the standard library's own (docs/PERFORMANCE.md).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
