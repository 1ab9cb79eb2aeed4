//! One check from the emergency list to the advice: a pure state machine.
//!
//! `update` takes a session and an event and gives the next session and the effects it asks for;
//! `screen` says what may be shown. Answers are stored, everything else is derived from them.

mod days;
mod event;
mod fields;
mod flow;
mod screen;
mod stage;
mod state;
mod update;

pub use event::{Effect, Event, HostEvent, Notice};
pub use fields::Problem;
pub use screen::{Field, PageView, ResultView, ReviewPage, ReviewView, Screen, SignView, Step};
pub use stage::Stage;
pub use state::Session;
