//! The only place that names the web platform. Each adapter is total: it never panics, and where the
//! platform refuses it does nothing.

mod clock;
mod focus;
mod history;
mod port;

pub use clock::now;
pub use focus::{focus, show};
pub use history::History;
pub use port::Port;
