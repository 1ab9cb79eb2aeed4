//! What is said besides the level: likely causes, how long it lasts, what to do.

use crate::{Fit, Icon, Key, SafetyId, Text};

coded! {
    /// One of the likely causes.
    pub struct Explanation {
        /// For example `E1`.
        pub id: &'static str,
        /// Alternatives; in each, all must hold.
        pub when: &'static [&'static [Fit]],
        /// When it joins a single other cause, so that never one stands alone. Empty: never.
        pub filler_when: &'static [&'static [Fit]],
        /// Its name.
        pub title: Text,
        /// What it means.
        pub text: Text,
        /// The same in full, for the leaflet.
        pub full: Text,
    }
}

coded! {
    /// One text on how long it lasts.
    pub struct Duration {
        /// Its name in content files.
        pub key: Key,
        /// Alternatives; in each, all must hold.
        pub when: &'static [&'static [Fit]],
        /// Whether it is added to the first one that fits.
        pub also: bool,
        /// Its words.
        pub text: Text,
    }
}

impl Duration {
    /// Its name in content files.
    pub fn key(&self) -> &'static str {
        self.key.0
    }
}

coded! {
    /// One thing to do.
    pub struct Tip {
        /// Its name in content files.
        pub key: Key,
        /// After so many minutes it is over; 0 where nobody needs a timer for it.
        pub minutes: u8,
        /// Why it may be withheld.
        pub gates: &'static [Gate],
        /// Alternatives; in each, all must hold. Empty: always.
        pub when: &'static [&'static [Fit]],
        /// Safety page that must be answered first.
        pub needs: Option<SafetyId>,
        /// Safety page that is offered beside the tip.
        pub ask: Option<SafetyId>,
        pub icon: Icon,
        /// The title under which it stands together with its neighbours of the same.
        pub under: Option<Text>,
        /// Its name.
        pub title: Text,
        /// What to do.
        pub text: Text,
        /// What to take care of.
        pub caution: Option<Text>,
        /// The title under which the caution opens on demand, where safety questions are offered beside the tip.
        pub caution_title: Option<Text>,
        /// The button to those questions.
        pub check: Option<Text>,
        /// What is said instead when it is withheld.
        pub withheld: Option<Text>,
        /// What is to be done when the minutes are over, where there is a timer.
        pub over: Option<Text>,
    }
}

impl Tip {
    /// Its name in content files.
    pub fn key(&self) -> &'static str {
        self.key.0
    }
}

coded! {
    /// A reason to withhold a tip.
    pub struct Gate {
        /// When.
        pub when: Fit,
        /// The reason, in words for the patient.
        pub reason: Text,
    }
}
