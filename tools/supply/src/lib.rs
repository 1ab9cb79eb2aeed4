//! What comes from others: which packages may, and the bill of those that are shipped.

pub mod bill;
mod licences;
mod packages;

pub use licences::{NOTICES, licences};
pub use packages::check;
