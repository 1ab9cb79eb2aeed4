//! What a line is marked with. Decoration only: what it means is always said in words.

/// The icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Mark,
    Octagon,
    Triangle,
    Phone,
    Speech,
    House,
    Back,
    Alert,
    Info,
    Lock,
    Calendar,
    Eye,
    Moon,
    Snow,
    Wave,
    Pill,
    Sun,
    Hand,
    Car,
    Glass,
    Dumbbell,
}
