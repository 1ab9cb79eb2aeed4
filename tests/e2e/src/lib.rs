//! What the browser scenarios are written with: sessions, a server, the widget as a person sees it.

mod axe;
mod check;
mod console;
mod engine;
mod hand;
mod in_sight;
mod ledger;
mod limits;
mod measure;
mod media;
mod paper;
mod patient;
mod place;
mod program;
mod reach;
mod scenario;
mod session;
mod spoken;
mod trace;
mod widget;

pub use axe::{Violation, axe};
pub use check::{Check, ScreenSeen};
pub use engine::Engine;
pub use hand::Hand;
pub use ledger::check as check_ledger;
pub use media::{Colours, Motion, Scheme, Scripts, Text};
pub use patient::{Patient, Signs};
pub use place::{dist, frameworks, screenshots};
pub use scenario::scenario;
pub use server::{Log, Page, Server, Site};
pub use session::{Options, Session};
pub use spoken::{Spoken, role};
pub use widget::Widget;
