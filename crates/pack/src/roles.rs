//! The questions that the program knows by what they are about. Of all others it knows only their kind.

use crate::QuestionId;

coded! {
    /// Which question has which role. The compiler checks that each is of the right kind.
    pub struct Roles {
        /// Days since the treatment (a number).
        pub days: QuestionId,
        /// The places that were treated (a set).
        pub places: QuestionId,
        /// How bad the pain is now (a number).
        pub pain: QuestionId,
        /// How bad it was before the treatment, on the same scale.
        pub pain_before: QuestionId,
        /// Whether it gets better or worse (a scale; its mildest option is "better").
        pub trend: QuestionId,
        /// Illnesses and medicines (a set).
        pub risks: QuestionId,
        /// The age group (options).
        pub age: QuestionId,
        /// The option of `age` for whom there are only the lists (D10).
        pub child: u16,
        /// What can change from one day to the next, the most telling first.
        pub course: &'static [QuestionId],
        /// What is over: another answer to it is not something to watch for.
        pub past: &'static [QuestionId],
    }
}
