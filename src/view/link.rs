//! Below a result in another page: what the link to the hosted page needs.

use std::cell::Cell;

use crate::record::Identity;

thread_local! {
    static IDENTITY: Cell<Option<&'static Identity>> = const { Cell::new(None) };
}

/// The numbers that records call things by are known.
pub fn know(identity: &'static Identity) {
    IDENTITY.set(Some(identity));
}

/// The numbers, once they are known.
pub fn identity() -> Option<&'static Identity> {
    IDENTITY.get()
}
