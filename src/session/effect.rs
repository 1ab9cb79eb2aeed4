//! What a session asks for in return.

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
