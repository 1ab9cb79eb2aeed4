//! What comes from others: which packages may, and the bill of those that are shipped.

pub mod bill;
mod packages;

pub use packages::check;
