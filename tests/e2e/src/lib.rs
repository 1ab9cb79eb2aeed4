//! What the browser scenarios are written with: sessions, a server, the widget as a person sees it.

mod axe;
mod driver;
mod engine;
mod media;
mod place;
mod scenario;
mod session;
mod widget;

pub use axe::{Violation, axe};
pub use engine::Engine;
pub use media::{Motion, Scheme};
pub use place::{dist, screenshots};
pub use scenario::scenario;
pub use server::{Log, Page, Server, Site};
pub use session::{Options, Session};
pub use widget::Widget;
