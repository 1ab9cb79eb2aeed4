//! The success criteria of WCAG 2.2 at levels A and AA, and which version brought each.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    A,
    Aa,
}

/// Number, name and level.
pub type Criterion = (&'static str, &'static str, Level);

use Level::{A, Aa};

/// 4.1.1 was removed in WCAG 2.2.
pub const CRITERIA: [Criterion; 55] = [
    ("1.1.1", "Non-text Content", A),
    ("1.2.1", "Audio-only and Video-only (Prerecorded)", A),
    ("1.2.2", "Captions (Prerecorded)", A),
    ("1.2.3", "Audio Description or Media Alternative (Prerecorded)", A),
    ("1.2.4", "Captions (Live)", Aa),
    ("1.2.5", "Audio Description (Prerecorded)", Aa),
    ("1.3.1", "Info and Relationships", A),
    ("1.3.2", "Meaningful Sequence", A),
    ("1.3.3", "Sensory Characteristics", A),
    ("1.3.4", "Orientation", Aa),
    ("1.3.5", "Identify Input Purpose", Aa),
    ("1.4.1", "Use of Color", A),
    ("1.4.2", "Audio Control", A),
    ("1.4.3", "Contrast (Minimum)", Aa),
    ("1.4.4", "Resize Text", Aa),
    ("1.4.5", "Images of Text", Aa),
    ("1.4.10", "Reflow", Aa),
    ("1.4.11", "Non-text Contrast", Aa),
    ("1.4.12", "Text Spacing", Aa),
    ("1.4.13", "Content on Hover or Focus", Aa),
    ("2.1.1", "Keyboard", A),
    ("2.1.2", "No Keyboard Trap", A),
    ("2.1.4", "Character Key Shortcuts", A),
    ("2.2.1", "Timing Adjustable", A),
    ("2.2.2", "Pause, Stop, Hide", A),
    ("2.3.1", "Three Flashes or Below Threshold", A),
    ("2.4.1", "Bypass Blocks", A),
    ("2.4.2", "Page Titled", A),
    ("2.4.3", "Focus Order", A),
    ("2.4.4", "Link Purpose (In Context)", A),
    ("2.4.5", "Multiple Ways", Aa),
    ("2.4.6", "Headings and Labels", Aa),
    ("2.4.7", "Focus Visible", Aa),
    ("2.4.11", "Focus Not Obscured (Minimum)", Aa),
    ("2.5.1", "Pointer Gestures", A),
    ("2.5.2", "Pointer Cancellation", A),
    ("2.5.3", "Label in Name", A),
    ("2.5.4", "Motion Actuation", A),
    ("2.5.7", "Dragging Movements", Aa),
    ("2.5.8", "Target Size (Minimum)", Aa),
    ("3.1.1", "Language of Page", A),
    ("3.1.2", "Language of Parts", Aa),
    ("3.2.1", "On Focus", A),
    ("3.2.2", "On Input", A),
    ("3.2.3", "Consistent Navigation", Aa),
    ("3.2.4", "Consistent Identification", Aa),
    ("3.2.6", "Consistent Help", A),
    ("3.3.1", "Error Identification", A),
    ("3.3.2", "Labels or Instructions", A),
    ("3.3.3", "Error Suggestion", Aa),
    ("3.3.4", "Error Prevention (Legal, Financial, Data)", Aa),
    ("3.3.7", "Redundant Entry", A),
    ("3.3.8", "Accessible Authentication (Minimum)", Aa),
    ("4.1.2", "Name, Role, Value", A),
    ("4.1.3", "Status Messages", Aa),
];

/// New in WCAG 2.2: EN 301 549 V3.2.1 is of 2.1 and has no clause for them.
const NEW: [&str; 6] = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

/// The clause of EN 301 549 V3.2.1 for web pages.
pub fn clause(number: &str) -> Option<String> {
    (!NEW.contains(&number)).then(|| format!("9.{number}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{A, Aa, CRITERIA, NEW, clause};

    #[test]
    fn there_are_31_of_level_a_and_24_of_level_aa() {
        let count = |level| CRITERIA.iter().filter(|it| it.2 == level).count();
        assert_eq!((count(A), count(Aa)), (31, 24));
        let numbers: BTreeSet<_> = CRITERIA.iter().map(|it| it.0).collect();
        assert_eq!(numbers.len(), CRITERIA.len());
        assert!(NEW.iter().all(|it| numbers.contains(it)) && !numbers.contains("4.1.1"));
        assert_eq!((clause("1.1.1").as_deref(), clause("2.5.8")), (Some("9.1.1.1"), None));
    }
}
