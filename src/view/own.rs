//! What is told to the clinic's own questions, from the field to the session.

use std::cell::Cell;

use super::AppProps;
use crate::own::Told;

thread_local! {
    /// What was told last, until the check that it wakes has heard of it. A message of its own would be one of the first
    /// program, which has no room for it.
    static TOLD: Cell<Option<(usize, Told)>> = const { Cell::new(None) };
}

/// An answer to the question at this place.
pub fn tell(place: usize, told: Told) {
    // As in `view::timer`.
    let _ = TOLD.try_with(|cell| cell.set(Some((place, told))));
}

/// After every event: the clinic's words, and what was told.
pub fn follow(props: &AppProps) {
    let told = TOLD.try_with(Cell::take).ok().flatten();
    let mut session = props.session.borrow_mut();
    session.set_own(props.setup.own);
    if let Some((place, told)) = told {
        session.tell_own(place, told);
    }
}
