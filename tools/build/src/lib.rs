//! Builds the site from the repository: reads its files, runs the compilers, makes, writes.

mod compile;
mod disk;
mod dist;
pub mod gallery;
mod pack;
mod paths;

pub use compile::{Build, Names, compile, flags};
pub use disk::{read_folder, write_folder};
pub use dist::{Options, STEPS, content, dist};
pub use pack::with_pack;

/// Where `cargo xtask release` makes the site that it packs, below cargo's target folder.
pub const RELEASE_SITE: &str = "xtask/release-site";
