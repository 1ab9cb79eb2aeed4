//! What comes from others: which packages may, and the bill of those that are shipped.

mod bill;
mod licences;
mod packages;

pub use bill::{shipped, shipped_with_set_up};
pub use licences::{NOTICES, licences};
pub use packages::check;
