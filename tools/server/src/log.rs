//! The requests a server has seen, so that a test can prove that none was made.

use std::sync::{Arc, Mutex, PoisonError};

/// Request lines such as `GET /aftercheck.wasm?x=1`, in the order of arrival.
#[derive(Clone, Debug, Default)]
pub struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    pub fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The lines after the first `count`.
    pub fn since(&self, count: usize) -> Vec<String> {
        self.lines().into_iter().skip(count).collect()
    }

    /// How many lines there are, to be given to [`Log::since`] later.
    pub fn count(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    pub(crate) fn add(&self, line: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}
