//! The moments that a result speaks of.

use crate::hours::Opening;
use crate::i18n::{Date, Moment};

/// When things were. What is not known is not spoken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The day from which the days in the answers count.
    pub today: Option<Date>,
    /// When the level was assessed.
    pub checked: Option<Moment>,
    /// When the answers were given, if that was long before.
    pub answered: Option<Moment>,
    /// When they were given, if by now they are old.
    pub old: Option<Moment>,
    /// How the clinic stands, if it gives hours and they were read.
    pub opening: Option<Opening>,
    /// Whether the clinic's own questions ask for more than the check and the days before.
    pub raised: bool,
}
