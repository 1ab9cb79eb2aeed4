//! What is told to the clinic's own questions, from the field to the session.

use std::cell::Cell;

use super::AppProps;
use crate::own::Told;
use crate::part::in_part;

thread_local! {
    /// What was told last to each, until the check that it wakes has heard of it. A message of its own would be one of the
    /// first program, which has no room for it.
    static TOLD: Cell<[Option<Told>; 5]> = const { Cell::new([const { None }; 5]) };
}

/// An answer to the question at this place.
pub fn tell(place: usize, told: Told) {
    let mut all = take();
    if let Some(slot) = all.get_mut(place) {
        *slot = Some(told);
    }
    // As in `view::timer`.
    let _ = TOLD.try_with(|cell| cell.set(all));
}

fn take() -> [Option<Told>; 5] {
    TOLD.try_with(Cell::take).unwrap_or_default()
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000008",
    "__wasm_split_00share00_export_00000000000000000000000000000008":
    pub fn follow(props: &AppProps) = followed
);

/// After every event: the clinic's words, and what was told.
fn followed(props: &AppProps) {
    let mut session = props.session.borrow_mut();
    session.set_own(props.setup.own);
    for (place, told) in take().iter_mut().enumerate() {
        if let Some(told) = told.take() {
            session.tell_own(place, told);
        }
    }
}
