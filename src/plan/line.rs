//! What stands in a section, line by line.

use super::{Drawing, Icon, Say};
use crate::engine::pack::SafetyId;
use crate::i18n::Text;

/// A line, or several that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A paragraph, one sentence after another.
    Text(Style, Vec<Run>),
    Heading(Rank, Say),
    Block(Block, Vec<Line>),
    /// The bullets of the emergency list.
    Bullets,
    Stretch(Stretch),
    Call(Call, Weight),
    Button(Button),
    /// The way to the page that explains the source codes, where there is one.
    SourcesPage,
}

/// What holds several lines together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Each line is a bullet.
    List,
    /// A group with little room between its lines.
    Tight,
    /// Rows that open, one below the other.
    Rows,
    /// Opens on demand.
    Fold(Text),
    /// Entries that open on demand, with an icon each.
    Tips,
    /// Likely causes, which open on demand.
    Causes,
    /// Entries in full, with an icon or a number.
    Entries,
    /// One of those: its title, and its icon.
    Entry(Option<Icon>, Text),
    /// Stretches of time, one after another; the patient's own opens to all of them.
    Course,
    /// The same in full.
    Timeline,
    Links,
    /// The days on which to be reminded, a line each.
    Remind,
    /// A timer of so many minutes, and what is to be done at its end. Nothing is in it.
    Timer(u8, Text),
    /// A drawing with its caption, and nothing in it.
    Picture(Drawing, Text),
    /// What is to be filled in on paper: each line is what it is about.
    Fields,
    /// A link of the clinic's, and nothing in it.
    Link(&'static Link),
}

/// A link of the clinic's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    /// `https:`, or a path of the same site.
    pub href: String,
    /// Where it leads, to be read: the host, or the path.
    pub place: String,
}

/// A sentence in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run(pub Tone, pub Say);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Small,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Small,
    Muted,
    /// What to say on the phone.
    Quote,
    /// About a day to come.
    Calendar,
}

/// How a heading stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// A heading of running text.
    Section,
    /// The first below that of the care card.
    Card,
    /// Within a section.
    Part,
    /// The same, with an icon: when to get help.
    Help(Icon),
    /// The same, for an emergency.
    Emergency,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub title: Text,
    pub text: Text,
    /// Whether the patient is in it.
    pub here: bool,
}

/// Whom to call. Which number that is, if there is one, the region and the clinic say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    Ambulance,
    /// Medical help that cannot wait.
    Urgent,
    /// The same where the clinic cannot be reached; words where there is no number.
    NoAnswer(Text),
    Clinic,
    /// Whom the clinic names for when it is closed.
    OutOfHours,
    /// Help for people who think of harming themselves.
    Crisis,
}

impl Call {
    /// No kind has this number or a higher one.
    pub const KINDS: u8 = 6;

    /// A number for each kind. No two lines of a section are calls of one kind (a test holds it).
    pub fn kind(self) -> u8 {
        match self {
            Call::Ambulance => 0,
            Call::Urgent => 1,
            Call::NoAnswer(_) => 2,
            Call::Clinic => 3,
            Call::OutOfHours => 4,
            Call::Crisis => 5,
        }
    }
}

/// How much a button or a call stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The way on.
    Main,
    Other,
    /// To urgent help.
    Stop,
    /// To an ambulance, on the red of an emergency.
    OnRed,
    Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Button {
    pub weight: Weight,
    pub action: Action,
    pub text: Text,
    /// What it is about, for those who hear it without what stands beside it.
    pub about: Option<Text>,
}

/// What can be done with a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Show the card for staff.
    Staff,
    /// "I chose this by mistake."
    Mistake,
    ChangeAnswers,
    Restart,
    Clear,
    /// Answer the safety questions of a tip.
    AskSafety(SafetyId),
    /// Answer the clinic's own questions.
    Own,
}
