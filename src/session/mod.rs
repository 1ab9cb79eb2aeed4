//! One check from the emergency list to the advice: a pure state machine.
//!
//! `update` takes a session and an event and gives the next session and the effects it asks for;
//! a stage (`stage/`) says what may be shown and what comes next. Answers are stored, everything else is derived from them.

mod age;
mod answering;
mod effect;
mod event;
mod stage;
mod state;
mod trail;
mod update;

pub use age::is_fresh;
pub use effect::{Effect, HostEvent, Notice};
pub use event::Event;
pub use stage::*;
pub use state::Session;
