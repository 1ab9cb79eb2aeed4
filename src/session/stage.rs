//! Where in the check the patient is.

/// One screen of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The emergency check.
    Start,
    /// One bullet of the emergency check, as its place in the pack.
    Sign(u8),
    /// A page of questions, as its place in the pack.
    Page(u8),
    /// Check your answers.
    Review,
    /// The advice.
    Result,
    /// Safety questions before a tip, as their place in the pack.
    Safety(u8),
}
