//! What the days before call for, besides the answers of today: it can only raise.
//!
//! [`assess_with`] is the highest of three: what the answers come to, what they come to with the trend that was
//! measured where it is worse than the one told, and what single rules about the days before call for. Nobody's
//! answers are changed, and without a record it is [`crate::engine::assess`].
//!
//! Only what was told counts. A question without an answer was neither told nor denied, a day without a check did not
//! fall, and an answer that this version of the pack dropped was never given.
//!
//! **Which day.** The date that the device showed. A check is never later than one made after it, or than now: when a
//! clock was wrong, or the patient went west, days are lost and no check is.
//!
//! **Several checks of one day.** Of a day that is over the last answer counts, but for the worst pain, which is that
//! of any check. Today's earlier checks stand beside the end of the last day before, so that asking twice lowers
//! nothing.

mod chart;
mod decide;
mod history;
mod pain;
mod sign;

pub use chart::{Chart, Day, MOST_DAYS};
pub use decide::{assess_with, decide, holds};
pub use history::{History, never_later};
pub use pain::Course;
