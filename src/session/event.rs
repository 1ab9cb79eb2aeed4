//! What can happen to a session, and what it asks for in return.

use crate::engine::Sign;
use crate::engine::pack::{FlagId, QuestionId};

/// What the patient did, or the browser. Any event is valid in any state; one that makes no sense there does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The whole emergency list: yes, no or not sure.
    Emergency(Sign),
    /// One bullet of the emergency list.
    Sign(FlagId, Sign),
    /// An option of a scale or choice, or a number.
    Choose(QuestionId, u16),
    /// "I am not sure" about a question.
    NotSure(QuestionId),
    /// An option of a set, on or off.
    Toggle(QuestionId, u8),
    /// "None of these" to a set, on or off.
    NoneOfSet(QuestionId),
    /// The row of a sign, on or off.
    Tick(QuestionId),
    /// "No, I do not have any of these", on or off.
    NoSigns,
    /// Continue, or "See my advice".
    Continue,
    /// The screen before.
    Back,
    /// "I chose this by mistake": back from the emergency result.
    Mistake,
    /// The emergency list again, from the review.
    ChangeSigns,
    /// A page again, from the review, as its place in the pack.
    ChangePage(u8),
    /// All answers again, from the result.
    ChangeAnswers,
    /// The safety questions before a tip, as their place in the pack.
    AskSafety(u8),
    /// Forget everything and start again.
    Restart,
    /// Forget everything.
    Clear,
    /// The page is seen again. Time may have passed.
    Wake,
    /// It is seen again after so long that somebody else may hold the phone.
    Return,
    /// "Go on", after that.
    GoOn,
    /// The browser moved to this depth of the trail (Back and Forward on the hosted page).
    Travel(u16),
}

/// What the session asks the shell to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the heading of the new screen.
    FocusHeading,
    /// Move the focus to the list of problems.
    FocusProblems,
    /// Bring the alarm into view; the focus stays where it is.
    ShowAlarm,
    /// Say something to screen readers.
    Announce(Notice),
    /// Tell the host page. Carries no health data.
    Tell(HostEvent),
}

/// What screen readers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A new screen.
    Step,
    /// The page cannot be left yet: so many problems.
    Problems(u8),
    /// What was just answered is an emergency by itself.
    Alarm,
    /// The advice that is shown goes by old answers.
    Old,
    /// The answers are hidden until somebody goes on.
    Paused,
    /// All answers are forgotten.
    Cleared,
}

/// What the host page is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// The check was started.
    Started,
    /// A screen was reached, as its depth in the trail.
    Step(u16),
    /// A result is shown.
    Finished,
    /// All answers are forgotten.
    Cleared,
}
