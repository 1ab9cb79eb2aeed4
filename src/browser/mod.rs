//! The only place that names the web platform. Each adapter is total: it never panics, and where the
//! platform refuses it does nothing.

pub mod address;
mod clock;
pub mod field;
pub mod file;
mod focus;
pub mod form;
pub mod hand_over;
mod history;
pub mod link;
pub mod picture;
mod port;
mod speaker;
pub mod storage;
mod ticker;
pub mod vault;

pub use clock::{minute_of_day, now, reading};
pub use focus::{focus, show};
pub use history::History;
pub use port::Port;
pub use speaker::Speaker;
pub use ticker::{Ticker, is_in_page};
