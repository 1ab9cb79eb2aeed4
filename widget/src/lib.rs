//! The JavaScript API: `mount` a widget, or `assess` answers without any UI.

#[cfg(feature = "assess")]
mod api;
#[cfg(feature = "assess")]
mod handed;
#[cfg(feature = "mount")]
mod mount;
#[cfg(feature = "panic-test")]
mod panic_test;
#[cfg(feature = "assess")]
mod plan;
#[cfg(feature = "assess")]
mod reader;
#[cfg(feature = "mount")]
mod settings;
mod strings;
mod types;

#[cfg(feature = "assess")]
pub use api::assess;
#[cfg(feature = "parts")]
pub use mount::part_came;
#[cfg(feature = "mount")]
pub use mount::{Saved, Widget, mount};
#[cfg(feature = "assess")]
pub use reader::{decode, summary, to_fhir};

/// 2.4 kB smaller than the standard library's own (docs/PERFORMANCE.md).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
